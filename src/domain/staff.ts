// Decides who of the staff may act where. Grants come from the database, never from input.
export type Role = 'clerk' | 'manager';

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

/** Whose grants let somebody do what a role may: a manager may all that a clerk may. */
const sufficient: { readonly [R in Role]: readonly Role[] } = {
  clerk: ['clerk', 'manager'],
  manager: ['manager'],
};

/** Where a member may do what a role may: one grant a community; none once they have left. */
export function grantsOf(member: StaffMember | undefined, role: Role): readonly Grant[] {
  if (member?.state !== 'active') return [];
  const enough = member.grants.filter((grant) => sufficient[role].includes(grant.role));
  return enough.filter(
    ({ communityId }, i) => enough.findIndex((one) => one.communityId === communityId) === i,
  );
}
