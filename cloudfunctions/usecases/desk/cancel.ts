// Decides that staff cancel a booking of an own community, with a reason that its people are told; no deadline binds them.
import type { DeskBooking } from '#contract/desk';
import type { Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { moveOwn, ownBooking } from './own';

/** Three round trips besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED. */
export async function cancelForDesk(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string; reason: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  return booking.ok ? moveOwn(store, caller, booking.value, 'cancel', input.reason) : booking;
}
