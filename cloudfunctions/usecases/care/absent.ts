// Decides that somebody did not come for a reason that is known: missed and excused in one, so that it never counts against them.
// Who stays away and nobody knows why is missed alone (desk/miss.ts): they are called.
import type { DeskBooking } from '#contract/desk';
import { refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { moveOwn, moverOf, ownBooking } from '../desk/own';
import { move } from '../booking/transition';
import type { Store } from '../ports';

/**
 * Three round trips besides the look at who calls. A call that died half-way is finished by its retry.
 * Refusals: NOT_FOUND (also elsewhere's, and other kinds'), NOT_YET, STATE_CHANGED.
 */
export async function absent(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string; reason: string },
): Promise<Outcome<DeskBooking>> {
  const found = await ownBooking(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  if (booking.kind !== 'daycare') return refused('NOT_FOUND', { what: 'booking' });
  const { now } = caller;
  if (now < booking.startsAt) return refused('NOT_YET', { from: booking.startsAt });
  if (booking.status !== 'confirmed') return moveOwn(store, caller, booking, 'excuse', input.reason);
  const missed = await move(store, booking, { move: 'miss', mover: moverOf(caller), now });
  return missed.ok ? moveOwn(store, caller, missed.value, 'excuse', input.reason) : missed;
}
