import { AHEAD_DAYS } from '#domain/ahead';
import { addDays, instantOf } from '#domain/calendar';
import { commitmentOf } from '#domain/lottery';
import { sessionIdOf, type Session } from '#domain/session';
import { asking, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { edit } from '../../../test/support/edit';
import { aCanteen, anEvent, aPerson, aService, NOW } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { sha256 } from '../identity';
import type { Store } from '../ports';
import { viewTimes } from '../service/view';
import { materialise, PASS_EVERY_MS, type Materialised } from './materialise';

let cloud: Cloud;
const TODAY = '2026-11-23';
const LATER = NOW + PASS_EVERY_MS;
const resident = { openid: 'resident-a', now: NOW };

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [{ date: '2026-11-27', name: '示例节', work: false }] });
  cloud.given('people', aPerson(), aPerson({ _id: 'p2', personId: 'p2', name: '李强' }));
});
afterEach(() => cloud.close());

const sessions = (query: object = {}) => cloud.all<Session>('sessions', query);
const tick = (now = NOW, store: Store = cloud.store): Promise<Materialised> => materialise(store, now);

/** A week in which the calendar table is left out of account: Monday 8:00 to the next Monday. */
const openDates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30'];

describe('sessions are written ahead', () => {
  it('given a service, then the week ahead is there, as residents would have found it, and nothing on holidays and weekends', async () => {
    cloud.given('services', aService());
    const before = await valueOf(viewTimes(cloud.store, resident, { serviceId: 'c1-medical', days: 8 }));
    const report = await tick();
    const ofOneDay = 6;
    // On the first day booking the first time has closed an hour before it.
    expect(report).toEqual({
      opened: openDates.length * ofOneDay - 1,
      removed: 0,
      leftOver: [],
      unknownYears: [],
    });
    expect([...new Set(sessions().map((one) => one.date))].sort()).toEqual(openDates);
    expect(sessions().every((one) => one.rev === 0 && one.left.seats === 2)).toBe(true);
    const after = await valueOf(viewTimes(cloud.store, resident, { serviceId: 'c1-medical', days: 8 }));
    expect(after).toEqual(before);
  });

  it('given a service with a shorter horizon, then no further than that', async () => {
    const service = aService();
    cloud.given('services', { ...service, rules: { ...service.rules, horizonDays: 1 } });
    await tick();
    expect([...new Set(sessions().map((one) => one.date))].sort()).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('given a session written ahead, when booked, then it costs three round trips as ever', async () => {
    cloud.given('services', aService());
    await tick();
    const { trips } = await tripsOf(() =>
      valueOf(place(cloud.store, resident, asking('c1-medical', ['p1']))),
    );
    expect(trips).toBe(3);
    expect(violations(cloud, sessionIdOf('c1-medical', '2026-11-24', 540))).toEqual([]);
  });

  it('given the next day, then one day more is there, and nothing twice', async () => {
    cloud.given('services', aService());
    await tick();
    await tick(instantOf(addDays(TODAY, 1), 5));
    expect(sessions({ date: addDays(TODAY, AHEAD_DAYS + 1) })).toHaveLength(6);
    expect(sessions({ date: '2026-11-24' })).toHaveLength(6);
  });

  it('given an event with a lottery, then the promise of its draw is published with the session, and stays', async () => {
    cloud.given('services', anEvent({ lottery: { drawMinutesBefore: 1440 }, hours: { 3: [[840, 960]] } }));
    await tick();
    const [session] = sessions();
    const [draw] = cloud.all<{ seed: string }>('draws', { _id: session?._id });
    expect(session?.draw).toEqual({
      opensAt: instantOf('2026-11-24', 840),
      commitment: commitmentOf(draw?.seed ?? '', sha256),
    });
    expect(await tick(LATER)).toMatchObject({ opened: 0, removed: 0 });
    await edit(cloud, 'services', 'c1-event', { walkIn: 0 });
    expect(await tick(LATER + PASS_EVERY_MS)).toMatchObject({ opened: 1, removed: 1 });
    expect(sessions()[0]).toMatchObject({ draw: session?.draw, capacity: { 'quota-elders': 2 } });
  });
});

describe('sessions follow their service while nobody has touched them', () => {
  beforeEach(async () => {
    cloud.given('services', aService());
    await tick();
    await valueOf(place(cloud.store, resident, asking('c1-medical', ['p1'])));
  });
  const touched = sessionIdOf('c1-medical', '2026-11-24', 540);

  it('given nothing changed, then the next pass writes nothing', async () =>
    expect(await tick(LATER)).toEqual({ opened: 0, removed: 0, leftOver: [], unknownYears: [] }));

  it('given another capacity, then untouched sessions have it, and the booked one stays as it is', async () => {
    await edit(cloud, 'services', 'c1-medical', { capacity: { seats: 5 } });
    const count = sessions().length;
    await tick(LATER);
    expect(sessions()).toHaveLength(count);
    for (const one of sessions({ date: { $gt: TODAY } }))
      expect(one.left.seats).toBe(one._id === touched ? 1 : 5);
    expect(violations(cloud, touched)).toEqual([]);
  });

  it('given other hours, then untouched times go and come, and the booked one is reported', async () => {
    const afternoon = [[840, 900]];
    await edit(cloud, 'services', 'c1-medical', {
      hours: { 1: afternoon, 2: afternoon, 3: afternoon, 4: afternoon, 5: afternoon },
    });
    const report = await tick(LATER);
    expect(report.leftOver).toEqual([touched]);
    expect(sessions({ start: { $lt: 840 }, date: { $gt: TODAY } }).map(({ _id }) => _id)).toEqual([touched]);
    expect(sessions({ start: 840 }).map(({ date }) => date)).toEqual(openDates);
    expect(cloud.all('clock', { _id: 'ahead' })).toMatchObject([{ leftOver: [touched] }]);
  });

  it('given a closure, then untouched sessions of the day go, and the booked one stays and is reported', async () => {
    cloud.given('closures', {
      _id: 'rain',
      communityIds: 'all',
      from: '2026-11-24',
      to: '2026-11-25',
      reason: '暴雨',
    });
    expect(await tick(LATER)).toMatchObject({ opened: 0, leftOver: [touched] });
    expect(sessions({ date: { $in: ['2026-11-24', '2026-11-25'] } }).map(({ _id }) => _id)).toEqual([
      touched,
    ]);
    const [session] = sessions({ _id: touched });
    expect(session?.holders).toHaveProperty('p1');
  });

  it('given a closed day whose booked session staff have closed, then there is nothing to report', async () => {
    cloud.given('closures', {
      _id: 'rain',
      communityIds: ['c1'],
      from: '2026-11-24',
      to: '2026-11-24',
      reason: '雨',
    });
    await edit(cloud, 'sessions', touched, { state: 'closed' });
    expect(await tick(LATER)).toMatchObject({ leftOver: [] });
  });

  it('given the service is paused, then its sessions are left alone', async () => {
    await edit(cloud, 'services', 'c1-medical', { state: 'paused', capacity: { seats: 9 } });
    const before = sessions();
    expect(await tick(LATER)).toMatchObject({ opened: 0, removed: 0 });
    expect(sessions()).toEqual(before);
  });

  it('given a month has passed, then what nobody touched is gone, and what was booked is kept', async () => {
    const old = sessions().map(({ _id }) => _id);
    await tick(instantOf('2027-01-02', 480));
    expect(
      sessions()
        .filter(({ _id }) => old.includes(_id))
        .map(({ _id }) => _id),
    ).toEqual([touched]);
  });
});

describe('a menu that staff wrote is touched', () => {
  it('given a session with another menu, then the service’s own menu does not come back', async () => {
    cloud.given('services', aCanteen());
    await tick();
    const id = sessionIdOf('c1-canteen', '2026-11-25', 660);
    const menu = [{ id: 'duck', title: '烤鸭', priceFen: 2000 }];
    const capacity = { meals: 8, walkIn: 2, 'dish-duck': 10 };
    await edit(cloud, 'sessions', id, { menu, capacity, left: capacity, rev: 1 });
    await tick(LATER);
    expect(sessions({ _id: id })).toMatchObject([{ menu }]);
  });
});

describe('a year without a holiday table is reported', () => {
  it('given it begins within a month, then the tick says so, and sessions follow the weekly hours', async () => {
    cloud.given('services', aService());
    const lastWeek = instantOf('2026-12-28', 480);
    expect(await tick(lastWeek)).toMatchObject({ unknownYears: ['2027'] });
    expect(sessions({ date: '2027-01-01' })).toHaveLength(6);
    expect(cloud.all('clock', { _id: 'ahead' })).toMatchObject([{ unknownYears: ['2027'] }]);
    const times = await valueOf(
      viewTimes(cloud.store, { ...resident, now: lastWeek }, { serviceId: 'c1-medical', days: 7 }),
    );
    expect(times.unknownYears).toEqual(['2027']);
  });

  it('given its table is entered, then the next pass takes its holidays out and warns no more', async () => {
    cloud.given('services', aService());
    const lastWeek = instantOf('2026-12-28', 480);
    await tick(lastWeek);
    cloud.given('calendar', { _id: '2027', days: [{ date: '2027-01-01', name: '元旦', work: false }] });
    expect(await tick(lastWeek + PASS_EVERY_MS)).toMatchObject({ unknownYears: [] });
    expect(sessions({ date: '2027-01-01' })).toEqual([]);
  });
});
