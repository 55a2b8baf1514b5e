// Sessions written ahead by the clock: many in one call, and taken away only while nobody has touched them.
// Which there should be is domain/ahead.ts's; every other write to a session is ledger.ts's.
import { yearsOf, type CalendarYear } from '#domain/calendar';
import type { Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type { AheadPosition, SessionsAhead } from '../usecases/clock/ports';
import { addMany, call, command as _, database, first, list, listAll, MOST } from './database';
import { glanceFields } from './ledger';

const sessions = () => database.collection('sessions');

/** Documents in one call: some 100 KB. The platform names no limit; MongoDB's own is 48 MB. */
const AT_ONCE = 200;

/** Of the line, what is needed to count it. */
const KNOWN = { ...glanceFields, 'line.booking': true };

type Known = Omit<Glance, 'waiting'> & Pick<Session, 'line'>;

export const sessionsAhead: SessionsAhead = {
  position: () => first<AheadPosition>(database.collection('clock').where({ _id: 'ahead' })),

  async keep(position) {
    await call(() =>
      database
        .collection('clock')
        .doc('ahead')
        .set({ data: { ...position } }),
    );
  },

  services: (after, most) =>
    list<Service>(
      database
        .collection('services')
        .where({ _id: _.gt(after) })
        .orderBy('_id', 'asc')
        .limit(most),
    ),

  async circumstances(from, to) {
    const [calendar, closures] = await Promise.all([
      list<CalendarYear>(database.collection('calendar').where({ _id: _.in(yearsOf(from, to)) })),
      list<Closure>(
        database
          .collection('closures')
          .where({ to: _.gte(from), from: _.lte(to) })
          .limit(MOST),
      ),
    ]);
    return { calendar, closures };
  },

  async known(serviceIds, from, to) {
    const query = sessions().where({ serviceId: _.in([...serviceIds]), date: _.gte(from).and(_.lte(to)) });
    const found = await listAll<Known>(query.field(KNOWN).orderBy('serviceId', 'asc').orderBy('date', 'asc'));
    return found.map(({ line, ...session }) => ({ ...session, waiting: (line ?? []).length }));
  },

  async remove(sessionIds, serviceIds, before) {
    const query = sessions().where(
      _.or([
        { _id: _.in([...sessionIds]), rev: 0 },
        { serviceId: _.in([...serviceIds]), date: _.lt(before), rev: 0 },
      ]),
    );
    return (await call<{ stats: { removed: number } }>(() => query.remove())).stats.removed;
  },

  async open(all) {
    for (let from = 0; from < all.length; from += AT_ONCE)
      if (!(await addMany('sessions', all.slice(from, from + AT_ONCE)))) return false;
    return true;
  },
};
