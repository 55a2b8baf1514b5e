import type { AuditEntry } from '#domain/audit';
import { instantOf } from '#domain/calendar';
import { aDesk, residents } from '../../../test/support/at-desk';
import { asking, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { auditEntry } from '../../api/audit';
import { place } from '../booking/place';
import { Denied, type StaffCaller } from '../caller';
import { viewAudit } from './view';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

function aManager(communityId: string): StaffCaller {
  const grants = [{ role: 'manager' as const, communityId, communityName: '荷花社区' }];
  const openid = `manager-${communityId}`;
  return { openid, now: NOW, grants, member: { _id: openid, name: '王书记', state: 'active', grants } };
}

const noted = (communityIds: string[], about: AuditEntry['about'] = {}, change: Partial<AuditEntry> = {}) =>
  cloud.store.audit.note({
    _id: fresh('act'),
    at: NOW,
    what: 'desk.confirm',
    by: 'clerk',
    name: '王主任',
    communityIds,
    about,
    ...change,
  });

const look = (communityId: string, after?: { at: number; id: string }, asked: object = {}) =>
  valueOf(viewAudit(cloud.store, aManager(communityId), { communityId, after, ...asked }));

describe('a manager reads what was done', () => {
  it('given an act about a booking, then what, who, when, of which matter and for whom, in two round trips', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const [openid = ''] = residents(cloud);
    const { id } = await valueOf(place(cloud.store, { openid, now: NOW }, asking(serviceId, [openid])));
    await noted([communityId], { bookingId: id, serviceId });
    const { value, trips } = await tripsOf(() => look(communityId));
    expect(value).toMatchObject({
      lines: [
        {
          what: 'desk.confirm',
          name: '王主任',
          at: NOW,
          about: { title: '城乡居民医保参保', date: '2026-11-24', start: 540, names: [`居民${openid}`] },
        },
      ],
    });
    expect(trips).toBe(2);
    expect(JSON.stringify(value)).not.toContain('clerk');
  });

  it('given what was of another community, then it is not there, nor whom it was about', async () => {
    const here = aDesk(cloud, (at) => aService(at));
    const there = aDesk(cloud, (at) => aService({ ...at, title: '别处的事' }));
    await noted([there.communityId]);
    // Whoever works in both left a trail in both.
    await noted([here.communityId, there.communityId], { serviceId: there.serviceId, start: 540 });
    const { lines } = await look(here.communityId);
    expect(lines.map(({ about }) => about)).toEqual([{}]);
    const foreign = viewAudit(cloud.store, aManager(here.communityId), { communityId: there.communityId });
    await expect(foreign).rejects.toThrow(Denied);
  });

  it('given more than a page, many of one moment, then every act once, the newest first', async () => {
    const communityId = fresh('busy');
    for (let i = 0; i < 120; i += 1) await noted([communityId], {}, { at: NOW - Math.floor(i / 60) });
    const first = await look(communityId);
    const second = await look(communityId, first.next);
    const third = await look(communityId, second.next);
    expect([first, second, third].map(({ lines }) => lines.length)).toEqual([50, 50, 20]);
    expect(third.next).toBeUndefined();
    const all = [first, second, third].flatMap(({ lines }) => lines);
    expect(new Set(all.map(({ id }) => id)).size).toBe(120);
    expect(all.every(({ at }, i) => i === 0 || at <= (all[i - 1]?.at ?? 0))).toBe(true);
  });

  it('given a day, or somebody, then only theirs, page after page', async () => {
    const communityId = fresh('asked');
    const [monday, tuesday] = [instantOf('2026-11-23', 0), instantOf('2026-11-24', 0)];
    for (const at of [monday - 1, monday, tuesday - 1, tuesday])
      for (const name of ['王主任', '李姐']) await noted([communityId], {}, { at, name });
    for (let i = 0; i < 60; i += 1) await noted([communityId], {}, { at: monday + 5, name: '赵姐' });
    const day = (await look(communityId, undefined, { date: '2026-11-23', name: '王主任' })).lines;
    expect(day.map(({ at, name }) => [at, name])).toEqual([
      [tuesday - 1, '王主任'],
      [monday, '王主任'],
    ]);
    const first = await look(communityId, undefined, { date: '2026-11-23' });
    const second = await look(communityId, first.next, { date: '2026-11-23' });
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 14, undefined]);
    const own = await look(communityId, undefined, { name: '李姐' });
    expect(own.lines.map(({ name }) => name)).toEqual(['李姐', '李姐', '李姐', '李姐']);
  });

  it('given ten thousand, then each page costs as little as the first, by day and by name too', async () => {
    const communityId = fresh('long');
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      _id: fresh('act'),
      at: NOW - i * 60_000,
      what: 'desk.confirm',
      by: 'clerk',
      name: i % 100 === 99 ? '李姐' : '王主任',
      communityIds: [communityId],
      about: {},
    }));
    cloud.given('audit', ...many);
    const { profile } = cloud.cloudbase.database;
    const costs = async (after: { at: number; id: string } | undefined, asked: object) => {
      profile.reset();
      const { value, trips } = await tripsOf(() => look(communityId, after, asked));
      return { value, trips, examined: profile.totals().docsExamined };
    };
    const deep = { at: NOW - 5000 * 60_000, id: 'zzz' };
    for (const [after, asked] of [
      [undefined, {}],
      [deep, {}],
      [undefined, { name: '李姐' }],
      [undefined, { date: '2026-11-20' }],
      [{ ...deep, at: deep.at + 600 * 60_000 }, { date: '2026-11-20' }],
    ] as const) {
      const { value, trips, examined } = await costs(after, asked);
      expect(value.lines).toHaveLength(50);
      expect([trips, examined <= 2 * 51]).toEqual([2, true]);
    }
  });

  it('given a meal made larger for a reason of those offered, then it says why; what somebody typed there is not kept as one', async () => {
    const communityId = fresh('desk');
    const keeps = (why: string, requestId: string) => {
      const input = { serviceId: 'canteen', date: '2026-11-24', start: 660, keep: 2, why };
      return cloud.store.audit.note(auditEntry(aManager(communityId), 'desk.keepWalkIns', requestId, input));
    };
    await keeps('cooked', 'request-1');
    await keeps('因为张敏没来', 'request-2');
    const { lines } = await look(communityId);
    expect(lines.map(({ about }) => about.why).filter(Boolean)).toEqual(['cooked']);
  });

  it('given an act about several, a role or a month, then how many, which role and which month', async () => {
    const communityId = fresh('several');
    await noted([communityId], { bookingIds: ['b1', 'b2'] }, { at: NOW - 1 });
    await noted([communityId], { role: 'visitor' }, { at: NOW - 2 });
    await noted([communityId], { month: '2026-10', date: 'tomorrow', start: 'x' }, { at: NOW - 3 });
    expect((await look(communityId)).lines.map(({ about }) => about)).toEqual([
      { count: 2 },
      { role: 'visitor' },
      { month: '2026-10' },
    ]);
  });
});
