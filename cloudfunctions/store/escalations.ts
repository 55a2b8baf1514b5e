// Matters that desks raised: added once, moved only from the state they are believed to be in; rates are counted here.
// Which moves there are is domain/escalation.ts's.
import { addDays, dateAt, yearsOf, type CalendarYear, type Instant } from '#domain/calendar';
import { escalationMoves, type Escalation, type EscalationRate } from '#domain/escalation';
import type { Escalations } from '../usecases/escalation/ports';
import { add, call, command as _, database, subPipeline, update } from './database';
import { join } from './services';

const $ = _.aggregate;

const MOST_OPEN = 100;
const MOST_CLOSED = 20;

/** Longer than any deadline, holidays included. */
const AHEAD_DAYS = 60;

interface Context {
  readonly calendar: CalendarYear[];
  readonly matters: Escalation[];
  readonly bookings: object[];
}

const listed = (communityId: string, states: readonly string[], most: number, as: string) => ({
  from: 'escalations',
  pipeline: subPipeline()
    .match({ communityId, state: _.in([...states]) })
    .sort({ dueAt: as === 'open' ? 1 : -1 })
    .limit(most)
    .done(),
  as,
});

const count = (condition: unknown) => $.sum($.cond([condition, 1, 0]));

/** Of the month in which a matter was raised first; in time or not by its last deadline. */
const rates = (communityId: string, sinceMonth: string, now: Instant) => ({
  from: 'escalations',
  pipeline: subPipeline()
    .match({ communityId, month: _.gte(sinceMonth) })
    .group({
      _id: '$month',
      raised: $.sum(1),
      inTime: count($.and([$.gt(['$answeredAt', 0]), $.lte(['$answeredAt', '$dueAt'])])),
      late: count($.and([$.gt(['$answeredAt', 0]), $.gt(['$answeredAt', '$dueAt'])])),
      overdue: count($.and([$.eq(['$state', 'raised']), $.lte(['$dueAt', now])])),
    })
    .sort({ _id: -1 })
    .done(),
  as: 'rates',
});

interface Found {
  readonly open: Escalation[];
  readonly closed: Escalation[];
  readonly rates: (Omit<EscalationRate, 'month'> & { readonly _id: string })[];
}

const fromCommunity = (communityId: string) =>
  database.collection('communities').aggregate().match({ _id: communityId });

export const escalationRecords: Escalations = {
  async context(communityId, { escalationId, bookingId }, now) {
    const today = dateAt(now);
    const years = yearsOf(today, addDays(today, AHEAD_DAYS));
    const look = fromCommunity(communityId)
      .lookup(join('calendar', { _id: _.in(years) }, 'calendar'))
      .lookup(join('escalations', { _id: escalationId ?? '', communityId }, 'matters'))
      .lookup(join('bookings', { _id: bookingId ?? '', communityId }, 'bookings', { _id: 1 }));
    const found = (await call<{ list: Context[] }>(() => look.end())).list[0];
    const { calendar = [], matters = [], bookings = [] } = found ?? {};
    return {
      calendar,
      ...(matters[0] ? { escalation: matters[0] } : {}),
      bookingKnown: bookingId === undefined || bookings.length > 0,
    };
  },

  add: (escalation) => add('escalations', escalation),

  async move({ _id, communityId }, move, event, dueAt) {
    const { from, to } = escalationMoves[move];
    const query = database.collection('escalations').where({ _id, communityId, state: _.in([...from]) });
    const answered = { answer: { answeredAt: event.at }, close: {}, reopen: { answeredAt: _.remove() } };
    const data = { ...answered[move], ...(dueAt === undefined ? {} : { dueAt }), state: to };
    return (await update(query, { ...data, history: _.push([event]) })) === 1;
  },

  async of(communityId, sinceMonth, now) {
    const look = fromCommunity(communityId)
      .lookup(listed(communityId, ['raised', 'answered'], MOST_OPEN, 'open'))
      .lookup(listed(communityId, ['closed'], MOST_CLOSED, 'closed'))
      .lookup(rates(communityId, sinceMonth, now));
    const found = (await call<{ list: Found[] }>(() => look.end())).list[0];
    return {
      escalations: [...(found?.open ?? []), ...(found?.closed ?? [])],
      rates: (found?.rates ?? []).map(({ _id: month, ...sums }) => ({ ...sums, month })),
    };
  },
};
