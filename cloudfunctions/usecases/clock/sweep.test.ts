import { addDays, instantOf } from '#domain/calendar';
import { freshSession, type Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aHolder, aPerson, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { violations } from '../../../test/support/race';
import { cancel } from '../booking/cancel';
import { place } from '../booking/place';
import type { Store } from '../ports';
import { SLICE, sweep } from './sweep';

let cloud: Cloud;
let nth = 0;
const caller = { openid: 'resident-a', now: NOW };
const later = NOW + GRACE_MS;

beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('people', aPerson());
  cloud.given('services', aService());
});
afterEach(() => cloud.close());

const ask = (start = 540) => ({
  requestId: `sweep-${++nth}-x`,
  serviceId: 'c1-medical',
  date: '2026-11-24',
  start,
  personIds: ['p1'],
  note: '',
  wait: false,
});

const died = () => Promise.reject(new Error('the function died'));
const dyingAtRecord = (): Store => ({ ...cloud.store, bookings: { ...cloud.store.bookings, record: died } });
const dyingAtWrite = (): Store => ({ ...cloud.store, ledger: { ...cloud.store.ledger, write: died } });
const sessions = () => cloud.all<Session>('sessions');

describe('a sweep mends what a dying function left', () => {
  it('given a place held without a booking, when swept after the grace, then the booking is there, once', async () => {
    const input = ask();
    await expect(place(dyingAtRecord(), caller, input)).rejects.toThrow('died');
    expect(await sweep(cloud.store, later - 1)).toMatchObject({ sessions: 1, recorded: 0 });
    expect(await sweep(cloud.store, later)).toMatchObject({ sessions: 1, recorded: 1, released: 0 });
    expect(await sweep(cloud.store, later)).toMatchObject({ recorded: 0 });
    expect(violations(cloud, sessions()[0]?._id ?? '')).toEqual([]);
    const again = await place(cloud.store, caller, input);
    expect(again).toMatchObject({ ok: true, value: { status: 'pending', persons: [{ name: '张敏' }] } });
    expect(cloud.all('bookings')).toHaveLength(1);
  });

  it('given a cancelled booking that still holds its place, when swept, then the place is free', async () => {
    const outcome = await place(cloud.store, caller, ask());
    const bookingId = outcome.ok ? outcome.value.id : '';
    await expect(cancel(dyingAtWrite(), caller, { bookingId, reason: '' })).rejects.toThrow('died');
    expect(sessions()).toMatchObject([{ left: { seats: 1 } }]);
    expect(await sweep(cloud.store, later)).toMatchObject({ released: 1 });
    expect(sessions()).toMatchObject([{ left: { seats: 2 }, holders: {} }]);
  });

  it('given a held place whose person has reached the limit since, when swept, then it is given back', async () => {
    await expect(place(dyingAtRecord(), caller, ask(540))).rejects.toThrow('died');
    for (const start of [570, 600, 630]) await place(cloud.store, caller, ask(start));
    expect(await sweep(cloud.store, later)).toMatchObject({ recorded: 0, released: 1 });
    const first = sessions().find((one) => one.start === 540);
    expect(first).toMatchObject({ left: { seats: 2 }, holders: {} });
    expect(cloud.all('bookings')).toHaveLength(3);
  });

  it('given a held place whose service is gone, when swept, then it is given back', async () => {
    const orphan = { ...freshSession(aService({ _id: 'gone' }), '2026-11-24', [540, 570]), rev: 1 };
    cloud.given('sessions', {
      ...orphan,
      left: { seats: 1 },
      holders: { p1: aHolder('b1') },
    });
    expect(await sweep(cloud.store, later)).toMatchObject({ released: 1 });
  });

  it('given two sweeps at the same moment, then the booking is written once and nothing is sold twice', async () => {
    await expect(place(dyingAtRecord(), caller, ask())).rejects.toThrow('died');
    await Promise.all([sweep(cloud.store, later), sweep(cloud.store, later), sweep(cloud.store, later)]);
    expect(cloud.all('bookings')).toHaveLength(1);
    expect(violations(cloud, sessions()[0]?._id ?? '')).toEqual([]);
  });
});

describe('a sweep reports what it cannot know', () => {
  it('given places that do not add up, then the session is named and left as it is', async () => {
    const wrong = { ...freshSession(aService(), '2026-11-24', [540, 570]), left: { seats: 7 }, rev: 1 };
    cloud.given('sessions', wrong);
    expect(await sweep(cloud.store, later)).toMatchObject({ reported: [wrong._id] });
    expect(sessions()).toMatchObject([{ left: { seats: 7 } }]);
  });
});

/** A session that somebody has written to. */
const touched = (date: string): Session => ({ ...freshSession(aService(), date, [540, 570]), rev: 1 });

describe('a sweep goes on where it stopped', () => {
  it('given sessions written ahead that nobody has touched, then it passes over them, and finds those behind', async () => {
    const days = Array.from({ length: 2 * SLICE }, (_, i) => addDays('2026-11-24', i));
    cloud.given('sessions', ...days.map((date) => freshSession(aService(), date, [540, 570])));
    cloud.given('sessions', touched('2027-06-01'));
    const { trips, value } = await tripsOf(() => sweep(cloud.store, NOW));
    expect(value.sessions).toBe(1);
    expect(trips).toBe(3);
  });

  it('given more sessions than a tick looks at, then the next ticks look at the others, and then at the first again', async () => {
    const days = Array.from({ length: 11 * SLICE }, (_, i) => addDays('2026-11-24', i));
    cloud.given('sessions', ...days.map((date) => touched(date)));
    const ticks = [];
    for (let tick = 0; tick < 3; tick++) ticks.push((await sweep(cloud.store, NOW)).sessions);
    expect(ticks).toEqual([10 * SLICE, SLICE, 10 * SLICE]);
  });

  it('given a position in the past, then it begins with today', async () => {
    cloud.given('clock', { _id: 'sweep', date: '2026-11-01', after: 'zzz' });
    cloud.given('sessions', touched('2026-11-23'));
    expect(await sweep(cloud.store, instantOf('2026-11-23', 480))).toMatchObject({ sessions: 1 });
  });
});
