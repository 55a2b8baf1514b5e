import type { Booking } from '#domain/booking';
import type { LimitRule } from '#domain/limit';
import { sessionIdOf, type Session } from '#domain/session';
import { asking, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, anEvent, aService, NOW } from '../../../test/support/given';
import { leftovers, violations } from '../../../test/support/race';
import { openScene } from '../../../test/support/scene';
import { Busy } from '../caller';
import { cancel } from './cancel';
import { place } from './place';
import { reschedule } from './reschedule';
import type { Store } from '../ports';

const scene = openScene();
const [TUESDAY, WEDNESDAY] = ['2026-11-24', '2026-11-25'];

let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});

afterEach(() => {
  for (const { _id } of scene.cloud.all<Session>('sessions', { serviceId: scene.lastOffered }))
    expect([...violations(scene.cloud, _id), ...leftovers(scene.cloud, _id)]).toEqual([]);
});

const counter = (seats = 1, limits: readonly LimitRule[] = []) =>
  scene.offers(aService({ capacity: { seats }, rules: { ...aService().rules, limits } }));
const someone = () => scene.someone({ keeper: me.openid });
const book = async (input: ReturnType<typeof asking>) => (await scene.booked(input, me)).id;
const move = (bookingId: string, start: number, date = TUESDAY, store: Store = scene.store, now = NOW) =>
  reschedule(store, { ...me, now }, { bookingId, date, start });
const whereIs = (id: string): string => scene.record(id).sessionId;
const heldIn = (serviceId: string): string[] =>
  scene.cloud
    .all<Session>('sessions', { serviceId })
    .filter(({ holders }) => Object.keys(holders).length > 0)
    .map(({ _id }) => _id);

/** A gate that waits until it is opened, and says when it has been reached. */
function held(): { gate: () => Promise<void>; open: () => void; reached: Promise<void> } {
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const gate = new Promise<void>((done) => (open = done));
  const reached = new Promise<void>((done) => (reach = done));
  return { gate: () => (reach(), gate), open: () => open(), reached };
}

describe('a family moves together', () => {
  it('given dishes for all of them, then everybody’s meal moves, priced for the new day', async () => {
    const serviceId = scene.offers(aCanteen());
    const persons = [someone(), someone()];
    const id = await book(eating(serviceId, persons, ['fish', 'rice']));
    const view = await valueOf(move(id, 660, WEDNESDAY));
    expect(view).toMatchObject({ date: WEDNESDAY, payFen: 3200 });
    const there = scene.session(eating(serviceId, [], [], { date: WEDNESDAY }));
    expect(there?.left).toMatchObject({ meals: 6, 'dish-fish': 1, 'dish-rice': 8 });
    expect(scene.session(eating(serviceId, []))).toMatchObject({ left: { meals: 8, 'dish-fish': 3 } });
    expect(heldIn(serviceId)).toEqual([whereIs(id)]);
  });

  it('given too few of their dish there, then they stay where they are, all of them', async () => {
    const serviceId = scene.offers(aCanteen());
    await book(eating(serviceId, [someone(), someone()], ['fish'], { date: WEDNESDAY }));
    const id = await book(eating(serviceId, [someone(), someone()], ['fish']));
    const before = scene.record(id);
    expect(await refusalOf(move(id, 660, WEDNESDAY))).toMatchObject({
      code: 'SOLD_OUT',
      detail: { left: 1 },
    });
    expect(scene.record(id)).toEqual(before);
    const { choice } = eating(
      serviceId,
      before.persons.map(({ personId }) => personId),
      ['tofu'],
    );
    const input = { bookingId: id, date: WEDNESDAY, start: 660, choice };
    expect(await valueOf(reschedule(scene.store, me, input))).toMatchObject({ choice, payFen: 2400 });
  });
});

describe('back and forth', () => {
  it('given A→B and B→A of one booking at the same moment, many times, then it holds one place, where it says', async () => {
    const serviceId = counter();
    const id = await book(asking(serviceId, [someone()]));
    for (let round = 1; round <= 12; round++) {
      const now = NOW + round * 10;
      const [here, there] = scene.record(id).start === 540 ? [540, 570] : [570, 540];
      await Promise.all([
        move(id, there, TUESDAY, scene.store, now),
        move(id, here, TUESDAY, scene.store, now + 1),
      ]);
      await Promise.all([
        move(id, here, TUESDAY, scene.store, now + 2),
        move(id, there, TUESDAY, scene.store, now + 3),
      ]);
      expect(heldIn(serviceId)).toEqual([whereIs(id)]);
    }
  });

  it('given two bookings that change places at the same moment, then both keep what they have: a full time is full', async () => {
    const serviceId = counter();
    const [a, b] = [
      await book(asking(serviceId, [someone()])),
      await book(asking(serviceId, [someone()], { start: 570 })),
    ];
    const codes = await Promise.all([refusalOf(move(a, 570)), refusalOf(move(b, 540))]);
    expect(codes.map((one) => one?.code)).toEqual(['SOLD_OUT', 'SOLD_OUT']);
    expect([scene.record(a).start, scene.record(b).start]).toEqual([540, 570]);
  });

  it('given it came back before the first move gave the old place up, then the place is not given up', async () => {
    const serviceId = counter();
    const id = await book(asking(serviceId, [someone()]));
    const release = held();
    const { ledger } = scene.store;
    // The new session has no document yet: the only write of the first move is the release.
    const slow: Store = {
      ...scene.store,
      ledger: { ...ledger, write: (write) => release.gate().then(() => ledger.write(write)) },
    };
    const first = move(id, 570, TUESDAY, slow);
    await release.reached;
    expect(await valueOf(move(id, 540, TUESDAY, scene.store, NOW + 1))).toMatchObject({ start: 540 });
    release.open();
    await first;
    expect(heldIn(serviceId)).toEqual([sessionIdOf(serviceId, TUESDAY, 540)]);
  });

  it.each(['before', 'after'] as const)(
    'given a move that was read long ago and holds the place %s the one that counts, then it takes nothing from it',
    async (when) => {
      const serviceId = counter();
      const id = await book(asking(serviceId, [someone()]));
      const [stale, current] = [held(), held()];
      const stopped = when === 'before' ? atChange(stale) : atReading(stale);
      const late = move(id, 570, TUESDAY, stopped, NOW + 1);
      await stale.reached;
      await valueOf(move(id, 600, TUESDAY, scene.store, NOW + 2));
      const counting = move(id, 570, TUESDAY, atChange(current), NOW + 3);
      await current.reached;
      stale.open();
      await late.catch((error: unknown) => expect(error).toBeInstanceOf(Busy));
      current.open();
      expect(await valueOf(counting)).toMatchObject({ start: 570 });
      expect(heldIn(serviceId)).toEqual([whereIs(id)]);
    },
  );

  /** A store whose caller stops before the record changes, or before the session is read. */
  const atChange = ({ gate }: ReturnType<typeof held>): Store => {
    const { bookings } = scene.store;
    return {
      ...scene.store,
      bookings: { ...bookings, change: (one) => gate().then(() => bookings.change(one)) },
    };
  };
  const atReading = ({ gate }: ReturnType<typeof held>): Store => {
    const { services } = scene.store;
    return {
      ...scene.store,
      services: { ...services, placing: (one) => gate().then(() => services.placing(one)) },
    };
  };
});

describe('a limit of the new day', () => {
  const perDay = (most: number): readonly LimitRule[] => [{ per: 'day', of: 'service', most }];
  /** A store that lets something happen between what a move reads and what it does. */
  const meanwhile = (happens: () => Promise<unknown>): Store => {
    const { placing } = scene.store.services;
    let first = true;
    return {
      ...scene.store,
      services: {
        ...scene.store.services,
        placing: async (query) => {
          const context = await placing(query);
          if (first) await happens();
          first = false;
          return context;
        },
      },
    };
  };

  it('given it was reached before, then LIMIT_REACHED and the booking stays', async () => {
    const serviceId = counter(2, perDay(1));
    const personId = someone();
    const id = await book(asking(serviceId, [personId]));
    await book(asking(serviceId, [personId], { date: WEDNESDAY }));
    expect(await refusalOf(move(id, 570, WEDNESDAY))).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(scene.record(id)).toMatchObject({ date: TUESDAY, moves: 0 });
  });

  it('given it is reached at the same moment, then the new place is given back and the old one is kept', async () => {
    const serviceId = counter(2, perDay(1));
    const personId = someone();
    const id = await book(asking(serviceId, [personId]));
    const other = () => book(asking(serviceId, [personId], { date: WEDNESDAY }));
    expect(await refusalOf(move(id, 570, WEDNESDAY, meanwhile(other)))).toEqual({
      code: 'LIMIT_REACHED',
      detail: { name: '张敏', limit: 1, per: 'day' },
    });
    expect(whereIs(id)).toBe(sessionIdOf(serviceId, TUESDAY, 540));
  });

  it('given one of two is taken at the same moment, then the move takes the other', async () => {
    const serviceId = counter(2, perDay(2));
    const personId = someone();
    const id = await book(asking(serviceId, [personId]));
    const other = () => book(asking(serviceId, [personId], { date: WEDNESDAY }));
    expect(await valueOf(move(id, 570, WEDNESDAY, meanwhile(other)))).toMatchObject({ date: WEDNESDAY });
    const days = scene.cloud
      .all<Booking>('bookings', { serviceId })
      .flatMap(({ limitKeys }) => limitKeys.filter((key) => key.startsWith('day:')));
    expect(days.sort()).toEqual([1, 2].map((n) => `day:${serviceId}:${WEDNESDAY}:${personId}:${n}`));
  });

  it('given many moves and bookings for one day at the same moment, then as many as the limit are there', async () => {
    const serviceId = counter(5, perDay(2));
    const personId = someone();
    const ids = [];
    for (const start of [540, 570]) ids.push(await book(asking(serviceId, [personId], { start })));
    await Promise.allSettled([
      ...ids.map((id, i) => move(id, 600 + 30 * i, WEDNESDAY)),
      ...[540, 570].map((start) =>
        place(scene.store, me, asking(serviceId, [personId], { date: WEDNESDAY, start })),
      ),
    ]);
    expect(scene.cloud.all('bookings', { serviceId, date: WEDNESDAY })).toHaveLength(2);
  });
});

describe('a move nobody can make', () => {
  it('given lots will be drawn there, then a place is not had by moving', async () => {
    const event = anEvent({
      quotas: undefined,
      capacity: { seats: 2 },
      hours: { 2: [[840, 960]], 3: [[840, 960]] },
    });
    const serviceId = scene.offers(event);
    const id = await book(asking(serviceId, [someone()], { start: 840 }));
    await scene.rewrite('services', serviceId, { $set: { lottery: { drawMinutesBefore: 60 } } });
    expect(await refusalOf(move(id, 840, WEDNESDAY))).toMatchObject({ code: 'SOLD_OUT' });
    expect(scene.record(id).date).toBe(TUESDAY);
  });

  it('given another choice while a move with the old one is under way, then it is asked to wait, and nothing is lost', async () => {
    const serviceId = scene.offers(aCanteen());
    const personId = someone();
    const id = await book(eating(serviceId, [personId], ['fish']));
    const died = () => Promise.reject(new Error('the function died'));
    const dying = { ...scene.store, bookings: { ...scene.store.bookings, change: died } };
    await expect(move(id, 660, WEDNESDAY, dying)).rejects.toThrow('died');
    const { choice } = eating(serviceId, [personId], ['tofu']);
    const tofu = reschedule(scene.store, me, { bookingId: id, date: WEDNESDAY, start: 660, choice });
    await expect(tofu).rejects.toThrow('under way');
    await valueOf(move(id, 660, WEDNESDAY));
    await valueOf(cancel(scene.store, me, { bookingId: id, reason: '' }));
    expect(heldIn(serviceId)).toEqual([]);
  });
});
