import { addDays } from '#domain/calendar';
import { freshSession } from '#domain/session';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import config from '../../clock/config.json';
import type { Store } from '../ports';
import type { ClockHealth } from './health';
import { tick, type TickOptions } from './tick';
import { LEASE_MS, TIMEOUT_MS, WORK_MS } from './turn';

let cloud: Cloud;
const MINUTE = 60_000;
const DAY = '2026-11-24';

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  await tick(cloud.store, NOW - MINUTE);
  // Somebody has touched it: every tick sweeps.
  cloud.given('sessions', { ...freshSession(aService(), DAY, [540, 570]), rev: 1 });
});
afterEach(() => cloud.close());

const health = () => cloud.all<ClockHealth & { _id: string }>('clock', { _id: 'health' })[0];
const run = (now = NOW, options: TickOptions = {}, store = cloud.store) => tick(store, now, options);

/** A store whose sweep stays in its first look until it is let go, and how often anybody swept. */
function held(): { store: Store; begun: Promise<void>; letGo: () => void; sweeps: () => number } {
  let sweeps = 0;
  let begin = (): void => {};
  let letGo = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const sweepPosition = async () => {
    sweeps += 1;
    begin();
    await free;
    return cloud.store.clock.sweepPosition();
  };
  const clock = { ...cloud.store.clock, sweepPosition };
  return { store: { ...cloud.store, clock }, begun, letGo, sweeps: () => sweeps };
}

describe('one tick works at a time', () => {
  it('is held for as long as the function may run, and is over within half of that', () => {
    expect(config.timeout * 1000).toBe(TIMEOUT_MS);
    expect(LEASE_MS).toBeGreaterThanOrEqual(TIMEOUT_MS);
    expect(WORK_MS).toBeLessThan(TIMEOUT_MS / 2);
  });

  it('given a second tick while the first works, then it does nothing, at the price of one look', async () => {
    const { store, begun, letGo, sweeps } = held();
    const first = run(NOW, {}, store);
    await begun;
    const second = await tripsOf(() => run(NOW + MINUTE - 1, {}, store));
    expect(second).toMatchObject({ trips: 1, value: { ok: true, skipped: true, jobs: {} } });
    letGo();
    expect((await first).jobs.sweep).toMatchObject({ sessions: 1 });
    expect(sweeps()).toBe(1);
    expect(health()?.lease).toEqual({ by: '', until: 0 });
  });

  it('given no lease, then both would work: what the lease is for', async () => {
    const { store, begun, letGo, sweeps } = held();
    const unleased: Store = {
      ...store,
      agenda: {
        at: async (now) => {
          const agenda = await store.agenda.at(now);
          return agenda && { ...agenda, health: {} };
        },
      },
      clockRecord: { ...store.clockRecord, begin: () => Promise.resolve(true) },
    };
    const both = [run(NOW, {}, unleased), run(NOW, {}, unleased)];
    await begun;
    letGo();
    await Promise.all(both);
    expect(sweeps()).toBe(2);
  });

  it('given both look before either begins, then the lease itself decides', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => run()));
    expect(reports.filter(({ skipped }) => skipped)).toHaveLength(2);
    expect(reports.filter(({ jobs }) => jobs.sweep)).toHaveLength(1);
  });

  it('given the first tick ever, three at once, then one works', async () => {
    await cloud.cloudbase.call('database.removeDocument', {
      collectionName: 'clock',
      queryType: 'WHERE',
      query: '{}',
      multi: true,
    });
    const reports = await Promise.all([1, 2, 3].map(() => run()));
    expect(reports.filter(({ skipped }) => !skipped)).toHaveLength(1);
  });
});

describe('a tick that died', () => {
  it('given it died, then its lease runs out, and the next tick works', async () => {
    await new Promise<void>((dies) => {
      const end = (): Promise<void> => {
        dies();
        return new Promise(() => {});
      };
      void run(NOW, {}, { ...cloud.store, clockRecord: { ...cloud.store.clockRecord, end } });
    });
    expect((await run(NOW + LEASE_MS - 1)).skipped).toBe(true);
    expect((await run(NOW + LEASE_MS)).jobs.sweep).toBeDefined();
  });

  it('given it was only slow, then its end takes no lease away from the one that works', async () => {
    await cloud.store.clockRecord.begin('slow', NOW, NOW + LEASE_MS);
    await cloud.store.clockRecord.begin('next', NOW + LEASE_MS, NOW + 2 * LEASE_MS);
    await cloud.store.clockRecord.end('slow', {
      tick: { at: NOW, ms: 1, noticeLagMs: 0, cut: [] },
      jobs: {},
    });
    expect(health()?.lease).toEqual({ by: 'next', until: NOW + 2 * LEASE_MS });
  });

  it('given the lease cannot be written, then nothing is done and it is said', async () => {
    const begin = () => Promise.reject(new TypeError('no'));
    const report = await run(NOW, {}, { ...cloud.store, clockRecord: { ...cloud.store.clockRecord, begin } });
    expect(report).toMatchObject({ jobs: {}, skipped: true, faults: [{ job: 'lease', error: 'TypeError' }] });
  });
});

describe('a tick stops at half of its time', () => {
  /** A watch that jumps ahead by so much each time it is looked at. */
  const fast = (step: number) => {
    let at = 0;
    return () => (at += step);
  };

  it('given no time is left, then jobs are left to the next tick, which begins with them', async () => {
    cloud.given('services', aService());
    const next = addDays(DAY, 1);
    const first = await run(NOW + 60 * MINUTE, { watch: fast(WORK_MS / 4) });
    expect(Object.keys(first.jobs)).toEqual(['sweep']);
    expect(first.cut).toEqual(['materialise']);
    expect(health()?.tick).toMatchObject({ cut: ['materialise'] });
    const second = await run(NOW + 61 * MINUTE, { watch: fast(WORK_MS / 8) });
    expect(Object.keys(second.jobs)[0]).toBe('materialise');
    expect(cloud.all('sessions', { date: next }).length).toBeGreaterThan(0);
  });

  it('given many sessions, then a sweep that has no time stops after a slice and goes on in the next tick', async () => {
    const days = Array.from({ length: 120 }, (_, i) => addDays(DAY, i + 1));
    cloud.given(
      'sessions',
      ...days.map((date) => ({ ...freshSession(aService(), date, [540, 570]), rev: 1 })),
    );
    const short = { watch: fast(WORK_MS / 3) };
    expect((await run(NOW, short)).jobs.sweep).toMatchObject({ sessions: 50 });
    expect((await run(NOW + MINUTE)).jobs.sweep).toMatchObject({ sessions: 71 });
  });
});

describe('the clock says how it goes', () => {
  it('given a tick, then when, how long, since when, and what each job came to, in numbers', async () => {
    await run(NOW);
    await run(NOW + MINUTE);
    expect(health()).toMatchObject({
      tick: { at: NOW + MINUTE, sinceLastMs: MINUTE, noticeLagMs: 0, cut: [] },
      jobs: { sweep: { okAt: NOW + MINUTE, failures: 0, counts: { sessions: 1, reported: 0 } } },
      unknownYears: [],
    });
  });

  it('given a job fails again and again, then how often and since when, by the error’s name alone', async () => {
    await run(NOW);
    const sweepPosition = () => Promise.reject(new RangeError('张敏 13800138000'));
    const failing = { ...cloud.store, clock: { ...cloud.store.clock, sweepPosition } };
    await run(NOW + MINUTE, {}, failing);
    await run(NOW + 2 * MINUTE, {}, failing);
    expect(health()?.jobs?.sweep).toMatchObject({
      okAt: NOW,
      failedAt: NOW + 2 * MINUTE,
      failures: 2,
      error: 'RangeError',
    });
    expect(JSON.stringify(health())).not.toContain('张敏');
    await run(NOW + 3 * MINUTE);
    expect(health()?.jobs?.sweep).toMatchObject({ okAt: NOW + 3 * MINUTE, failures: 0 });
  });

  it('given a notice waits, then for how long', async () => {
    cloud.given('bookings', { _id: 'b1', noticeAt: NOW - 5 * MINUTE, limitKeys: ['own:b1'] });
    await run(NOW);
    expect(health()?.tick?.noticeLagMs).toBe(5 * MINUTE);
  });

  it('given nothing to do, then only that it ticked, in two round trips', async () => {
    await cloud.cloudbase.call('database.removeDocument', {
      collectionName: 'sessions',
      queryType: 'WHERE',
      query: '{}',
      multi: true,
    });
    const { trips } = await tripsOf(() => run(NOW));
    expect(trips).toBe(2);
    expect(health()?.tick).toMatchObject({ at: NOW });
  });
});
