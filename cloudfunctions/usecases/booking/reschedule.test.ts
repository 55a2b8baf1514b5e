import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { RefusalCode } from '#domain/refusal';
import { sessionIdOf, type Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import { sweep } from '../clock/sweep';
import { decide } from '../desk/decide';
import type { Store } from '../ports';
import { cancel } from './cancel';
import { place } from './place';
import { reschedule } from './reschedule';

const DATE = '2026-11-24';
const caller = { openid: 'resident-a', now: NOW };
const clerk = {
  openid: 'clerk',
  now: NOW,
  grants: [{ role: 'clerk' as const, communityId: 'c1', communityName: '荷花社区' }],
  member: { _id: 'clerk', name: '王主任', state: 'active' as const, grants: [] },
};
const idAt = (start: number, serviceId = 'c1-medical') => sessionIdOf(serviceId, DATE, start);

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('people', aPerson(), aPerson({ _id: 'p2', keeper: 'resident-b' }));
  cloud.given('services', aService({ capacity: { seats: 1 } }));
});
afterEach(() => cloud.close());

async function booked(start = 540, personId = 'p1', openid = 'resident-a'): Promise<string> {
  const input = {
    requestId: `move-${personId}-${start}`,
    serviceId: 'c1-medical',
    date: DATE,
    start,
    personIds: [personId],
    note: '',
    wait: false,
  };
  const outcome = await place(cloud.store, { openid, now: NOW }, input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

const move = (bookingId: string, start: number, store: Store = cloud.store, now = NOW) =>
  reschedule(store, { ...caller, now }, { bookingId, date: DATE, start });

const left = (start: number) => cloud.all<Session>('sessions', { _id: idAt(start) })[0]?.left.seats;
const allAgree = () => cloud.all<Session>('sessions').flatMap(({ _id }) => violations(cloud, _id));

describe('a booking moves in one step', () => {
  it('given a free time, then the booking is there, its old place is free, and its number stays', async () => {
    const id = await booked();
    const code = cloud.all<Booking>('bookings')[0]?.code;
    expect(await move(id, 570)).toMatchObject({
      ok: true,
      value: { id, code, start: 570, end: 600, status: 'pending' },
    });
    expect([left(540), left(570)]).toEqual([1, 0]);
    expect(cloud.all<Booking>('bookings')).toMatchObject([
      {
        sessionId: idAt(570),
        startsAt: instantOf(DATE, 570),
        history: [{}, { action: 'reschedule', to: { start: 570 } }],
      },
    ]);
    expect(allAgree()).toEqual([]);
  });

  it('given a confirmed booking, when moved, then the new time waits to be confirmed', async () => {
    const bookingId = await booked();
    await decide(cloud.store, clerk, 'confirm', { bookingId });
    expect(await move(bookingId, 570)).toMatchObject({ ok: true, value: { status: 'pending' } });
  });

  it('given the same move twice, also at the same moment, then it moved once', async () => {
    const id = await booked();
    const moves = await Promise.all([move(id, 570), move(id, 570)]);
    expect([...moves, await move(id, 570)].every((outcome) => outcome.ok)).toBe(true);
    expect(cloud.all<Booking>('bookings')[0]?.history).toHaveLength(2);
    expect(allAgree()).toEqual([]);
  });

  it('given a person at the limit, then moving is no new booking', async () => {
    const id = await booked(540);
    await booked(570);
    await booked(600);
    expect((await move(id, 630)).ok).toBe(true);
  });
});

describe('the old place is never lost before the new one is held', () => {
  it('given a full time where one may stand in line, then nobody who has a place is told to', async () => {
    const line = { mode: 'promote', offerMinutes: 0, most: 9 } as const;
    cloud.cloudbase.database.insertMany('services', [
      aService({ _id: 'with-line', capacity: { seats: 1 }, rules: { ...aService().rules, line } }),
    ]);
    const at = (start: number, personId: string) => ({
      requestId: `line-${start}-${personId}`,
      serviceId: 'with-line',
      date: DATE,
      start,
      personIds: [personId],
      note: '',
      wait: false,
    });
    const mine = await place(cloud.store, caller, at(540, 'p1'));
    await place(cloud.store, { openid: 'resident-b', now: NOW }, at(570, 'p2'));
    const moved = await move(mine.ok ? mine.value.id : '', 570);
    expect(moved).toMatchObject({ refusal: { code: 'SOLD_OUT', detail: { mayWait: false } } });
  });

  it.each<[string, number, RefusalCode]>([
    ['a time that is full', 570, 'SOLD_OUT'],
    ['a time there is not', 545, 'NO_SUCH_TIME'],
  ])('given %s, then the booking is where it was', async (_, start, code) => {
    const id = await booked();
    await booked(570, 'p2', 'resident-b');
    expect(await move(id, start)).toMatchObject({ ok: false, refusal: { code } });
    expect(cloud.all<Booking>('bookings', { _id: id })).toMatchObject([
      { sessionId: idAt(540), status: 'pending' },
    ]);
    expect(allAgree()).toEqual([]);
  });

  it('given the deadline has passed, then RESCHEDULE_TOO_LATE', async () =>
    expect(await move(await booked(), 660, cloud.store, instantOf(DATE, 511))).toMatchObject({
      ok: false,
      refusal: { code: 'RESCHEDULE_TOO_LATE' },
    }));

  it('given somebody else’s booking, then NOT_FOUND', async () => {
    const id = await booked(540, 'p2', 'resident-b');
    expect(await move(id, 570)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });
});

describe('two who act on one booking', () => {
  it('given two moves to different times at once, then it is at one of them and holds one place', async () => {
    const id = await booked();
    await Promise.all([570, 600, 630].map((start) => move(id, start)));
    const held = cloud.all<Session>('sessions').filter((one) => one.holders.p1);
    expect(held.map((one) => one._id)).toEqual([cloud.all<Booking>('bookings')[0]?.sessionId]);
    expect(allAgree()).toEqual([]);
  });

  it('given a move and a cancellation at once, then no place stays taken by a cancelled booking', async () => {
    const id = await booked();
    await Promise.all([move(id, 570), cancel(cloud.store, caller, { bookingId: id, reason: '' })]);
    await sweep(cloud.store, NOW + GRACE_MS);
    const [booking] = cloud.all<Booking>('bookings');
    const held = cloud.all<Session>('sessions').filter((one) => one.holders.p1);
    expect(held.map((one) => one._id)).toEqual(booking?.status === 'cancelled' ? [] : [booking?.sessionId]);
  });
});

describe('a request that comes late', () => {
  it('given the booking’s own request again, read before it was written and moved, then it takes no second place', async () => {
    const query = {
      serviceId: 'c1-medical',
      date: DATE,
      today: '2026-11-23',
      personIds: ['p1'],
      keeper: 'resident-a',
    };
    const before = await cloud.store.services.placing({
      ...query,
      sessionId: idAt(540),
      bookingId: 'not-yet',
    });
    const id = await booked();
    await move(id, 570);
    const { placing } = cloud.store.services;
    const answers = [Promise.resolve(before)];
    const late: Store = {
      ...cloud.store,
      services: { ...cloud.store.services, placing: (query) => answers.shift() ?? placing(query) },
    };
    const input = {
      requestId: 'move-p1-540',
      serviceId: 'c1-medical',
      date: DATE,
      start: 540,
      personIds: ['p1'],
      note: '',
      wait: false,
    };
    expect(await place(late, caller, input)).toMatchObject({ ok: true, value: { id, start: 570 } });
    expect([left(540), left(570)]).toEqual([1, 0]);
  });
});

describe('a function that dies in the middle of a move leaves nothing lost', () => {
  const died = () => Promise.reject(new Error('the function died'));

  it('given that it died with both places held, when swept after the grace, then the booking keeps the old one', async () => {
    const id = await booked();
    const dying = { ...cloud.store, bookings: { ...cloud.store.bookings, change: died } };
    await expect(move(id, 570, dying)).rejects.toThrow('died');
    expect([left(540), left(570)]).toEqual([0, 0]);
    await sweep(cloud.store, NOW + GRACE_MS);
    expect([left(540), left(570)]).toEqual([0, 1]);
    expect(allAgree()).toEqual([]);
  });

  it('given that it died before the old place was given back, when swept, then the booking has the new one', async () => {
    const id = await booked();
    // The new session has no document yet, so the only ledger write of this move is the release.
    const dying = { ...cloud.store, ledger: { ...cloud.store.ledger, write: died } };
    await expect(move(id, 570, dying)).rejects.toThrow('died');
    await sweep(cloud.store, NOW + GRACE_MS);
    expect([left(540), left(570)]).toEqual([1, 0]);
    expect(allAgree()).toEqual([]);
  });

  it('given that it died with both places held, when the move is asked for again, then it happens', async () => {
    const id = await booked();
    const dying = { ...cloud.store, bookings: { ...cloud.store.bookings, change: died } };
    await expect(move(id, 570, dying)).rejects.toThrow('died');
    expect(await move(id, 570)).toMatchObject({ ok: true, value: { start: 570 } });
    expect(allAgree()).toEqual([]);
  });
});
