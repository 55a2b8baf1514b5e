// Decides many bookings with one tap: each for itself, so that one that somebody else was faster with stops no other.
import type { DecidedView, DecideManyInput } from '#contract/desk-bookings';
import type { Booking } from '#domain/booking';
import { done, refused, type Outcome } from '#domain/refusal';
import { move } from '../booking/transition';
import { Busy, type StaffCaller } from '../caller';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { isOwn, moverOf } from './own';

/** Of the platform's twenty connections, so that residents keep some. */
const AT_ONCE = 8;

/** One round trip, and one for each confirmed, two for each declined. What became of each, in the order asked. */
export async function decideMany(
  store: Store,
  caller: StaffCaller,
  input: DecideManyInput,
): Promise<Outcome<DecidedView[]>> {
  const found = await store.desk.bookings(input.bookingIds);
  const byId = new Map(found.filter((one) => isOwn(caller, one)).map((one) => [one._id, one]));
  const decided = await forEach(input.bookingIds, AT_ONCE, (id) =>
    decideOne(store, caller, input, id, byId.get(id)),
  );
  return done(decided);
}

async function decideOne(
  store: Store,
  caller: StaffCaller,
  input: DecideManyInput,
  bookingId: string,
  booking: Booking | undefined,
): Promise<DecidedView> {
  const reason = input.action === 'decline' ? input.reason : undefined;
  const step = { move: input.action, mover: moverOf(caller), now: caller.now, reason };
  try {
    const outcome = booking ? await move(store, booking, step) : refused('NOT_FOUND', { what: 'booking' });
    if (outcome.ok) return { bookingId, ok: true, status: outcome.value.status };
    return { bookingId, ok: false, kind: 'refused', refusal: outcome.refusal };
  } catch (error) {
    if (error instanceof Busy) return { bookingId, ok: false, kind: 'busy' };
    throw error;
  }
}
