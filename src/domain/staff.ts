// Decides who of the staff may act where. Grants come from the database, never from input.
export type Role = 'clerk';

export interface Grant {
  readonly role: Role;
  readonly communityId: string;
}

export interface StaffMember {
  /** OPENID. */
  readonly _id: string;
  readonly name: string;
  readonly state: 'active' | 'left';
  readonly grants: readonly Grant[];
}

/** The communities in which a member holds a role; none once they have left. */
export const communitiesOf = (member: StaffMember | undefined, role: Role): string[] =>
  member?.state === 'active'
    ? member.grants.filter((grant) => grant.role === role).map((grant) => grant.communityId)
    : [];
