import { instantOf } from '#domain/calendar';
import { codeOf } from '../identity';
import type { Booking } from '#domain/booking';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { arrive } from './arrive';
import { decide } from './decide';
import { excuse } from './excuse';
import { miss } from './miss';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const nine = instantOf('2026-11-24', 540);
const at = (communityId: string, now = nine) => aClerk(communityId, '王主任', now);

const strict = {
  ...aService().rules,
  coolingOff: { misses: 1, withinDays: 30, forDays: 7 },
};

/** A confirmed booking of a resident, Tuesday at nine. */
async function confirmed(change: Partial<Parameters<typeof aService>[0]> = {}) {
  const desk = aDesk(cloud, (where) =>
    aService({ ...where, confirmation: 'automatic', rules: strict, ...change }),
  );
  const [openid = ''] = residents(cloud);
  const booking = await valueOf(place(cloud.store, { openid, now: NOW }, asking(desk.serviceId, [openid])));
  return { ...desk, openid, bookingId: booking.id, code: booking.code };
}

describe('who comes is checked in', () => {
  it('given the ticket’s booking or the six digits said aloud, then the person has arrived, in two round trips', async () => {
    for (const by of ['booking', 'code']) {
      const { communityId, bookingId, code } = await confirmed();
      const input = by === 'code' ? { communityId, code } : { bookingId };
      const { value, trips } = await tripsOf(() => valueOf(arrive(cloud.store, at(communityId), input)));
      expect(value).toMatchObject({ id: bookingId, status: 'arrived' });
      expect(trips).toBe(2);
    }
  });

  it('given the same scan again, as after a bad network, then it is the same arrival', async () => {
    const { communityId, bookingId } = await confirmed();
    await valueOf(arrive(cloud.store, at(communityId), { bookingId }));
    const again = await valueOf(arrive(cloud.store, at(communityId, nine + 60_000), { bookingId }));
    expect(again.history.filter((one) => one.action === 'arrive')).toHaveLength(1);
  });

  it('given the day before, then it is not yet; given another day’s code, then it is not found', async () => {
    const { communityId, bookingId, code } = await confirmed();
    expect(await refusalOf(arrive(cloud.store, at(communityId, NOW), { bookingId }))).toEqual({
      code: 'NOT_YET',
      detail: { from: instantOf('2026-11-24', 0) },
    });
    expect(await refusalOf(arrive(cloud.store, at(communityId, NOW), { communityId, code }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('given a code that two bookings of the day share, then staff are told both, to choose', async () => {
    const { communityId, bookingId, code } = await confirmed();
    const [booking] = cloud.all<Booking>('bookings', { _id: bookingId });
    const other = { ...booking, _id: `${bookingId}-twin`, limitKeys: [`own:${bookingId}-twin`], start: 600 };
    cloud.given('bookings', other);
    expect(code).toBe(codeOf(bookingId));
    const refusal = await refusalOf(arrive(cloud.store, at(communityId), { communityId, code }));
    expect(refusal).toMatchObject({ code: 'CODE_SHARED' });
    expect(JSON.stringify(refusal)).toContain(bookingId);
    cloud.given('bookings', {
      ...other,
      _id: `${bookingId}-gone`,
      code: '100001',
      status: 'cancelled',
      limitKeys: [`own:${bookingId}-gone`],
    });
    const gone = await refusalOf(arrive(cloud.store, at(communityId), { communityId, code: '100001' }));
    expect(gone).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'cancelled', by: { part: 'resident' } },
    });
  });

  it('given another community’s ticket or desk, then it is not found, or denied', async () => {
    const { communityId, bookingId, code } = await confirmed();
    const elsewhere = at(aDesk(cloud, (where) => aService(where)).communityId);
    expect(await refusalOf(arrive(cloud.store, elsewhere, { bookingId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(arrive(cloud.store, elsewhere, { communityId, code })).rejects.toThrow(Denied);
  });

  it('given a booking that nobody has confirmed, then the desk hears what is missing', async () => {
    const { communityId, bookingId } = await confirmed({ confirmation: 'staff' });
    expect(await refusalOf(arrive(cloud.store, at(communityId), { bookingId }))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'pending', by: { part: 'resident' } },
    });
    await valueOf(decide(cloud.store, at(communityId), 'confirm', { bookingId }));
    expect(await valueOf(arrive(cloud.store, at(communityId), { bookingId }))).toMatchObject({
      status: 'arrived',
    });
  });
});

describe('who does not come rests, unless there was a reason', () => {
  it('given the time has not begun, then nobody has missed it', async () => {
    const { communityId, bookingId } = await confirmed();
    expect(await refusalOf(miss(cloud.store, at(communityId, nine - 1), { bookingId }))).toEqual({
      code: 'NOT_YET',
      detail: { from: nine },
    });
  });

  it('given a miss, then the person cannot book for a while; given it is excused, then at once', async () => {
    const { communityId, serviceId, openid, bookingId } = await confirmed();
    const marked = await tripsOf(() => valueOf(miss(cloud.store, at(communityId), { bookingId })));
    expect(marked.value).toMatchObject({ status: 'missed' });
    expect(marked.trips).toBe(2);
    const book = () =>
      place(cloud.store, { openid, now: nine + 1 }, asking(serviceId, [openid], { date: '2026-11-26' }));
    expect(await refusalOf(book())).toMatchObject({ code: 'COOLING_OFF' });
    const lifted = await tripsOf(() =>
      valueOf(excuse(cloud.store, at(communityId), { bookingId, reason: '住院' })),
    );
    expect(lifted.value.history.at(-1)).toMatchObject({ action: 'excuse', reason: '住院', name: '王主任' });
    expect(lifted.trips).toBe(2);
    await valueOf(book());
  });

  it('given somebody comes late after all, then the miss becomes an arrival and does not count', async () => {
    const { communityId, serviceId, openid, bookingId } = await confirmed();
    await valueOf(miss(cloud.store, at(communityId), { bookingId }));
    await valueOf(arrive(cloud.store, at(communityId, nine + 600_000), { bookingId }));
    const next = asking(serviceId, [openid], { date: '2026-11-26' });
    await valueOf(place(cloud.store, { openid, now: nine + 600_001 }, next));
  });

  it('given another community’s booking, then it is neither missed nor excused', async () => {
    const { bookingId } = await confirmed();
    const elsewhere = at(aDesk(cloud, (where) => aService(where)).communityId);
    const refusals = [
      await refusalOf(miss(cloud.store, elsewhere, { bookingId })),
      await refusalOf(excuse(cloud.store, elsewhere, { bookingId, reason: '错' })),
    ];
    expect(refusals.map((one) => one?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
