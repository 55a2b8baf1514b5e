import type { ClosureInput } from '#contract/desk-closures';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { closeSession } from '../desk/close-session';
import { changeClosure, dropClosure } from './change';
import { saveClosure } from './save';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const close = (communityId: string, change: Partial<ClosureInput> = {}, desk = communityId) =>
  saveClosure(cloud.store, aClerk(desk), {
    requestId: fresh('closure'),
    communityId,
    from: '2026-11-24',
    to: '2026-11-25',
    reason: '换届选举',
    ...change,
  });

const book = async (serviceId: string, date: string, start = 540) => {
  const [openid = ''] = residents(cloud);
  const caller = { openid, now: NOW };
  return { caller, outcome: await place(cloud.store, caller, asking(serviceId, [openid], { date, start })) };
};

describe('a community is closed for some days', () => {
  it('given bookings in it, then they stand and are named by their times, in two round trips', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    for (const date of ['2026-11-24', '2026-11-24', '2026-11-26']) await book(serviceId, date);
    await book(serviceId, '2026-11-25', 600);
    const gone = await book(serviceId, '2026-11-25', 660);
    if (gone.outcome.ok)
      await valueOf(cancel(cloud.store, gone.caller, { bookingId: gone.outcome.value.id, reason: '' }));
    await book(aDesk(cloud, (at) => aService(at)).serviceId, '2026-11-24');
    const { value, trips } = await tripsOf(() => valueOf(close(communityId)));
    const named = { serviceId, title: '城乡居民医保参保' };
    expect(value.booked).toEqual([
      { ...named, date: '2026-11-24', start: 540, bookings: 2 },
      { ...named, date: '2026-11-25', start: 600, bookings: 1 },
    ]);
    expect(trips).toBe(2);
    expect(cloud.all('bookings', { serviceId, status: 'pending' })).toHaveLength(4);
  });

  it('given the closure, then nobody books these days here, and everybody elsewhere', async () => {
    const [here, there] = [aDesk(cloud, (at) => aService(at)), aDesk(cloud, (at) => aService(at))];
    await valueOf(close(here.communityId));
    expect((await book(here.serviceId, '2026-11-25')).outcome).toMatchObject({
      ok: false,
      refusal: { code: 'CLOSED_DAY', detail: { reason: 'closure', name: '换届选举' } },
    });
    expect((await book(here.serviceId, '2026-11-26')).outcome.ok).toBe(true);
    expect((await book(there.serviceId, '2026-11-25')).outcome.ok).toBe(true);
  });

  it('given the same request twice, then it is one closure', async () => {
    const { communityId } = aDesk(cloud, (at) => aService(at));
    const requestId = fresh('closure');
    const ids = [
      await valueOf(close(communityId, { requestId })),
      await valueOf(close(communityId, { requestId })),
    ];
    expect(ids[1]?.id).toBe(ids[0]?.id);
    expect(cloud.all('closures', { communityIds: communityId })).toHaveLength(1);
  });

  it('given days that are over, or another community, then nothing is closed', async () => {
    const [{ communityId }, other] = [aDesk(cloud, (at) => aService(at)), aDesk(cloud, (at) => aService(at))];
    const past = await refusalOf(close(communityId, { from: '2026-11-01', to: '2026-11-02' }));
    expect(past).toMatchObject({ code: 'TOO_LATE' });
    await expect(close(other.communityId, {}, communityId)).rejects.toThrow(Denied);
    expect(cloud.all('closures', { communityIds: { $in: [communityId, other.communityId] } })).toEqual([]);
  });
});

describe('a closure is taken back or changed', () => {
  const days = { from: '2026-11-24', to: '2026-11-25', reason: '换届选举' };
  const drop = (communityId: string, closureId: string, desk = communityId) =>
    dropClosure(cloud.store, aClerk(desk), { communityId, closureId });
  const change = (communityId: string, closureId: string, to: Partial<typeof days>, was = days) =>
    changeClosure(cloud.store, aClerk(communityId), { communityId, closureId, was, ...days, ...to });

  it('given it is taken back, then one can book again; who was cancelled stays so, and closed times stay closed and are named', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    await book(serviceId, '2026-11-24');
    const { id } = await valueOf(close(communityId));
    const time = { serviceId, date: '2026-11-24', start: 540 };
    await valueOf(closeSession(cloud.store, aClerk(communityId), { ...time, reason: '换届选举' }));
    const { value, trips } = await tripsOf(() => valueOf(drop(communityId, id)));
    expect(value).toEqual({ closed: [{ ...time, title: '城乡居民医保参保', reason: '换届选举' }] });
    expect(trips).toBe(3);
    expect(await valueOf(drop(communityId, id))).toEqual(value);
    expect(cloud.all('bookings', { serviceId, status: 'cancelled' })).toHaveLength(1);
    expect((await book(serviceId, '2026-11-25')).outcome.ok).toBe(true);
    expect((await book(serviceId, '2026-11-24')).outcome).toMatchObject({
      refusal: { code: 'SESSION_CLOSED' },
    });
  });

  it('given the answer to setting it was lost, when it is sent again after it was taken back, then it stays taken back', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const requestId = fresh('closure');
    const { id } = await valueOf(close(communityId, { requestId }));
    await valueOf(drop(communityId, id));
    await valueOf(close(communityId, { requestId }));
    expect((await book(serviceId, '2026-11-25')).outcome.ok).toBe(true);
  });

  it('given other days, then those are closed and named, and the others can be booked; sent again, it is so already', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aService(at));
    const { id } = await valueOf(close(communityId));
    await book(serviceId, '2026-11-26');
    const to = { from: '2026-11-25', to: '2026-11-26' };
    const named = { date: '2026-11-26', start: 540, bookings: 1 };
    expect(await valueOf(change(communityId, id, to))).toMatchObject({ changed: true, booked: [named] });
    expect(await valueOf(change(communityId, id, to))).toMatchObject({ changed: true, booked: [named] });
    expect((await book(serviceId, '2026-11-24')).outcome.ok).toBe(true);
    expect((await book(serviceId, '2026-11-26')).outcome.ok).toBe(false);
  });

  it('given two managers at once, then the second is told what it is now, or that it is gone', async () => {
    const { communityId } = aDesk(cloud, (at) => aService(at));
    const { id } = await valueOf(close(communityId));
    const both = await Promise.all([
      valueOf(change(communityId, id, { reason: '甲' })),
      valueOf(change(communityId, id, { reason: '乙' })),
    ]);
    expect(both.filter(({ changed }) => changed)).toHaveLength(1);
    const third = await valueOf(change(communityId, id, { reason: '丙' }));
    expect(third).toMatchObject({ changed: false, now: { own: true, from: days.from } });
    await valueOf(drop(communityId, id));
    expect(await valueOf(change(communityId, id, { reason: '丁' }))).toEqual({ changed: false });
  });

  it('given another community’s, the country’s, or one of several communities, then it is not found and stays', async () => {
    const [here, there] = [aDesk(cloud, (at) => aService(at)), aDesk(cloud, (at) => aService(at))];
    const { id } = await valueOf(close(there.communityId));
    const shared = fresh('closure');
    cloud.given('closures', { _id: shared, ...days, communityIds: [here.communityId, there.communityId] });
    const all = fresh('closure');
    cloud.given('closures', {
      _id: all,
      from: '2031-01-01',
      to: '2031-01-01',
      reason: '',
      communityIds: 'all',
    });
    for (const one of [id, shared, all, 'no-such-closure']) {
      expect(await refusalOf(drop(here.communityId, one))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusalOf(change(here.communityId, one, {}))).toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(drop(there.communityId, id, here.communityId)).rejects.toThrow(Denied);
    expect((await book(there.serviceId, '2026-11-25')).outcome.ok).toBe(false);
  });
});
