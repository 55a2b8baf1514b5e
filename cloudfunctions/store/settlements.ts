// Settlements of canteens, and the bookings they are reckoned from: by session, which names canteen and date, so that the
// index of sessions finds a month. What of it counts is domain/settlement.ts's.
import type { Service } from '#domain/service';
import type { MealBooking, Month, Settlement } from '#domain/settlement';
import type { SettledCanteen, SettlementPosition, Settlements } from '../usecases/settlement/ports';
import { add, call, command as _, database, first, list, listAll, MOST } from './database';

/** The document of how far the clock has come. */
export const SETTLEMENT = 'settlement';

/** Nothing of who ate. */
const MEAL = { sessionId: true, status: true, walkIn: true, 'choice.channel': true, 'persons.price': true };

type Found = MealBooking & { readonly sessionId: string };

type Station = Pick<Service, '_id' | 'title' | 'communityName'>;

const $ = _.aggregate;

/** `.` is the character after `-`: between them is the month (sessionIdOf). */
const spanOf = (serviceId: string, month: Month): [from: string, until: string] => [
  `${serviceId}:${month}-`,
  `${serviceId}:${month}.`,
];

const settlements = () => database.collection('settlements');

/** By session alone: with the status as well, the index of statuses may be taken, which holds every meal there ever was. */
const booked = (sessionId: object | string) =>
  database.collection('bookings').where({ sessionId }).field(MEAL);

/** A session's bookings may still change places in the index: the last one's of a full page are read with the next page. */
async function mealsBetween(from: string, until: string): Promise<Found[]> {
  const page = await list<Found>(
    booked(_.gte(from).and(_.lt(until)))
      .orderBy('sessionId', 'asc')
      .limit(MOST),
  );
  const last = page.at(-1)?.sessionId;
  if (last === undefined || page.length < MOST) return page;
  const whole = page.filter(({ sessionId }) => sessionId !== last);
  if (whole.length > 0) return [...whole, ...(await mealsBetween(last, until))];
  const session = await listAll<Found>(booked(last).orderBy('_id', 'asc'));
  // The smallest id behind it.
  return [...session, ...(await mealsBetween(`${last}\u0000`, until))];
}

export const settlementRecords: Settlements = {
  position: () => first<SettlementPosition>(database.collection('clock').where({ _id: SETTLEMENT })),

  async keep(position) {
    await call(() =>
      database
        .collection('clock')
        .doc(SETTLEMENT)
        .set({ data: { ...position } }),
    );
  },

  canteens: (after, most) =>
    list<SettledCanteen>(
      database
        .collection('services')
        .where({ _id: _.gt(after), kind: 'canteen' })
        .field({ communityId: true, title: true })
        .orderBy('_id', 'asc')
        .limit(most),
    ),

  meals: (serviceId, month) => mealsBetween(...spanOf(serviceId, month)),

  async stations(canteenId) {
    const found = await list<Station>(
      database
        .collection('services')
        .where({ canteenId })
        .field({ title: true, communityName: true })
        .orderBy('_id', 'asc')
        .limit(MOST),
    );
    return found.map(({ _id: serviceId, title, communityName }) => ({ serviceId, title, communityName }));
  },

  async lunches(stationId, month) {
    const [from, until] = spanOf(stationId, month);
    const ate = { sessionId: _.gte(from).and(_.lt(until)), status: 'arrived', 'choice.lunch': true };
    const persons = { _id: null, lunches: $.sum($.size('$persons')) };
    const pipeline = database.collection('bookings').aggregate().match(ate).group(persons);
    return (await call<{ list: { lunches: number }[] }>(() => pipeline.end())).list[0]?.lunches ?? 0;
  },

  add: (settlement) => add('settlements', settlement),

  async replace({ _id, ...data }) {
    await call(() => settlements().doc(_id).set({ data }));
  },

  of: (communityId, month) =>
    list<Settlement>(settlements().where({ communityId, month }).orderBy('_id', 'asc').limit(MOST)),
};
