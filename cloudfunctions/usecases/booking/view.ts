// Decides which bookings a resident sees: those made from this phone; one, or all of them in two lists.
import type { BookingView, MineView } from '#contract/booking';
import { isOpen } from '#domain/lifecycle';
import { positionOf } from '#domain/line';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import { unreadIn } from '../message/inbox';
import type { OwnBooking, Store } from '../ports';
import { bookingView } from '../views';

const MOST_PAST = 50;

/** One round trip; two for one in line, to tell its position. Refusals: NOT_FOUND, also for somebody else's. */
export async function viewBooking(
  store: Store,
  { openid, now }: Caller,
  input: { bookingId: string },
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(input.bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  const session = booking.status === 'waiting' ? await store.ledger.read(booking.sessionId, []) : undefined;
  return done(bookingView(booking, 'resident', now, session && positionOf(session, booking._id)));
}

/** One round trip, also for where one stands in every line. */
export async function viewMine(store: Store, { openid, now }: Caller): Promise<Outcome<MineView>> {
  const bookings = await store.bookings.of(openid);
  const coming = bookings.filter((one) => isOpen(one.status) && one.endsAt > now);
  const rest = bookings.filter((one) => !coming.includes(one));
  const view = (one: OwnBooking) => bookingView(one, 'resident', now, one.position);
  return done({
    upcoming: coming.reverse().map(view),
    past: rest.slice(0, MOST_PAST).map(view),
    unread: unreadIn(bookings),
  });
}
