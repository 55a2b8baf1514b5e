// Who works in each community of the demonstration: somebody of every role, under names that are made up.
// What a role may do is domain/staff.ts's; who lives there is personas.ts's.
import type { Community } from '#domain/community';
import type { Role, StaffMember } from '#domain/staff';
import { communities } from './district';
import { spread } from './hours';
import { visitOf } from './visits';

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡'];

/** What an OPENID of the demonstration begins with, in the order of the chooser. */
const PREFIX: { readonly [R in Role]: string } = {
  clerk: 'clerk',
  manager: 'manager',
  visitor: 'visitor',
  canteen: 'cook',
  daycare: 'carer',
};

export const STAFF_ROLES = Object.keys(PREFIX) as Role[];

/** The OPENID of a community's one with a role. */
export const staffOf = (role: Role, communityId: string): string => `${PREFIX[role]}-${communityId}`;

export const clerkOf = (communityId: string): string => staffOf('clerk', communityId);

const surname = (nth: number): string => SURNAMES[nth % SURNAMES.length] ?? '';

/** The visitor is the first worker of the community's home visits, under the same name. */
function visitorName(community: Community): string {
  const service = visitOf(community);
  return (service.kind === 'visit' && service.workers[0]?.name) || '';
}

const named: { readonly [R in Role]: (community: Community, nth: number) => string } = {
  clerk: (_, nth) => `${surname(nth)}主任`,
  manager: (_, nth) => `${surname(nth + 4)}书记`,
  visitor: visitorName,
  canteen: (community) => `${surname(spread(community, 15))}师傅`,
  daycare: (community) => `${surname(spread(community, 15) + 7)}护理员`,
};

const withRole = (role: Role, community: Community, nth: number): StaffMember => ({
  _id: staffOf(role, community._id),
  name: named[role](community, nth),
  state: 'active',
  grants: [{ role, communityId: community._id, communityName: community.shortName }],
});

/** Clerks first: whoever looks for any of the staff finds one of the first community. */
export const staff: readonly StaffMember[] = STAFF_ROLES.flatMap((role) =>
  communities.map((community, nth) => withRole(role, community, nth)),
);
