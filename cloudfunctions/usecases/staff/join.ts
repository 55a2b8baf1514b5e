// Decides that somebody with a code comes in: once, as what the invitation says. One refusal for every code that lets nobody in.
// How often codes may be tried is api/pace.ts's.
import type { JoinedView, JoinInput } from '#contract/desk-members';
import { letsIn, type Invitation } from '#domain/invitation';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffMember } from '#domain/staff';
import { Busy, type Caller } from '../caller';
import { auditIdOf } from '../identity';
import type { Store } from '../ports';
import { hashOf } from './code';

const noCode = refused('NOT_FOUND', { what: 'invitation' });

/**
 * Four round trips: look, trail, the invitation, the role. Whoever dies between the last two comes in by the same request again;
 * a role that was taken away since is not given back by it. Refusals: NOT_FOUND.
 */
export async function join(
  store: Store,
  { openid, now }: Caller,
  { requestId, code, name }: JoinInput,
): Promise<Outcome<JoinedView>> {
  const { invitation, member } = await store.staffing.invited(hashOf(code), openid);
  if (!invitation || !letsIn(invitation, openid, requestId, now)) return noCode;
  const { role, communityId, communityName } = invitation.grant;
  await store.audit.note({
    _id: auditIdOf(openid, `staff.join\n${requestId}`),
    at: now,
    what: 'staff.join',
    by: openid,
    name,
    communityIds: [communityId],
    about: { role, invitationId: invitation._id },
  });
  if (!(await store.staffing.use(invitation._id, openid, requestId, now))) return noCode;
  await admit(store, openid, name, invitation, member);
  return done({ communityId, communityName, role });
}

/** Once by an invitation, whoever asks how often. */
async function admit(
  store: Store,
  openid: string,
  name: string,
  { _id, grant }: Invitation,
  member: StaffMember | undefined,
): Promise<void> {
  if (member?.invitations?.includes(_id)) return;
  if (member?.state === 'active') {
    if (await store.staffing.grant(openid, name, grant, _id)) return;
  } else {
    const invitations = [...(member?.invitations ?? []), _id];
    const enrolled = { _id: openid, name, state: 'active' as const, grants: [grant], invitations };
    if (await store.staffing.enrol(enrolled, member === undefined)) return;
  }
  // Somebody wrote the same person meanwhile: the same request comes again and finds itself.
  throw new Busy('the member was written meanwhile');
}
