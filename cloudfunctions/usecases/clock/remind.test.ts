import { instantOf } from '#domain/calendar';
import { aClerk, asking, eating, fresh, valueOf } from '../../../test/support/asking';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { mortal } from '../../../test/support/mortal';
import { openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { reschedule } from '../booking/reschedule';
import { decide } from '../desk/decide';
import { remind } from './remind';

const scene = openScene();
const EVENING = instantOf('2026-11-23', 18 * 60);
const STARTS = instantOf('2026-11-24', 540);
let me = { openid: '', now: NOW };
beforeEach(() => {
  me = { openid: fresh('resident'), now: NOW };
});
/** Nothing of one test is due in the next. */
afterEach(() => remind(scene.store, instantOf('2027-01-01', 0)));

const someone = () => scene.someone({ keeper: me.openid });
const counter = (confirmation: 'staff' | 'automatic' = 'automatic') =>
  scene.offers(aService({ confirmation, capacity: { seats: 20 } }));
const booked = async (serviceId = counter(), change = {}) =>
  (await scene.booked(asking(serviceId, [someone()], change), me)).id;
const reminders = (id: string) => scene.record(id).outbox.filter(({ kind }) => kind === 'booking-reminder');

describe('a reminder is written when it is due', () => {
  it('given a confirmed morning, then the evening before, once, and the sender finds it', async () => {
    const id = await booked();
    expect(await remind(scene.store, EVENING - 1)).toEqual({ reminded: 0, dropped: 0 });
    await scene.rewrite('bookings', id, { $unset: { noticeAt: '' } });
    expect(await remind(scene.store, EVENING)).toEqual({ reminded: 1, dropped: 0 });
    expect(reminders(id)).toEqual([
      { id: `booking-reminder:${STARTS}`, kind: 'booking-reminder', at: EVENING },
    ]);
    expect(scene.record(id).noticeAt).toBe(EVENING);
    expect(await remind(scene.store, EVENING + 60_000)).toEqual({ reminded: 0, dropped: 0 });
    expect(reminders(id)).toHaveLength(1);
  });

  it('given an older notice nobody has dealt with, then that stays the oldest', async () => {
    const id = await booked();
    expect(scene.record(id).noticeAt).toBe(NOW);
    await remind(scene.store, EVENING);
    expect(scene.record(id).noticeAt).toBe(NOW);
  });

  it('given it is confirmed by staff later, then it is timed then; pending it has none', async () => {
    const id = await booked(counter('staff'));
    expect(scene.record(id)).not.toHaveProperty('remindAt');
    await valueOf(decide(scene.store, aClerk(), 'confirm', { bookingId: id }));
    expect(scene.record(id).remindAt).toBe(EVENING);
  });

  it('given many at some times, then a slice costs one look and a write for each time', async () => {
    const serviceId = counter();
    for (const start of [540, 540, 540, 570, 570, 600]) await booked(serviceId, { start });
    const { trips, value } = await tripsOf(() => remind(scene.store, EVENING));
    expect(value).toEqual({ reminded: 6, dropped: 0 });
    expect(trips).toBe(1 + 3);
    expect((await tripsOf(() => remind(scene.store, EVENING))).trips).toBe(1);
  });
});

describe('nobody is reminded of what is not', () => {
  it('given it was cancelled, then not', async () => {
    const id = await booked();
    await valueOf(cancel(scene.store, me, { bookingId: id, reason: '' }));
    expect(scene.record(id)).not.toHaveProperty('remindAt');
    await remind(scene.store, EVENING);
    expect(reminders(id)).toEqual([]);
  });

  it('given it was moved, then of the new time; moved back after its reminder, then not again', async () => {
    const serviceId = counter();
    const id = await booked(serviceId);
    await remind(scene.store, EVENING);
    const later = { ...me, now: EVENING };
    await valueOf(reschedule(scene.store, later, { bookingId: id, date: '2026-11-26', start: 540 }));
    expect(scene.record(id).remindAt).toBe(instantOf('2026-11-25', 18 * 60));
    await scene.rewrite('bookings', id, { $set: { remindAt: EVENING + 1, startsAt: STARTS } });
    expect(await remind(scene.store, EVENING + 1)).toEqual({ reminded: 0, dropped: 1 });
    expect(reminders(id)).toHaveLength(1);
  });

  it('given it is cancelled between the look and the write, then not', async () => {
    const id = await booked();
    const { timers } = scene.store;
    const overtaken = {
      ...scene.store,
      timers: {
        ...timers,
        remind: async (...all: Parameters<typeof timers.remind>) => {
          await valueOf(cancel(scene.store, me, { bookingId: id, reason: '' }));
          return timers.remind(...all);
        },
      },
    };
    expect(await remind(overtaken, EVENING)).toEqual({ reminded: 0, dropped: 0 });
    expect(reminders(id)).toEqual([]);
  });

  it('given the clock stood for a day, then what has begun is dropped, and what has not is reminded', async () => {
    const serviceId = counter();
    const [begun, coming] = [await booked(serviceId), await booked(serviceId, { start: 660 })];
    expect(await remind(scene.store, STARTS + 60_000)).toEqual({ reminded: 1, dropped: 1 });
    expect([reminders(begun).length, reminders(coming).length]).toEqual([0, 1]);
    expect(scene.record(begun)).not.toHaveProperty('remindAt');
  });
});

describe('ticks that overlap or die remind once', () => {
  it('given three at once, then each is reminded once', async () => {
    const ids = [await booked(), await booked(), await booked()];
    const tallies = await Promise.all([1, 2, 3].map(() => remind(scene.store, EVENING)));
    expect(tallies.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(3);
    for (const id of ids) expect(reminders(id)).toHaveLength(1);
  });

  it('given without what the write asks for, then somebody would be reminded twice', async () => {
    const id = await booked();
    const again = () => scene.rewrite('bookings', id, { $set: { remindAt: EVENING } });
    await remind(scene.store, EVENING);
    await again();
    await remind(scene.store, EVENING);
    expect(reminders(id)).toHaveLength(1);
    // The same without the guard: the notice of that time under another name.
    await again();
    await scene.store.timers.remind([id], STARTS, {
      id: 'unguarded',
      kind: 'booking-reminder',
      at: EVENING,
    });
    expect(reminders(id)).toHaveLength(2);
  });

  it.each(['before', 'after'] as const)(
    'given it dies %s any of its calls, then the next does the rest',
    async (when) => {
      for (let at = 0; at < 4; at++) {
        const lunch = scene.offers(aCanteen());
        const ids = [await booked(), (await scene.booked(eating(lunch, [someone()]), me)).id, await booked()];
        await remind(mortal(scene.store, { at, when }).ports, EVENING).catch(() => undefined);
        await remind(scene.store, EVENING);
        for (const id of ids) expect(reminders(id)).toHaveLength(1);
      }
    },
  );
});
