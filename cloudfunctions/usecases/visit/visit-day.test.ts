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
import { viewVisits } from './view';

const scene = openScene();
const DATE = '2026-11-24';
const TUESDAY = instantOf(DATE, 8 * 60);
const clerk = aClerk('c1');

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

describe('the day', () => {
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

  it('given a day without visits, then the next that has some; given a household before its day, then nobody can be there yet', async () => {
    const communityId = 'c-next';
    const span = [[540, 660]] as const;
    const serviceId = scene.offers(aVisit({ communityId, hours: { 3: span, 4: span, 5: span } }));
    const cancelled = await booked(serviceId, 'insure', { date: '2026-11-25' });
    await scene.rewrite('bookings', cancelled, { $set: { status: 'cancelled' } });
    await booked(serviceId, 'insure', { date: '2026-11-27' });
    await booked(serviceId, 'insure', { date: '2026-11-26' });
    const on = (date: string, now = TUESDAY) =>
      valueOf(viewVisits(scene.store, { ...aClerk(communityId), now }, { communityId, date }));
    const empty = await tripsOf(() => on(DATE));
    expect([empty.trips, empty.value.next]).toEqual([2, '2026-11-26']);
    expect((await on('2026-11-27')).next).toBeUndefined();
    expect((await on('2026-11-28')).next).toBeUndefined();
    const day = '2026-11-26';
    expect((await on(day)).visits[0]?.mayArrive).toBeUndefined();
    expect((await on(day, instantOf(day, 0))).visits[0]?.mayArrive).toBe(true);
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
        const send = () => place(scene.store, { ...asA, openid }, ask);
        // Whoever hears that it is busy sends the same again, as a phone does.
        await valueOf(send().catch(send));
      }
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => book(`booker-${name}`)));
    const view = await valueOf(
      viewVisits(scene.store, { ...aClerk(communityId), now: TUESDAY }, { communityId }),
    );
    expect([view.visits.length, view.more]).toEqual([60, true]);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(64 * 1024);
  }, 60_000);
});
