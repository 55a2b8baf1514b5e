// Turns the domain's ledger writes into the database's one conditional update.
// What to ask is domain/ledger.ts's; atomic without a transaction because it is one document.
import { AHEAD_DAYS } from '#domain/ahead';
import { addDays, dateAt, type Instant } from '#domain/calendar';
import type { Change, Condition } from '#domain/ledger';
import type { Session } from '#domain/session';
import type { Ledger, SweepPosition } from '../usecases/ports';
import { add, command as _, database, first, list, MOST, update } from './database';

const SHORT_FIELDS: Record<keyof Omit<Session, 'holders' | 'line' | 'waiting' | 'waitedUnits'>, true> = {
  _id: true,
  serviceId: true,
  communityId: true,
  templateId: true,
  streetId: true,
  date: true,
  start: true,
  end: true,
  bookUntil: true,
  cancelUntil: true,
  capacity: true,
  left: true,
  state: true,
  closedReason: true,
  reserve: true,
  menu: true,
  draw: true,
  away: true,
  lent: true,
  borrowed: true,
  returned: true,
  rev: true,
};

const sessions = () => database.collection('sessions');

function conditionOf(condition: Condition): unknown {
  switch (condition.is) {
    case 'absent':
      return _.exists(false);
    case 'present':
      return _.exists(true);
    case 'none-of':
      return _.nin([...condition.values]);
    case 'any-of':
      return _.in([...condition.values]);
    case 'at-least':
      return _.gte(condition.value);
    case 'at-most':
      return _.lte(condition.value);
    case 'less':
      return _.lt(condition.value);
    case 'greater':
      return _.gt(condition.value);
    case 'equal':
      return _.eq(condition.value);
  }
}

function changeOf(change: Change): unknown {
  if ('by' in change) return _.inc(change.by);
  if ('push' in change) return _.push([change.push]);
  if ('pull' in change) return _.pull(change.pull);
  return 'remove' in change ? _.remove() : _.set(change.to);
}

/** A session without its holders and line: a full one is long, and nobody needs all of it. */
export const glanceFields: Record<string, true> = SHORT_FIELDS;

/** A session with some persons' holds, and of the line who stands in it. */
export const sessionFields = (personIds: readonly string[]): Record<string, true> => ({
  ...SHORT_FIELDS,
  ...Object.fromEntries(personIds.map((id) => [`holders.${id}`, true])),
  'line.booking': true,
  'line.persons': true,
  'line.short': true,
  'line.by': true,
});

/**
 * The same in an aggregation, where of the line only those who matter to these persons are read: the database says how
 * many wait and for what. A line may be long, and everybody who comes looks at it.
 */
export function lookFields(personIds: readonly string[], bookingId: string): Record<string, unknown> {
  const $ = _.aggregate;
  const line = $.ifNull(['$line', []]);
  const mine = $.or([
    $.eq(['$$entry.booking', bookingId]),
    ...personIds.map((id) => $.in([id, '$$entry.persons'])),
  ]);
  return {
    ...SHORT_FIELDS,
    ...Object.fromEntries(personIds.map((id) => [`holders.${id}`, true])),
    line: $.filter({ input: line, as: 'entry', cond: mine }),
    ...lineSummary(),
  };
}

/** How many wait and for what, as the database says it. */
export function lineSummary(): Record<string, unknown> {
  const $ = _.aggregate;
  return {
    waiting: $.size($.ifNull(['$line', []])),
    waitedUnits: $.reduce({
      input: $.ifNull(['$line.short', []]),
      initialValue: [],
      // Most in line wait for what others wait for: a union is made for what is new alone.
      in: $.cond({
        if: $.setIsSubset(['$$this', '$$value']),
        then: '$$value',
        else: $.setUnion(['$$value', '$$this']),
      }),
    }),
  };
}

/** A session read by some fields, as the domain knows it: nobody it was not asked for stands in it. */
export const asSession = (session: Session): Session => ({
  ...session,
  holders: session.holders ?? {},
  line: session.line ?? [],
});

/** Beyond so many days hardly any session has been written ahead (domain/ahead.ts), so that nothing is to be passed over. */
const WRITTEN_AHEAD = AHEAD_DAYS + 1;

/** Sessions after a position that somebody has touched: day by day, so that the index passes over all the others. */
function touchedAfter({ date, rev, after }: SweepPosition): object[] {
  const touched = _.gt(0);
  const days = Array.from({ length: WRITTEN_AHEAD }, (_day, i) => addDays(date, i + 1));
  return [
    ...(rev > 0 ? [{ date, rev, _id: _.gt(after) }] : []),
    { date, rev: _.gt(rev) },
    ...days.map((day) => ({ date: day, rev: touched })),
    { date: _.gt(addDays(date, WRITTEN_AHEAD)), rev: touched },
  ];
}

/** Of today and later: what was not drawn in time never will be. */
export const undrawn = (now: Instant) => ({
  'draw.drawnAt': null,
  'draw.opensAt': _.lte(now),
  state: 'open',
  date: _.gte(dateAt(now)),
});

export const ledger: Ledger = {
  async read(sessionId, personIds) {
    const query = sessions().where({ _id: sessionId }).field(sessionFields(personIds));
    const session = await first<Session>(query);
    return session && asSession(session);
  },

  whole: async (sessionIds) => {
    const found = await list<Session>(
      sessions()
        .where({ _id: _.in([...sessionIds]) })
        .limit(MOST),
    );
    return found.map(asSession);
  },

  async write({ sessionId, when, then }) {
    const where = Object.fromEntries(when.map((one) => [one.path, conditionOf(one)]));
    const data = Object.fromEntries(then.map((one) => [one.path, changeOf(one)]));
    return (await update(sessions().where({ _id: sessionId, ...where }), data)) === 1;
  },

  open: (session) => add('sessions', session),

  async undrawn(now, most) {
    const query = sessions().where(undrawn(now)).field({ _id: true }).orderBy('draw.opensAt', 'asc');
    return (await list<{ _id: string }>(query.limit(most))).map(({ _id }) => _id);
  },

  slice: (position, most) =>
    list<Session>(
      sessions()
        .where(_.or(touchedAfter(position)))
        .orderBy('date', 'asc')
        .orderBy('rev', 'asc')
        .orderBy('_id', 'asc')
        .limit(most),
    ),
};
