import { instantOf } from '#domain/calendar';
import type { StaffMember } from '#domain/staff';
import { aDesk } from '../../../test/support/at-desk';
import { asking, fresh, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import type { Sent } from '../notice/ports';
import { digest, isDigestDue, LOOK_EVERY_MS, TELL_EVERY_MS } from './digest';
import type { Tools } from './jobs';
import type { MemberWork } from './ports';
import { always, SOON_MS, WAITED_MS } from './turn';

let cloud: Cloud;
let desk: ReturnType<typeof aDesk>;
const MINUTE = 60_000;
/** Half an hour after the bookings were made. */
const LATER = NOW + WAITED_MS;

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('clock', { _id: 'health' });
  cloud.given('templates', {
    _id: 'work',
    templateId: 'template-work',
    fields: { thing1: 'title', number2: 'count' },
  });
  desk = aDesk(cloud, (at) => aService({ ...at, capacity: { seats: 20 } }));
});
afterEach(() => cloud.close());

function member(_id: string, change: Partial<StaffMember> = {}, left = 3): string {
  const grants = [{ role: 'clerk' as const, communityId: desk.communityId, communityName: '荷花社区' }];
  cloud.given('staff', { _id, name: '王主任', state: 'active', grants, ...change });
  if (left > 0) cloud.given('consents', { _id, templates: { work: { left } } });
  return _id;
}

async function booked(serviceId = desk.serviceId, now = NOW): Promise<void> {
  const openid = fresh('resident');
  const personId = fresh('p');
  cloud.given('people', aPerson({ _id: `${openid}-card`, personId, keeper: openid }));
  await valueOf(place(cloud.store, { openid, now }, asking(serviceId, [personId])));
}

function called(communityId: string, dueAt: number, state: 'open' | 'done' = 'open'): void {
  cloud.given('calls', { _id: fresh('call'), communityId, reason: 'undelivered', dueAt, state });
}

function phones(answer: Sent = 'sent') {
  const told: MemberWork[] = [];
  const sendWork = async (_template: unknown, work: MemberWork): Promise<Sent> => {
    told.push(work);
    return answer;
  };
  const tools: Tools = { notify: { send: () => Promise.resolve('sent') }, random: () => 0, sendWork };
  const run = (now = LATER) => digest(cloud.store, now, { hasTime: always, tools });
  return { told, run, tools };
}

const leftOf = (openid: string) =>
  cloud.all<{ templates: { work: { left: number } } }>('consents', { _id: openid })[0]?.templates.work.left;

describe('staff hear of what waits', () => {
  it('given bookings wait for half an hour, then who may confirm them is told, in numbers, and a consent is spent', async () => {
    member('clerk');
    await booked();
    await booked();
    const { told, run } = phones();
    expect(await run(LATER - 1)).toMatchObject({ told: 0 });
    expect(await run()).toEqual({
      communities: 1,
      told: 1,
      untold: 0,
      calls: { open: 0, overdue: 0, undelivered: 0 },
    });
    expect(told).toEqual([
      {
        openid: 'clerk',
        communityId: desk.communityId,
        communityNames: ['荷花社区'],
        pending: 2,
        soon: 0,
        overdue: 0,
      },
    ]);
    expect(leftOf('clerk')).toBe(2);
  });

  it('given a time is near, then at once, however young', async () => {
    member('clerk');
    const morning = instantOf('2026-11-24', 540) - SOON_MS + 3 * 60 * MINUTE;
    await booked(desk.serviceId, morning - MINUTE);
    const { told, run } = phones();
    await run(morning);
    expect(told).toMatchObject([{ pending: 0, soon: 1 }]);
  });

  it('given calls are overdue, then those count, and the health says how many are open', async () => {
    member('clerk');
    called(desk.communityId, LATER);
    called(desk.communityId, LATER + 1);
    called(desk.communityId, LATER - 1, 'done');
    const { told, run } = phones();
    expect(await run()).toMatchObject({ told: 1, calls: { open: 2, overdue: 1, undelivered: 2 } });
    expect(told).toMatchObject([{ pending: 0, overdue: 1 }]);
  });

  it('given only calls that have time, then nobody is told', async () => {
    member('clerk');
    called(desk.communityId, LATER + 1);
    const { told, run } = phones();
    expect(await run()).toMatchObject({ told: 0, calls: { open: 1, overdue: 0 } });
    expect(told).toEqual([]);
  });

  it('given somebody works in two communities, then one message says both', async () => {
    const other = aDesk(cloud, (at) => aService(at));
    const grants = [desk, other].map(({ communityId }, i) => ({
      role: 'clerk' as const,
      communityId,
      communityName: `第${i + 1}社区`,
    }));
    member('both', { grants: [...grants, ...grants.map((one) => ({ ...one, role: 'manager' as const }))] });
    await booked();
    await booked(other.serviceId);
    const { told, run } = phones();
    await run();
    expect(told).toMatchObject([{ pending: 2, communityNames: ['第1社区', '第2社区'] }]);
  });
});

describe('nobody is pestered', () => {
  it('given an hour has not passed, then not again; after it, once more', async () => {
    member('clerk');
    await booked();
    const { told, run } = phones();
    await run();
    await run(LATER + TELL_EVERY_MS - 1);
    expect(told).toHaveLength(1);
    await run(LATER + TELL_EVERY_MS);
    expect(told).toHaveLength(2);
  });

  it('given ticks overlap, then once; without the mark it would be as often as there are ticks', async () => {
    member('clerk');
    await booked();
    const { told, run, tools } = phones();
    await Promise.all([run(), run(), run()]);
    expect(told).toHaveLength(1);
    const unmarked = { ...cloud.store, work: { ...cloud.store.work, claim: () => Promise.resolve(true) } };
    const again = LATER + TELL_EVERY_MS;
    await Promise.all([1, 2].map(() => digest(unmarked, again, { hasTime: always, tools })));
    expect(told).toHaveLength(3);
  });

  it('given it is night, then nobody, but the calls are counted', async () => {
    member('clerk');
    await booked();
    called(desk.communityId, NOW);
    const { told, run } = phones();
    expect(await run(instantOf('2026-11-23', 23 * 60))).toMatchObject({ told: 0, calls: { open: 1 } });
    expect(told).toEqual([]);
  });

  it('given who left, another community’s, or nobody’s consent, then they are not told, and keep their hour', async () => {
    member('left', { state: 'left' });
    member('elsewhere', { grants: [{ role: 'clerk', communityId: 'far', communityName: '远' }] });
    member('silent', {}, 0);
    await booked();
    const { told, run } = phones();
    expect(await run()).toMatchObject({ told: 0, untold: 1 });
    expect(told).toEqual([]);
    expect(cloud.all<{ workToldAt?: number }>('staff', { _id: 'silent' })[0]?.workToldAt).toBeUndefined();
  });

  it('given the template cannot be filled, then nothing is sent and nothing fails', async () => {
    member('clerk');
    await booked();
    await cloud.cloudbase.call('database.removeDocument', {
      collectionName: 'templates',
      queryType: 'WHERE',
      query: '{}',
      multi: true,
    });
    const { told, run } = phones();
    expect(await run()).toMatchObject({ told: 0, untold: 1 });
    expect(told).toEqual([]);
  });

  it('given WeChat says the consent is used up, then it is not tried again', async () => {
    member('clerk');
    await booked();
    const { told, run } = phones({ permanent: 43101 });
    expect(await run()).toMatchObject({ told: 0, untold: 1 });
    expect(leftOf('clerk')).toBe(0);
    await run(LATER + TELL_EVERY_MS);
    expect(told).toHaveLength(1);
  });
});

describe('looking costs little', () => {
  it('given nothing waits, then it is not even looked; given a look a while ago, then again', () => {
    const nothing = {
      lines: false,
      overdue: false,
      sessions: false,
      standing: false,
      draws: false,
      reminders: false,
      absences: false,
      files: false,
      work: { pending: false, calls: false },
    };
    const waits = { ...nothing, work: { pending: true, calls: false } };
    const looked = (okAt: number) => ({ ...waits, health: { jobs: { digest: { okAt } } } });
    expect(isDigestDue(nothing, NOW)).toBe(false);
    expect(isDigestDue(waits, NOW)).toBe(true);
    expect(isDigestDue(looked(NOW - LOOK_EVERY_MS + 1), NOW)).toBe(false);
    expect(isDigestDue(looked(NOW - LOOK_EVERY_MS), NOW)).toBe(true);
    // The last call was closed: the health has to say so.
    expect(isDigestDue({ ...nothing, health: { calls: { open: 1, overdue: 0, undelivered: 0 } } }, NOW)).toBe(
      true,
    );
  });

  it('given nothing to tell, then 1; given two are told, then a look, who, the template, and two each', async () => {
    const { run } = phones();
    expect((await tripsOf(() => run())).trips).toBe(1);
    member('one');
    member('two');
    await booked();
    expect((await tripsOf(() => run())).trips).toBe(3 + 2 * 2);
  });
});
