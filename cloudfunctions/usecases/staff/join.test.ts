import type { AuditEntry } from '#domain/audit';
import { INVITATION_KEPT_MS, INVITATION_MS } from '#domain/invitation';
import { fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { staffed } from '../../../test/support/staffed';
import { tripsOf } from '../../../test/support/trips';
import { Denied, type StaffCaller } from '../caller';
import { purgeOld } from '../clock/purge';
import { memberIdOf } from '../identity';
import { invite, revokeInvitation } from './invite';
import { removeMember } from './members';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

const { managers, one, invited, joining, memberOf, rolesOf } = staffed(() => cloud);

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
