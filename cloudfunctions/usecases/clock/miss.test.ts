import type { Call } from '#domain/call';
import { instantOf } from '#domain/calendar';
import { GIVEN_UP_MS, LOOK_AGAIN_MS } from '#domain/missed';
import { aClerk, asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { aCanteen, aDayCare, aService, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { arrive } from '../desk/arrive';
import { excuse } from '../desk/excuse';
import { miss } from '../desk/miss';
import { missAbsent } from './miss';

const scene = openScene();
/** Lunch is from eleven to one; a quarter of an hour later it is looked. */
const LOOK = instantOf('2026-11-24', 13 * 60 + 15);
const OLD = { born: '1944-03-01' };
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});
/** Nothing of one test is due in the next. */
afterEach(() => missAbsent(scene.store, instantOf('2027-01-01', 0)));

const NOBODY = { missed: 0, called: 0, postponed: 0, givenUp: 0 };
const someone = (card = {}, profile?: object) => scene.someone({ keeper: me.openid, ...card }, profile);
const canteen = () => scene.offers(aCanteen());
const lunch = async (serviceId: string, personId: string) =>
  (await scene.booked(eating(serviceId, [personId]), me)).id;
const ticked = (bookingId: string, now = LOOK - 60_000) =>
  valueOf(arrive(scene.store, aClerk('c1', '王主任', now), { bookingId }));
const look = (now = LOOK, store = scene.store) => missAbsent(store, now);
const statusOf = (id: string) => scene.record(id).status;
const callsOf = (bookingId: string) => scene.cloud.all<Call>('calls', { bookingId });

describe('who was booked and did not come has missed it', () => {
  it('given somebody was ticked off at that meal, then who was not is missed, and told in the inbox', async () => {
    const serviceId = canteen();
    const [came, away] = [await lunch(serviceId, someone(OLD)), await lunch(serviceId, someone(OLD))];
    await ticked(came);
    expect(await look(LOOK - 1)).toEqual(NOBODY);
    expect(await look()).toEqual({ ...NOBODY, missed: 1, called: 1 });
    expect([statusOf(came), statusOf(away)]).toEqual(['arrived', 'missed']);
    expect(scene.record(away)).toMatchObject({
      history: [{ action: 'place' }, { action: 'miss', part: 'clock', at: LOOK }],
    });
    expect(scene.record(away).outbox.at(-1)).toMatchObject({ kind: 'booking-missed' });
    expect(await look(LOOK + 60_000)).toEqual(NOBODY);
  });

  it('given nobody was ticked off, then nobody is punished or called: it is looked again, and given up the next morning', async () => {
    const id = await lunch(canteen(), someone(OLD));
    expect(await look()).toEqual({ ...NOBODY, postponed: 1 });
    expect(scene.record(id).missAt).toBe(LOOK + LOOK_AGAIN_MS);
    expect(await look(LOOK + 60_000)).toEqual(NOBODY);
    const morning = scene.record(id).endsAt + GIVEN_UP_MS;
    expect(await look(morning)).toEqual({ ...NOBODY, givenUp: 1 });
    expect(statusOf(id)).toBe('confirmed');
    expect(scene.record(id)).not.toHaveProperty('missAt');
    expect(callsOf(id)).toEqual([]);
  });

  it('given the list is entered in the evening, then who is not on it is missed then', async () => {
    const serviceId = canteen();
    const [came, away] = [await lunch(serviceId, someone()), await lunch(serviceId, someone())];
    await look();
    const evening = LOOK + 5 * LOOK_AGAIN_MS;
    await ticked(came, evening);
    expect(await look(evening)).toMatchObject({ missed: 1 });
    expect(statusOf(away)).toBe('missed');
  });

  it('given another meal was ticked off, then that says nothing of this one; of a counter’s day it does', async () => {
    const serviceId = canteen();
    const yesterday = (
      await scene.booked(eating(serviceId, [someone()], ['rice'], { date: '2026-11-25' }), me)
    ).id;
    await ticked(yesterday, instantOf('2026-11-25', 600));
    await lunch(serviceId, someone());
    expect(await look()).toMatchObject({ missed: 0, postponed: 1 });

    const counter = scene.offers(aService({ confirmation: 'automatic' }));
    const [nine, ten] = [540, 600].map((start) => asking(counter, [someone()], { start }));
    const came = (await scene.booked(nine ?? eating('', []), me)).id;
    const away = (await scene.booked(ten ?? eating('', []), me)).id;
    await ticked(came, instantOf('2026-11-24', 550));
    expect(await look()).toMatchObject({ missed: 1, called: 0 });
    expect(statusOf(away)).toBe('missed');
  });

  it('given it was cancelled or excused, or they come late after all, then it is as staff say', async () => {
    const serviceId = canteen();
    const [came, late] = [await lunch(serviceId, someone()), await lunch(serviceId, someone())];
    await ticked(came);
    await look();
    await ticked(late, LOOK + 60_000);
    expect(statusOf(late)).toBe('arrived');
    expect(scene.record(late)).not.toHaveProperty('missAt');
  });
});

describe('who is owed a call is on the list the same tick', () => {
  it('given an elder, one who lives alone, and a neighbour, then the first two are, with phone and deadline', async () => {
    const serviceId = canteen();
    const old = someone({ ...OLD, name: '李桂英', phone: '13900001234' });
    const alone = someone({}, { groups: ['独居'] });
    await ticked(await lunch(serviceId, someone()));
    const ids = [
      await lunch(serviceId, old),
      await lunch(serviceId, alone),
      await lunch(serviceId, someone({ born: '1990-01-01' })),
    ];
    expect(await look()).toMatchObject({ missed: 3, called: 2 });
    expect(callsOf(ids[0] ?? '')).toEqual([
      expect.objectContaining({
        reason: 'missed-meal',
        communityId: 'c1',
        name: '李桂英',
        phone: '13900001234',
        state: 'open',
        createdAt: LOOK,
        dueAt: LOOK + 60 * 60_000,
      }),
    ]);
    expect(ids.map((id) => callsOf(id).length)).toEqual([1, 1, 0]);
  });

  it('given staff verified another birthday than the family says, then the verified one counts', async () => {
    const serviceId = canteen();
    await ticked(await lunch(serviceId, someone()));
    const id = await lunch(serviceId, someone(OLD, { groups: [], born: '1990-01-01' }));
    await look();
    expect(callsOf(id)).toEqual([]);
  });

  it('given staff marked an elder as missed themselves, then the call is owed all the same; excused, not', async () => {
    const serviceId = canteen();
    const [id, other] = [await lunch(serviceId, someone(OLD)), await lunch(serviceId, someone(OLD))];
    const clerk = aClerk('c1', '王主任', LOOK - 60_000);
    for (const bookingId of [id, other]) await valueOf(miss(scene.store, clerk, { bookingId }));
    await valueOf(excuse(scene.store, clerk, { bookingId: other, reason: '住院' }));
    expect(await look()).toEqual({ ...NOBODY, called: 1 });
    expect([callsOf(id).length, callsOf(other).length]).toEqual([1, 0]);
  });

  it('given day care, then everybody who is not there is on it as an absence', async () => {
    const serviceId = scene.offers(aDayCare());
    const book = async () =>
      (
        await scene.booked(
          asking(serviceId, [someone()], {
            start: 510,
            choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false },
          } as object),
          me,
        )
      ).id;
    const [came, away] = [await book(), await book()];
    const evening = scene.record(away).endsAt + 15 * 60_000;
    await ticked(came, evening - 1);
    await look(evening);
    expect(callsOf(away)).toMatchObject([{ reason: 'absence' }]);
  });
});

describe('ticks that overlap or die', () => {
  async function meal() {
    const serviceId = canteen();
    const [came, away] = [await lunch(serviceId, someone(OLD)), await lunch(serviceId, someone(OLD))];
    await ticked(came);
    return away;
  }

  it('given three at once, then it is missed once and called once', async () => {
    const away = await meal();
    await Promise.all([look(), look(), look()]);
    expect(scene.record(away).history).toHaveLength(2);
    expect(callsOf(away)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'given it dies %s any of its calls, then the next does the rest',
    async (when) => {
      for (let at = 0; at < 7; at++) {
        const away = await meal();
        await look(LOOK, mortal(scene.store, { at, when }).ports).catch(() => undefined);
        await look();
        expect(statusOf(away)).toBe('missed');
        expect(scene.record(away).history).toHaveLength(2);
        expect(callsOf(away)).toHaveLength(1);
        expect(scene.record(away)).not.toHaveProperty('missAt');
      }
    },
  );

  it('given it is settled too early and dies before the line, then the call is not lost: the move says when to look', async () => {
    const away = await meal();
    const { timers } = scene.store;
    const settledFirst = {
      ...scene.store,
      timers: {
        ...timers,
        attended: async (...all: Parameters<typeof timers.attended>) => {
          const found = await timers.attended(...all);
          await timers.looked([away], LOOK);
          return found;
        },
      },
      calls: { ...scene.store.calls, add: () => Promise.reject(new Error('died')) },
    };
    await look(LOOK, settledFirst).catch(() => undefined);
    await look();
    expect(callsOf(away)).toHaveLength(1);
  });
});

describe('looking costs little', () => {
  it('given nothing is due, then 1; given nobody was ticked off, then 3; given some, then 5 and 1 for each', async () => {
    expect((await tripsOf(() => look())).trips).toBe(1);
    const serviceId = canteen();
    const ids = [];
    for (let i = 0; i < 4; i++) ids.push(await lunch(serviceId, someone(OLD)));
    expect((await tripsOf(() => look())).trips).toBe(3);
    await ticked(ids[0] ?? '', LOOK + LOOK_AGAIN_MS);
    const { trips, value } = await tripsOf(() => look(LOOK + LOOK_AGAIN_MS));
    expect(value).toMatchObject({ missed: 3, called: 3 });
    // Who, whether, three moves, cards and profiles, the lines, looked at.
    expect(trips).toBe(2 + 3 + 2 + 1 + 1);
  });
});
