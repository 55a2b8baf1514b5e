// The budget (README, "Round trips"): what leaves the process for the database, counted on the wire.
import type { LineRule } from '#domain/line';
import { aClerk, asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { expirePending } from '../clock/expire';
import { serveLines } from '../clock/lines';
import { sweep } from '../clock/sweep';
import { viewHome } from '../community/view';
import { decide } from '../desk/decide';
import { viewQueue } from '../desk/queue';
import { viewTimes } from '../service/view';
import { accept } from './accept';
import { cancel } from './cancel';
import { place } from './place';
import { reschedule } from './reschedule';
import { viewBooking, viewMine } from './view';

const scene = openScene();
const OFFER: LineRule = { mode: 'offer', offerMinutes: 30, most: 9 };
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});

const counter = (seats = 2, line?: LineRule) =>
  scene.offers(
    aService({ capacity: { seats }, rules: { ...aService().rules, limits: [], ...(line ? { line } : {}) } }),
  );
const group = (size: number) => Array.from({ length: size }, () => scene.someone({ keeper: me.openid }));
const book = async (serviceId: string, wait = false) =>
  (await scene.booked(asking(serviceId, group(1), { wait }), me)).id;
const placing = async (input: ReturnType<typeof asking>) =>
  (await tripsOf(() => place(scene.store, me, input))).trips;

describe('booking costs three round trips at most', () => {
  it('given the first of a session, the second, and a retry, then 3, 3 and 1', async () => {
    const serviceId = counter();
    const [first, second] = [asking(serviceId, group(1)), asking(serviceId, group(1))];
    expect(await placing(first)).toBe(3);
    expect(await placing(second)).toBe(3);
    expect(await placing(second)).toBe(1);
  });

  it('given a family of four with dishes, subsidies and limits, then 3', async () => {
    const rule = { kind: 'deduction', tiers: [{ fromAge: 0, fen: 300 }], groups: [] } as const;
    const subsidy = { rule, perDay: 1, excludedChannels: [], deliveryFeeFen: 0 };
    const limits = [{ per: 'day', of: 'kind', most: 2 }] as const;
    const serviceId = scene.offers(aCanteen({ subsidy, rules: { ...aCanteen().rules, limits } }));
    expect(await placing(eating(serviceId, group(4), ['rice']))).toBe(3);
  });

  it('given it is sold out, closed or not theirs, then the refusal costs 1', async () => {
    const serviceId = counter(1);
    await book(serviceId);
    expect(await placing(asking(serviceId, group(1)))).toBe(1);
    expect(await placing(asking(serviceId, group(1), { date: '2026-11-28' }))).toBe(1);
    expect(await placing(asking(serviceId, ['nobody']))).toBe(1);
  });

  it('given the line, then joining costs 3', async () => {
    const serviceId = counter(1, OFFER);
    await book(serviceId);
    expect(await placing(asking(serviceId, group(1), { wait: true }))).toBe(3);
  });
});

describe('changing one’s mind', () => {
  it('cancels a place in 3 and a place in line in 3, and moves a booking in 5', async () => {
    const serviceId = counter(1, OFFER);
    const [id, waiting] = [await book(serviceId), await book(serviceId, true)];
    const leave = (bookingId: string) =>
      tripsOf(() => valueOf(cancel(scene.store, me, { bookingId, reason: '' })));
    expect((await leave(waiting)).trips).toBe(3);
    const move = () =>
      valueOf(reschedule(scene.store, me, { bookingId: id, date: '2026-11-25', start: 540 }));
    expect((await tripsOf(move)).trips).toBe(5);
    expect((await leave(id)).trips).toBe(3);
  });

  it('accepts an offer in 3', async () => {
    const serviceId = counter(1, OFFER);
    const [id, next] = [await book(serviceId), await book(serviceId, true)];
    await cancel(scene.store, me, { bookingId: id, reason: '' });
    await serveLines(scene.store, NOW);
    expect((await tripsOf(() => valueOf(accept(scene.store, me, { bookingId: next })))).trips).toBe(3);
  });
});

describe('looking costs the same however many bookings there are', () => {
  it('shows a week in 1, a booking in 1, one’s position in 2, all of one’s own in 1, a home in 1', async () => {
    const serviceId = counter(1, OFFER);
    scene.cloud.given('communities', { _id: 'c1', name: '荷花社区', shortName: '荷花' });
    const [id, next] = [await book(serviceId), await book(serviceId, true)];
    const { store } = scene;
    const costs = {
      week: await tripsOf(() => valueOf(viewTimes(store, me, { serviceId, days: 7 }))),
      booking: await tripsOf(() => valueOf(viewBooking(store, me, { bookingId: id }))),
      position: await tripsOf(() => valueOf(viewBooking(store, me, { bookingId: next }))),
      mine: await tripsOf(() => valueOf(viewMine(store, me))),
      home: await tripsOf(() => valueOf(viewHome(store, me, { communityId: 'c1' }))),
    };
    const trips = Object.fromEntries(Object.entries(costs).map(([name, { trips }]) => [name, trips]));
    expect(trips).toEqual({ week: 1, booking: 1, position: 2, mine: 1, home: 1 });
  });

  it('shows a queue in 1 beside the look at who calls, confirms in 2, declines in 3', async () => {
    const { store } = scene;
    const clerk = aClerk();
    const ids = [await book(counter()), await book(counter())] as const;
    const queue = await tripsOf(() => valueOf(viewQueue(store, clerk, { communityId: 'c1' })));
    const [yes, no] = [
      await tripsOf(() => valueOf(decide(store, clerk, 'confirm', { bookingId: ids[0] }))),
      await tripsOf(() => valueOf(decide(store, clerk, 'decline', { bookingId: ids[1], reason: '不' }))),
    ];
    expect([queue.trips, yes.trips, no.trips]).toEqual([1, 2, 3]);
  });
});

describe('the clock', () => {
  it('given nothing to do, then lines cost 1, what is overdue 1, and a sweep of nothing 2', async () => {
    const inYears = NOW + 5 * 365 * 86_400_000;
    await serveLines(scene.store, inYears);
    await expirePending(scene.store, inYears);
    const { store } = scene;
    expect((await tripsOf(() => serveLines(store, inYears))).trips).toBe(1);
    expect((await tripsOf(() => expirePending(store, inYears))).trips).toBe(1);
    expect((await tripsOf(() => sweep(store, inYears))).trips).toBe(2);
  });

  it('given one who moves up, then two for the record besides the three that look and the one that decides', async () => {
    const serviceId = counter(1, { ...OFFER, mode: 'promote' });
    const [id] = [await book(serviceId), await book(serviceId, true)];
    await cancel(scene.store, me, { bookingId: id, reason: '' });
    const { trips, value } = await tripsOf(() => serveLines(scene.store, NOW));
    expect(value).toMatchObject({ promoted: 1 });
    expect(trips).toBeLessThanOrEqual(6);
  });
});
