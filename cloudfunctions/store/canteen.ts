// What a canteen's desk looks up: weeks of menus, a day's orders, everybody of a day's meals. One aggregation each, that begins
// with the community's canteens, so that a page needs to know no more than where it is. What it means is usecases/canteen's.
import type { LocalDate } from '#domain/calendar';
import type { Glance, Session } from '#domain/session';
import type {
  Canteen,
  CanteenDay,
  CanteenLooks,
  CanteenMeals,
  CanteenWeek,
  ListedMeal,
  MenusToWrite,
} from '../usecases/canteen/ports';
import { call, command as _, database, subPipeline } from './database';
import {
  asOrders,
  asStations,
  both,
  EATING,
  orders,
  same,
  stations,
  type CountedOrders,
  type Station,
} from './kitchen';
import { asSession, glanceFields } from './ledger';
import { circumstances, glances, join, joined, type Joined } from './services';

/** Of a booking, what a list of meals says; the phone is for deliveries alone, and each use case leaves it out. */
const LISTED = {
  code: 1,
  'persons.name': 1,
  'persons.phone': 1,
  'persons.personId': 1,
  'persons.dishes.title': 1,
  choice: 1,
  status: 1,
  walkIn: 1,
  note: 1,
};

/** One stage: the sessions of the canteen's days, with something of each of their bookings where it is asked for. */
function sessionsOf(dates: object, ofBookings?: object): object {
  const days = subPipeline().match(both({ date: dates }, same('serviceId', 'canteen')));
  const withBookings = ofBookings
    ? days
        .lookup({ from: 'bookings', let: { session: '$_id' }, pipeline: ofBookings, as: 'bookings' })
        .project({ ...glances, bookings: 1 })
    : days.project(glances);
  return { from: 'sessions', let: { canteen: '$_id' }, pipeline: withBookings.done(), as: 'sessions' };
}

type Found<S> = Canteen & Joined & { sessions: S[]; stations?: Station[] };

/** A community's canteens, each with what the stages join. */
async function canteens<S>(communityId: string, stages: object[]): Promise<Found<S>[]> {
  const ofCommunity = { communityId, kind: 'canteen' };
  const start = database.collection('services').aggregate().match(ofCommunity).sort({ _id: 1 });
  const pipeline = stages.reduce((all: typeof start, stage) => all.lookup(stage), start);
  return (await call<{ list: Found<S>[] }>(() => pipeline.end())).list;
}

async function weeks(communityId: string, from: LocalDate, to: LocalDate): Promise<CanteenWeek[]> {
  const dates = _.gte(from).and(_.lte(to));
  const found = await canteens<Glance>(communityId, [sessionsOf(dates), ...circumstances(from, to)]);
  return found.map(({ sessions, calendar, closures, ...service }) => ({
    ...{ service, sessions, calendar, closures },
  }));
}

async function day(communityId: string, date: LocalDate): Promise<CanteenDay[]> {
  const eaten = orders(same('sessionId', 'session'));
  const found = await canteens<Glance & { bookings: CountedOrders[] }>(communityId, [
    sessionsOf(_.eq(date), eaten),
    {
      from: 'services',
      let: { canteen: '$_id' },
      pipeline: stations(same('canteenId', 'canteen'), date),
      as: 'stations',
    },
    ...circumstances(date, date),
  ]);
  return found.map(({ sessions, stations: eating = [], calendar, closures, ...service }) => ({
    service,
    sessions: sessions.map(({ bookings, ...session }) => ({ ...session, orders: asOrders(bookings) })),
    stations: asStations(eating),
    calendar,
    closures,
  }));
}

async function meals(communityId: string, date: LocalDate): Promise<CanteenMeals[]> {
  const listed = subPipeline()
    .match(both(same('sessionId', 'session'), { status: _.in(EATING.filter((one) => one !== 'offered')) }))
    .project(LISTED)
    .done();
  type Meal = Glance & { bookings: Omit<ListedMeal, 'sessionId'>[] };
  const found = await canteens<Meal>(communityId, [
    sessionsOf(_.eq(date), listed),
    ...circumstances(date, date),
  ]);
  return found.map(({ sessions, calendar, closures, ...service }) => ({
    service,
    sessions: sessions.map(({ bookings, ...session }) => ({
      ...session,
      bookings: bookings.map((one) => ({ ...one, sessionId: session._id })),
    })),
    calendar,
    closures,
  }));
}

async function menus(serviceId: string, from: LocalDate, to: LocalDate): Promise<MenusToWrite> {
  const dates = { serviceId, date: _.gte(from).and(_.lte(to)) };
  const found = await joined<Joined & { sessions: Session[] }>(serviceId, [
    join('sessions', dates, 'sessions', { ...glanceFields, 'line.wants': 1 }),
    ...circumstances(from, to),
  ]);
  if (!found) return { sessions: [], calendar: [], closures: [] };
  const { sessions, calendar, closures, ...service } = found;
  const canteen = service.kind === 'canteen' ? { service: service as unknown as Canteen } : {};
  return { ...canteen, sessions: sessions.map(asSession), calendar, closures };
}

export const canteenLooks: CanteenLooks = { weeks, day, meals, menus };
