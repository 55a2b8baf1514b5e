// Decides which bookings a resident sees: those made from this phone; one, or all of them in two lists.
import type { BookingView, MineView } from '#contract/booking';
import { holdsPlace } from '#domain/booking';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';

const MOST_PAST = 50;

/** One round trip. Refusals: NOT_FOUND, also for somebody else's. */
export async function viewBooking(
  store: Store,
  { openid, now }: Caller,
  input: { bookingId: string },
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(input.bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  return done(bookingView(booking, 'resident', now));
}

/** One round trip. */
export async function viewMine(store: Store, { openid, now }: Caller): Promise<Outcome<MineView>> {
  const bookings = await store.bookings.of(openid);
  const coming = bookings.filter((one) => holdsPlace(one.status) && one.endsAt > now);
  const rest = bookings.filter((one) => !coming.includes(one));
  return done({
    upcoming: coming.reverse().map((one) => bookingView(one, 'resident', now)),
    past: rest.slice(0, MOST_PAST).map((one) => bookingView(one, 'resident', now)),
  });
}
