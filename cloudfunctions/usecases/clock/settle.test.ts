import { instantOf } from '#domain/calendar';
import type { Settlement } from '#domain/settlement';
import { aDesk } from '../../../test/support/at-desk';
import { fresh } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { edit } from '../../../test/support/edit';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { aMeal, eatenMeal } from '../../../test/support/meals';
import { mortal, type Death } from '../../../test/support/mortal';
import { tripsOf } from '../../../test/support/trips';
import { CANTEENS_A_TICK, isSettleDue, settleMonth } from './settle';
import { tick } from './tick';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] }, { _id: '2027', days: [] });
});
afterEach(() => cloud.close());

/** The first minute of a day. */
const on = (date: string) => instantOf(date, 0);
const DUE = on('2026-12-04');
const canteen = () => aDesk(cloud, (at) => aCanteen(at)).serviceId;
const made = (query: object = {}) => cloud.all<Settlement>('settlements', query);
const run = (now = DUE, store = cloud.store) => settleMonth(store, now);
/** What the look of a tick finds of it. */
const agenda = async () => {
  const position = await cloud.store.settlements.position();
  return position ? { settlement: position } : {};
};
const eats = (serviceId: string, date: string, change: object = {}) =>
  cloud.given('bookings', { ...eatenMeal(serviceId, date), ...change });

describe('the clock settles a month when it is over and late ticks had their days', () => {
  it('given two canteens, then each has its own meals of that month, and nothing of who ate', async () => {
    const [one, other] = [canteen(), canteen()];
    eats(one, '2026-11-01');
    eats(one, '2026-11-30');
    eats(one, '2026-10-31');
    eats(one, '2026-12-01');
    eats(other, '2026-11-15', { status: 'missed' });
    expect(await run()).toEqual({ made: 2, there: 0, more: false });
    expect(made({ serviceId: one })).toMatchObject([
      { _id: `${one}:2026-11`, title: '幸福食堂', month: '2026-11', madeAt: DUE, meals: 2, listFen: 3200 },
    ]);
    expect(made({ serviceId: other })).toMatchObject([{ meals: 0, payFen: 0, missed: 1 }]);
    expect(JSON.stringify(made())).not.toMatch(/张敏|13800138000|resident-a/);
  });

  it('given nobody ate, then the month is settled with nothing; given no canteen, then none is', async () => {
    cloud.given('services', aService());
    expect(await run()).toEqual({ made: 0, there: 0, more: false });
    const id = canteen();
    expect(await run(on('2027-01-04'))).toMatchObject({ made: 1 });
    expect(made()).toMatchObject([{ _id: `${id}:2026-12`, meals: 0, listFen: 0, byReason: [], bookings: 0 }]);
  });

  it('given the turn of the year, then December is settled in January, and January in February', async () => {
    const id = canteen();
    eats(id, '2026-12-31');
    eats(id, '2027-01-01');
    await run(on('2026-12-10'));
    expect(await run(on('2027-01-04') - 1)).toMatchObject({ made: 0 });
    await run(on('2027-01-04'));
    await run(on('2027-02-04'));
    expect(made().map(({ month, meals }) => [month, meals])).toEqual([
      ['2026-11', 0],
      ['2026-12', 1],
      ['2027-01', 1],
    ]);
  });

  it('given the clock stood still for months, then none is left out', async () => {
    canteen();
    await run(on('2026-12-04'));
    const late = on('2027-03-01');
    for (let i = 0; i < 3; i++) await run(late);
    expect(made().map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('given a tick of attendance on the 3rd, then it counts; given one after the settlement, then it changes nothing', async () => {
    const id = canteen();
    eats(id, '2026-11-27', { _id: 'late', status: 'missed' });
    eats(id, '2026-11-28', { _id: 'too-late', status: 'missed' });
    expect(await run(DUE - 1)).toMatchObject({ made: 1 });
    expect(made().map(({ month }) => month)).toEqual(['2026-10']);
    const arrives = (_id: string) => edit(cloud, 'bookings', _id, { status: 'arrived' });
    await arrives('late');
    await run();
    await arrives('too-late');
    await run(DUE + 60_000);
    expect(made({ month: '2026-11' })).toMatchObject([{ meals: 1, missed: 1 }]);
  });
});

describe('it is done once, whatever happens', () => {
  it('given ticks that overlap, then each canteen has one settlement', async () => {
    const ids = [canteen(), canteen(), canteen()];
    for (const id of ids) eats(id, '2026-11-11');
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.reduce((sum, report) => sum + report.made, 0)).toBe(3);
    expect(made().map(({ meals }) => meals)).toEqual([1, 1, 1]);
    expect(await run()).toMatchObject({ made: 0, there: 0 });
  });

  it.each<Death['when']>(['before', 'after'])(
    'given a tick dies %s any of its calls, then the next ones finish the month, and no settlement is another',
    async (when) => {
      const ids = [canteen(), canteen()];
      for (const id of ids) eats(id, '2026-11-11');
      const begun = cloud.cloudbase.database.snapshot();
      await run();
      const whole = made();
      let at = 0;
      for (let calls = Infinity; at < calls; at++) {
        cloud.cloudbase.database.restore(begun);
        const dying = mortal(cloud.store, { at, when });
        await run(DUE, dying.ports).catch(() => undefined);
        await run();
        expect({ at, made: made() }).toEqual({ at, made: whole });
        expect(isSettleDue(await agenda(), DUE)).toBe(false);
        if (dying.calls() <= at) calls = at;
      }
      // Position, canteens, meals and a write for each, position kept.
      expect(at).toBeGreaterThanOrEqual(7);
    },
  );

  it('given a canteen too many for a tick, or no time, then the next tick goes on behind the last', async () => {
    const services = Array.from({ length: CANTEENS_A_TICK + 1 }, () => aCanteen({ _id: fresh('canteen') }));
    cloud.given('services', ...services);
    expect(await settleMonth(cloud.store, DUE, () => false)).toEqual({ made: 1, there: 0, more: true });
    expect(await run()).toEqual({ made: CANTEENS_A_TICK, there: 0, more: true });
    expect(await run()).toEqual({ made: 0, there: 0, more: false });
    expect(made()).toHaveLength(CANTEENS_A_TICK + 1);
  });
});

describe('what it costs', () => {
  it('given a month is settled, then ticks of that month cost nothing more, and the job itself a look', async () => {
    canteen();
    expect(isSettleDue({}, DUE)).toBe(true);
    // Position, canteens, meals, stations, the settlement, position kept.
    expect((await tripsOf(() => run())).trips).toBe(6);
    expect(isSettleDue(await agenda(), on('2027-01-04') - 1)).toBe(false);
    expect(isSettleDue(await agenda(), on('2027-01-04'))).toBe(true);
    expect((await tripsOf(() => run(DUE + 1))).trips).toBe(1);
  });

  it('given nothing to do, then a tick is two round trips still', async () => {
    expect((await tick(cloud.store, NOW)).jobs.settle).toMatchObject({ made: 0 });
    const idle = await tripsOf(() => tick(cloud.store, NOW + 60_000));
    expect(idle).toMatchObject({ trips: 2, value: { jobs: {} } });
  });

  it('given more than a thousand meals, then a round trip a thousand, and none is lost or counted twice', async () => {
    const id = canteen();
    const elsewhere = canteen();
    const days = Array.from({ length: 30 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
    for (const date of days)
      cloud.given('bookings', ...Array.from({ length: 70 }, () => aMeal(id, date)), aMeal(elsewhere, date));
    const { profile } = cloud.cloudbase.database;
    profile.reset();
    const { trips, value } = await tripsOf(() => cloud.store.settlements.meals(id, '2026-11'));
    expect({ trips, meals: value.length }).toEqual({ trips: 3, meals: 2100 });
    const plans = profile.operations().flatMap(({ reads }) => reads.map(({ plan }) => plan));
    expect(plans.filter((plan) => !plan.includes('session'))).toEqual([]);
    const { docsExamined, nfound } = profile.totals();
    expect(docsExamined).toBeLessThanOrEqual(nfound + 3);
  });

  it('given one day alone has more than a thousand, then they are all there', async () => {
    const id = canteen();
    cloud.given('bookings', ...Array.from({ length: 1001 }, () => aMeal(id, '2026-11-02')));
    cloud.given('bookings', aMeal(id, '2026-11-01'), aMeal(id, '2026-11-03'));
    const meals = await cloud.store.settlements.meals(id, '2026-11');
    expect(meals).toHaveLength(1003);
  });
});
