// Decides what staff see of one booking: everything it says, with phones masked.
import type { DeskBooking } from '#contract/desk';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { ownBooking, shown } from './own';

/** One round trip besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's). */
export async function viewDeskBooking(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  return booking.ok ? done(shown(caller, booking.value)) : booking;
}
