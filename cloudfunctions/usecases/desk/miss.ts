// Decides that somebody did not come, once the time has begun. Misses count towards a cooling-off (domain/cooling-off.ts).
import type { DeskBooking } from '#contract/desk';
import { refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { moveOwn, ownBooking } from './own';

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's), NOT_YET, STATE_CHANGED. */
export async function miss(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const { startsAt } = booking.value;
  if (caller.now < startsAt) return refused('NOT_YET', { from: startsAt });
  return moveOwn(store, caller, booking.value, 'miss');
}
