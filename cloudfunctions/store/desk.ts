// What a desk looks up: a session with its service, a kitchen's orders, bookings by code, sessions that somebody booked.
// One aggregation each where several collections meet; counting is done in the database, so that answers stay short.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import { OPEN } from '#domain/lifecycle';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type {
  BusySession,
  DeskLooks,
  KitchenContext,
  OrderCount,
  SessionContext,
} from '../usecases/desk/ports';
import { call, command as _, database, expression, list, listAll, MOST, subPipeline } from './database';
import { asSession } from './ledger';
import { circumstances, glances, join, joined, type Joined } from './services';

const bookings = () => database.collection('bookings');
const $ = _.aggregate;

/** Bookings with the same six digits in one community: more than a handful is not to be expected in a lifetime. */
const MOST_CODED = 20;

/** Places for which food is cooked, and those who may still say yes. */
export const EATING = ['offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused'];

async function session(serviceId: string, sessionId: string, date: LocalDate): Promise<SessionContext> {
  const found = await joined<Joined & { sessions: Session[] }>(serviceId, [
    join('sessions', { _id: sessionId }, 'sessions'),
    ...circumstances(date, date),
  ]);
  if (!found) return { calendar: [], closures: [] };
  const { sessions, calendar, closures, ...service } = found;
  const [written] = sessions;
  return {
    service: service as unknown as Service,
    ...(written ? { session: asSession(written) } : {}),
    calendar,
    closures,
  };
}

/** Orders that are alike, counted together: as many rows as there are ways to eat, not as there are people. */
export const orders = (ofSession: object) =>
  subPipeline()
    .match(_.and([ofSession, { status: _.in(EATING) }]) as object)
    .unwind('$choice.orders')
    .group({
      _id: {
        channel: '$choice.channel',
        dishIds: '$choice.orders.dishIds',
        diets: '$choice.orders.diets',
        walkIn: $.ifNull(['$walkIn', false]),
        offered: $.eq(['$status', 'offered']),
      },
      count: $.sum(1),
    })
    .done();

/** Day-care stations that eat from a kitchen, with their sessions of a date. */
export const stations = (ofCanteen: object, date: LocalDate) =>
  subPipeline()
    .match(ofCanteen)
    .lookup({
      from: 'sessions',
      let: { station: '$_id' },
      pipeline: subPipeline()
        .match(_.and([{ date }, expression($.eq(['$serviceId', '$$station']))]) as object)
        .project(glances)
        .done(),
      as: 'sessions',
    })
    .project({ title: 1, communityName: 1, sessions: 1 })
    .done();

/** Orders as the database has grouped them. */
export interface CountedOrders {
  readonly _id: Omit<OrderCount, 'count'>;
  readonly count: number;
}

export const asOrders = (counted: readonly CountedOrders[]): OrderCount[] =>
  counted.map(({ _id, count }) => ({ ..._id, count }));

export type Station = KitchenContext['stations'][number]['service'] & { sessions: Glance[] };

export const asStations = (eating: readonly Station[]): KitchenContext['stations'] =>
  eating.map(({ sessions: ofDay, ...station }) => ({ service: station, sessions: ofDay }));

async function kitchen(serviceId: string, sessionId: string, date: LocalDate): Promise<KitchenContext> {
  interface Found extends Joined {
    readonly sessions: Glance[];
    readonly orders: CountedOrders[];
    readonly stations: Station[];
  }
  const found = await joined<Found>(serviceId, [
    join('sessions', { _id: sessionId }, 'sessions', glances),
    { from: 'bookings', pipeline: orders({ sessionId }), as: 'orders' },
    { from: 'services', pipeline: stations({ canteenId: serviceId }, date), as: 'stations' },
  ]);
  if (!found) return { orders: [], stations: [] };
  const { sessions, orders: counted, stations: eating, ...service } = found;
  return {
    service: service as unknown as Service,
    ...(sessions[0] ? { session: sessions[0] } : {}),
    orders: asOrders(counted),
    stations: asStations(eating),
  };
}

export const deskLooks: DeskLooks = {
  session,
  kitchen,

  bookings: (bookingIds) => listAll<Booking>(bookings().where({ _id: _.in([...bookingIds]) })),

  open: (sessionId, most) =>
    list<Booking>(
      bookings()
        .where({ sessionId, status: _.in([...OPEN]) })
        .limit(Math.min(most, MOST)),
    ),

  coded: (communityId, code) =>
    list<Booking>(bookings().where({ communityId, code }).orderBy('startsAt', 'desc').limit(MOST_CODED)),

  async busy(communityId, from, until, most) {
    const pipeline = bookings()
      .aggregate()
      .match({ communityId, status: _.in([...OPEN]), startsAt: _.gte(from).and(_.lt(until)) })
      .group({
        _id: '$sessionId',
        serviceId: $.first('$serviceId'),
        title: $.first('$serviceTitle'),
        date: $.first('$date'),
        start: $.first('$start'),
        bookings: $.sum(1),
      })
      .sort({ date: 1, start: 1, _id: 1 })
      .limit(most);
    const { list: found } = await call<{ list: (BusySession & { _id: string })[] }>(() => pipeline.end());
    return found.map(({ _id, ...one }) => ({ ...one, sessionId: _id }));
  },
};
