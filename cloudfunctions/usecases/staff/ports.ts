// What members and invitations need of a database. Every method is one round trip.
import type { Instant } from '#domain/calendar';
import type { Invitation } from '#domain/invitation';
import type { Grant, Role, StaffMember } from '#domain/staff';

export interface Staffed {
  /** Whoever has a role in the community. */
  readonly members: readonly StaffMember[];
  /** Neither used nor revoked, and not over at the moment asked about. */
  readonly invitations: readonly Invitation[];
}

export interface Staffing {
  of(communityId: string, now: Instant): Promise<Staffed>;
  /** Adds an invitation; false when there is one of the id. */
  invite(invitation: Invitation): Promise<boolean>;
  /** Gives an unused invitation another code; false when it was used or revoked. */
  recode(invitationId: string, hash: string, expiresAt: Instant): Promise<boolean>;
  /** False when it is another community's, used, or revoked. */
  revoke(invitationId: string, communityId: string, now: Instant): Promise<boolean>;
  /** Takes away invitations that were over before a moment, used or not. How many. */
  forget(before: Instant): Promise<number>;
  /** An invitation by the hash of its code, and the caller as far as they are staff. */
  invited(hash: string, openid: string): Promise<{ invitation?: Invitation; member?: StaffMember }>;
  /** Uses an invitation; false when it is over, revoked, or somebody else's or another request's by now. */
  use(invitationId: string, openid: string, requestId: string, now: Instant): Promise<boolean>;
  /** Gives a member a role by an invitation, once; false when there is no such active member, or it was given before. */
  grant(openid: string, name: string, grant: Grant, invitationId: string): Promise<boolean>;
  /** Writes somebody as staff who is not, or not any more; false when they are by now. */
  enrol(member: StaffMember, isNew: boolean): Promise<boolean>;
  /** Takes a role of a community, or all of them; nothing happens when it is not there. */
  take(openid: string, communityId: string, role: Role | undefined): Promise<void>;
  /** Makes one caller the only one who removes managers of a community until a moment; false while another is. */
  lock(communityId: string, until: Instant, now: Instant): Promise<boolean>;
  unlock(communityId: string, until: Instant): Promise<void>;
}
