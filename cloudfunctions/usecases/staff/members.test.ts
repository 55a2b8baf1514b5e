import { INVITATION_MS } from '#domain/invitation';
import { grantsOf, type Role, type StaffMember } from '#domain/staff';
import { fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aVisit, NOW } from '../../../test/support/given';
import { staffed } from '../../../test/support/staffed';
import { tripsOf } from '../../../test/support/trips';
import { Denied, type StaffCaller } from '../caller';
import { memberIdOf } from '../identity';
import { leaveWork, removeMember, viewMembers } from './members';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

const { managers, one, invited, joining, memberOf, rolesOf } = staffed(() => cloud);

describe('a manager sees who works here', () => {
  it('given members and open invitations, then both, oneself first, without OPENIDs, codes or other communities’ roles', async () => {
    const { communityId, caller } = one();
    const other = one();
    const openid = fresh('newcomer');
    await valueOf(joining((await invited(other.caller, other.communityId, 'canteen')).code, openid));
    await valueOf(joining((await invited(caller, communityId, 'daycare')).code, openid));
    const open = await invited(caller, communityId, 'clerk');
    const { value, trips } = await tripsOf(() => valueOf(viewMembers(cloud.store, caller, { communityId })));
    expect(trips).toBe(2);
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

describe('visitors and the workers of home visits know of each other', () => {
  const JIA = { id: 'jia', name: '李明', skills: ['window'] };
  const visitor = async () => {
    const { communityId, caller } = one();
    await valueOf(joining((await invited(caller, communityId, 'visitor')).code));
    const seen = async () => valueOf(viewMembers(cloud.store, caller, { communityId }));
    return { communityId, seen };
  };

  it('given households promised to a visitor, then how many and from when; what is over, closed or another’s is none', async () => {
    const { communityId, seen } = await visitor();
    const serviceId = fresh('visit');
    cloud.given('services', aVisit({ _id: serviceId, communityId, workers: [JIA] }));
    const visit = (nth: number, date: string, change: object = {}) => {
      const sessionId = `${serviceId}-${nth}`;
      cloud.given('sessions', { _id: sessionId, serviceId, date, rev: 1 });
      const workers = [{ id: 'jia', name: '李明' }];
      cloud.given('bookings', {
        ...{ _id: sessionId, sessionId, date, status: 'confirmed', workers },
        limitKeys: [sessionId],
        ...change,
      });
    };
    visit(1, '2026-12-02');
    visit(2, '2026-12-01');
    visit(3, '2020-01-01');
    visit(4, '2026-12-01', { status: 'cancelled' });
    visit(5, '2026-12-01', { workers: [{ id: 'yi', name: '王芳' }] });
    const view = await seen();
    expect(view.visitService).toBe(serviceId);
    expect(view.members).toMatchObject([
      { name: '王书记', self: true },
      { name: '李明', visits: { count: 2, next: '2026-12-01' } },
    ]);
    expect(view.members.map((member) => member.unlisted)).toEqual([undefined, undefined]);
  });

  it('given a visitor who is not among the workers, then that is said; not where there are no home visits', async () => {
    const { communityId, seen } = await visitor();
    expect((await seen()).members.some(({ unlisted }) => unlisted)).toBe(false);
    cloud.given('services', aVisit({ _id: fresh('visit'), communityId }));
    expect((await seen()).members).toMatchObject([{ self: true }, { name: '李明', unlisted: true }]);
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
