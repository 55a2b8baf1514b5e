// Decides who of the staff may act where. Grants come from the database, never from input.
export type Role = 'clerk';

export interface Grant {
  readonly role: Role;
  readonly communityId: string;
  /** As it is called at the desk; kept here so that naming it costs no look. */
  readonly communityName: string;
}

export interface StaffMember {
  /** OPENID. */
  readonly _id: string;
  readonly name: string;
  readonly state: 'active' | 'left';
  readonly grants: readonly Grant[];
}

/** A member's grants of a role; none once they have left. */
export const grantsOf = (member: StaffMember | undefined, role: Role): readonly Grant[] =>
  member?.state === 'active' ? member.grants.filter((grant) => grant.role === role) : [];
