// Decides that a miss had a good reason: it no longer counts towards a cooling-off, which is how staff lift one.
import type { DeskBooking } from '#contract/desk';
import type { Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { moveOwn, ownBooking } from './own';

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED. */
export async function excuse(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string; reason: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  return booking.ok ? moveOwn(store, caller, booking.value, 'excuse', input.reason) : booking;
}
