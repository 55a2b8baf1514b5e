// Standing orders: written whole, and only onto the revision that was read.
// What they ask for is domain/standing.ts's.
import type { StandingOrder } from '#domain/standing';
import type { StandingOrders } from '../usecases/standing/ports';
import { add, command as _, database, first, list, MOST, update } from './database';

const orders = () => database.collection('standing');

/** What a change may add or take away; the rest of an order is always there, or never changes. */
const OPTIONAL = ['to', 'choice', 'answers', 'endedAt', 'dueAt'] as const;

export const standingOrders: StandingOrders = {
  read: (standingId) => first<StandingOrder>(orders().where({ _id: standingId })),

  of: (by) => list<StandingOrder>(orders().where({ by }).orderBy('createdAt', 'desc').limit(MOST)),

  add: (order) => add('standing', order),

  async write(order) {
    const { weekdays, from, start, personIds, note, slot, pauses, days, applied, rev } = order;
    const optional = OPTIONAL.map((field) => [
      field,
      order[field] === undefined ? _.remove() : _.set(order[field]),
    ]);
    const data = {
      weekdays,
      from,
      start,
      personIds,
      note,
      slot,
      pauses,
      applied,
      rev,
      days: _.set(days),
      ...(Object.fromEntries(optional) as object),
    };
    return (await update(orders().where({ _id: order._id, rev: rev - 1 }), data)) === 1;
  },

  due: (now, most) =>
    list<StandingOrder>(
      orders()
        .where({ dueAt: _.lte(now) })
        .orderBy('dueAt', 'asc')
        .limit(most),
    ),
};
