import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Busy } from '../caller';
import { sweep } from '../clock/sweep';
import { closeSession, MOST_TOLD } from './close-session';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const rules = { ...aService().rules, line: { mode: 'promote', offerMinutes: 0, most: 500 } } as const;

/** A service with a time that so many residents booked, of whom some wait. */
async function booked(count: number, seats = count) {
  const desk = aDesk(cloud, (at) => aService({ ...at, capacity: { seats }, rules }));
  for (const openid of residents(cloud, count))
    await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid], { wait: true })));
  return desk;
}

const time = (serviceId: string) => ({ serviceId, date: '2026-11-24', start: 540 });
const close = (communityId: string, serviceId: string, reason = '窗口停电', name = '王主任') =>
  closeSession(cloud.store, aClerk(communityId, name), { ...time(serviceId), reason });

const sessionOf = (serviceId: string) =>
  cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, '2026-11-24', 540) })[0];
const bookingsOf = (serviceId: string) => cloud.all<Booking>('bookings', { serviceId });

describe('closing a time tells everybody', () => {
  it('given holders and a line, then all are cancelled with the reason and a notice, and nothing is held', async () => {
    const { communityId, serviceId } = await booked(5, 3);
    const { value, trips } = await tripsOf(() => valueOf(close(communityId, serviceId)));
    expect(value).toEqual({ told: 5, more: false });
    expect(trips).toBe(3 + 2 * 5);
    expect(sessionOf(serviceId)).toMatchObject({
      state: 'closed',
      closedReason: '窗口停电',
      left: { seats: 3 },
      holders: {},
      line: [],
    });
    for (const booking of bookingsOf(serviceId)) {
      expect(booking).toMatchObject({ status: 'cancelled' });
      expect(booking.history.at(-1)).toMatchObject({ action: 'cancel', part: 'staff', reason: '窗口停电' });
      expect(booking.outbox.filter((one) => one.kind === 'booking-cancelled')).toHaveLength(1);
    }
  });

  it('given a time that nobody has written yet, then it is closed, and nobody can book it', async () => {
    const { communityId, serviceId } = await booked(0, 2);
    const { value, trips } = await tripsOf(() => valueOf(close(communityId, serviceId)));
    expect(value).toEqual({ told: 0, more: false });
    expect(trips).toBe(3);
    const [openid = ''] = residents(cloud);
    const late = place(cloud.store, { openid, now: NOW }, asking(serviceId, [openid]));
    expect(await refusalOf(late)).toEqual({ code: 'SESSION_CLOSED', detail: { reason: '窗口停电' } });
  });
});

describe('closing is done once', () => {
  it('given two at once, then one reason stays and everybody is told once', async () => {
    const { communityId, serviceId } = await booked(8);
    const both = await Promise.all([
      valueOf(close(communityId, serviceId, '停电', '甲')),
      valueOf(close(communityId, serviceId, '停水', '乙')),
    ]);
    expect(both.reduce((sum, { told }) => sum + told, 0)).toBe(8);
    const reason = sessionOf(serviceId)?.closedReason;
    for (const booking of bookingsOf(serviceId)) {
      expect(booking.history.filter((one) => one.action === 'cancel')).toMatchObject([{ reason }]);
      expect(booking.outbox.filter((one) => one.kind === 'booking-cancelled')).toHaveLength(1);
    }
  });

  it('given more than one call tells, then the next call goes on, with the first reason', async () => {
    const { communityId, serviceId } = await booked(MOST_TOLD + 3);
    expect(await valueOf(close(communityId, serviceId))).toEqual({ told: MOST_TOLD, more: true });
    expect(await valueOf(close(communityId, serviceId, '别的'))).toEqual({ told: 3, more: false });
    expect(new Set(bookingsOf(serviceId).map((one) => one.history.at(-1)?.reason))).toEqual(
      new Set(['窗口停电']),
    );
    expect(sessionOf(serviceId)).toMatchObject({ holders: {}, left: { seats: MOST_TOLD + 3 } });
  });

  it('given the function dies after closing, then the clock’s sweep tells the rest', async () => {
    const { communityId, serviceId } = await booked(3);
    const { bookings } = cloud.store;
    const dying = {
      ...cloud.store,
      bookings: { ...bookings, change: () => Promise.reject(new Busy('ETIMEDOUT')) },
    };
    const input = { ...time(serviceId), reason: '停电' };
    expect(await valueOf(closeSession(dying, aClerk(communityId), input))).toEqual({ told: 0, more: true });
    expect(bookingsOf(serviceId).every((one) => one.status === 'pending')).toBe(true);
    await sweep(cloud.store, NOW + 600_000);
    await sweep(cloud.store, NOW + 1_200_000);
    expect(bookingsOf(serviceId).map((one) => [one.status, one.history.at(-1)?.reason])).toEqual(
      Array(3).fill(['cancelled', '停电']),
    );
    expect(sessionOf(serviceId)).toMatchObject({ holders: {} });
  });
});

describe('only what can be closed is closed', () => {
  it('given another community’s service, then it is not found and stays open', async () => {
    const { serviceId } = await booked(1);
    const refusal = await refusalOf(close(aDesk(cloud, (at) => aService(at)).communityId, serviceId));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(sessionOf(serviceId)).toMatchObject({ state: 'open' });
  });

  it('given a day off, a time that is none, or one that is over, then it is refused', async () => {
    const { communityId, serviceId } = await booked(0, 1);
    const refuse = (change: object, now = NOW) =>
      refusalOf(
        closeSession(cloud.store, aClerk(communityId, '王', now), {
          ...time(serviceId),
          ...change,
          reason: '停电',
        }),
      );
    expect(await refuse({ date: '2026-11-28' })).toMatchObject({ code: 'CLOSED_DAY' });
    expect(await refuse({ start: 541 })).toMatchObject({ code: 'NO_SUCH_TIME' });
    expect(await refuse({}, instantOf('2026-11-24', 570))).toMatchObject({ code: 'TOO_LATE' });
  });
});
