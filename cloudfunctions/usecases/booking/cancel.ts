// Decides that a resident may cancel an own booking, until its deadline; three round trips.
import type { BookingView } from '#contract/booking';
import { holdsPlace } from '#domain/booking';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { move } from './transition';

/** Refusals: NOT_FOUND (also for somebody else's), CANCEL_TOO_LATE, STATE_CHANGED. */
export async function cancel(
  store: Store,
  { openid, now }: Caller,
  input: { bookingId: string; reason: string },
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(input.bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  if (holdsPlace(booking.status) && now >= booking.cancelUntil)
    return refused('CANCEL_TOO_LATE', { until: booking.cancelUntil, phone: booking.phone });
  const moved = await move(store, booking, 'cancel', { part: 'resident' }, now, input.reason);
  return moved.ok ? done(bookingView(moved.value, 'resident', now)) : moved;
}
