// Booking records: written once, moved only from where they are believed to be.
// Which moves exist is domain/booking.ts's.
import type { Booking, BookingStatus } from '#domain/booking';
import { closedKey } from '#domain/limit';
import type { Bookings } from '../usecases/ports';
import { add, command as _, database, first, list, listAll, update } from './database';

const bookings = () => database.collection('bookings');

const OPEN: BookingStatus[] = ['pending', 'confirmed'];
/** The SDK's default is 100; a page of the caller's own bookings needs no more. */
const MOST_OWN = 100;
const MOST_QUEUED = 300;

export const bookingRecords: Bookings = {
  read: (bookingId) => first<Booking>(bookings().where({ _id: bookingId })),

  record: (booking) => add('bookings', booking),

  async retireKey(bookingId, limitKey) {
    await update(bookings().where({ _id: bookingId, limitKey }), { limitKey: closedKey(bookingId) });
  },

  async change({ bookingId, sessionId, from, to, time, limitKey, event, notices }) {
    const query = bookings().where({ _id: bookingId, sessionId, status: _.in([...from]) });
    const data = {
      status: to,
      ...time,
      ...(limitKey ? { limitKey } : {}),
      history: _.push([event]),
      outbox: _.push([...notices]),
    };
    return (await update(query, data)) === 1;
  },

  async inSessions(ofSessions) {
    const named = ofSessions.flatMap((one) => Object.values(one.holders).map((holder) => holder.booking));
    const sessionIds = ofSessions.map((one) => one._id);
    const query = bookings().where(
      _.or([{ _id: _.in(named) }, { sessionId: _.in(sessionIds), status: _.in(OPEN) }]),
    );
    return listAll<Booking>(query.field({ personId: true, sessionId: true, status: true }));
  },

  of: (openid) =>
    list<Booking>(bookings().where({ bookedBy: openid }).orderBy('startsAt', 'desc').limit(MOST_OWN)),

  nextOf: (openid, now) =>
    first<Booking>(
      bookings()
        .where({ bookedBy: openid, status: _.in(OPEN), endsAt: _.gt(now) })
        .orderBy('startsAt', 'asc'),
    ),

  queue: (communityId, since) =>
    list<Booking>(
      bookings()
        .where(
          _.or([
            { communityId, status: 'pending' },
            { communityId, status: 'confirmed', startsAt: _.gte(since) },
          ]),
        )
        .orderBy('startsAt', 'asc')
        .limit(MOST_QUEUED),
    ),
};
