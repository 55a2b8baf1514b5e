// Setting up services: what a change is judged by in one look, and the conditional write of it.
// What may change is the use cases'.
import { addDays, yearsOf } from '#domain/calendar';
import { OPEN } from '#domain/lifecycle';
import type { Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance } from '#domain/session';
import type { SetupContext, Setups } from '../usecases/setup/ports';
import { call, command as _, database, expression, list, MOST, subPipeline, update } from './database';
import { circumstances, glances, join, joined, type Joined } from './services';

/** A time is booked no further ahead than a service allows (contracts: 180 days, of an event a year). */
const FARTHEST_DAYS = 370;

const TOUCHED = {
  ...{ date: 1, start: 1, end: 1, capacity: 1, left: 1, state: 1, menu: 1 },
  ...{ bookUntil: 1, 'draw.opensAt': 1, rev: 1 },
};
const $ = _.aggregate;
const HURT = { sessionId: true, code: true, persons: true, status: true, workers: true };

/** The sessions of each service that meet the conditions. */
export const sessionsOf = (conditions: object, fields: object) => ({
  from: 'sessions',
  let: { service: '$_id' },
  pipeline: subPipeline()
    .match(_.and([conditions, expression($.eq(['$serviceId', '$$service']))]) as object)
    .project(fields)
    .done(),
  as: 'sessions',
});

export const setups: Setups = {
  async of(communityId, today) {
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup(join('services', { communityId }, 'services'))
      .lookup({
        from: 'closures',
        pipeline: subPipeline()
          .match({ to: _.gte(today), communityIds: communityId })
          .sort({ from: 1 })
          .limit(MOST)
          .done(),
        as: 'closures',
      });
    type Found = { readonly services: Service[]; readonly closures: Closure[] };
    const [found] = (await call<{ list: Found[] }>(() => look.end())).list;
    return { services: found?.services ?? [], closures: found?.closures ?? [] };
  },

  async day(communityId, date) {
    const start = database.collection('services').aggregate().match({ communityId });
    const stages = [sessionsOf({ date }, glances), ...circumstances(date, date)];
    const look = stages.reduce((pipeline, one) => pipeline.lookup(one), start);
    type Found = Service & Joined & { readonly sessions: Glance[] };
    const { list: found } = await call<{ list: Found[] }>(() => look.end());
    return found.map(({ sessions, calendar, closures, ...service }) => ({
      ...{ service: service as unknown as Service, sessions, calendar, closures },
    }));
  },

  async look(serviceId, today) {
    const until = addDays(today, FARTHEST_DAYS);
    const touched = { serviceId, date: _.gte(today).and(_.lte(until)), rev: _.gt(0) };
    const found = await joined<Joined & { touched: SetupContext['touched'] }>(serviceId, [
      join('sessions', touched, 'touched', TOUCHED),
      join('calendar', { _id: _.in(yearsOf(today, until)) }, 'calendar'),
      join('closures', { to: _.gte(today), from: _.lte(until) }, 'closures'),
    ]);
    if (!found) return { touched: [], calendar: [], closures: [] };
    const { touched: times, calendar, closures, ...service } = found;
    return { service: service as unknown as Service, touched: times, calendar, closures };
  },

  bookings: (sessionIds, most) =>
    list(
      database
        .collection('bookings')
        .where({ sessionId: _.in([...sessionIds]), status: _.in([...OPEN]) })
        .field(HURT)
        .orderBy('startsAt', 'asc')
        .orderBy('_id', 'asc')
        .limit(most),
    ),

  async save(serviceId, rev, fields, was) {
    const seen = { _id: serviceId, setupRev: rev === 0 ? _.exists(false) : rev };
    const data = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, _.set(value)]));
    const next = { ...data, setupRev: rev + 1, setupWas: _.set(was) };
    return (await update(database.collection('services').where(seen), next)) === 1;
  },

  async dropUntouched(serviceId, from) {
    const untouched = database.collection('sessions').where({ serviceId, date: _.gte(from), rev: 0 });
    await call(() => untouched.remove());
  },
};
