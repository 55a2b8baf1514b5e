// Decides that a clerk confirms or declines a booking of an own community; of two clerks one is first,
// and the other is told what happened.
import type { DeskBooking } from '#contract/desk';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Move } from '#domain/lifecycle';
import { move } from '../booking/transition';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskBooking } from '../views';

/** Two round trips besides the look at who calls, three to decline. Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED. */
export async function decide(
  store: Store,
  caller: StaffCaller,
  action: Extract<Move, 'confirm' | 'decline'>,
  input: { bookingId: string; reason?: string },
): Promise<Outcome<DeskBooking>> {
  const booking = await store.bookings.read(input.bookingId);
  if (!booking || !caller.grants.some((grant) => grant.communityId === booking.communityId))
    return refused('NOT_FOUND', { what: 'booking' });
  const mover = { part: 'staff', name: caller.member.name } as const;
  const step = { move: action, mover, now: caller.now, reason: input.reason };
  const moved = await move(store, booking, step);
  return moved.ok ? done(deskBooking(moved.value, caller.now)) : moved;
}
