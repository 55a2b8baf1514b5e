// Decides that somebody did not come, once the time has begun. Misses count towards a cooling-off (domain/cooling-off.ts); whoever is
// missed at day care is owed a call at once.
import type { DeskBooking } from '#contract/desk';
import { callsOwed } from '#domain/missed';
import { refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { moveOwn, ownBooking } from './own';

/** Two round trips besides the look at who calls, one more of day care. Refusals: NOT_FOUND (also elsewhere's), NOT_YET, STATE_CHANGED. */
export async function miss(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const { startsAt } = booking.value;
  if (caller.now < startsAt) return refused('NOT_YET', { from: startsAt });
  const missed = await moveOwn(store, caller, booking.value, 'miss');
  // The clock would put them on the list when the day is over; whoever is missed in the morning is called in the morning.
  if (missed.ok && booking.value.kind === 'daycare')
    await store.calls.add(callsOwed(booking.value, booking.value.persons, caller.now));
  return missed;
}
