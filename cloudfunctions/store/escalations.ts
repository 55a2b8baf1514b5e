// Matters that desks raised: added once, moved only from the state they are believed to be in; rates are counted here.
// Which moves there are is domain/escalation.ts's.
import { addDays, dateAt, yearsOf, type CalendarYear, type Instant } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { escalationMoves, type Escalation, type EscalationRate } from '#domain/escalation';
import type { Escalations, ListedEscalation } from '../usecases/escalation/ports';
import {
  add,
  call,
  command as _,
  database,
  expression,
  list,
  listAll,
  subPipeline,
  update,
} from './database';
import { join } from './services';

const $ = _.aggregate;

const MOST_OPEN = 100;
const MOST_CLOSED = 20;
/** Half a year of more receivers than a community has. */
const MOST_RATES = 200;

/** Longer than any deadline, holidays included. */
const AHEAD_DAYS = 60;

interface Context {
  readonly calendar: CalendarYear[];
  readonly matters: Escalation[];
  readonly bookings: object[];
}

/** What a matter is about, told by the booking itself: when that is redacted, nothing is left here. */
const about = (communityId: string) => ({
  from: 'bookings',
  let: { booking: $.ifNull(['$bookingId', '']) },
  pipeline: subPipeline()
    .match(_.and([{ communityId }, expression($.eq(['$_id', '$$booking']))]) as object)
    .project({ serviceTitle: 1, date: 1, start: 1, 'persons.name': 1 })
    .done(),
  as: 'bookings',
});

const listed = (communityId: string, states: readonly string[], most: number, as: string) => ({
  from: 'escalations',
  pipeline: subPipeline()
    .match({ communityId, state: _.in([...states]) })
    .sort({ dueAt: as === 'open' ? 1 : -1 })
    .limit(most)
    .lookup(about(communityId))
    .done(),
  as,
});

type Named = Pick<Booking, 'serviceTitle' | 'date' | 'start' | 'persons'>;

function withBooking({
  bookings: [booking],
  ...escalation
}: Escalation & { bookings: Named[] }): ListedEscalation {
  if (!booking) return escalation;
  const { serviceTitle: title, date, start, persons } = booking;
  return { ...escalation, booking: { title, date, start, names: persons.map(({ name }) => name) } };
}

const count = (condition: unknown) => $.sum($.cond([condition, 1, 0]));

/** Of the month in which a matter was raised first, by receiver; in time or not by its last deadline. */
const rates = (communityId: string, sinceMonth: string, now: Instant) => ({
  from: 'escalations',
  pipeline: subPipeline()
    .match({ communityId, month: _.gte(sinceMonth) })
    .group({
      _id: { month: '$month', to: '$to', department: '$department' },
      raised: $.sum(1),
      inTime: count($.and([$.gt(['$answeredAt', 0]), $.lte(['$answeredAt', '$dueAt'])])),
      late: count($.and([$.gt(['$answeredAt', 0]), $.gt(['$answeredAt', '$dueAt'])])),
      overdue: count($.and([$.eq(['$state', 'raised']), $.lte(['$dueAt', now])])),
    })
    .sort({ '_id.month': -1, '_id.to': -1, '_id.department': 1 })
    .limit(MOST_RATES)
    .done(),
  as: 'rates',
});

type By = Pick<EscalationRate, 'month' | 'to' | 'department'>;

interface Found {
  readonly open: (Escalation & { bookings: Named[] })[];
  readonly closed: (Escalation & { bookings: Named[] })[];
  readonly rates: (Omit<EscalationRate, keyof By> & { readonly _id: By })[];
}

const escalations = () => database.collection('escalations');

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
    const query = escalations().where({ _id, communityId, state: _.in([...from]) });
    const answered = { answer: { answeredAt: event.at }, close: {}, reopen: { answeredAt: _.remove() } };
    // What is said anew has to be taken away anew.
    const data = {
      redactedAt: _.remove(),
      ...answered[move],
      ...(dueAt === undefined ? {} : { dueAt }),
      state: to,
    };
    return (await update(query, { ...data, history: _.push([event]) })) === 1;
  },

  async of(communityId, sinceMonth, now) {
    const look = fromCommunity(communityId)
      .lookup(listed(communityId, ['raised', 'answered'], MOST_OPEN, 'open'))
      .lookup(listed(communityId, ['closed'], MOST_CLOSED, 'closed'))
      .lookup(rates(communityId, sinceMonth, now));
    const found = (await call<{ list: Found[] }>(() => look.end())).list[0];
    return {
      escalations: [...(found?.open ?? []), ...(found?.closed ?? [])].map(withBooking),
      rates: (found?.rates ?? []).map(({ _id: by, ...sums }) => ({ ...sums, ...by })),
    };
  },

  about: (bookingIds) =>
    listAll<Escalation>(escalations().where({ bookingId: _.in([...bookingIds]), redactedAt: _.eq(null) })),

  due: (before, most) =>
    list<Escalation>(
      escalations()
        .where({ redactedAt: _.eq(null), dueAt: _.lt(before) })
        .limit(most),
    ),

  async redact({ _id, state }, history, now) {
    const data = { history: _.set(history), redactedAt: now };
    return (await update(escalations().where({ _id, state }), data)) === 1;
  },
};
