// Decides what a desk sees of its community's call list, and how a call is closed. The phone stands there in full, because
// somebody has to call; ratings are a manager's, because whoever was rated must not learn who rated.
import type { CallsView, CallView, CloseCallInput } from '#contract/desk-calls';
import { reasonsFor, type Call, type CallReason } from '#domain/call';
import type { Instant } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { grantsOf } from '#domain/staff';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { grantFor } from './own';

export const MOST_CALLS = 200;

/** One round trip besides the look at who calls. Another community's desk is denied. */
export async function viewCalls(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<CallsView>> {
  const reasons = reasonsIn(caller, communityId);
  const found = await store.calls.open(communityId, reasons, MOST_CALLS + 1);
  const calls = found.slice(0, MOST_CALLS).map((one) => callView(one, caller.now));
  return done({ calls, more: found.length > MOST_CALLS });
}

/**
 * What came of a call, and who called. One round trip besides the look at who calls. The same twice is once.
 * Refusals: NOT_FOUND, also when it is closed, another community's, or a manager's.
 */
export async function closeCall(
  store: Store,
  caller: StaffCaller,
  { callId, communityId, result: text }: CloseCallInput,
): Promise<Outcome<undefined>> {
  const reasons = reasonsIn(caller, communityId);
  const { _id: by, name } = caller.member;
  const closed = await store.calls.close(callId, communityId, reasons, { text, by, name, at: caller.now });
  return closed ? done(undefined) : refused('NOT_FOUND', { what: 'call' });
}

function reasonsIn(caller: StaffCaller, communityId: string): readonly CallReason[] {
  grantFor(caller, communityId);
  const managed = grantsOf(caller.member, 'manager');
  return reasonsFor(managed.some((grant) => grant.communityId === communityId));
}

const callView = (call: Call, now: Instant): CallView => ({
  id: call._id,
  reason: call.reason,
  bookingId: call.bookingId,
  name: call.name,
  phone: call.phone,
  about: call.about,
  createdAt: call.createdAt,
  dueAt: call.dueAt,
  overdue: call.dueAt <= now,
});
