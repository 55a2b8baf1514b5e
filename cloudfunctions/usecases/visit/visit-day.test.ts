import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { Call } from '#domain/call';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { dyingStore } from '../../../test/support/dying';
import { aVisit } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { asA, openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { sweep } from '../clock/sweep';
import { assignWorkers } from './assign';
import { replan } from './away';
import { borrowWorker } from './borrow';
import { arriveAt, leaveFrom, viewPhones } from './door';
import { viewVisits } from './view';

const scene = openScene();
const DATE = '2026-11-24';
const TUESDAY = instantOf(DATE, 8 * 60);
const clerk = aClerk('c1');
const onDay = { ...clerk, now: TUESDAY };

const visiting = (serviceId: string, taskId = 'insure', change: object = {}) =>
  asking(serviceId, [scene.someone()], {
    choice: { kind: 'visit', taskId, address: { text: '荷花路 1 号' } },
    ...change,
  });
const booked = async (serviceId: string, taskId?: string, change?: object) =>
  (await scene.booked(visiting(serviceId, taskId, change))).id;
const bookingOf = (id: string): Booking => scene.record(id);
const workersOf = (id: string) => bookingOf(id).workers?.map((one) => one.id);
const windowOf = (serviceId: string, start = 540) => sessionIdOf(serviceId, DATE, start);
const sessionOf = (serviceId: string, start = 540) =>
  scene.cloud.all<Session>('sessions', { _id: windowOf(serviceId, start) })[0] as Session;
const away = (serviceId: string, workerId: string, store = scene.store) =>
  replan(store, clerk, { serviceId, workerId, date: DATE });

/** Nothing wrong with the window, nor between it and its bookings. */
const sound = (serviceId: string) => {
  const sessionId = windowOf(serviceId);
  expect([...violations(scene.cloud, sessionId), ...leftovers(scene.cloud, sessionId)]).toEqual([]);
};

describe('others go than were promised', () => {
  it('given somebody free with the skill, then the ledger, the record and the message say so, and the first is free', async () => {
    const serviceId = scene.offers(aVisit());
    const id = await booked(serviceId);
    expect(workersOf(id)).toEqual(['jia']);
    await valueOf(assignWorkers(scene.store, clerk, { bookingId: id, workerIds: ['yi'] }));
    expect(workersOf(id)).toEqual(['yi']);
    expect(sessionOf(serviceId).left).toMatchObject({ 'worker-jia': 1, 'worker-yi': 0, visits: 2 });
    expect(bookingOf(id).outbox.at(-1)?.kind).toBe('booking-workers');
    expect(bookingOf(id).history.at(-1)).toMatchObject({ action: 'assign', name: '王主任' });
    await valueOf(assignWorkers(scene.store, clerk, { bookingId: id, workerIds: ['yi'] }));
    expect(bookingOf(id).outbox.filter(({ kind }) => kind === 'booking-workers')).toHaveLength(1);
    sound(serviceId);
  });

  it('given one without the skill, one promised elsewhere, or another community’s desk, then no', async () => {
    const serviceId = scene.offers(aVisit());
    const [id, other] = [await booked(serviceId), await booked(serviceId)];
    const ask = (workerIds: string[], by = clerk) =>
      refusalOf(assignWorkers(scene.store, by, { bookingId: id, workerIds }));
    expect(await ask(['bing'])).toMatchObject({ code: 'NOT_OFFERED' });
    expect(await ask(['yi'])).toMatchObject({ code: 'SOLD_OUT' });
    expect(await ask(['nobody'])).toMatchObject({ code: 'SOLD_OUT' });
    expect(await ask(['jia'], aClerk('elsewhere'))).toMatchObject({ code: 'NOT_FOUND' });
    expect([workersOf(id), workersOf(other)]).toEqual([['jia'], ['yi']]);
    sound(serviceId);
  });

  it('given the function dies after the ledger’s write, then the sweep tells the record, once', async () => {
    const serviceId = scene.offers(aVisit());
    const id = await booked(serviceId);
    const dying = dyingStore(scene.store, { at: 0, when: 'after' });
    await expect(assignWorkers(dying, clerk, { bookingId: id, workerIds: ['yi'] })).rejects.toThrow();
    expect(workersOf(id)).toEqual(['jia']);
    await sweep(scene.store, clerk.now);
    await sweep(scene.store, clerk.now);
    expect(workersOf(id)).toEqual(['yi']);
    expect(bookingOf(id).outbox.filter(({ kind }) => kind === 'booking-workers')).toHaveLength(1);
    sound(serviceId);
  });
});

describe('a worker falls ill', () => {
  it('given somebody else can go, then they do, and nobody new is promised the ill one', async () => {
    const serviceId = scene.offers(aVisit());
    const id = await booked(serviceId);
    expect(await valueOf(away(serviceId, 'jia'))).toEqual({ moved: 1, unstaffed: [] });
    expect(workersOf(id)).toEqual(['yi']);
    expect(await valueOf(away(serviceId, 'jia'))).toEqual({ moved: 0, unstaffed: [] });
    for (const start of [540, 840])
      expect(sessionOf(serviceId, start).capacity).toMatchObject({ 'worker-jia': 0, visits: 2 });
    expect(imbalances(sessionOf(serviceId))).toEqual([]);
    expect(await scene.refused(visiting(serviceId))).toMatchObject({ code: 'SOLD_OUT' });
    sound(serviceId);
  });

  it('given nobody can go, then it is on the call list until somebody is found', async () => {
    const serviceId = scene.offers(aVisit());
    const [id, other] = [await booked(serviceId), await booked(serviceId)];
    const { unstaffed } = await valueOf(away(serviceId, 'jia'));
    expect(unstaffed.map(({ bookingId }) => bookingId)).toEqual([id]);
    expect(workersOf(id)).toEqual([]);
    expect(workersOf(other)).toEqual(['yi']);
    const calls = () => scene.cloud.all<Call>('calls', { bookingId: id });
    expect(calls()).toMatchObject([{ reason: 'unstaffed', state: 'open' }]);
    sound(serviceId);
    await valueOf(away(serviceId, 'jia'));
    expect(calls()).toHaveLength(1);
  });

  it('given the function dies at any write, then the same call once more finishes it', async () => {
    for (let at = 0; at < 4; at++)
      for (const when of ['before', 'after'] as const) {
        const serviceId = scene.offers(aVisit());
        const id = await booked(serviceId, 'picture');
        const before = workersOf(id) ?? [];
        const ill = before.includes('jia') ? 'jia' : 'bing';
        await away(serviceId, ill, dyingStore(scene.store, { at, when })).catch(() => undefined);
        await valueOf(away(serviceId, ill));
        const now = workersOf(id) ?? [];
        expect([at, when, now.includes(ill), now.includes('yi'), now.length]).toEqual([
          at,
          when,
          false,
          true,
          2,
        ]);
        sound(serviceId);
      }
  });
});

describe('a worker of another community helps out', () => {
  const two = () => {
    const lenderId = scene.offers(aVisit({ communityId: 'c2', communityName: '北门社区', lends: ['jia'] }));
    return { lenderId, serviceId: scene.offers(aVisit({ workers: [] })) };
  };
  const borrow = (serviceId: string, lenderId: string, workerId = 'jia') =>
    borrowWorker(scene.store, clerk, {
      ...{ serviceId, date: DATE, start: 540, communityId: 'c2', lenderId, workerId },
    });

  it('given their own manager lends them, then they are here and not there; given he does not, then no', async () => {
    const { lenderId, serviceId } = two();
    const { workerId } = await valueOf(borrow(serviceId, lenderId));
    await valueOf(borrow(serviceId, lenderId));
    expect(sessionOf(lenderId).capacity).toMatchObject({ 'worker-jia': 0, visits: 2 });
    expect(sessionOf(serviceId).left).toMatchObject({ [`worker-${workerId}`]: 1, visits: 1 });
    expect(workersOf(await booked(serviceId))).toEqual([workerId]);
    expect(await refusalOf(borrow(serviceId, lenderId, 'yi'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('given households of both, two borrowers and illness at once, then nobody is promised twice at one time', async () => {
    for (let round = 0; round < 6; round++) {
      const { lenderId, serviceId } = two();
      const third = scene.offers(aVisit({ workers: [] }));
      const acts: (() => Promise<unknown>)[] = [
        () => borrow(serviceId, lenderId),
        () => borrow(third, lenderId),
        () => borrow(serviceId, lenderId),
        ...[lenderId, lenderId, serviceId, third].map((id) => () => place(scene.store, asA, visiting(id))),
        ...(round % 2
          ? [() => replan(scene.store, aClerk('c2'), { serviceId: lenderId, workerId: 'jia', date: DATE })]
          : []),
      ];
      const turned = [...acts.slice(round % acts.length), ...acts.slice(0, round % acts.length)];
      await Promise.allSettled(turned.map((act) => act()));
      await Promise.allSettled([serviceId, third].map((id) => place(scene.store, asA, visiting(id))));
      const promised = scene.cloud
        .all<Booking>('bookings', { date: DATE })
        .filter((one) => [lenderId, serviceId, third].includes(one.serviceId) && one.start === 540)
        .flatMap((one) => one.workers ?? [])
        .map(({ id }) => (id.startsWith(lenderId) ? id.slice(lenderId.length + 1) : id));
      expect([...new Set(promised)].sort()).toEqual([...promised].sort());
      const whole = [lenderId, serviceId, third].map((id) => sessionOf(id)).filter(Boolean);
      expect(whole.flatMap((one) => imbalances(one))).toEqual([]);
      const placesOfJia = whole.map(({ capacity }) =>
        Object.entries(capacity).reduce((sum, [unit, n]) => sum + (unit.endsWith('jia') ? n : 0), 0),
      );
      expect(placesOfJia.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the day and the door', () => {
  it('given the day’s visits, then they stand in order with who goes and how much each has, in one round trip, without code or phone', async () => {
    const communityId = 'c-day';
    const serviceId = scene.offers(aVisit({ communityId }));
    const late = await booked(serviceId, 'insure', { start: 840 });
    const early = await booked(serviceId, 'picture');
    const ask = () => viewVisits(scene.store, { ...aClerk(communityId), now: TUESDAY }, { communityId });
    const { trips, value } = await tripsOf(() => valueOf(ask()));
    expect(trips).toBe(1);
    expect(value.visits.map(({ id }) => id)).toEqual([early, late]);
    const free = Object.fromEntries(value.workers.map((one) => [one.id, one.visits]));
    expect(Object.values(free).reduce((sum, n) => sum + n, 0)).toBe(3);
    const said = JSON.stringify(value);
    for (const id of [early, late]) expect(said).not.toContain(bookingOf(id).code);
    expect(said).not.toContain(bookingOf(early).persons[0]?.phone);
  });

  it('given a full day, then the answer stays below 64 KB', async () => {
    const communityId = 'c-full';
    const workers = Array.from({ length: 100 }, (_, i) => ({
      id: `w${i}`,
      name: `工作人员${i}`,
      skills: ['insurance'],
    }));
    const serviceId = scene.offers(aVisit({ communityId, workers }));
    const text =
      '玉兴路 88 号荷花小区三期 12 栋 2 单元 1801 室，从北门进，过了花园右手边第二个门，按门铃等一会儿';
    const choice = { kind: 'visit' as const, taskId: 'insure', address: { text } };
    const note = '行动不便。'.repeat(20);
    const book = async (openid: string) => {
      for (let i = 0; i < 20; i++) {
        const ask = asking(serviceId, [scene.someone({ keeper: openid })], { note, choice });
        await valueOf(place(scene.store, { ...asA, openid }, ask));
      }
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => book(`booker-${name}`)));
    const view = await valueOf(
      viewVisits(scene.store, { ...aClerk(communityId), now: TUESDAY }, { communityId }),
    );
    expect([view.visits.length, view.more]).toEqual([60, true]);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(64 * 1024);
  }, 60_000);

  it('given other digits, then nobody has come; given theirs, then in and out with what came of it and who signed', async () => {
    const serviceId = scene.offers(aVisit());
    const bookingId = await booked(serviceId);
    const { code, persons } = bookingOf(bookingId);
    const other = `${(Number(code[0]) % 9) + 1}${code.slice(1)}`;
    const left = {
      bookingId,
      result: '认证好了',
      next: '明年再来',
      proxy: { name: '李明', relation: '儿子', consent: true },
    } as const;
    expect(await valueOf(viewPhones(scene.store, onDay, { bookingId }))).toEqual({
      persons: [{ name: persons[0]?.name, phone: persons[0]?.phone }],
    });
    expect(await refusalOf(arriveAt(scene.store, onDay, { bookingId, code: other }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(leaveFrom(scene.store, onDay, left))).toMatchObject({ code: 'STATE_CHANGED' });
    await valueOf(arriveAt(scene.store, onDay, { bookingId, code }));
    await valueOf(leaveFrom(scene.store, onDay, left));
    await valueOf(leaveFrom(scene.store, onDay, left));
    expect(bookingOf(bookingId)).toMatchObject({
      status: 'arrived',
      serving: { result: '认证好了', next: '明年再来', proxy: { name: '李明', relation: '儿子' } },
    });
    expect(await refusalOf(leaveFrom(scene.store, onDay, { ...left, result: '没办成' }))).toMatchObject({
      code: 'STATE_CHANGED',
    });
  });
});
