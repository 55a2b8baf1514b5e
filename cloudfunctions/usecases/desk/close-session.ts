// Decides that a time is closed with a reason: first nobody gets in any more, then everybody who has booked or waits is
// told and given back. What one call does not manage, the next or the clock's sweep does.
import type { CloseInput, ClosedView } from '#contract/desk-sessions';
import type { Booking } from '#domain/booking';
import { closeWrite } from '#domain/capacity';
import { done, type Outcome } from '#domain/refusal';
import { move } from '../booking/transition';
import { Busy, type StaffCaller } from '../caller';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { moverOf } from './own';
import { writeSession } from './session';

/** Bookings told in one call: two round trips each, well within the function's ten seconds. */
export const MOST_TOLD = 100;
const AT_ONCE = 8;

/**
 * Three round trips besides the look at who calls, and two for each booking told. Closed twice, the first reason stays
 * and the second call goes on telling. Refusals: NOT_FOUND (also for another community's), CLOSED_DAY, NO_SUCH_TIME,
 * TOO_LATE (it is over).
 */
export async function closeSession(
  store: Store,
  caller: StaffCaller,
  { reason, ...input }: CloseInput,
): Promise<Outcome<ClosedView>> {
  const closed = await writeSession(store, caller, input, ({ session }) =>
    done(session.state === 'closed' ? undefined : closeWrite(session._id, reason)),
  );
  if (!closed.ok) return closed;
  const { _id, closedReason = reason } = closed.value.session;
  const open = await store.desk.open(_id, MOST_TOLD + 1);
  // Whoever has booked since the call began has booked a time that somebody opened again meanwhile.
  const meant = open.filter(({ history }) => (history.at(-1)?.at ?? 0) <= caller.now);
  const told = await forEach(meant.slice(0, MOST_TOLD), AT_ONCE, (booking) =>
    tell(store, caller, booking, closedReason),
  );
  return done({
    told: told.filter((one) => one === 'told').length,
    more: open.length > MOST_TOLD || told.includes('busy'),
  });
}

/** `other`: its people, or another call, closed the booking this moment. */
async function tell(
  store: Store,
  caller: StaffCaller,
  booking: Booking,
  reason: string,
): Promise<'told' | 'other' | 'busy'> {
  try {
    const step = { move: 'cancel', mover: moverOf(caller), now: caller.now, reason } as const;
    const moved = await move(store, booking, step);
    const event = moved.ok ? moved.value.history.at(-1) : undefined;
    return event?.action === 'cancel' && event.at === caller.now && event.name === caller.member.name
      ? 'told'
      : 'other';
  } catch (error) {
    if (error instanceof Busy) return 'busy';
    throw error;
  }
}
