import type { AuditEntry } from '#domain/audit';
import { INVITATION_KEPT_MS, INVITATION_MS } from '#domain/invitation';
import { grantsOf, type Role, type StaffMember } from '#domain/staff';
import { fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { Denied, type StaffCaller } from '../caller';
import { memberIdOf } from '../identity';
import { invite, revokeInvitation } from './invite';
import { purgeOld } from '../clock/purge';
import { join } from './join';
import { leaveWork, removeMember, viewMembers } from './members';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

/** A community with some managers, each as a caller. */
function managers(count = 1): { communityId: string; callers: StaffCaller[] } {
  const communityId = fresh('staffed');
  cloud.given('communities', { _id: communityId, name: communityId, shortName: communityId });
  const grants = [{ role: 'manager' as const, communityId, communityName: '荷花社区' }];
  const members = Array.from({ length: count }, (): StaffMember => ({
    _id: fresh('manager'),
    name: '王书记',
    state: 'active',
    grants,
  }));
  cloud.given('staff', ...members);
  return {
    communityId,
    callers: members.map((member) => ({ openid: member._id, now: NOW, member, grants })),
  };
}

const one = () => {
  const { communityId, callers } = managers();
  const [caller] = callers;
  if (!caller) throw new Error('no manager');
  return { communityId, caller };
};

const invited = (
  caller: StaffCaller,
  communityId: string,
  role: Role = 'visitor',
  requestId = fresh('request'),
) => valueOf(invite(cloud.store, caller, { communityId, role, requestId }));

const joining = (code: string, openid = fresh('newcomer'), requestId = fresh('request'), now = NOW) =>
  join(cloud.store, { openid, now }, { code, name: '李明', requestId });

const memberOf = (openid: string) => cloud.all<StaffMember>('staff', { _id: openid })[0];
const rolesOf = (openid: string) => grantsOf(memberOf(openid), 'staff').map(({ role }) => role);

const REFUSED = { code: 'NOT_FOUND', detail: { what: 'invitation' } };

describe('a code lets one person in, once', () => {
  it('given a code, when somebody joins, then they have the role and the trail says so; the code is kept nowhere', async () => {
    const { communityId, caller } = one();
    const { code, expiresAt } = await invited(caller, communityId);
    expect(code).toMatch(/^\d{12}$/);
    expect(expiresAt).toBe(NOW + 48 * 3_600_000);
    const openid = fresh('newcomer');
    const { value, trips } = await tripsOf(() => valueOf(joining(code, openid)));
    expect(value).toEqual({ communityId, communityName: '荷花社区', role: 'visitor' });
    expect(trips).toBe(4);
    expect(memberOf(openid)).toMatchObject({ name: '李明', state: 'active' });
    expect(rolesOf(openid)).toEqual(['visitor']);
    const [entry] = cloud.all<AuditEntry>('audit', { by: openid });
    expect(entry).toMatchObject({
      what: 'staff.join',
      communityIds: [communityId],
      about: { role: 'visitor' },
    });
    const everything = ['staff', 'invitations', 'audit'].map((name) => JSON.stringify(cloud.all(name)));
    expect(everything.join()).not.toContain(code);
  });

  it('given a wrong, an expired, a used or a revoked code, then one refusal that does not tell which', async () => {
    const { communityId, caller } = one();
    const used = await invited(caller, communityId);
    await valueOf(joining(used.code));
    const revoked = await invited(caller, communityId);
    await valueOf(revokeInvitation(cloud.store, caller, { communityId, invitationId: revoked.id }));
    const { code: late } = await invited(caller, communityId);
    const refusals = await Promise.all([
      refusalOf(joining('000000000000')),
      refusalOf(joining(used.code)),
      refusalOf(joining(revoked.code)),
      refusalOf(joining(late, fresh('newcomer'), fresh('request'), NOW + INVITATION_MS)),
    ]);
    expect(refusals).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
  });

  it('given two people with one code at once, then one of them gets in', async () => {
    const { communityId, caller } = one();
    const { code } = await invited(caller, communityId);
    const people = Array.from({ length: 5 }, () => fresh('newcomer'));
    const outcomes = await Promise.all(people.map((openid) => joining(code, openid)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(people.filter((openid) => rolesOf(openid).length > 0)).toHaveLength(1);
  });

  it('given the answer was lost, then the same request comes in again; after the role was taken it gives it back no more', async () => {
    const { communityId, caller } = one();
    const { code } = await invited(caller, communityId);
    const [openid, requestId] = [fresh('newcomer'), fresh('request')];
    await valueOf(joining(code, openid, requestId));
    await valueOf(joining(code, openid, requestId));
    expect(memberOf(openid)?.grants).toHaveLength(1);
    await valueOf(removeMember(cloud.store, caller, { communityId, memberId: memberIdOf(openid) }));
    await joining(code, openid, requestId);
    expect(rolesOf(openid)).toEqual([]);
  });

  it('given it died before the role was written, then the same request finishes it, and nobody else’s does', async () => {
    const { communityId, caller } = one();
    const { code, id } = await invited(caller, communityId);
    const [openid, requestId] = [fresh('newcomer'), fresh('request')];
    expect(await cloud.store.staffing.use(id, openid, requestId, NOW)).toBe(true);
    expect(await refusalOf(joining(code))).toEqual(REFUSED);
    await valueOf(joining(code, openid, requestId));
    expect(rolesOf(openid)).toEqual(['visitor']);
  });

  it('given somebody who works elsewhere, or left, then the role is added to what they have, and old ones do not come back', async () => {
    const [here, there] = [one(), one()];
    const openid = fresh('newcomer');
    for (const { caller, communityId } of [here, there])
      await valueOf(joining((await invited(caller, communityId)).code, openid));
    expect(rolesOf(openid)).toEqual(['visitor', 'visitor']);
    const left = fresh('left');
    const grants = [{ role: 'manager', communityId: there.communityId, communityName: '' }];
    cloud.given('staff', { _id: left, name: '旧人', state: 'left', grants });
    await valueOf(joining((await invited(here.caller, here.communityId, 'canteen')).code, left));
    expect(rolesOf(left)).toEqual(['canteen']);
  });
});

describe('an invitation is one request', () => {
  it('given the same request again, then one invitation, whose new code is good and whose lost one is not', async () => {
    const { communityId, caller } = one();
    const requestId = fresh('request');
    const first = await invited(caller, communityId, 'clerk', requestId);
    const again = await invited(caller, communityId, 'clerk', requestId);
    expect(again.id).toBe(first.id);
    expect(await refusalOf(joining(first.code))).toEqual(REFUSED);
    await valueOf(joining(again.code));
    expect(await refusalOf(invite(cloud.store, caller, { communityId, role: 'clerk', requestId }))).toEqual(
      REFUSED,
    );
  });

  it('given another community, then nobody is invited there, and its invitations stay', async () => {
    const [here, there] = [one(), one()];
    const input = { communityId: there.communityId, role: 'manager' as const, requestId: fresh('request') };
    await expect(invite(cloud.store, here.caller, input)).rejects.toThrow(Denied);
    const { id, code } = await invited(there.caller, there.communityId);
    const theirs = { communityId: here.communityId, invitationId: id };
    expect(await refusalOf(revokeInvitation(cloud.store, here.caller, theirs))).toEqual(REFUSED);
    await valueOf(joining(code));
  });
});

describe('a manager sees who works here', () => {
  it('given members and open invitations, then both, oneself first, without OPENIDs, codes or other communities’ roles', async () => {
    const { communityId, caller } = one();
    const other = one();
    const openid = fresh('newcomer');
    await valueOf(joining((await invited(other.caller, other.communityId, 'canteen')).code, openid));
    await valueOf(joining((await invited(caller, communityId, 'daycare')).code, openid));
    const open = await invited(caller, communityId, 'clerk');
    const { value, trips } = await tripsOf(() => valueOf(viewMembers(cloud.store, caller, { communityId })));
    expect(trips).toBe(1);
    expect(value).toMatchObject({
      members: [
        { name: '王书记', roles: ['manager'], self: true },
        { name: '李明', roles: ['daycare'], self: false },
      ],
      invitations: [{ id: open.id, role: 'clerk', byName: '王书记' }],
    });
    const said = JSON.stringify(value);
    for (const secret of [openid, caller.openid, open.code, 'hash']) expect(said).not.toContain(secret);
    const later = { ...caller, now: NOW + INVITATION_MS };
    expect((await valueOf(viewMembers(cloud.store, later, { communityId }))).invitations).toEqual([]);
  });
});

describe('roles are taken away at once, and never the last manager’s', () => {
  it('given one role or all of them, then no more and no less; twice is once', async () => {
    const { communityId, caller } = one();
    const openid = fresh('newcomer');
    for (const role of ['visitor', 'canteen', 'daycare'] as const)
      await valueOf(joining((await invited(caller, communityId, role)).code, openid));
    const memberId = memberIdOf(openid);
    const remove = (role?: Role) =>
      valueOf(removeMember(cloud.store, caller, { communityId, memberId, ...(role ? { role } : {}) }));
    await remove('canteen');
    await remove('canteen');
    expect(rolesOf(openid)).toEqual(['visitor', 'daycare']);
    await remove();
    await remove();
    expect(rolesOf(openid)).toEqual([]);
  });

  it('given the only manager, then neither they nor their role goes; given two, one may', async () => {
    const { communityId, callers } = managers(2);
    const [a, b] = callers as [StaffCaller, StaffCaller];
    const remove = (by: StaffCaller, whom: StaffCaller) =>
      removeMember(cloud.store, by, { communityId, memberId: memberIdOf(whom.openid) });
    await valueOf(remove(a, b));
    expect(rolesOf(b.openid)).toEqual([]);
    expect(await refusalOf(remove(a, a))).toEqual({ code: 'LAST_MANAGER', detail: {} });
    expect(rolesOf(a.openid)).toEqual(['manager']);
  });

  it('given two managers who remove one another at once, then one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { communityId, callers } = managers(2);
      const [a, b] = callers as [StaffCaller, StaffCaller];
      const remove = (by: StaffCaller, whom: StaffCaller) =>
        removeMember(cloud.store, by, { communityId, memberId: memberIdOf(whom.openid) }).catch(
          () => undefined,
        );
      await Promise.all([remove(a, b), remove(b, a), remove(a, a)]);
      expect([a, b].flatMap(({ openid }) => rolesOf(openid))).toEqual(['manager']);
    }
  });

  it('given somebody died while removing a manager, then others wait until the lock is over', async () => {
    const { communityId, callers } = managers(2);
    const [a, b] = callers as [StaffCaller, StaffCaller];
    const remove = (now: number) =>
      removeMember(cloud.store, { ...a, now }, { communityId, memberId: memberIdOf(b.openid) });
    expect(await cloud.store.staffing.lock(communityId, NOW + 30_000, NOW)).toBe(true);
    await expect(remove(NOW + 1000)).rejects.toThrow('being removed');
    await valueOf(remove(NOW + 31_000));
    expect(rolesOf(b.openid)).toEqual([]);
  });

  it('given another community’s member, then nothing happens to them', async () => {
    const [here, there] = [one(), one()];
    const memberId = memberIdOf(there.caller.openid);
    await valueOf(removeMember(cloud.store, here.caller, { communityId: here.communityId, memberId }));
    expect(rolesOf(there.caller.openid)).toEqual(['manager']);
    const foreign = removeMember(cloud.store, here.caller, { communityId: there.communityId, memberId });
    await expect(foreign).rejects.toThrow(Denied);
  });
});

describe('an invitation is not kept for ever', () => {
  it('given one that was over a day ago, then the clock takes it away, used or not; one that lets somebody in stays', async () => {
    const { communityId, caller } = one();
    const old = await invited(caller, communityId);
    const used = await invited(caller, communityId);
    const openid = fresh('newcomer');
    await valueOf(joining(used.code, openid));
    const over = NOW + INVITATION_MS + INVITATION_KEPT_MS;
    const young = await invited({ ...caller, now: over }, communityId);
    const kept = () => cloud.all<{ _id: string }>('invitations', { communityId }).map(({ _id }) => _id);
    await purgeOld(cloud.store, over);
    expect(kept()).toHaveLength(3);
    expect((await purgeOld(cloud.store, over + 1)).invitations).toBeGreaterThanOrEqual(2);
    expect(kept()).toEqual([young.id]);
    expect([old.id, used.id]).not.toContain(young.id);
    expect(rolesOf(openid)).toEqual(['visitor']);
  });
});

describe('a member leaves by themselves', () => {
  it('given somebody with a role, when they leave it, then it is gone at once, and what they have elsewhere stays', async () => {
    const [here, there] = [one(), one()];
    const openid = fresh('newcomer');
    for (const { caller, communityId } of [here, there])
      await valueOf(joining((await invited(caller, communityId)).code, openid));
    const member = memberOf(openid) as StaffMember;
    const caller = { openid, now: NOW, member, grants: grantsOf(member, 'staff') };
    const leave = () => valueOf(leaveWork(cloud.store, caller, { communityId: here.communityId }));
    const { value, trips } = await tripsOf(leave);
    expect([value, trips]).toEqual([{ removed: true }, 1]);
    expect(memberOf(openid)?.grants).toMatchObject([{ communityId: there.communityId }]);
    await leave();
    expect(rolesOf(openid)).toEqual(['visitor']);
  });

  it('given the only manager, then they may not leave; given two who leave at once, then one stays', async () => {
    const { communityId, callers } = managers(2);
    const leave = (caller: StaffCaller) =>
      leaveWork(cloud.store, caller, { communityId }).catch(() => undefined);
    const [a, b] = callers as [StaffCaller, StaffCaller];
    await Promise.all([leave(a), leave(b)]);
    const [stays] = [a, b].filter(({ openid }) => rolesOf(openid).length > 0);
    expect([a, b].flatMap(({ openid }) => rolesOf(openid))).toEqual(['manager']);
    expect(stays && (await refusalOf(leaveWork(cloud.store, stays, { communityId })))).toEqual({
      code: 'LAST_MANAGER',
      detail: {},
    });
  });
});

describe('two managers act on one invitation at once', () => {
  it('given both take it back, then it is revoked and neither fails; given it was used first, then both are told', async () => {
    const { communityId, callers } = managers(2);
    const [a, b] = callers as [StaffCaller, StaffCaller];
    const { id, code } = await invited(a, communityId);
    const revoke = (caller: StaffCaller, invitationId: string) =>
      revokeInvitation(cloud.store, caller, { communityId, invitationId });
    const both = await Promise.all([revoke(a, id), revoke(b, id)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await refusalOf(joining(code))).toEqual(REFUSED);
    const other = await invited(a, communityId);
    await valueOf(joining(other.code));
    expect(await refusalOf(revoke(b, other.id))).toEqual(REFUSED);
  });

  it('given one takes it back while somebody comes in by it, then either they are in or it is revoked, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { communityId, caller } = one();
      const { id, code } = await invited(caller, communityId);
      const openid = fresh('newcomer');
      const [joined, revoked] = await Promise.all([
        joining(code, openid),
        revokeInvitation(cloud.store, caller, { communityId, invitationId: id }),
      ]);
      expect(joined.ok).toBe(!revoked.ok);
      expect(rolesOf(openid)).toEqual(joined.ok ? ['visitor'] : []);
    }
  });
});
