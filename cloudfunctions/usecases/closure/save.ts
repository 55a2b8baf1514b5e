// Decides that a community is closed for some days. What people have booked then is not cancelled by it: the reply names it,
// and each time is closed on purpose, with a reason that its people are told. Changing and taking back is change.ts's.
import type { ClosureInput, ClosureView } from '#contract/desk-closures';
import { addDays, dateAt, instantOf, type Instant, type LocalDate } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { closureIdOf } from '../identity';
import type { Store } from '../ports';

export const MOST_NAMED = 200;

/**
 * Two round trips besides the look and the trail; the same request again is the same closure, and one that was taken back since
 * stays so. Refusals: TOO_LATE (it is over).
 */
export async function saveClosure(
  store: Store,
  caller: StaffCaller,
  { communityId, requestId, from, to, reason }: ClosureInput,
): Promise<Outcome<ClosureView>> {
  grantFor(caller, communityId);
  if (to < dateAt(caller.now)) return refused('TOO_LATE', { until: instantOf(addDays(to, 1), 0) });
  const _id = closureIdOf(communityId, requestId);
  await store.closures.add({ _id, communityIds: [communityId], from, to, reason });
  // After the closure is written, so that whoever books before it is named.
  return done({ id: _id, booked: await bookedIn(store, communityId, from, to, caller.now) });
}

/** Times of some days, from now on, that people have booked. One round trip. */
export async function bookedIn(
  store: Store,
  communityId: string,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
): Promise<ClosureView['booked']> {
  const begin = Math.max(instantOf(from, 0), now);
  const busy = await store.desk.busy(communityId, begin, instantOf(addDays(to, 1), 0), MOST_NAMED);
  return busy.map(({ sessionId: _sessionId, ...one }) => one);
}
