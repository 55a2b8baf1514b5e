// Decides what a manager sees of who works in the community, and that roles are taken away at once.
// A community is never without a manager; who may call is the router's.
import type { LeaveWorkInput, MembersView, RemoveMemberInput } from '#contract/desk-members';
import { dateAt, type Instant } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { ROLES, type Role, type StaffMember } from '#domain/staff';
import { Busy, type StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { memberIdOf } from '../identity';
import type { Store } from '../ports';
import type { VisitsAhead } from '../visit/ports';
import type { Staffed } from './ports';

/** Longer than a function lives (config.json) and clocks differ: whoever holds the lock is finished or dead when it is over. */
const LOCK_MS = 30_000;

const rolesIn = ({ grants }: StaffMember, communityId: string): Role[] =>
  ROLES.filter((role) => grants.some((grant) => grant.role === role && grant.communityId === communityId));

const isManager = (member: StaffMember, communityId: string): boolean =>
  rolesIn(member, communityId).includes('manager');

/** Workers are known by the name that residents see; whoever may visit and has another is nobody's worker. */
function visiting(
  { services, bookings }: VisitsAhead,
  name: string,
): Pick<MembersView['members'][number], 'visits' | 'unlisted'> {
  const dates = bookings
    .filter(({ workers = [] }) => workers.some((worker) => worker.name === name))
    .map(({ date }) => date)
    .sort();
  const [next] = dates;
  const listed = services.some(({ workers }) => workers.some((worker) => worker.name === name));
  return {
    ...(next ? { visits: { count: dates.length, next } } : {}),
    ...(listed || services.length === 0 ? {} : { unlisted: true }),
  };
}

function viewOf(
  { members, invitations }: Staffed,
  ahead: VisitsAhead,
  caller: StaffCaller,
  communityId: string,
): MembersView {
  const [service] = ahead.services;
  return {
    ...(service ? { visitService: service._id } : {}),
    communityName: grantFor(caller, communityId).communityName,
    members: members
      .map((member) => ({
        id: memberIdOf(member._id),
        name: member.name,
        roles: rolesIn(member, communityId),
        self: member._id === caller.openid,
        ...(rolesIn(member, communityId).includes('visitor') ? visiting(ahead, member.name) : {}),
      }))
      .sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name)),
    invitations: invitations.map(({ _id: id, grant: { role }, expiresAt, byName }) => ({
      id,
      role,
      expiresAt,
      byName,
    })),
  };
}

/** Two round trips at once besides the look at who calls. */
export async function viewMembers(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<MembersView>> {
  grantFor(caller, communityId);
  const [staffed, ahead] = await Promise.all([
    store.staffing.of(communityId, caller.now),
    store.visits.ahead(communityId, dateAt(caller.now)),
  ]);
  return done(viewOf(staffed, ahead, caller, communityId));
}

/**
 * Takes one role or all of somebody's, who is denied from the next call on; asked again, there is nothing left to take. Two
 * round trips besides the look and the trail, five where a manager goes. Refusals: LAST_MANAGER.
 */
export async function removeMember(
  store: Store,
  caller: StaffCaller,
  input: RemoveMemberInput,
): Promise<Outcome<{ readonly removed: true }>> {
  const { communityId, memberId, role } = input;
  grantFor(caller, communityId);
  const { members } = await store.staffing.of(communityId, caller.now);
  const member = members.find(({ _id }) => memberIdOf(_id) === memberId);
  if (!member) return done({ removed: true });
  if (isManager(member, communityId) && (role ?? 'manager') === 'manager')
    return removeManager(store, caller.now, member._id, input);
  await store.staffing.take(member._id, communityId, role);
  return done({ removed: true });
}

/**
 * Somebody leaves by themselves, with all their roles here; denied from the next call on. One round trip besides the look and the
 * trail, four for a manager. Refusals: LAST_MANAGER.
 */
export async function leaveWork(
  store: Store,
  caller: StaffCaller,
  { communityId }: LeaveWorkInput,
): Promise<Outcome<{ readonly removed: true }>> {
  grantFor(caller, communityId);
  if (isManager(caller.member, communityId))
    return removeManager(store, caller.now, caller.openid, { communityId });
  await store.staffing.take(caller.openid, communityId, undefined);
  return done({ removed: true });
}

/** One at a time: two managers who remove one another at once would otherwise leave nobody. */
async function removeManager(
  store: Store,
  now: Instant,
  openid: string,
  { communityId, role }: Pick<RemoveMemberInput, 'communityId' | 'role'>,
): Promise<Outcome<{ readonly removed: true }>> {
  const until = now + LOCK_MS;
  if (!(await store.staffing.lock(communityId, until, now))) throw new Busy('a manager is being removed');
  const { members } = await store.staffing.of(communityId, now);
  const others = members.filter((one) => one._id !== openid && isManager(one, communityId));
  if (others.length > 0) await store.staffing.take(openid, communityId, role);
  await store.staffing.unlock(communityId, until);
  return others.length > 0 ? done({ removed: true }) : refused('LAST_MANAGER', {});
}
