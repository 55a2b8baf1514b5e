// Decides that one of the staff confirms or declines a booking of a kind they run in an own community; of two colleagues one is
// first, and the other is told what happened.
import type { DeskBooking } from '#contract/desk';
import type { Move } from '#domain/lifecycle';
import type { Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { moveOwn, ownBooking } from './own';

/** Two round trips besides the look at who calls, three to decline. Refusals: NOT_FOUND (also elsewhere's, and kinds of others), STATE_CHANGED. */
export async function decide(
  store: Store,
  caller: StaffCaller,
  action: Extract<Move, 'confirm' | 'decline'>,
  input: { bookingId: string; reason?: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  return booking.ok ? moveOwn(store, caller, booking.value, action, input.reason) : booking;
}
