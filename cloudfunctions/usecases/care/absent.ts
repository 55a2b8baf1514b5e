// Decides that somebody does not come for a reason that is known. Before the day begins it is a cancellation, so that the place and the
// lunch are another's; after that missed and excused in one, so that it never counts against them.
// Who stays away and nobody knows why is missed alone (desk/miss.ts), and owed a call (called.ts).
import type { DeskBooking } from '#contract/desk';
import type { Booking } from '#domain/booking';
import type { BookingStatus } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { moveOwn, moverOf, ownBooking } from '../desk/own';
import { move } from '../booking/transition';
import type { Store } from '../ports';
import { closeAbsenceCalls } from './called';

/** Who should have come; nobody else can stay away. */
const DUE: readonly BookingStatus[] = ['confirmed', 'missed', 'excused'];

/**
 * Three round trips besides the look at who calls, and one for each person who was owed a call already. A call that died half-way is
 * finished by its retry. Refusals: NOT_FOUND (also elsewhere's, and other kinds'), STATE_CHANGED.
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
  const { reason } = input;
  const { now } = caller;
  if (now < booking.startsAt || !DUE.includes(booking.status))
    return moveOwn(store, caller, booking, 'cancel', reason);
  const missed = await missedOf(store, caller, booking);
  if (!missed.ok) return missed;
  const excused = await moveOwn(store, caller, missed.value, 'excuse', reason);
  // Only of one who was missed before a call may stand on the list.
  if (excused.ok && booking.status !== 'confirmed') await closeAbsenceCalls(store, caller, booking, reason);
  return excused;
}

async function missedOf(store: Store, caller: StaffCaller, booking: Booking): Promise<Outcome<Booking>> {
  if (booking.status !== 'confirmed') return done(booking);
  return move(store, booking, { move: 'miss', mover: moverOf(caller), now: caller.now });
}
