import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService, NOW } from '../../../test/support/given';
import type { Session } from '#domain/session';
import { place } from '../booking/place';
import { cancel } from '../booking/cancel';
import { Denied, type StaffCaller } from '../caller';
import { decide } from './decide';
import { viewList, viewQueue } from './queue';

let cloud: Cloud;
let nth = 0;

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('people', aPerson());
  cloud.given('communities', { _id: 'd4', name: '荷花社区' });
});
afterAll(() => cloud.close());

const grantOf = (communityId: string) => ({ role: 'clerk' as const, communityId, communityName: '荷花社区' });

const clerkOf = (communityId: string, name = '王主任'): StaffCaller => ({
  openid: `clerk-${communityId}`,
  now: NOW,
  grants: [grantOf(communityId)],
  member: { _id: `clerk-${communityId}`, name, state: 'active', grants: [grantOf(communityId)] },
});

async function aBooking(communityId: string, start = 540): Promise<string> {
  const serviceId = `desk${++nth}`;
  cloud.given(
    'services',
    aService({ _id: serviceId, communityId, rules: { ...aService().rules, limits: [] } }),
  );
  const input = {
    requestId: `desk-request-${nth}`,
    serviceId,
    date: '2026-11-24',
    start,
    personIds: ['p1'],
    note: '',
    wait: false,
  };
  const outcome = await place(cloud.store, { openid: 'resident-a', now: NOW }, input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

describe('a clerk decides', () => {
  it('given a pending booking, when confirmed, then the resident’s record says so, with the clerk’s name', async () => {
    const bookingId = await aBooking('d1');
    const outcome = await decide(cloud.store, clerkOf('d1'), 'confirm', { bookingId });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        status: 'confirmed',
        phones: ['138****8000'],
        history: [{}, { action: 'confirm', name: '王主任' }],
      },
    });
  });

  it('given a pending booking, when declined, then the place is free again and the reason is kept', async () => {
    const bookingId = await aBooking('d1');
    const outcome = await decide(cloud.store, clerkOf('d1'), 'decline', {
      bookingId,
      reason: '材料须到街道办理',
    });
    expect(outcome).toMatchObject({ ok: true, value: { status: 'declined' } });
    const [session] = cloud.all<Session>('sessions', { serviceId: `desk${nth}` });
    expect(session).toMatchObject({ left: { seats: 2 }, holders: {} });
  });

  it('given another community’s booking, then it is not found and nothing changes', async () => {
    const bookingId = await aBooking('d1');
    const outcome = await decide(cloud.store, clerkOf('d2'), 'confirm', { bookingId });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
    expect(cloud.all('bookings', { _id: bookingId })).toMatchObject([{ status: 'pending' }]);
  });
});

describe('of two who act at once one is first', () => {
  it('given one confirms while another declines, then one wins and the other hears what happened', async () => {
    const bookingId = await aBooking('d3');
    const outcomes = await Promise.all([
      decide(cloud.store, clerkOf('d3', '甲'), 'confirm', { bookingId }),
      decide(cloud.store, clerkOf('d3', '乙'), 'decline', { bookingId, reason: '材料不齐' }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const [refusal] = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    const [booking] = cloud.all<{ status: string }>('bookings', { _id: bookingId });
    const name = booking?.status === 'confirmed' ? '甲' : '乙';
    expect(refusal).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: booking?.status, by: { part: 'staff', name } },
    });
  });

  it('given the resident cancelled first, then confirming hears of it', async () => {
    const bookingId = await aBooking('d3');
    await cancel(cloud.store, { openid: 'resident-a', now: NOW }, { bookingId, reason: '' });
    const outcome = await decide(cloud.store, clerkOf('d3'), 'confirm', { bookingId });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'STATE_CHANGED', detail: { status: 'cancelled', by: { part: 'resident' } } },
    });
  });

  it('given both confirm, then both hear yes and it happened once', async () => {
    const bookingId = await aBooking('d3');
    const both = [clerkOf('d3', '甲'), clerkOf('d3', '乙')];
    const outcomes = await Promise.all(both.map((one) => decide(cloud.store, one, 'confirm', { bookingId })));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const [booking] = cloud.all<{ history: unknown[] }>('bookings', { _id: bookingId });
    expect(booking?.history).toHaveLength(2);
  });
});

describe('the queue says what needs doing', () => {
  it('given bookings, then the pending come first, the nearest first, with phones masked', async () => {
    const later = await aBooking('d4', 600);
    const sooner = await aBooking('d4', 540);
    const confirmed = await aBooking('d4', 570);
    await decide(cloud.store, clerkOf('d4'), 'confirm', { bookingId: confirmed });
    const outcome = await viewQueue(cloud.store, clerkOf('d4'), { communityId: 'd4' });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.pending.map((one) => one.id)).toEqual([sooner, later]);
    expect(outcome.value.counts).toMatchObject({ pending: 2, now: 0, soon: 0, overdue: 0 });
    const tomorrow = { communityId: 'd4', part: 'later', date: '2026-11-24', after: 0 } as const;
    const tomorrows = await viewList(cloud.store, clerkOf('d4'), tomorrow);
    expect(tomorrows).toMatchObject({ ok: true, value: { rows: [{ id: confirmed }], more: 0 } });
    expect(JSON.stringify([outcome.value, tomorrows])).not.toContain('13800138000');
  });

  it('given another community’s desk, then it is denied', () =>
    expect(viewQueue(cloud.store, clerkOf('d4'), { communityId: 'd1' })).rejects.toThrow(Denied));
});
