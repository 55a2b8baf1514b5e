// Decides that a community is closed for some days. What people have booked then is not cancelled by it: the reply names it,
// and each time is closed on purpose, with a reason that its people are told.
import type { ClosureInput, ClosureView } from '#contract/desk-closures';
import { addDays, dateAt, instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { closureIdOf } from '../identity';
import type { Store } from '../ports';
import { grantFor } from './own';

const MOST_NAMED = 200;

/** Two round trips besides the look at who calls; the same request again is the same closure. Refusals: TOO_LATE (it is over). */
export async function saveClosure(
  store: Store,
  caller: StaffCaller,
  { communityId, requestId, from, to, reason }: ClosureInput,
): Promise<Outcome<ClosureView>> {
  grantFor(caller, communityId);
  const until = instantOf(addDays(to, 1), 0);
  if (to < dateAt(caller.now)) return refused('TOO_LATE', { until });
  const _id = closureIdOf(communityId, requestId);
  await store.closures.save({ _id, communityIds: [communityId], from, to, reason });
  // After the closure is written, so that whoever books before it is named.
  const begin = Math.max(instantOf(from, 0), caller.now);
  const busy = await store.desk.busy(communityId, begin, until, MOST_NAMED);
  return done({ id: _id, booked: busy.map(({ sessionId: _sessionId, ...one }) => one) });
}
