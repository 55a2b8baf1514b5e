import type { Booking } from '#domain/booking';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { dyingStore } from '../../../test/support/dying';
import { aVisit } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { asA, openScene } from '../../../test/support/scene';
import { place } from '../booking/place';
import type { Store } from '../ports';
import { replan } from './away';
import { borrowWorker } from './borrow';
import { giveBack } from './give-back';

const scene = openScene();
const DATE = '2026-11-24';
const clerk = aClerk('c1');

const visiting = (serviceId: string) =>
  asking(serviceId, [scene.someone()], {
    choice: { kind: 'visit', taskId: 'insure', address: { text: '荷花路 1 号' } },
  });
const booked = async (serviceId: string): Promise<string> => (await scene.booked(visiting(serviceId))).id;
const workersOf = (id: string) => scene.record(id).workers?.map((one) => one.id);
const sessionOf = (serviceId: string) =>
  scene.cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, 540) })[0] as Session;

/** A community that lends 甲, and one that has nobody. */
const two = () => {
  const lenderId = scene.offers(aVisit({ communityId: 'c2', communityName: '北门社区', lends: ['jia'] }));
  return { lenderId, serviceId: scene.offers(aVisit({ workers: [] })) };
};
const borrow = (serviceId: string, lenderId: string, workerId = 'jia', store: Store = scene.store) =>
  borrowWorker(store, clerk, {
    ...{ serviceId, date: DATE, start: 540, communityId: 'c2', lenderId, workerId },
  });
const back = (serviceId: string, lenderId: string, by = clerk, store: Store = scene.store) =>
  giveBack(store, by, { serviceId, date: DATE, start: 540, lenderId, workerId: 'jia' });

/** In how many windows there is a place of 甲's, wherever. */
const placesOfJia = (...serviceIds: string[]): number =>
  serviceIds
    .map((id) => sessionOf(id))
    .filter(Boolean)
    .flatMap(({ capacity }) => Object.entries(capacity))
    .reduce((sum, [unit, n]) => sum + (unit.endsWith('jia') ? n : 0), 0);
const sums = (...serviceIds: string[]) =>
  serviceIds
    .map((id) => sessionOf(id))
    .filter(Boolean)
    .flatMap((one) => imbalances(one));

describe('a worker of another community helps out', () => {
  it('given their own manager lends them, then they are here and not there; given he does not, then no', async () => {
    const { lenderId, serviceId } = two();
    const { workerId } = await valueOf(borrow(serviceId, lenderId));
    await valueOf(borrow(serviceId, lenderId));
    expect(sessionOf(lenderId).capacity).toMatchObject({ 'worker-jia': 0, visits: 2 });
    expect(sessionOf(serviceId).left).toMatchObject({ [`worker-${workerId}`]: 1, visits: 1 });
    expect(workersOf(await booked(serviceId))).toEqual([workerId]);
    expect(await refusalOf(borrow(serviceId, lenderId, 'yi'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a borrowed worker is given back', () => {
  it('given no household is promised them, then they are there and not here, once, and may be borrowed anew', async () => {
    const { lenderId, serviceId } = two();
    await valueOf(borrow(serviceId, lenderId));
    expect(await valueOf(back(serviceId, lenderId))).toEqual({ workerId: 'jia', home: '北门社区' });
    await valueOf(back(serviceId, lenderId));
    expect(sessionOf(lenderId).left).toMatchObject({ 'worker-jia': 1, visits: 3 });
    expect(sessionOf(serviceId).left.visits).toBe(0);
    expect(await scene.refused(visiting(serviceId))).toMatchObject({ code: 'NOT_OFFERED' });
    await valueOf(borrow(serviceId, lenderId));
    expect(placesOfJia(lenderId, serviceId)).toBe(1);
    expect(workersOf(await booked(serviceId))).toEqual([`${lenderId}-jia`]);
    expect(sums(lenderId, serviceId)).toEqual([]);
  });

  it('given a household is promised them, then it is said which, and nothing has happened', async () => {
    const { lenderId, serviceId } = two();
    await valueOf(borrow(serviceId, lenderId));
    const id = await booked(serviceId);
    const title = scene.record(id).persons[0]?.name;
    expect(await refusalOf(back(serviceId, lenderId))).toEqual({
      code: 'OPEN_BOOKINGS',
      detail: { bookings: [{ bookingId: id, title, date: DATE, start: 540 }] },
    });
    expect([placesOfJia(serviceId), placesOfJia(lenderId)]).toEqual([1, 0]);
  });

  it('given somebody nobody has borrowed, or another community’s desk, then there is no such thing', async () => {
    const { lenderId, serviceId } = two();
    expect(await refusalOf(back(serviceId, lenderId))).toMatchObject({ code: 'NOT_FOUND' });
    await valueOf(borrow(serviceId, lenderId));
    expect(await refusalOf(back(serviceId, lenderId, aClerk('c2')))).toMatchObject({ code: 'NOT_FOUND' });
    expect(placesOfJia(serviceId)).toBe(1);
  });

  it('given the function dies at any call, then the same once more brings them home, and never are they in two places', async () => {
    for (let at = 0; at < 6; at++)
      for (const when of ['before', 'after'] as const) {
        const { lenderId, serviceId } = two();
        await valueOf(borrow(serviceId, lenderId));
        const { ports } = mortal(scene.store, { at, when });
        await back(serviceId, lenderId, clerk, ports).catch(() => undefined);
        expect(placesOfJia(lenderId, serviceId)).toBeLessThanOrEqual(1);
        await valueOf(back(serviceId, lenderId));
        expect([at, when, placesOfJia(serviceId), placesOfJia(lenderId)]).toEqual([at, when, 0, 1]);
        expect(sums(lenderId, serviceId)).toEqual([]);
      }
  });
});

/** A call that has written its first window and is slow with its second, until it is let go on. */
function slow(store: Store): { store: Store; reached: Promise<void>; go: () => void } {
  let reach = (): void => undefined;
  let go = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const free = new Promise<void>((resolve) => (go = resolve));
  let writes = 0;
  const later =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (++writes === 2) {
        reach();
        await free;
      }
      return write(...args);
    };
  const { ledger } = store;
  const held = { ...store, ledger: { ...ledger, write: later(ledger.write), open: later(ledger.open) } };
  return { store: held, reached, go };
}

describe('two people at once', () => {
  it('given one who gives back is slow, and another borrows anew meanwhile, then they are in one place', async () => {
    const { lenderId, serviceId } = two();
    await valueOf(borrow(serviceId, lenderId));
    const hand = slow(scene.store);
    const giving = back(serviceId, lenderId, clerk, hand.store);
    await hand.reached;
    await valueOf(borrow(serviceId, lenderId));
    hand.go();
    await giving;
    expect([placesOfJia(serviceId), placesOfJia(lenderId)]).toEqual([1, 0]);
    expect(sums(lenderId, serviceId)).toEqual([]);
  });

  it('given one who borrows is slow, and they are borrowed and given back meanwhile, then they are at home', async () => {
    const { lenderId, serviceId } = two();
    const hand = slow(scene.store);
    const borrowing = borrow(serviceId, lenderId, 'jia', hand.store);
    await hand.reached;
    await valueOf(borrow(serviceId, lenderId));
    await valueOf(back(serviceId, lenderId));
    hand.go();
    expect(await refusalOf(borrowing)).toMatchObject({ code: 'STATE_CHANGED' });
    expect([placesOfJia(serviceId), placesOfJia(lenderId)]).toEqual([0, 1]);
  });

  it('given households of both, borrowers, givers back and illness at once, then nobody is promised twice at one time', async () => {
    for (let round = 0; round < 8; round++) {
      const { lenderId, serviceId } = two();
      const third = scene.offers(aVisit({ workers: [] }));
      const death = { at: round % 3, when: round % 2 ? 'before' : 'after' } as const;
      const acts: (() => Promise<unknown>)[] = [
        () => borrow(serviceId, lenderId),
        () => borrow(third, lenderId),
        () => back(serviceId, lenderId),
        () => borrow(serviceId, lenderId, 'jia', dyingStore(scene.store, death)),
        () => back(third, lenderId, clerk, dyingStore(scene.store, death)),
        () => borrow(serviceId, lenderId),
        () => back(serviceId, lenderId),
        ...[lenderId, lenderId, serviceId, third].map((id) => () => place(scene.store, asA, visiting(id))),
        ...(round % 2
          ? [() => replan(scene.store, aClerk('c2'), { serviceId: lenderId, workerId: 'jia', date: DATE })]
          : []),
      ];
      const turned = [...acts.slice(round % acts.length), ...acts.slice(0, round % acts.length)];
      await Promise.allSettled(turned.map((act) => act()));
      await Promise.allSettled([
        back(third, lenderId),
        ...[serviceId, third].map((id) => place(scene.store, asA, visiting(id))),
      ]);
      const promised = scene.cloud
        .all<Booking>('bookings', { date: DATE })
        .filter((one) => [lenderId, serviceId, third].includes(one.serviceId) && one.start === 540)
        .flatMap((one) => one.workers ?? [])
        .map(({ id }) => (id.startsWith(lenderId) ? id.slice(lenderId.length + 1) : id));
      expect([...new Set(promised)].sort()).toEqual([...promised].sort());
      expect(sums(lenderId, serviceId, third)).toEqual([]);
      expect(placesOfJia(lenderId, serviceId, third)).toBeLessThanOrEqual(1);
    }
  });
});
