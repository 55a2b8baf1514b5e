import { addDays, instantOf } from '#domain/calendar';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aPerson, aService, NOW } from '../../../test/support/given';
import { asking, valueOf } from '../../../test/support/asking';
import { anOrder, asA } from '../../../test/support/standing';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import type { Store } from '../ports';
import { saveStanding } from '../standing/save';
import { jobs } from './jobs';
import { PASS_EVERY_MS } from './materialise';
import { tick } from './tick';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterEach(() => cloud.close());

/** A store one of whose calls fails, with words that name somebody. */
const failing = (port: 'bookings' | 'ahead' | 'agenda', method: string): Store => ({
  ...cloud.store,
  [port]: {
    ...cloud.store[port],
    [method]: () => Promise.reject(new Error('E11000 dup key: { bookedBy: "resident-a", name: "张敏" }')),
  },
});

describe('a tick does what there is to do', () => {
  it('given nothing, then the first tick finds that out, and from then on it costs two round trips', async () => {
    expect((await tick(cloud.store, NOW)).faults).toEqual([]);
    const idle = await tripsOf(() => tick(cloud.store, NOW + 60_000));
    expect(idle).toMatchObject({ trips: 2, value: { ok: true, jobs: {}, faults: [] } });
  });

  it('given services, bookings, orders and a pending one that is over, then each job runs, with its duration and counts', async () => {
    cloud.given('services', aService(), aCanteen());
    cloud.given('people', aPerson({ _id: 'p1' }));
    await valueOf(place(cloud.store, { openid: 'resident-a', now: NOW }, asking('c1-medical', ['p1'])));
    await valueOf(saveStanding(cloud.store, asA, anOrder()));
    const first = await tick(cloud.store, NOW);
    expect(first.jobs).toMatchObject({
      materialise: { ms: expect.any(Number), opened: expect.any(Number) },
      standing: { orders: 1, placed: 3 },
      sweep: { reported: [] },
    });
    const afterIt = await tick(cloud.store, instantOf('2026-11-24', 541));
    expect(afterIt.jobs.expire).toMatchObject({ expired: 1 });
    expect(cloud.all('bookings', { serviceId: 'c1-medical' })).toMatchObject([{ status: 'expired' }]);
  });

  it('given sessions were written ahead, then the ticks of that hour cost the sweep alone, and the next hour looks again', async () => {
    cloud.given('services', aService());
    await tick(cloud.store, NOW);
    await tick(cloud.store, NOW + 60_000);
    const quiet = await tripsOf(() => tick(cloud.store, NOW + 120_000));
    expect(Object.keys(quiet.value.jobs)).toEqual(['sweep']);
    // The look, the lease and its end, the sweep's position, one slice and its bookings.
    expect(quiet.trips).toBeLessThanOrEqual(8);
    const nextHour = await tick(cloud.store, NOW + PASS_EVERY_MS);
    expect(Object.keys(nextHour.jobs)).toEqual(['sweep', 'materialise']);
  });

  it('given ticks that overlap, then nothing is done twice', async () => {
    cloud.given('services', aService(), aCanteen());
    cloud.given('people', aPerson({ _id: 'p1' }));
    await valueOf(saveStanding(cloud.store, asA, anOrder()));
    const reports = await Promise.all([1, 2, 3].map(() => tick(cloud.store, NOW)));
    expect(reports.every(({ ok }) => ok)).toBe(true);
    await tick(cloud.store, NOW + 60_000);
    expect(cloud.all('bookings')).toHaveLength(3);
  });
});

describe('one job that fails stops no other', () => {
  it('given the lines cannot be read, then sessions are written ahead all the same, and the fault names nobody', async () => {
    cloud.given('services', aService());
    const report = await tick(failing('bookings', 'sessionsWithLine'), NOW);
    expect(report.jobs.lines).toMatchObject({ failed: true, ms: expect.any(Number) });
    expect(report.jobs.materialise).toMatchObject({ opened: expect.any(Number) });
    expect(report.faults).toMatchObject([{ job: 'lines', error: 'Error' }]);
    expect(report.faults[0]?.at[0]).toMatch(/^at /);
    expect(JSON.stringify(report)).not.toMatch(/resident-a|张敏|E11000/);
  });

  it('given it cannot be told what there is to do, then everything is tried', async () => {
    cloud.given('services', aService());
    const report = await tick(failing('agenda', 'at'), NOW);
    expect(Object.keys(report.jobs)).toEqual(jobs.map(({ name }) => name));
    expect(report.faults).toMatchObject([{ job: 'agenda' }]);
  });

  it('given one tick failed to write ahead, then the next does', async () => {
    cloud.given('services', aService());
    await tick(failing('ahead', 'open'), NOW);
    expect(cloud.all('sessions')).toEqual([]);
    await tick(cloud.store, NOW + 60_000);
    expect(cloud.all('sessions').length).toBeGreaterThan(0);
  });
});

describe('a year without a holiday table', () => {
  it('is named by every tick until it is entered', async () => {
    const christmas = instantOf('2026-12-25', 480);
    expect((await tick(cloud.store, christmas)).unknownYears).toEqual(['2027']);
    expect((await tick(cloud.store, christmas + 60_000)).unknownYears).toEqual(['2027']);
    cloud.given('calendar', { _id: '2027', days: [] });
    expect((await tick(cloud.store, instantOf(addDays('2026-12-25', 1), 0))).unknownYears).toEqual([]);
  });
});
