import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { dyingStore } from '../../../test/support/dying';
import { aVisit } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { asA, openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { assignWorkers } from './assign';
import { replan } from './away';
import { comeBack } from './come-back';
import { viewVisits } from './view';

const scene = openScene();
const DATE = '2026-11-24';
const STARTS = [540, 840];
const clerk = aClerk('c1');

const visiting = (serviceId: string) =>
  asking(serviceId, [scene.someone()], {
    choice: { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } },
  });
const booked = async (serviceId: string): Promise<string> => (await scene.booked(visiting(serviceId))).id;
const workersOf = (id: string) => scene.record(id).workers?.map((one) => one.id);
const sessionOf = (serviceId: string, start = 540) =>
  scene.cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, start) })[0] as Session;
const away = (serviceId: string, store = scene.store, workerId = 'jia') =>
  replan(store, clerk, { serviceId, workerId, date: DATE });
const back = (serviceId: string, store = scene.store, by = clerk, workerId = 'jia') =>
  comeBack(store, by, { serviceId, workerId, date: DATE });

/** 甲 is there, free, in both windows, and nothing is wrong with them. */
const isThere = (serviceId: string): void => {
  for (const start of STARTS) {
    expect(sessionOf(serviceId, start).capacity).toMatchObject({ 'worker-jia': 1, visits: 3 });
    expect(sessionOf(serviceId, start).away?.jia).toBeUndefined();
    expect(imbalances(sessionOf(serviceId, start))).toEqual([]);
    const sessionId = sessionIdOf(serviceId, DATE, start);
    expect([...violations(scene.cloud, sessionId), ...leftovers(scene.cloud, sessionId)]).toEqual([]);
  }
};
const jiaOn = async (communityId: string, now = clerk.now) => {
  const { workers } = await valueOf(
    viewVisits(scene.store, { ...aClerk(communityId), now }, { communityId, date: DATE }),
  );
  return workers.find(({ id }) => id === 'jia');
};

describe('a worker who was said to be away can come after all', () => {
  it('given others went instead, then they keep the household, and the worker may be sent to the next, once', async () => {
    const serviceId = scene.offers(aVisit());
    const id = await booked(serviceId);
    expect(workersOf(id)).toEqual(['jia']);
    await valueOf(away(serviceId));
    const told = scene.record(id).outbox.length;
    expect(await valueOf(back(serviceId))).toEqual({ unstaffed: [] });
    await valueOf(back(serviceId));
    isThere(serviceId);
    expect(workersOf(id)).toEqual(['yi']);
    expect(scene.record(id).outbox).toHaveLength(told);
    expect(workersOf(await booked(serviceId))).toEqual(['jia']);
  });

  it('given nobody could go, then it is said to whom, and the worker can be sent there again', async () => {
    const serviceId = scene.offers(aVisit());
    const [id] = [await booked(serviceId), await booked(serviceId)];
    await valueOf(away(serviceId));
    const { unstaffed } = await valueOf(back(serviceId));
    expect(unstaffed).toEqual([{ bookingId: id, name: scene.record(id).persons[0]?.name, start: 540 }]);
    expect(workersOf(id)).toEqual([]);
    await valueOf(assignWorkers(scene.store, clerk, { bookingId: id, workerIds: ['jia'] }));
    expect(workersOf(id)).toEqual(['jia']);
    expect(await valueOf(back(serviceId))).toEqual({ unstaffed: [] });
    isThere(serviceId);
  });

  it('given the function dies at any write, or two do it at once, then their place is back once in each window', async () => {
    for (let at = 0; at < 2; at++)
      for (const when of ['before', 'after'] as const) {
        const serviceId = scene.offers(aVisit());
        await booked(serviceId);
        await valueOf(away(serviceId));
        await expect(back(serviceId, dyingStore(scene.store, { at, when }))).rejects.toThrow();
        await Promise.all([back(serviceId), back(serviceId)]);
        isThere(serviceId);
      }
  });

  it('given it is said and taken back at once while people book, then nobody is promised twice and the last word holds', async () => {
    for (let round = 0; round < 6; round++) {
      const serviceId = scene.offers(aVisit());
      await booked(serviceId);
      const acts: (() => Promise<unknown>)[] = [
        () => away(serviceId),
        () => back(serviceId),
        () => place(scene.store, asA, visiting(serviceId)),
        () => back(serviceId),
        () => away(serviceId),
      ];
      const turned = [...acts.slice(round % 5), ...acts.slice(0, round % 5)];
      await Promise.allSettled(turned.map((act) => act()));
      await valueOf(back(serviceId));
      isThere(serviceId);
      const promised = scene.cloud
        .all<Booking>('bookings', { serviceId, start: 540 })
        .flatMap(({ workers = [] }) => workers.map(({ id }) => id));
      expect([...new Set(promised)].sort()).toEqual([...promised].sort());
    }
  });
});

describe('what can and cannot be taken back', () => {
  it('given another community’s desk, somebody unknown, or a day that is over, then no; given nobody was away, then nothing', async () => {
    const serviceId = scene.offers(aVisit());
    expect(await refusalOf(back(serviceId, scene.store, aClerk('c2')))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(back(serviceId, scene.store, clerk, 'nobody'))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const later = { ...clerk, now: instantOf('2026-11-25', 0) };
    expect(await refusalOf(back(serviceId, scene.store, later))).toMatchObject({ code: 'TOO_LATE' });
    const { trips } = await tripsOf(() => valueOf(back(serviceId)));
    expect([trips, sessionOf(serviceId)]).toEqual([2, undefined]);
  });

  it('given they are off duty by now, then they are back when the rota has them', async () => {
    const serviceId = scene.offers(aVisit());
    await booked(serviceId);
    await valueOf(away(serviceId));
    const off = [{ from: DATE, to: DATE, reason: '休假' }];
    const workers = aVisit().workers.map((one) => (one.id === 'jia' ? { ...one, absences: off } : one));
    await scene.rewrite('services', serviceId, { $set: { workers } });
    await valueOf(back(serviceId));
    expect(sessionOf(serviceId)).toMatchObject({ capacity: { 'worker-jia': 0 }, away: { jia: 'rota' } });
    expect(imbalances(sessionOf(serviceId))).toEqual([]);
  });

  it('given the day is looked at, then only what a desk has said is offered to be taken back', async () => {
    const communityId = 'c-back';
    const serviceId = scene.offers(aVisit({ communityId }));
    const desk = aClerk(communityId);
    expect(await jiaOn(communityId)).toMatchObject({ away: false });
    expect((await jiaOn(communityId))?.mayReturn).toBeUndefined();
    await valueOf(replan(scene.store, desk, { serviceId, workerId: 'jia', date: DATE }));
    expect(await jiaOn(communityId)).toMatchObject({ away: true, free: [], mayReturn: true });
    await valueOf(back(serviceId, scene.store, desk));
    expect(await jiaOn(communityId)).toMatchObject({ away: false, free: STARTS });
    expect((await jiaOn(communityId))?.mayReturn).toBeUndefined();
  });
});
