import type { Booking } from '#domain/booking';
import type { Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Busy } from '../caller';
import { decideMany } from './decide-many';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

/** A desk with pending bookings of as many residents. */
async function pending(count: number) {
  const desk = aDesk(cloud, (at) => aService({ ...at, capacity: { seats: count } }));
  const bookingIds: string[] = [];
  for (const openid of residents(cloud, count)) {
    const input = asking(desk.serviceId, [openid]);
    bookingIds.push((await valueOf(place(cloud.store, { openid, now: NOW }, input))).id);
  }
  return { ...desk, bookingIds };
}

const statusesIn = (serviceId: string) =>
  cloud.all<Booking>('bookings', { serviceId }).map((one) => one.status);

describe('many are decided with one tap', () => {
  it('given twenty pending, when confirmed together, then each is, its resident told, in a round trip each and one', async () => {
    const { communityId, serviceId, bookingIds } = await pending(20);
    const { value, trips } = await tripsOf(() =>
      valueOf(decideMany(cloud.store, aClerk(communityId), { action: 'confirm', bookingIds })),
    );
    expect(value.map((one) => one.bookingId)).toEqual(bookingIds);
    expect(value.every((one) => one.ok && one.status === 'confirmed')).toBe(true);
    expect(new Set(statusesIn(serviceId))).toEqual(new Set(['confirmed']));
    expect(trips).toBe(21);
    const [booking] = cloud.all<Booking>('bookings', { serviceId });
    expect(booking?.outbox.map((one) => one.kind)).toContain('booking-confirmed');
  });

  it('given several declined, then each says why, and every place is free again', async () => {
    const { communityId, serviceId, bookingIds } = await pending(5);
    const input = { action: 'decline', bookingIds, reason: '停电' } as const;
    const { trips } = await tripsOf(() => valueOf(decideMany(cloud.store, aClerk(communityId), input)));
    expect(trips).toBe(11);
    const [session] = cloud.all<Session>('sessions', { serviceId });
    expect(session).toMatchObject({ left: { seats: 5 }, holders: {} });
    for (const booking of cloud.all<Booking>('bookings', { serviceId }))
      expect(booking.history.at(-1)).toMatchObject({ action: 'decline', reason: '停电', name: '王主任' });
  });
});

describe('each is decided for itself', () => {
  it('given one of another community and one that does not exist, then only these are not found', async () => {
    const { communityId, bookingIds } = await pending(1);
    const other = await pending(1);
    const asked = [...bookingIds, ...other.bookingIds, 'none'];
    const value = await valueOf(
      decideMany(cloud.store, aClerk(communityId), { action: 'confirm', bookingIds: asked }),
    );
    const missing = { ok: false, kind: 'refused', refusal: { code: 'NOT_FOUND' } };
    expect(value).toMatchObject([{ ok: true }, missing, missing]);
    expect(statusesIn(other.serviceId)).toEqual(['pending']);
  });

  it('given a database that is busy for one, then that one is said to be busy and the others are decided', async () => {
    const { communityId, bookingIds } = await pending(3);
    const { bookings } = cloud.store;
    const store = {
      ...cloud.store,
      bookings: {
        ...bookings,
        change: (change: Parameters<typeof bookings.change>[0]) =>
          change.bookingId === bookingIds[1] ? Promise.reject(new Busy('EXCEED')) : bookings.change(change),
      },
    };
    const value = await valueOf(decideMany(store, aClerk(communityId), { action: 'confirm', bookingIds }));
    expect(value).toMatchObject([{ ok: true }, { ok: false, kind: 'busy' }, { ok: true }]);
  });

  it('given two clerks at once, one confirming and one declining, then each booking has one outcome, told to both', async () => {
    const { communityId, serviceId, bookingIds } = await pending(12);
    const [yes, no] = await Promise.all([
      valueOf(decideMany(cloud.store, aClerk(communityId, '甲'), { action: 'confirm', bookingIds })),
      valueOf(
        decideMany(cloud.store, aClerk(communityId, '乙'), { action: 'decline', bookingIds, reason: '满' }),
      ),
    ]);
    bookingIds.forEach((_id, i) => {
      const [booking] = cloud.all<Booking>('bookings', { _id });
      const [won, lost] = booking?.status === 'confirmed' ? [yes[i], no[i]] : [no[i], yes[i]];
      expect(won).toMatchObject({ ok: true, status: booking?.status });
      expect(lost).toMatchObject({
        ok: false,
        refusal: {
          code: 'STATE_CHANGED',
          detail: { status: booking?.status, by: { name: booking?.status === 'confirmed' ? '甲' : '乙' } },
        },
      });
      expect(booking?.history).toHaveLength(2);
    });
    const [session] = cloud.all<Session>('sessions', { serviceId });
    expect(session?.left.seats).toBe(statusesIn(serviceId).filter((one) => one === 'declined').length);
  });
});
