// What is asked and answered about who works in a community: its members, invitations to them, and joining.
import * as v from 'valibot';
import type { Instant, LocalDate } from '#domain/calendar';
import { CODE_DIGITS } from '#domain/invitation';
import { ROLES, type Role } from '#domain/staff';
import { id, line, requestId } from './scalars';

const role = v.picklist(ROLES);

export const membersInput = v.strictObject({ communityId: id });

export const inviteInput = v.strictObject({ requestId, communityId: id, role });
export type InviteInput = v.InferOutput<typeof inviteInput>;

export const revokeInvitationInput = v.strictObject({ communityId: id, invitationId: id });
export type RevokeInvitationInput = v.InferOutput<typeof revokeInvitationInput>;

/** One role of a member, or all of them. */
export const removeMemberInput = v.strictObject({ communityId: id, memberId: id, role: v.optional(role) });
export type RemoveMemberInput = v.InferOutput<typeof removeMemberInput>;

export const leaveWorkInput = v.strictObject({ communityId: id });
export type LeaveWorkInput = v.InferOutput<typeof leaveWorkInput>;

/** A code as people type it: in whatever digits, with spaces and dashes. */
const code = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform((text) => text.normalize('NFKC').replace(/[\s\-‐-―]/g, '')),
  v.check((text) => /^\d+$/.test(text) && text.length === CODE_DIGITS),
);

export const joinInput = v.strictObject({ requestId, code, name: line(20, 1) });
export type JoinInput = v.InferOutput<typeof joinInput>;

export interface MemberView {
  /** Says who it is without saying the OPENID. */
  readonly id: string;
  readonly name: string;
  /** In this community. */
  readonly roles: readonly Role[];
  /** The one who asks. */
  readonly self: boolean;
  /** Of a visitor, by name: households they were promised to, from today on, and the first date of them. */
  readonly visits?: { readonly count: number; readonly next: LocalDate };
  /** May visit, but no service has them among its workers, so that nobody is sent. */
  readonly unlisted?: true;
}

/** Still good; its code is known to whoever was told alone. */
export interface InvitationView {
  readonly id: string;
  readonly role: Role;
  readonly expiresAt: Instant;
  readonly byName: string;
}

export interface MembersView {
  readonly communityName: string;
  readonly members: readonly MemberView[];
  /** Where visitors are listed as workers; absent where there are no home visits. */
  readonly visitService?: string;
  readonly invitations: readonly InvitationView[];
}

/** The only answer that ever says the code. */
export interface InvitedView extends InvitationView {
  readonly code: string;
}

export interface JoinedView {
  readonly communityId: string;
  readonly communityName: string;
  readonly role: Role;
}
