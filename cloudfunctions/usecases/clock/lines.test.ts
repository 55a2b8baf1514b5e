import type { PlaceInput } from '#contract/booking';
import { personIdsOf } from '#domain/booking';
import { closeWrite } from '#domain/capacity';
import { acceptWrite, type LineRule } from '#domain/line';
import { sessionIdOf } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import { aClerk, asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, aVisit, NOW } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { openScene } from '../../../test/support/scene';
import { accept } from '../booking/accept';
import { cancel } from '../booking/cancel';
import { decide } from '../desk/decide';
import type { Store } from '../ports';
import { expirePending } from './expire';
import { serveLines } from './lines';
import { sweep } from './sweep';

const scene = openScene();
const MINUTE = 60_000;
const PROMOTE: LineRule = { mode: 'promote', offerMinutes: 0, most: 9 };
const OFFER: LineRule = { mode: 'offer', offerMinutes: 30, most: 9 };

/** Somebody else in every test: nobody books more than so often a day. */
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});

const at = (now: number) => ({ ...me, now });
const counter = (seats: number, line = PROMOTE) =>
  scene.offers(aService({ capacity: { seats }, rules: { ...aService().rules, limits: [], line } }));
const group = (persons: number) =>
  Array.from({ length: persons }, () => scene.someone({ keeper: me.openid }));
const ask = (serviceId: string, persons = 1): PlaceInput => asking(serviceId, group(persons), { wait: true });
const book = async (serviceId: string, persons = 1) => (await scene.booked(ask(serviceId, persons), me)).id;
const leave = (bookingId: string, now = NOW) =>
  valueOf(cancel(scene.store, at(now), { bookingId, reason: '' }));
const serve = (now = NOW, store: Store = scene.store) => serveLines(store, now);
const statuses = (...ids: string[]) => ids.map((id) => scene.record(id).status);
const sessionOf = (serviceId: string) => asking(serviceId, []);

afterEach(() => {
  for (const { _id } of scene.cloud.all<{ _id: string }>('sessions'))
    expect([...violations(scene.cloud, _id), ...leftovers(scene.cloud, _id)]).toEqual([]);
});

describe('the clock gives what is free to the first that fits', () => {
  it('given two places come free, then the first two have them, in order, and are told', async () => {
    const serviceId = counter(2);
    const [a, b] = [await book(serviceId), await book(serviceId)];
    const [c, d, e] = [await book(serviceId), await book(serviceId), await book(serviceId)];
    await Promise.all([leave(a), leave(b)]);
    expect(await serve()).toEqual({ promoted: 2, offered: 0, expired: 0 });
    expect(statuses(c, d, e)).toEqual(['pending', 'pending', 'waiting']);
    expect(scene.record(c)).toMatchObject({
      persons: [{ units: { seats: 1 } }],
      history: [{ action: 'place' }, { action: 'promote', part: 'clock' }],
    });
    expect(scene.record(c).outbox.at(-1)).toMatchObject({ kind: 'booking-promoted' });
    expect(await serve()).toEqual({ promoted: 0, offered: 0, expired: 0 });
  });

  it('given a family that does not fit yet, then it is whole or not at all, and who fits goes before', async () => {
    const serviceId = counter(3);
    const [a, b] = [await book(serviceId, 2), await book(serviceId)];
    const [family, single] = [await book(serviceId, 3), await book(serviceId)];
    await leave(b);
    await serve();
    expect(statuses(family, single)).toEqual(['waiting', 'pending']);
    await Promise.all([leave(a), leave(single)]);
    await serve();
    expect(statuses(family)).toEqual(['pending']);
    expect(Object.keys(scene.session(sessionOf(serviceId))?.holders ?? {})).toHaveLength(3);
  });

  it('given ticks at the same moment, then each is promoted once', async () => {
    const serviceId = counter(1);
    const a = await book(serviceId);
    const [b, c] = [await book(serviceId), await book(serviceId)];
    await leave(a);
    await Promise.all([serve(), serve(), serve()]);
    expect(statuses(b, c)).toEqual(['pending', 'waiting']);
    expect(scene.record(b).history).toHaveLength(2);
  });

  it('given a meal, then its dishes are held and its price is what it was', async () => {
    const serviceId = scene.offers(aCanteen({ rules: { ...aCanteen().rules, line: PROMOTE } }));
    const inputs = Array.from({ length: 4 }, () => ({
      ...eating(serviceId, group(1), ['fish']),
      wait: true,
    }));
    const views = [];
    for (const input of inputs) views.push(await scene.booked(input, me));
    expect(views.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
    const [first, fourth] = [views[0]?.id ?? '', views[3]?.id ?? ''];
    const { price } = scene.record(fourth).persons[0] ?? {};
    await leave(first);
    await serve();
    expect(scene.record(fourth)).toMatchObject({
      status: 'confirmed',
      persons: [{ units: { meals: 1, 'dish-fish': 1 }, price }],
    });
  });

  it('given a visit, then the worker who comes is named', async () => {
    const serviceId = scene.offers(aVisit({ rules: { ...aVisit().rules, line: PROMOTE } }));
    const choice = { kind: 'visit', taskId: 'picture', address: { text: '荷花路 1 号' } } as const;
    const book = async () => (await scene.booked({ ...ask(serviceId), choice }, me)).id;
    const [a, b] = [await book(), await book()];
    expect(scene.record(b).workers).toBeUndefined();
    await leave(a);
    await serve();
    expect(scene.record(b).workers).toHaveLength(2);
  });

  it('given staff decline one who waits, then the line goes on without them', async () => {
    const serviceId = counter(1);
    const a = await book(serviceId);
    const [b, c] = [await book(serviceId), await book(serviceId)];
    await valueOf(decide(scene.store, aClerk(), 'decline', { bookingId: b, reason: '已电话告知' }));
    await leave(a);
    await serve();
    expect(statuses(b, c)).toEqual(['declined', 'pending']);
  });
});

describe('an offered place is kept for a while', () => {
  /** A counter of one seat, just left by its holder, with two who wait: the first has the offer. */
  async function offered() {
    const serviceId = counter(1, OFFER);
    const a = await book(serviceId);
    const [b, c] = [await book(serviceId), await book(serviceId)] as const;
    await leave(a);
    expect(await serve()).toEqual({ promoted: 0, offered: 1, expired: 0 });
    return { serviceId, b, c };
  }
  const take = (bookingId: string, now = NOW) => accept(scene.store, at(now), { bookingId });

  it('given the offer is accepted, also twice or at the same moment, then the place is theirs', async () => {
    const { b, c, serviceId } = await offered();
    expect(scene.record(b)).toMatchObject({ status: 'offered', offerUntil: NOW + 30 * MINUTE });
    const both = await Promise.all([valueOf(take(b)), valueOf(take(b))]);
    expect([...both, await valueOf(take(b))].map(({ status }) => status)).toEqual(Array(3).fill('pending'));
    await serve(NOW + 31 * MINUTE);
    expect(statuses(b, c)).toEqual(['pending', 'waiting']);
    expect(Object.values(scene.session(sessionOf(serviceId))?.holders ?? {})).toEqual([
      expect.not.objectContaining({ offerUntil: expect.anything() }),
    ]);
  });

  it('given nobody answers, then the offer expires and passes on to the next, with time of their own', async () => {
    const { b, c } = await offered();
    const later = NOW + 30 * MINUTE;
    expect(await refusalOf(take(b, later))).toEqual({
      code: 'OFFER_EXPIRED',
      detail: { until: NOW + 30 * MINUTE },
    });
    expect(await serve(later)).toEqual({ promoted: 0, offered: 1, expired: 1 });
    expect(statuses(b, c)).toEqual(['expired', 'offered']);
    expect(scene.record(c).offerUntil).toBe(later + 30 * MINUTE);
    expect(await refusalOf(take(b, later))).toMatchObject({ code: 'OFFER_EXPIRED' });
    expect(scene.record(b).outbox.at(-1)).toMatchObject({ kind: 'booking-expired' });
  });

  it('given it is given up, then it passes on at the next tick', async () => {
    const { b, c } = await offered();
    expect(await leave(b)).toMatchObject({ status: 'cancelled' });
    await serve();
    expect(statuses(b, c)).toEqual(['cancelled', 'offered']);
    expect(await refusalOf(take(b))).toMatchObject({
      code: 'STATE_CHANGED',
      detail: { status: 'cancelled' },
    });
  });

  it('given it is accepted as it expires, many times, then one of the two holds and the other does not', async () => {
    for (let round = 0; round < 5; round++) {
      const { b, c } = await offered();
      await Promise.all([take(b, NOW + 30 * MINUTE - 1), serve(NOW + 30 * MINUTE)]);
      await sweep(scene.store, NOW + GRACE_MS);
      expect(['pending,waiting', 'expired,offered']).toContain(statuses(b, c).join());
    }
  });

  it('given it is accepted between the clock’s look and its writing, then it is theirs', async () => {
    const { b } = await offered();
    const late = NOW + 30 * MINUTE;
    // The clock has read the session; before it writes, the tap of a moment ago reaches the ledger, and its function dies.
    const overtaken: Store = {
      ...scene.store,
      ledger: {
        ...scene.store.ledger,
        write: async (write) => {
          const session = scene.session(sessionOf(scene.record(b).serviceId));
          await scene.store.ledger.write(
            acceptWrite(session?._id ?? '', b, personIdsOf(scene.record(b)), late - 1),
          );
          return scene.store.ledger.write(write);
        },
      },
    };
    await serve(late, overtaken);
    expect(statuses(b)).toEqual(['offered']);
    await sweep(scene.store, late + GRACE_MS);
    expect(statuses(b)).toEqual(['pending']);
  });

  it('given staff close the session first, then nobody is told that the place is theirs', async () => {
    const { b, serviceId } = await offered();
    const session = scene.session(sessionOf(serviceId));
    await scene.store.ledger.write(closeWrite(session?._id ?? '', '停电'));
    expect(await refusalOf(take(b))).toEqual({ code: 'SESSION_CLOSED', detail: { reason: '停电' } });
    await sweep(scene.store, NOW + GRACE_MS);
    expect(statuses(b)).toEqual(['cancelled']);
  });

  it('given an offer nobody made, then there is nothing to accept', async () => {
    const { c } = await offered();
    expect(await refusalOf(take(c))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'waiting', by: { part: 'resident' } },
    });
    expect(
      await refusalOf(accept(scene.store, { openid: 'else', now: NOW }, { bookingId: c })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('given booking closes before the offer would end, then it ends with it', async () => {
    const serviceId = counter(1, { ...OFFER, offerMinutes: 24 * 60 * 9 });
    const [a, b] = [await book(serviceId), await book(serviceId)];
    await leave(a);
    await serve();
    expect(scene.record(b).offerUntil).toBe(scene.session(sessionOf(serviceId))?.bookUntil);
  });
});

describe('a line ends with booking', () => {
  it('given no place came free, then those who wait are told and the line is empty', async () => {
    const serviceId = counter(1);
    const [a, b, c] = [await book(serviceId), await book(serviceId), await book(serviceId)];
    const until = scene.session(sessionOf(serviceId))?.bookUntil ?? 0;
    await serve(until - 1);
    expect(statuses(b, c)).toEqual(['waiting', 'waiting']);
    await leave(a, until - 1);
    expect(await serve(until)).toMatchObject({ promoted: 0, offered: 0 });
    expect(statuses(b, c)).toEqual(['expired', 'expired']);
    expect(scene.session(sessionOf(serviceId))?.line).toEqual([]);
    expect(scene.record(b).limitKeys.every((key) => key.startsWith('caller:'))).toBe(true);
  });

  it('given what nobody confirmed, when its time has come, then it expires and its place is free', async () => {
    const id = await book(counter(1));
    const { startsAt, sessionId } = scene.record(id);
    expect(sessionId).toBe(sessionIdOf(scene.record(id).serviceId, '2026-11-24', 540));
    expect(await expirePending(scene.store, startsAt - 1)).toBe(0);
    expect(await expirePending(scene.store, startsAt)).toBeGreaterThan(0);
    expect(statuses(id)).toEqual(['expired']);
    expect(await expirePending(scene.store, startsAt)).toBe(0);
  });
});
