// What a desk looks up: a session with its service, bookings by code, sessions that somebody booked.
// One aggregation each where several collections meet; counting is done in the database, so that answers stay short.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import { OPEN } from '#domain/lifecycle';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import type { BusySession, DeskLooks, SessionContext } from '../usecases/desk/ports';
import { call, command as _, database, list, listAll, MOST } from './database';
import { asSession } from './ledger';
import { circumstances, join, joined, type Joined } from './services';

const bookings = () => database.collection('bookings');
const $ = _.aggregate;

/** Bookings with the same six digits in one community: more than a handful is not to be expected in a lifetime. */
const MOST_CODED = 20;

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

export const deskLooks: DeskLooks = {
  session,

  bookings: (bookingIds) => listAll<Booking>(bookings().where({ _id: _.in([...bookingIds]) })),

  open: (sessionId, most) =>
    list<Booking>(
      bookings()
        .where({ sessionId, status: _.in([...OPEN]) })
        .limit(Math.min(most, MOST)),
    ),

  coded: (communityId, code) =>
    list<Booking>(bookings().where({ communityId, code }).orderBy('startsAt', 'desc').limit(MOST_CODED)),

  ofPerson: (communityId, personId, most) =>
    list<Booking>(
      bookings().where({ 'persons.personId': personId, communityId }).orderBy('date', 'desc').limit(most),
    ),

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
