import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { RefusalCode } from '#domain/refusal';
import { sessionIdOf, type Session } from '#domain/session';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aPerson, aService, NOW } from '../../../test/support/given';
import { violations } from '../../../test/support/race';
import type { Store } from '../ports';
import { cancel } from './cancel';
import { place } from './place';

let cloud: Cloud;
let store: Store;
let nth = 0;

beforeAll(async () => {
  cloud = await startCloud();
  ({ store } = cloud);
  cloud.given('calendar', {
    _id: '2026',
    days: [{ date: '2026-12-04', name: '示例节', work: false }],
  });
  cloud.given('people', aPerson({ _id: 'p2', keeper: 'resident-b' }));
});
afterAll(() => cloud.close());

/** A service nobody has booked, and a person of resident A who has booked nothing: for each test its own. */
function freshService(change: Parameters<typeof aService>[0] = {}): string {
  const _id = `s${++nth}`;
  cloud.given('services', aService({ ...change, _id }));
  cloud.given('people', aPerson({ _id: personOf(_id) }));
  return _id;
}

const personOf = (serviceId: string): string => `person-of-${serviceId}`;

const ask = (serviceId: string, change: Partial<PlaceInput> = {}): PlaceInput => ({
  requestId: `request-${++nth}`,
  serviceId,
  date: '2026-11-24',
  start: 540,
  personIds: [personOf(serviceId)],
  note: '',
  wait: false,
  ...change,
});

const asA = { openid: 'resident-a', now: NOW };
const asB = { openid: 'resident-b', now: NOW };

async function placed(input: PlaceInput, caller = asA) {
  const outcome = await place(store, caller, input);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function refusal(input: PlaceInput, caller = asA): Promise<RefusalCode | undefined> {
  const outcome = await place(store, caller, input);
  return outcome.ok ? undefined : outcome.refusal.code;
}

describe('a free time becomes a booking', () => {
  it('given a time nobody has booked, then the session appears with the place taken, and the record says pending', async () => {
    const input = ask(freshService());
    const view = await placed(input);
    expect(view).toMatchObject({
      status: 'pending',
      date: '2026-11-24',
      start: 540,
      end: 570,
      persons: [{ name: '张敏' }],
    });
    expect(view.code).toMatch(/^[1-9]\d{5}$/);
    expect(view.may).toEqual(['cancel', 'reschedule']);
    const [session] = cloud.all<Session>('sessions', { serviceId: input.serviceId });
    expect(session?.left).toEqual({ seats: 1 });
    expect(session?.holders[input.personIds[0] ?? '']?.booking).toBe(view.id);
  });

  it('given a service that needs no confirmation, then it is confirmed at once', async () =>
    expect((await placed(ask(freshService({ confirmation: 'automatic' })))).status).toBe('confirmed'));

  it('owes its booker a notice in the same write', async () => {
    const { id } = await placed(ask(freshService()));
    const [booking] = cloud.all<Booking>('bookings', { _id: id });
    expect(booking?.outbox).toMatchObject([{ kind: 'booking-received' }]);
  });

  it('shows nobody’s OPENID', async () =>
    expect(JSON.stringify(await placed(ask(freshService())))).not.toContain('resident-a'));
});

describe('one request books once', () => {
  it('given the same request twice, then both answers are the same booking', async () => {
    const input = ask(freshService());
    const [first, second] = [await placed(input), await placed(input)];
    expect(second.id).toBe(first.id);
    expect(violations(cloud, sessionIdOf(input.serviceId, input.date, input.start))).toEqual([]);
  });

  it('given a double tap at the same moment, then one place is taken', async () => {
    const input = ask(freshService());
    const views = await Promise.all([placed(input), placed(input), placed(input)]);
    expect(new Set(views.map((view) => view.id)).size).toBe(1);
    const [session] = cloud.all<Session>('sessions', { serviceId: input.serviceId });
    expect(session?.left).toEqual({ seats: 1 });
  });

  it('given that the record was lost after the ledger decided, when retried, then the record is written', async () => {
    const input = ask(freshService());
    const dying: Store = {
      ...store,
      bookings: { ...store.bookings, record: () => Promise.reject(new Error('the function died')) },
    };
    await expect(place(dying, asA, input)).rejects.toThrow('died');
    const view = await placed(input);
    expect(view.status).toBe('pending');
    expect(violations(cloud, sessionIdOf(input.serviceId, input.date, input.start))).toEqual([]);
  });

  it('given a cancelled booking, when its request arrives again, then it stays cancelled and takes no place', async () => {
    const input = ask(freshService());
    const { id } = await placed(input);
    await cancel(store, asA, { bookingId: id, reason: '' });
    expect((await placed(input)).status).toBe('cancelled');
    const [session] = cloud.all<Session>('sessions', { serviceId: input.serviceId });
    expect(session?.left).toEqual({ seats: 2 });
  });
});

describe('a "no" has its reason', () => {
  it('given the person holds a place already, then ALREADY_BOOKED', async () => {
    const serviceId = freshService();
    await placed(ask(serviceId));
    expect(await refusal(ask(serviceId))).toBe('ALREADY_BOOKED');
  });

  it('given the last place is taken, then SOLD_OUT', async () => {
    const serviceId = freshService({ capacity: { seats: 1 } });
    await placed(ask(serviceId));
    expect(await refusal(ask(serviceId, { personIds: ['p2'] }), asB)).toBe('SOLD_OUT');
  });

  it.each<[string, Partial<PlaceInput>, RefusalCode]>([
    ['an unknown service', { serviceId: 'nowhere' }, 'NOT_FOUND'],
    ['a person nobody keeps', { personIds: ['p404'] }, 'PERSON_UNKNOWN'],
    ['a person somebody else keeps', { personIds: ['p2'] }, 'PERSON_UNKNOWN'],
    ['a weekend', { date: '2026-11-28' }, 'CLOSED_DAY'],
    ['a holiday', { date: '2026-12-04' }, 'CLOSED_DAY'],
    ['a time between the sessions', { start: 545 }, 'NO_SUCH_TIME'],
    ['a day past the horizon', { date: '2026-12-08' }, 'TOO_EARLY'],
    ['a time that is over', { date: '2026-11-20' }, 'TOO_LATE'],
    ['a time whose booking has closed', { date: '2026-11-23', start: 540 }, 'TOO_LATE'],
  ])('given %s, then nothing is written and the refusal says so', async (_, change, code) => {
    const serviceId = freshService();
    expect(await refusal(ask(serviceId, change))).toBe(code);
    expect(cloud.all('sessions', { serviceId })).toEqual([]);
    expect(cloud.all('bookings', { serviceId })).toEqual([]);
  });

  it('given a paused service, then SERVICE_PAUSED', async () =>
    expect(await refusal(ask(freshService({ state: 'paused' })))).toBe('SERVICE_PAUSED'));

  it('given a closure of the community, then CLOSED_DAY with its reason', async () => {
    cloud.given('closures', {
      _id: 'rain',
      communityIds: ['c9'],
      from: '2026-11-24',
      to: '2026-11-24',
      reason: '暴雨',
    });
    const outcome = await place(store, asA, ask(freshService({ communityId: 'c9' })));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'CLOSED_DAY', detail: { name: '暴雨' } } });
  });

  it('given a session that staff closed, then SESSION_CLOSED', async () => {
    const input = ask(freshService());
    await placed(input);
    await cloud.cloudbase.call('database.modifyDocument', {
      collectionName: 'sessions',
      queryType: 'WHERE',
      query: JSON.stringify({ serviceId: input.serviceId }),
      data: JSON.stringify({ $set: { state: 'closed' } }),
      merge: true,
      upsert: false,
      multi: true,
    });
    expect(await refusal({ ...input, requestId: 'another-1', personIds: ['p2'] }, asB)).toBe(
      'SESSION_CLOSED',
    );
  });
});

describe('a person’s open bookings are limited, whoever books', () => {
  const times = (serviceId: string, personId: string, count: number) =>
    Array.from({ length: count }, (_, i) => ask(serviceId, { personIds: [personId], start: 540 + 30 * i }));

  it('given three open ones, then the fourth is refused until one is cancelled', async () => {
    cloud.given('people', aPerson({ _id: 'limited', keeper: 'resident-a' }));
    const serviceId = freshService();
    const [first, second, third, fourth] = times(serviceId, 'limited', 4) as [
      PlaceInput,
      PlaceInput,
      PlaceInput,
      PlaceInput,
    ];
    const { id } = await placed(first);
    await placed(second);
    await placed(third);
    expect(await refusal(fourth)).toBe('LIMIT_REACHED');
    await cancel(store, asA, { bookingId: id, reason: '' });
    expect((await placed(fourth)).status).toBe('pending');
  });

  it('given three whose time is over, then they do not count, and three more may be booked', async () => {
    cloud.given('people', aPerson({ _id: 'faithful', keeper: 'resident-a' }));
    const serviceId = freshService();
    for (const input of times(serviceId, 'faithful', 3)) await placed(input);
    const aDayLater = { openid: 'resident-a', now: instantOf('2026-11-25', 480) };
    const [first, second, third, fourth] = times(serviceId, 'faithful', 4).map((input) => ({
      ...input,
      date: '2026-11-26',
    }));
    for (const input of [first, second, third]) await placed(input as PlaceInput, aDayLater);
    expect(await refusal(fourth as PlaceInput, aDayLater)).toBe('LIMIT_REACHED');
  });

  it('given six at the same moment, then three are booked and the others gave their place back', async () => {
    cloud.given('people', aPerson({ _id: 'hasty', keeper: 'resident-a' }));
    const serviceId = freshService();
    const inputs = times(serviceId, 'hasty', 6);
    const outcomes = await Promise.all(inputs.map((input) => place(store, asA, input)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    for (const input of inputs) {
      const sessionId = sessionIdOf(serviceId, input.date, input.start);
      if (cloud.all('sessions', { _id: sessionId }).length > 0)
        expect(violations(cloud, sessionId)).toEqual([]);
    }
    const held = cloud.all<Session>('sessions', { serviceId }).flatMap((one) => Object.keys(one.holders));
    expect(held).toHaveLength(3);
  });
});

describe('a resident cancels until the deadline', () => {
  it('given a booking, when cancelled twice, then the place comes back once', async () => {
    const input = ask(freshService());
    const { id } = await placed(input);
    for (let i = 0; i < 2; i++) {
      const outcome = await cancel(store, asA, { bookingId: id, reason: '临时有事' });
      expect(outcome).toMatchObject({ ok: true, value: { status: 'cancelled', may: [] } });
    }
    const [session] = cloud.all<Session>('sessions', { serviceId: input.serviceId });
    expect(session).toMatchObject({ left: { seats: 2 }, holders: {} });
  });

  it('given a place that was not given back because the function died, when cancelled again, then it is', async () => {
    const input = ask(freshService());
    const { id } = await placed(input);
    const dying: Store = {
      ...store,
      ledger: { ...store.ledger, write: () => Promise.reject(new Error('the function died')) },
    };
    await expect(cancel(dying, asA, { bookingId: id, reason: '' })).rejects.toThrow('died');
    await cancel(store, asA, { bookingId: id, reason: '' });
    const [session] = cloud.all<Session>('sessions', { serviceId: input.serviceId });
    expect(session?.left).toEqual({ seats: 2 });
  });

  it('given somebody else’s booking, then it is not found', async () => {
    const { id } = await placed(ask(freshService()));
    const outcome = await cancel(store, asB, { bookingId: id, reason: '' });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });

  it('given the deadline has passed, then CANCEL_TOO_LATE with the number to call', async () => {
    const { id } = await placed(ask(freshService()));
    const late = { openid: 'resident-a', now: instantOf('2026-11-24', 540) };
    const outcome = await cancel(store, late, { bookingId: id, reason: '' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'CANCEL_TOO_LATE', detail: { phone: '08770000001' } },
    });
  });
});
