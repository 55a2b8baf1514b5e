import type { PlaceInput } from '#contract/booking';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { leftovers, violations } from '../../../test/support/race';
import { openScene } from '../../../test/support/scene';
import { sessionIdOf } from '#domain/session';
import { serveLines } from '../clock/lines';
import { viewTimes } from '../service/view';
import type { Store } from '../ports';
import { cancel } from './cancel';
import { place } from './place';
import { viewBooking } from './view';

const scene = openScene();
/** Somebody else in every test: nobody books more than so often a day. */
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});
const LINE = { mode: 'promote', offerMinutes: 0, most: 3 } as const;

const counter = (seats: number, line: typeof LINE | null = LINE) =>
  scene.offers(
    aService({ capacity: { seats }, rules: { ...aService().rules, limits: [], ...(line ? { line } : {}) } }),
  );
const waiting = (serviceId: string, persons = 1): PlaceInput =>
  asking(
    serviceId,
    Array.from({ length: persons }, () => scene.someone({ keeper: me.openid })),
    { wait: true },
  );
const booked = (input: PlaceInput) => scene.booked(input, me);
const refused = (input: PlaceInput) => scene.refused(input, me);
const positionOf = async (bookingId: string) =>
  (await valueOf(viewBooking(scene.store, me, { bookingId }))).position;
const leave = (bookingId: string) => valueOf(cancel(scene.store, me, { bookingId, reason: '' }));
const agree = (input: PlaceInput) => {
  const sessionId = sessionIdOf(input.serviceId, input.date, input.start);
  expect([...violations(scene.cloud, sessionId), ...leftovers(scene.cloud, sessionId)]).toEqual([]);
};

describe('who finds no place may stand in line', () => {
  it('given a full session and no wish to wait, then SOLD_OUT says that one may, and how many do', async () => {
    const serviceId = counter(1);
    await booked(waiting(serviceId));
    await booked(waiting(serviceId));
    const input = { ...waiting(serviceId), wait: false };
    expect(await refused(input)).toMatchObject({
      code: 'SOLD_OUT',
      detail: { mayWait: true, waiting: 1 },
    });
  });

  it('given a wish to wait, then the booking waits with its position and may be cancelled', async () => {
    const serviceId = counter(1);
    expect(await booked(waiting(serviceId))).toMatchObject({ status: 'pending' });
    const [second, third] = [await booked(waiting(serviceId)), await booked(waiting(serviceId))];
    expect(second).toMatchObject({ status: 'waiting', may: ['cancel'] });
    expect([await positionOf(second.id), await positionOf(third.id)]).toEqual([1, 2]);
    expect(scene.record(second.id).outbox).toMatchObject([{ kind: 'booking-waiting' }]);
  });

  it('given a place is free, then nobody waits who wished to', async () =>
    expect((await booked(waiting(counter(1)))).status).toBe('pending'));

  it('given the line is full, then LINE_FULL, and nothing is written', async () => {
    const serviceId = counter(1);
    for (let i = 0; i < 4; i++) await booked(waiting(serviceId));
    expect(await refused(waiting(serviceId))).toEqual({ code: 'LINE_FULL', detail: { waiting: 3 } });
    expect(scene.cloud.all('bookings', { serviceId })).toHaveLength(4);
  });

  it('given ten who join at the same moment, then three stand in line, each once', async () => {
    const serviceId = counter(1);
    const first = waiting(serviceId);
    await booked(first);
    const inputs = Array.from({ length: 10 }, () => waiting(serviceId));
    const outcomes = await Promise.all(inputs.map((input) => place(scene.store, me, input)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(3);
    expect(scene.session(first)?.line).toHaveLength(3);
    agree(first);
  });

  it('given a service without a line, then nobody may wait', async () => {
    const serviceId = counter(1, null);
    await booked(waiting(serviceId));
    expect(await refused(waiting(serviceId))).toMatchObject({
      code: 'SOLD_OUT',
      detail: { mayWait: false },
    });
  });

  it('given a family larger than all there is, then waiting would be for ever, and they may not', async () => {
    const serviceId = counter(2);
    expect(await refused(waiting(serviceId, 3))).toMatchObject({
      code: 'SOLD_OUT',
      detail: { left: 2, asked: 3, mayWait: false },
    });
    expect((await booked(waiting(serviceId))).status).toBe('pending');
  });

  it('given somebody who waits there already, then ALREADY_BOOKED with their booking', async () => {
    const serviceId = counter(1);
    await booked(waiting(serviceId));
    const input = waiting(serviceId);
    const { id } = await booked(input);
    expect(await refused({ ...input, requestId: fresh('request') })).toEqual({
      code: 'ALREADY_BOOKED',
      detail: { name: '张敏', bookingId: id, waiting: true },
    });
  });

  it('given the same request twice, also at the same moment, then it stands in line once', async () => {
    const serviceId = counter(1);
    await booked(waiting(serviceId));
    const input = waiting(serviceId);
    const views = await Promise.all([booked(input), booked(input)]);
    expect([...views, await booked(input)].map(({ status }) => status)).toEqual(Array(3).fill('waiting'));
    expect(scene.session(input)?.line).toHaveLength(1);
    agree(input);
  });
});

describe('nobody overtakes', () => {
  it('given a place came free while somebody waits, then a newcomer goes behind them', async () => {
    const serviceId = counter(1);
    const { id } = await booked(waiting(serviceId));
    const second = await booked(waiting(serviceId));
    await leave(id);
    expect(await refused({ ...waiting(serviceId), wait: false })).toMatchObject({
      code: 'SOLD_OUT',
      detail: { left: 0, waiting: 1 },
    });
    const third = await booked(waiting(serviceId));
    expect([await positionOf(second.id), await positionOf(third.id)]).toEqual([1, 2]);
  });

  it('given many who tap when a place comes free, then it is still there for the one who waited', async () => {
    const serviceId = counter(1);
    const { id } = await booked(waiting(serviceId));
    const second = await booked(waiting(serviceId));
    const taps = Array.from({ length: 6 }, () => ({ ...waiting(serviceId), wait: false }));
    await Promise.all([leave(id), ...taps.map((input) => place(scene.store, me, input))]);
    await serveLines(scene.store, me.now);
    expect(scene.record(second.id).status).toBe('pending');
  });

  it('given one who saw a free place, and by the time of the write others wait for it, then they go behind', async () => {
    const serviceId = counter(2);
    const first = await booked(waiting(serviceId));
    const { ledger } = scene.store;
    const meanwhile = async () => {
      await booked(waiting(serviceId));
      await booked(waiting(serviceId));
      await leave(first.id);
    };
    let late = true;
    const slow: Store = {
      ...scene.store,
      ledger: {
        ...ledger,
        write: async (write) => {
          if (late) await meanwhile();
          late = false;
          return ledger.write(write);
        },
      },
    };
    const view = await valueOf(place(slow, me, waiting(serviceId)));
    expect(view.status).toBe('waiting');
    expect(await positionOf(view.id)).toBe(2);
  });

  it('given somebody waits for a dish, then who eats another one is not behind them', async () => {
    const meals = aCanteen().meals;
    const serviceId = scene.offers(aCanteen({ meals, rules: { ...aCanteen().rules, line: LINE } }));
    for (let i = 0; i < 3; i++)
      await booked(eating(serviceId, [scene.someone({ keeper: me.openid })], ['fish']));
    const fish = { ...eating(serviceId, [scene.someone({ keeper: me.openid })], ['fish']), wait: true };
    expect((await booked(fish)).status).toBe('waiting');
    expect((await booked(eating(serviceId, [scene.someone({ keeper: me.openid })], ['tofu']))).status).toBe(
      'confirmed',
    );
    const shown = await valueOf(viewTimes(scene.store, me, { serviceId, from: fish.date, days: 1 }));
    expect(shown.days[0]?.slots[0]).toMatchObject({
      availability: 'open',
      waiting: 1,
      units: { 'dish-fish': 0 },
    });
    agree(fish);
  });
});

describe('who waits may leave', () => {
  it('given they leave, also twice, then the next one moves up', async () => {
    const serviceId = counter(1);
    await booked(waiting(serviceId));
    const input = waiting(serviceId);
    const { id } = await booked(input);
    const next = await booked(waiting(serviceId));
    for (let i = 0; i < 2; i++) expect(await leave(id)).toMatchObject({ status: 'cancelled', may: [] });
    expect(await positionOf(next.id)).toBe(1);
    agree(input);
  });

  it('given the deadline for cancelling a place has passed, then they may leave all the same', async () => {
    const serviceId = counter(1);
    const first = await booked(waiting(serviceId));
    const { id } = await booked(waiting(serviceId));
    const late = { ...me, now: first.cancelUntil + 1 };
    expect(await cancel(scene.store, late, { bookingId: id, reason: '' })).toMatchObject({ ok: true });
  });

  it('given they leave while the place becomes theirs, many times, then it is free or theirs, and nobody else’s loss', async () => {
    for (let round = 0; round < 8; round++) {
      const serviceId = counter(1);
      const { id } = await booked(waiting(serviceId));
      const input = waiting(serviceId);
      const second = await booked(input);
      await leave(id);
      await Promise.all([leave(second.id), serveLines(scene.store, me.now)]);
      expect(scene.record(second.id).status).toBe('cancelled');
      expect(scene.session(input)).toMatchObject({ left: { seats: 1 }, holders: {}, line: [] });
    }
  });
});
