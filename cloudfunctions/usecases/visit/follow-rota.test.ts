import type { Booking } from '#domain/booking';
import { imbalances } from '#domain/ledger';
import type { ServiceOf } from '#domain/service';
import { sessionIdOf, type Session } from '#domain/session';
import { aClerk, asking, refusalOf } from '../../../test/support/asking';
import { aVisit, NOW } from '../../../test/support/given';
import { asA, openScene } from '../../../test/support/scene';
import { place } from '../booking/place';
import { assignWorkers } from './assign';
import { followRota } from './follow-rota';

const scene = openScene();
const DATE = '2026-11-24';
const off = [{ from: DATE, to: DATE, reason: '休假' }];

const visiting = (serviceId: string) =>
  asking(serviceId, [scene.someone()], {
    choice: { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } },
  });
const booked = async (serviceId: string): Promise<string> => (await scene.booked(visiting(serviceId))).id;
const workersOf = (id: string): string[] => (scene.record(id).workers ?? []).map((one) => one.id);
const sessionOf = (serviceId: string) =>
  scene.cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, 540) })[0] as Session;

/** The service with some away, as set-up writes it. */
async function withAway(serviceId: string, ...ids: string[]): Promise<ServiceOf<'visit'>> {
  const { workers } = aVisit();
  const changed = workers.map((one) => (ids.includes(one.id) ? { ...one, absences: off } : one));
  await scene.rewrite('services', serviceId, { $set: { workers: changed } });
  const service = await scene.store.services.read(serviceId);
  if (service?.kind !== 'visit') throw new Error('no visits');
  return service;
}

describe('a worker is said to be away in a time that somebody has booked', () => {
  it('given they are free there, then they are there no more, once; given it is taken back, then they are', async () => {
    const serviceId = scene.offers(aVisit());
    const [first = ''] = workersOf(await booked(serviceId));
    const other = first === 'jia' ? 'yi' : 'jia';
    const service = await withAway(serviceId, other);
    expect(await followRota(scene.store, service, NOW)).toBe(1);
    expect(await followRota(scene.store, service, NOW)).toBe(0);
    expect(sessionOf(serviceId)).toMatchObject({ left: { [`worker-${other}`]: 0, visits: 1 } });
    expect(await scene.refused(visiting(serviceId))).toMatchObject({ code: 'SOLD_OUT' });
    await followRota(scene.store, await withAway(serviceId), NOW);
    expect(workersOf(await booked(serviceId))).toEqual([other]);
    expect(imbalances(sessionOf(serviceId))).toEqual([]);
  });

  it('given their place was not taken out yet, or came free again, then all the same nobody is promised them', async () => {
    const serviceId = scene.offers(aVisit());
    const id = await booked(serviceId);
    const [first = ''] = workersOf(id);
    const other = first === 'jia' ? 'yi' : 'jia';
    await withAway(serviceId, other);
    expect(sessionOf(serviceId).left).toMatchObject({ [`worker-${other}`]: 1 });
    expect(await scene.refused(visiting(serviceId))).toMatchObject({ code: 'SOLD_OUT' });
    expect(
      await refusalOf(assignWorkers(scene.store, aClerk('c1'), { bookingId: id, workerIds: [other] })),
    ).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given bookings at the same moment, then once it is done nobody more is promised them, in whatever order', async () => {
    for (let round = 0; round < 8; round++) {
      const serviceId = scene.offers(aVisit());
      await booked(serviceId);
      const acts: (() => Promise<unknown>)[] = [
        async () => followRota(scene.store, await withAway(serviceId, 'jia', 'yi'), NOW),
        () => place(scene.store, asA, visiting(serviceId)),
        () => place(scene.store, asA, visiting(serviceId)),
      ];
      const turned = [...acts.slice(round % 3), ...acts.slice(0, round % 3)];
      await Promise.allSettled(turned.map((act) => act()));
      await followRota(scene.store, await withAway(serviceId, 'jia', 'yi'), NOW);
      const before = scene.cloud.all<Booking>('bookings', { serviceId }).length;
      expect(await scene.refused(visiting(serviceId))).toMatchObject({ code: 'SOLD_OUT' });
      expect(scene.cloud.all('bookings', { serviceId })).toHaveLength(before);
      const { left } = sessionOf(serviceId);
      expect([left['worker-jia'], left['worker-yi']]).toEqual([0, 0]);
      expect(imbalances(sessionOf(serviceId))).toEqual([]);
    }
  });

  it('given another kind of service, then nothing is looked at', async () => {
    const { kind: _kind, ...rest } = aVisit();
    const counter = { ...rest, kind: 'counter', slotMinutes: 30 } as never;
    expect(await followRota(scene.store, counter, NOW)).toBe(0);
  });
});
