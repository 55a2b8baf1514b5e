// Decides who of the staff may act where, and for which kinds of service. Grants come from the database, never from input.
import type { KindName } from './kinds/index';

/** A clerk runs the whole desk; visitors, the canteen and day care their own kind alone; a manager may all that they may. */
export const ROLES = ['clerk', 'visitor', 'canteen', 'daycare', 'manager'] as const;

export type Role = (typeof ROLES)[number];

/** What a procedure asks for: a role, or any of them; what it is about is then narrowed by kind (`runs`). */
export type Asked = Role | 'staff';

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
  /** Those they came in by: each gives a role once, whatever becomes of it. */
  readonly invitations?: readonly string[];
}

/** Whose grants let somebody do what is asked for: a clerk stands in for every colleague but the manager. */
const sufficient: { readonly [A in Asked]: readonly Role[] } = {
  clerk: ['clerk', 'manager'],
  visitor: ['visitor', 'clerk', 'manager'],
  canteen: ['canteen', 'clerk', 'manager'],
  daycare: ['daycare', 'clerk', 'manager'],
  manager: ['manager'],
  staff: ROLES,
};

/** Whether a role is enough for what is asked for. */
export const mayDo = (role: Role, asked: Asked): boolean => sufficient[asked].includes(role);

/** The one kind a role is for; absent where it is for all. */
const KIND: { readonly [R in Role]?: KindName } = {
  visitor: 'visit',
  canteen: 'canteen',
  daycare: 'daycare',
};

/** Whether somebody with a role runs a kind of service. */
export const runs = ({ role }: Pick<Grant, 'role'>, kind: KindName): boolean => (KIND[role] ?? kind) === kind;

/** A member's grants that let them do what is asked for, several a community where they have several roles; none once they have left. */
export const grantsOf = (member: StaffMember | undefined, asked: Asked): readonly Grant[] =>
  member?.state === 'active' ? member.grants.filter(({ role }) => mayDo(role, asked)) : [];

/** The communities where a member has a role, each once. */
export function communitiesOf(member: StaffMember | undefined): readonly Omit<Grant, 'role'>[] {
  const grants = grantsOf(member, 'staff');
  return grants.filter(
    ({ communityId }, i) => grants.findIndex((one) => one.communityId === communityId) === i,
  );
}
