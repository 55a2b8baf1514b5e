// Days on which a community is closed. One that is taken back is kept as nobody's, so that a late retry does not bring it back.
// What may change is the use cases'.
import type { Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import type { Closures } from '../usecases/closure/ports';
import { add, call, command as _, database, first, update } from './database';
import { sessionsOf } from './setups';

const closures = () => database.collection('closures');

type Found = Service & { sessions: Pick<Session, 'date' | 'start' | 'closedReason'>[] };

export const closureDays: Closures = {
  async add(closure) {
    await add('closures', closure);
  },

  read: (closureId) => first<Closure>(closures().where({ _id: closureId })),

  change: async (communityId, closureId, { from, to, reason }, days) =>
    (await update(closures().where({ _id: closureId, communityIds: communityId, from, to, reason }), {
      ...days,
    })) === 1,

  async drop(communityId, closureId) {
    const dropped = { communityIds: _.set([]), droppedBy: communityId };
    await update(closures().where({ _id: closureId, communityIds: communityId }), dropped);
  },

  async closedTimes(communityId, from, to) {
    const fields = { date: 1, start: 1, closedReason: 1 };
    const closed = sessionsOf({ date: _.gte(from).and(_.lte(to)), state: 'closed' }, fields);
    const look = database.collection('services').aggregate().match({ communityId }).lookup(closed);
    const { list } = await call<{ list: Found[] }>(() => look.end());
    return list
      .flatMap(({ _id: serviceId, title, sessions }) =>
        sessions.map(({ date, start, closedReason: reason = '' }) => ({
          serviceId,
          title,
          date,
          start,
          reason,
        })),
      )
      .sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start);
  },
};
