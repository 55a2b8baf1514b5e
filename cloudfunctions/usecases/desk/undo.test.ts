import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { place } from '../booking/place';
import { arrive } from './arrive';
import { undoArrival } from './undo';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const MOST = 2;
const nine = instantOf('2026-11-24', 540);
const at = (communityId: string, name = '王主任', now = nine) => aClerk(communityId, name, now);
const record = (_id: string) => cloud.all<Booking>('bookings', { _id })[0];

/** Somebody who may have two open at once, and was ticked off for one of them. */
async function ticked() {
  const limits = [{ per: 'open', of: 'kind', most: MOST }] as const;
  const desk = aDesk(cloud, (where) =>
    aService({ ...where, confirmation: 'automatic', rules: { ...aService().rules, limits } }),
  );
  const [openid = ''] = residents(cloud);
  const books = (date: string, now = nine) =>
    place(cloud.store, { openid, now }, asking(desk.serviceId, [openid], { date }));
  const { id: bookingId } = await valueOf(books('2026-11-24', NOW));
  await valueOf(arrive(cloud.store, at(desk.communityId), { bookingId }));
  const undo = (store = cloud.store, now = nine) =>
    undoArrival(store, at(desk.communityId, '王主任', now), { bookingId });
  return { ...desk, openid, bookingId, books, undo };
}

/** Keys of the limit on what is open, of everybody’s bookings of a person. */
const openKeys = (personId: string): string[] =>
  cloud
    .all<Booking>('bookings', { 'persons.personId': personId })
    .flatMap(({ limitKeys }) => limitKeys.filter((key) => key.startsWith('open:')))
    .sort();
const openOf = (personId: string) =>
  cloud.all<Booking>('bookings', { 'persons.personId': personId, status: 'confirmed' });
/** What must hold whatever happened: nobody beyond the limit, and whatever is open counts. */
const holds = (personId: string): void => {
  expect(openOf(personId).length).toBeLessThanOrEqual(MOST);
  expect(openKeys(personId)).toHaveLength(openOf(personId).length);
};

describe('what is undone counts as open again', () => {
  it('given nothing else is open, then it has its key again, in three round trips, and twice is once', async () => {
    const { openid, bookingId, undo } = await ticked();
    expect(openKeys(openid)).toEqual([]);
    const { trips } = await tripsOf(() => valueOf(undo()));
    const keys = openKeys(openid);
    expect([trips, keys.length]).toEqual([3, 1]);
    await valueOf(undo());
    expect(openKeys(openid)).toEqual(keys);
    expect(record(bookingId)?.history.filter(({ action }) => action === 'undo')).toHaveLength(1);
  });

  it('given it was undone, then one more may be booked, and no second', async () => {
    const { openid, books, undo } = await ticked();
    await valueOf(undo());
    await valueOf(books('2026-11-25'));
    expect(await refusalOf(books('2026-11-26'))).toMatchObject({ code: 'LIMIT_REACHED' });
    holds(openid);
  });

  it('given as many were booked meanwhile as may be open, then it is refused, nothing is changed; one less, and it is done', async () => {
    const { openid, bookingId, books, undo } = await ticked();
    const [other] = [await valueOf(books('2026-11-25')), await valueOf(books('2026-11-26'))];
    expect(await refusalOf(undo())).toEqual({
      code: 'LIMIT_REACHED',
      detail: { name: `居民${openid}`, limit: MOST, per: 'open' },
    });
    expect(record(bookingId)?.status).toBe('arrived');
    await valueOf(cancel(cloud.store, { openid, now: nine }, { bookingId: other.id, reason: '' }));
    await valueOf(undo());
    holds(openid);
  });

  it('given its time is over, then it stands in nobody’s way and nothing in its', async () => {
    const { openid, bookingId, books, undo } = await ticked();
    await valueOf(books('2026-11-25'));
    await valueOf(books('2026-11-26'));
    await valueOf(undo(cloud.store, instantOf('2026-11-24', 1200)));
    expect(record(bookingId)?.status).toBe('confirmed');
    expect(openKeys(openid)).toHaveLength(MOST);
  });
});

describe('with others at the same moment', () => {
  it('given two who undo at once, then it is undone once, with one key', async () => {
    const { openid, bookingId, undo } = await ticked();
    const both = await Promise.all([undo(), undo()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(record(bookingId)?.history.filter(({ action }) => action === 'undo')).toHaveLength(1);
    holds(openid);
  });

  it('given somebody books the last that may be open as it is undone, many times, then never one too many', async () => {
    for (let round = 0; round < 6; round++) {
      const { openid, books, undo } = await ticked();
      await valueOf(books('2026-11-25'));
      const late = round % 2 === 0;
      const both = await Promise.all(late ? [undo(), books('2026-11-26')] : [books('2026-11-26'), undo()]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      holds(openid);
    }
  });

  it('given the function dies before or after any of its calls, then what is open counts, and another try finishes it', async () => {
    for (const when of ['before', 'after'] as const)
      for (let call = 0, calls = 1; call < calls; call++) {
        const { openid, bookingId, undo } = await ticked();
        const dying = mortal(cloud.store, { at: call, when });
        await undo(dying.ports).catch(() => undefined);
        calls = Math.max(calls, dying.calls() + 1);
        holds(openid);
        await valueOf(undo());
        expect(record(bookingId)?.status).toBe('confirmed');
        holds(openid);
      }
  });
});
