// Decides that staff write to everybody who is signed up for a time: one write, and the clock sends what was written.
// Who cannot be reached through WeChat comes on the call list when it is sent (usecases/notice).
import type { AudienceInput, AudienceView, MessageAllInput, MessagedView } from '#contract/desk-calls';
import type { Notice } from '#domain/notice';
import { done, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { StaffCaller } from '../caller';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import { grantFor } from './own';

/**
 * Those who wait, have an offer or a place; none where nobody does, as in another community's session. One round trip
 * besides the look at who calls, two when it was asked before. Another community's desk is denied.
 */
export async function messageAll(
  store: Store,
  caller: StaffCaller,
  { requestId, communityId, serviceId, date, start, text }: MessageAllInput,
): Promise<Outcome<MessagedView>> {
  grantFor(caller, communityId);
  const notice: Notice = {
    id: `staff-message:${sha256(`${caller.member._id}\n${requestId}`).slice(0, 16)}`,
    kind: 'staff-message',
    at: caller.now,
    text,
  };
  const told = await store.bookings.tellAll(sessionIdOf(serviceId, date, start), communityId, notice);
  return done({ told });
}

/** How many bookings it would be written to now. One round trip besides the look at who calls. Another's desk is denied. */
export async function viewAudience(
  store: Store,
  caller: StaffCaller,
  { communityId, serviceId, date, start }: AudienceInput,
): Promise<Outcome<AudienceView>> {
  grantFor(caller, communityId);
  return done({ bookings: await store.bookings.audience(sessionIdOf(serviceId, date, start), communityId) });
}
