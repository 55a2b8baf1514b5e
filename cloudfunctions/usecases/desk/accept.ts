// Decides that staff accept an offered place for somebody who said yes and cannot tap.
import type { DeskBooking } from '#contract/desk';
import { done, type Outcome } from '#domain/refusal';
import { acceptOffer } from '../booking/accept';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskBooking } from '../views';
import { moverOf, ownBooking } from './own';

/** Three round trips besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's), OFFER_EXPIRED, STATE_CHANGED. */
export async function acceptForDesk(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const accepted = await acceptOffer(store, booking.value, moverOf(caller), caller.now);
  return accepted.ok ? done(deskBooking(accepted.value, caller.now)) : accepted;
}
