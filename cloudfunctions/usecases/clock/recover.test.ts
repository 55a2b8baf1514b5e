import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { GRACE_MS } from '#domain/sweep';
import { aClerk, asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, aVisit, NOW } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { openScene } from '../../../test/support/scene';
import { accept } from '../booking/accept';
import { cancel } from '../booking/cancel';
import { desk } from '../booking/booker';
import { place, placeAs } from '../booking/place';
import type { Store } from '../ports';
import { serveLines } from './lines';
import { sweep } from './sweep';

const scene = openScene();
const PROMOTE: LineRule = { mode: 'promote', offerMinutes: 0, most: 9 };
const OFFER: LineRule = { mode: 'offer', offerMinutes: 30, most: 9 };
const OVER = NOW + 30 * 60_000;
const LATER = NOW + GRACE_MS;

let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});

afterEach(() => {
  for (const { _id } of scene.cloud.all<{ _id: string }>('sessions', { serviceId: scene.lastOffered }))
    expect([...violations(scene.cloud, _id), ...leftovers(scene.cloud, _id)]).toEqual([]);
});

const died = () => Promise.reject(new Error('the function died'));
const without = (part: 'record' | 'change' | 'read'): Store => ({
  ...scene.store,
  bookings: { ...scene.store.bookings, [part]: died },
});

const counter = (line = PROMOTE) =>
  scene.offers(aService({ capacity: { seats: 1 }, rules: { ...aService().rules, limits: [], line } }));
const someone = () => scene.someone({ keeper: me.openid });
const ask = (serviceId: string): PlaceInput => asking(serviceId, [someone()], { wait: true });
const book = async (input: PlaceInput) => (await scene.booked(input, me)).id;
const leave = (bookingId: string) => valueOf(cancel(scene.store, me, { bookingId, reason: '' }));
/** The record of a request that is lost: its function died once the ledger had decided. */
async function lost(input: PlaceInput): Promise<void> {
  await expect(place(without('record'), me, input)).rejects.toThrow('died');
}
const recordOf = (input: PlaceInput) =>
  scene.cloud
    .all<{ _id: string; status: string }>('bookings', { serviceId: input.serviceId })
    .map(({ _id }) => scene.record(_id))
    .find((one) => one.persons[0]?.personId === input.personIds[0]);

describe('what the ledger knows is written down again', () => {
  it('given a meal whose record was lost, then order, note and price are as they were asked for', async () => {
    const deduction = { kind: 'deduction', tiers: [{ fromAge: 60, fen: 300 }], groups: [] } as const;
    const subsidy = { rule: deduction, perDay: 1, excludedChannels: [], deliveryFeeFen: 0 };
    const serviceId = scene.offers(aCanteen({ subsidy }));
    const persons = [someone(), scene.someone({ keeper: me.openid, born: '1950-01-01' })];
    const input = { ...eating(serviceId, persons, ['fish']), note: '少盐' };
    await lost(input);
    await sweep(scene.store, LATER);
    expect(recordOf(input)).toMatchObject({
      status: 'confirmed',
      note: '少盐',
      choice: input.choice,
      persons: [{ price: { payFen: 1500 } }, { price: { payFen: 1200, subsidyFen: 300 } }],
      bookedBy: me.openid,
    });
  });

  it('given one in line whose record was lost, then they wait where they stood', async () => {
    const serviceId = counter();
    await book(ask(serviceId));
    const input = ask(serviceId);
    await lost(input);
    await sweep(scene.store, LATER);
    expect(recordOf(input)).toMatchObject({ status: 'waiting', persons: [{ units: {} }] });
    expect(await scene.booked(input, me)).toMatchObject({ status: 'waiting' });
  });

  it('given one in line whose record was lost and who has the place meanwhile, then the booking says so', async () => {
    const serviceId = counter();
    const first = await book(ask(serviceId));
    const input = ask(serviceId);
    await lost(input);
    await book(ask(serviceId));
    await leave(first);
    await serveLines(scene.store, NOW);
    await sweep(scene.store, LATER);
    expect(recordOf(input)).toMatchObject({ status: 'pending', persons: [{ units: { seats: 1 } }] });
  });

  it('given a meal in line whose record was lost and who has it meanwhile, then the order is as it was asked for', async () => {
    const serviceId = scene.offers(aCanteen({ rules: { ...aCanteen().rules, line: PROMOTE } }));
    const eat = () => ({ ...eating(serviceId, [someone()], ['fish', 'rice']), wait: true });
    const first = await book(eat());
    for (let i = 0; i < 2; i++) await book(eat());
    const input = eat();
    await lost(input);
    await book(eat());
    await leave(first);
    await serveLines(scene.store, NOW);
    await sweep(scene.store, LATER);
    expect(recordOf(input)).toMatchObject({
      status: 'confirmed',
      choice: input.choice,
      persons: [{ units: { meals: 1, 'dish-fish': 1, 'dish-rice': 1 }, price: { payFen: 1600 } }],
    });
  });

  it('given a walk-in whose record was lost, then the desk finds it, as a walk-in', async () => {
    const serviceId = scene.offers(aCanteen());
    const now = instantOf('2026-11-24', 690);
    const personId = scene.someone({ keeper: 'desk:c1' });
    const input = eating(serviceId, [personId]);
    const atDesk = desk(aClerk('c1', '王主任', now), 'c1', true);
    await expect(placeAs(without('record'), atDesk, input)).rejects.toThrow('died');
    await sweep(scene.store, now + GRACE_MS);
    expect(recordOf(input)).toMatchObject({
      ...{ status: 'confirmed', bookedBy: 'desk:c1', walkIn: true, choice: input.choice },
      limitKeys: [expect.stringMatching(/^own:/)],
    });
  });

  it('given one in line whose record was lost and who has an offer meanwhile, then it is an offer, and passes on', async () => {
    const serviceId = counter(OFFER);
    const first = await book(ask(serviceId));
    const input = ask(serviceId);
    await lost(input);
    const next = await book(ask(serviceId));
    await leave(first);
    await serveLines(scene.store, NOW);
    await sweep(scene.store, LATER);
    expect(recordOf(input)).toMatchObject({ status: 'offered', offerUntil: OVER });
    await serveLines(scene.store, OVER);
    expect(recordOf(input)?.status).toBe('expired');
    expect(scene.record(next).status).toBe('offered');
  });
});

describe('who moved up in the ledger has moved up', () => {
  it('given a tick that died before the record, then the next sweep writes it, workers and all', async () => {
    const serviceId = scene.offers(aVisit({ rules: { ...aVisit().rules, line: PROMOTE } }));
    const choice = { kind: 'visit', taskId: 'picture', address: { text: '荷花路 1 号' } } as const;
    const [first, second] = [
      await book({ ...ask(serviceId), choice }),
      await book({ ...ask(serviceId), choice }),
    ];
    await leave(first);
    await expect(serveLines(without('change'), NOW)).rejects.toThrow('died');
    expect(scene.record(second).status).toBe('waiting');
    await sweep(scene.store, LATER);
    expect(scene.record(second).status).toBe('confirmed');
    expect(scene.record(second).workers).toHaveLength(2);
  });

  it('given an offer whose record was never written, when it is over and the tick dies again, then it expires at last', async () => {
    const serviceId = counter(OFFER);
    const [first, second] = [await book(ask(serviceId)), await book(ask(serviceId))];
    await leave(first);
    await expect(serveLines(without('change'), NOW)).rejects.toThrow('died');
    await expect(serveLines(without('change'), OVER)).rejects.toThrow('died');
    await serveLines(scene.store, OVER);
    await sweep(scene.store, OVER + GRACE_MS);
    expect(scene.record(second).status).toBe('expired');
  });

  it('given an offer that is over, when the tick dies before its record, then it expires with the sweep', async () => {
    const serviceId = counter(OFFER);
    const [first, second] = [await book(ask(serviceId)), await book(ask(serviceId))];
    await leave(first);
    await serveLines(scene.store, NOW);
    await expect(serveLines(without('change'), OVER)).rejects.toThrow('died');
    expect(scene.record(second).status).toBe('offered');
    await sweep(scene.store, OVER + GRACE_MS);
    expect(scene.record(second).status).toBe('expired');
  });

  it('given an acceptance that died before the record, then the place is theirs, not the next one’s', async () => {
    const serviceId = counter(OFFER);
    const [first, second, third] = [
      await book(ask(serviceId)),
      await book(ask(serviceId)),
      await book(ask(serviceId)),
    ];
    await leave(first);
    await serveLines(scene.store, NOW);
    await expect(accept(without('change'), me, { bookingId: second })).rejects.toThrow('died');
    await serveLines(scene.store, OVER);
    await sweep(scene.store, OVER + GRACE_MS);
    expect([second, third].map((id) => scene.record(id).status)).toEqual(['pending', 'waiting']);
  });
});

describe('who has left is out of the ledger', () => {
  it('given one in line whose cancellation died before the ledger, then the sweep takes them out', async () => {
    const serviceId = counter();
    await book(ask(serviceId));
    const second = await book(ask(serviceId));
    const dying = { ...scene.store, ledger: { ...scene.store.ledger, write: died } };
    await expect(cancel(dying, me, { bookingId: second, reason: '' })).rejects.toThrow('died');
    expect(scene.session(asking(serviceId, []))?.line).toHaveLength(1);
    await sweep(scene.store, LATER);
    expect(scene.session(asking(serviceId, []))?.line).toEqual([]);
  });

  it('given a session that was closed, then who held and who waited is told why', async () => {
    const serviceId = counter();
    const ids = [await book(ask(serviceId)), await book(ask(serviceId))];
    const sessionId = scene.record(ids[0] ?? '').sessionId;
    await scene.rewrite('sessions', sessionId, { $set: { state: 'closed', closedReason: '停电' } });
    await sweep(scene.store, LATER);
    for (const id of ids)
      expect(scene.record(id)).toMatchObject({
        status: 'cancelled',
        history: [{}, { action: 'cancel', part: 'clock', reason: '停电' }],
      });
  });
});
