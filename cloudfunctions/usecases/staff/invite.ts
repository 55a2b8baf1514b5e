// Decides that a manager invites somebody by a code that is said once, and takes an invitation back.
// What a code looks like is code.ts's; who comes in by it, join.ts's.
import type { InvitedView, InviteInput, RevokeInvitationInput } from '#contract/desk-members';
import { INVITATION_MS } from '#domain/invitation';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { invitationIdOf } from '../identity';
import type { Store } from '../ports';
import { hashOf, newCode } from './code';

/**
 * One round trip besides the look and the trail, two when it is asked again: that is the same invitation with another code, since
 * nobody knows the first. Refusals: NOT_FOUND (asked again after it was used or revoked).
 */
export async function invite(
  store: Store,
  caller: StaffCaller,
  { communityId, role, requestId }: InviteInput,
): Promise<Outcome<InvitedView>> {
  const { communityName } = grantFor(caller, communityId);
  const _id = invitationIdOf(caller.openid, requestId);
  const code = newCode();
  const hash = hashOf(code);
  const expiresAt = caller.now + INVITATION_MS;
  const byName = caller.member.name;
  const grant = { role, communityId, communityName };
  const kept =
    (await store.staffing.invite({ _id, hash, grant, communityId, expiresAt, byName })) ||
    (await store.staffing.recode(_id, hash, expiresAt));
  if (!kept) return refused('NOT_FOUND', { what: 'invitation' });
  return done({ id: _id, role, expiresAt, byName, code });
}

/** One round trip besides the look and the trail. Refusals: NOT_FOUND (also when somebody has come in by it). */
export async function revokeInvitation(
  store: Store,
  caller: StaffCaller,
  { communityId, invitationId }: RevokeInvitationInput,
): Promise<Outcome<{ readonly revoked: true }>> {
  grantFor(caller, communityId);
  const revoked = await store.staffing.revoke(invitationId, communityId, caller.now);
  return revoked ? done({ revoked: true }) : refused('NOT_FOUND', { what: 'invitation' });
}
