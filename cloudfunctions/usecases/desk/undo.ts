// Decides that somebody who was ticked off has not come after all, or has not stayed away: the wrong line was tapped. The places were
// never given back, so the ledger knows nothing of it; how far they were served goes with it.
import type { DeskBooking } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import { changed } from '../booking/changed';
import { move } from '../booking/transition';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { settleNotHome } from '../visit/not-home';
import { moverOf, ownBooking, shown } from './own';

/**
 * Two round trips besides the look at who calls, three where nobody was at home; asked twice it is done once. A key that counted
 * it as open was freed when they came and is not taken back. Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED (also when the day is over).
 */
export async function undoArrival(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const { status, date } = booking.value;
  if (['arrived', 'missed'].includes(status) && date !== dateAt(caller.now)) return changed(booking.value);
  const step = {
    move: 'undo',
    mover: moverOf(caller),
    now: caller.now,
    set: { serving: undefined, came: undefined },
  } as const;
  const moved = await move(store, booking.value, step);
  if (!moved.ok) return moved;
  await settleNotHome(store, caller, booking.value);
  return done(shown(caller, moved.value));
}
