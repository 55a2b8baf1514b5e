import { instantOf } from '#domain/calendar';
import { edit } from '../../../test/support/edit';
import { aDayCare, anEvent, aPerson, NOW } from '../../../test/support/given';
import { aStandingStage, type StandingStage } from '../../../test/support/standing';
import { tripsOf } from '../../../test/support/trips';
import type { Store } from '../ports';

let on: StandingStage;
beforeEach(async () => {
  on = await aStandingStage();
});
afterEach(() => on.cloud.close());

describe('the clock places its bookings ahead', () => {
  it('given Tuesdays, Thursdays and Fridays, then a week is booked, with the first wish on the menu, in the keeper’s name', async () => {
    const id = await on.kept();
    expect(await on.tick()).toMatchObject({ orders: 1, placed: 3, refused: 0, failed: [] });
    expect(
      on
        .bookings()
        .map(({ date, bookedBy, choice }) => [
          date,
          bookedBy,
          choice?.kind === 'canteen' && choice.orders[0]?.dishIds,
        ]),
    ).toEqual(['2026-11-24', '2026-11-26', '2026-11-27'].map((date) => [date, 'resident-a', ['fish']]));
    expect(on.bookings()[0]?.history).toMatchObject([{ action: 'place', part: 'clock' }]);
    expect((await on.view(id))?.days).toMatchObject([
      { date: '2026-11-24', state: 'placed', bookingId: on.bookings()[0]?._id },
      { date: '2026-11-26', state: 'placed' },
      { date: '2026-11-27', state: 'placed' },
    ]);
    expect(on.wrong()).toEqual([]);
  });

  it('given ticks that overlap and repeat, then every date is booked once', async () => {
    await on.kept();
    await Promise.all([on.tick(), on.tick(), on.tick()]);
    await on.tick();
    expect(on.bookings()).toHaveLength(3);
    expect(on.wrong()).toEqual([]);
  });

  it('given the function dies before it wrote down what it placed, then the next tick finds it placed', async () => {
    const id = await on.kept();
    const dying: Store = {
      ...on.store,
      standing: { ...on.store.standing, write: () => Promise.reject(new Error('the function died')) },
    };
    await expect(on.tick(NOW, dying)).rejects.toThrow('died');
    expect(on.document(id).days).toEqual({});
    await on.tick();
    expect(Object.keys(on.document(id).days)).toHaveLength(3);
    expect(on.bookings()).toHaveLength(3);
  });

  it('given nothing to do, then it rests until the next date comes within reach', async () => {
    const id = await on.kept();
    await on.tick();
    expect((await tripsOf(() => on.tick())).trips).toBe(1);
    // Next Tuesday is seven days off on this one.
    expect(on.document(id).dueAt).toBe(instantOf('2026-11-24', 0));
    await on.tick(instantOf('2026-11-24', 1));
    expect(on.dates('confirmed')).toContain('2026-12-01');
  });

  it('costs one round trip for the service, three for each date, and two to find and to write the order', async () => {
    await on.kept();
    expect((await tripsOf(() => on.tick())).trips).toBe(1 + 1 + 3 * 3 + 1);
  });

  it('given a first and a last date, then no day outside', async () => {
    await on.kept({ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '2026-11-25', to: '2026-11-26' });
    await on.tick();
    expect(on.bookings().map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26']);
    await on.tick(instantOf('2026-11-27', 0));
    expect(on.bookings()).toHaveLength(2);
  });

  it('given a half day with lunch at the day care, then those are held', async () => {
    on.cloud.given('services', aDayCare());
    await on.kept({
      serviceId: 'c1-daycare',
      start: 510,
      weekdays: [3],
      choice: { kind: 'daycare', halves: ['pm'], lunch: true },
    });
    await on.tick();
    expect(on.bookings()).toMatchObject([{ date: '2026-11-25', persons: [{ units: { pm: 1, lunch: 1 } }] }]);
  });

  it('given a series of events, then each of them is booked', async () => {
    const elder = aPerson({ _id: 'elder', born: '1950-01-01' });
    on.cloud.given('people', elder);
    on.cloud.given('services', anEvent());
    await on.kept({
      serviceId: 'c1-event',
      start: 840,
      weekdays: [2],
      personIds: ['elder'],
      choice: undefined,
    });
    await on.tick();
    expect(on.bookings().map(({ date }) => date)).toEqual(['2026-11-24']);
  });

  it('given one order that cannot be served, then it is put off, and the others are served', async () => {
    const broken = await on.kept();
    await on.kept();
    await edit(on.cloud, 'standing', broken, { choice: { kind: 'canteen' } });
    expect(await on.tick()).toMatchObject({ orders: 2, placed: 3, failed: ['TypeError'] });
    expect(on.document(broken).dueAt).toBeGreaterThan(NOW);
  });
});
