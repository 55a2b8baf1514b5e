// Decides that a resident may cancel an own booking, until its deadline; three round trips.
// Who waits is served by the clock, so that cancelling costs the same whoever waits.
import type { BookingView } from '#contract/booking';
import { isLate } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { move } from './transition';

/** Refusals: NOT_FOUND (also for somebody else's), CANCEL_TOO_LATE, STATE_CHANGED. */
export async function cancel(
  store: Store,
  { openid, now }: Caller,
  { bookingId, reason }: { bookingId: string; reason: string },
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  if (isLate(booking, now))
    return refused('CANCEL_TOO_LATE', { until: booking.cancelUntil, phone: booking.phone });
  const moved = await move(store, booking, { move: 'cancel', mover: { part: 'resident' }, now, reason });
  return moved.ok ? done(bookingView(moved.value, 'resident', now)) : moved;
}
