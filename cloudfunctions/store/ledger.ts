// Turns the domain's ledger writes into the database's one conditional update.
// What to ask is domain/ledger.ts's; atomic without a transaction because it is one document.
import type { Change, Condition } from '#domain/ledger';
import type { Session } from '#domain/session';
import type { Ledger } from '../usecases/ports';
import { add, command as _, database, first, list, update } from './database';

const SHORT_FIELDS: Record<keyof Omit<Session, 'holders'>, true> = {
  _id: true,
  serviceId: true,
  communityId: true,
  date: true,
  start: true,
  end: true,
  bookUntil: true,
  cancelUntil: true,
  capacity: true,
  left: true,
  state: true,
  closedReason: true,
};

const sessions = () => database.collection('sessions');

function conditionOf(condition: Condition): unknown {
  switch (condition.is) {
    case 'absent':
      return _.exists(false);
    case 'at-least':
      return _.gte(condition.value);
    case 'greater':
      return _.gt(condition.value);
    case 'equal':
      return _.eq(condition.value);
  }
}

function changeOf(change: Change): unknown {
  if ('by' in change) return _.inc(change.by);
  return 'remove' in change ? _.remove() : _.set(change.to);
}

/** A session without its holders, or with one person's: a full session is long, and nobody needs all of it. */
export const sessionFields = (personId?: string): Record<string, true> => ({
  ...SHORT_FIELDS,
  ...(personId ? { [`holders.${personId}`]: true } : {}),
});

/** A session read by some fields, as the domain knows it: nobody it was not asked for stands in it. */
export const withHolders = (session: Session): Session => ({ ...session, holders: session.holders ?? {} });

export const ledger: Ledger = {
  async read(sessionId, personId) {
    const query = sessions().where({ _id: sessionId }).field(sessionFields(personId));
    const session = await first<Session>(query);
    return session && withHolders(session);
  },

  async write({ sessionId, when, then }) {
    const where = Object.fromEntries(when.map((one) => [one.path, conditionOf(one)]));
    const data = Object.fromEntries(then.map((one) => [one.path, changeOf(one)]));
    return (await update(sessions().where({ _id: sessionId, ...where }), data)) === 1;
  },

  open: (session) => add('sessions', session),

  slice: ({ date, after }, most) =>
    list<Session>(
      sessions()
        .where(_.or([{ date, _id: _.gt(after) }, { date: _.gt(date) }]))
        .orderBy('date', 'asc')
        .orderBy('_id', 'asc')
        .limit(most),
    ),
};
