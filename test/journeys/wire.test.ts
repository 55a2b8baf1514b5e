// I3, I4, I5: what may come in from outside, through the functions as they are deployed.
// Every bad call gets its refusal, and nothing is written.
import type { Reply } from '#contract/reply';
import { addDays, dateAt } from '#domain/calendar';
import { communities } from '../../local/seed/district';
import { seed } from '../../local/seed/seed';
import { startCloud, type Cloud } from '../support/cloud';
import { edit } from '../support/edit';

let cloud: Cloud;
const [first, second] = communities.map((community) => community._id) as [string, string];
const serviceId = `${first}-medical`;
const today = dateAt(Date.now());

beforeAll(async () => {
  cloud = await startCloud({ functions: true });
  seed(cloud.cloudbase.database);
});
afterAll(() => cloud.close());

async function call(path: unknown, input?: unknown, openid: string | undefined = 'resident-zhang') {
  const { result, trips } = await cloud.cloudbase.invoke('api', { path, input }, openid ? { openid } : {});
  return { reply: result as Reply<never>, trips };
}

const written = () => JSON.stringify([cloud.all('bookings'), cloud.all('sessions'), cloud.all('people')]);

async function personId(openid = 'resident-zhang'): Promise<string> {
  const { reply } = await call('person.mine', undefined, openid);
  const [person] = (reply as unknown as { value: { id: string }[] }).value;
  return person?.id ?? '';
}

/** The next time one may book, whatever today is. */
async function freeTime(): Promise<{ date: string; start: number }> {
  const { reply } = await call('service.times', { serviceId, days: 14 });
  const { days } = (
    reply as unknown as {
      value: { days: { date: string; slots: { start: number; availability: string }[] }[] };
    }
  ).value;
  for (const { date, slots } of days) {
    const slot = slots.find((one) => one.availability === 'open');
    if (slot) return { date, start: slot.start };
  }
  throw new Error('no free time in two weeks');
}

const placing = async (change: object) => ({
  requestId: 'bad-input-1',
  serviceId,
  ...(await freeTime()),
  personIds: [await personId()],
  note: '',
  ...change,
});

const mealOf = (order: object) => ({
  kind: 'canteen',
  channel: 'eat-in',
  orders: [{ personId: 'p1', dishIds: [], diets: [], ...order }],
});
const visitTo = (point: object) => ({
  kind: 'visit',
  taskId: 'insure',
  address: { text: '荷花路 1 号', point },
});

describe('input is parsed before anything else', () => {
  const operator = { $gt: '' };
  it.each<[string, string, () => Promise<unknown>]>([
    ['an operator for an id', 'booking.get', async () => ({ bookingId: operator })],
    ['an operator for a service', 'booking.place', () => placing({ serviceId: operator })],
    ['an operator for a person', 'booking.place', () => placing({ personIds: [operator] })],
    ['an operator for a date', 'service.times', async () => ({ serviceId, from: operator })],
    ['an operator for a community', 'community.home', async () => ({ communityId: operator })],
    ['a number for a string', 'booking.place', () => placing({ note: 42 })],
    ['a string for minutes', 'booking.place', () => placing({ start: '540' })],
    ['a date that is none', 'booking.place', () => placing({ date: '2026-02-30' })],
    ['a field too many', 'booking.place', () => placing({ status: 'confirmed' })],
    ['one person twice', 'booking.place', () => placing({ personIds: ['p1', 'p1'] })],
    ['nobody', 'booking.place', () => placing({ personIds: [] })],
    ['a crowd', 'booking.place', () => placing({ personIds: Array.from({ length: 9 }, (_, i) => `p${i}`) })],
    ['an operator for an answer', 'booking.place', () => placing({ answers: { size: operator } })],
    ['a choice of no kind', 'booking.place', () => placing({ choice: { kind: 'feast' } })],
    ['an operator for a dish', 'booking.place', () => placing({ choice: mealOf({ dishIds: [operator] }) })],
    ['one dish twice', 'booking.place', () => placing({ choice: mealOf({ dishIds: ['fish', 'fish'] }) })],
    ['a quantity of dishes', 'booking.place', () => placing({ choice: mealOf({ count: -1 }) })],
    ['an address off the earth', 'booking.place', () => placing({ choice: visitTo({ lat: 991, lng: 0 }) })],
    ['a wish to wait that is none', 'booking.place', () => placing({ wait: 'yes' })],
    ['nothing', 'booking.place', async () => undefined],
    ['a list', 'booking.place', async () => []],
    ['too many days', 'service.times', async () => ({ serviceId, days: 9999 })],
    ['a note of 300 characters', 'booking.place', () => placing({ note: '长'.repeat(300) })],
  ])('given %s, then it is invalid and nothing is written', async (_, path, input) => {
    const before = written();
    const { reply, trips } = await call(path, await input());
    expect(reply).toMatchObject({ ok: false, kind: 'invalid' });
    expect(trips).toBe(0);
    expect(written()).toBe(before);
  });

  it.each(['__proto__', 'constructor', 'booking', 'booking.steal', '', operator, null, 7])(
    'given the path %p, then it is invalid',
    async (path) => expect((await call(path)).reply).toMatchObject({ ok: false, kind: 'invalid' }),
  );
});

describe('a business "no" says why', () => {
  it.each<[string, string, () => Promise<unknown>, string]>([
    ['an unknown service', 'service.get', async () => ({ serviceId: 'none' }), 'NOT_FOUND'],
    ['an unknown community', 'community.home', async () => ({ communityId: '000' }), 'NOT_FOUND'],
    ['an unknown booking', 'booking.cancel', async () => ({ bookingId: 'none' }), 'NOT_FOUND'],
    ['a day long past', 'booking.place', () => placing({ date: addDays(today, -7 * 52) }), 'TOO_LATE'],
    ['a day too far', 'booking.place', () => placing({ date: addDays(today, 15) }), 'TOO_EARLY'],
    ['a time there is not', 'booking.place', () => placing({ start: 1439 }), 'NO_SUCH_TIME'],
    [
      'somebody else’s person',
      'booking.place',
      async () => placing({ personIds: [await personId('elder-wang')] }),
      'PERSON_UNKNOWN',
    ],
  ])('given %s, then nothing is written', async (_, path, input, code) => {
    const before = written();
    const { reply } = await call(path, await input());
    expect(reply).toMatchObject({ ok: false, kind: 'refused', refusal: { code } });
    expect(written()).toBe(before);
  });
});

describe('the caller is what WeChat says', () => {
  it('given no OPENID, then everything is denied', async () => {
    const { result } = await cloud.cloudbase.invoke('api', { path: 'community.streets' }, {});
    expect(result).toMatchObject({ ok: false, kind: 'denied' });
  });

  it('given an OPENID in the input, then it counts for nothing', async () => {
    const event = { path: 'person.mine', openid: 'elder-wang', userInfo: { openId: 'elder-wang' } };
    const { result } = await cloud.cloudbase.invoke('api', event, { openid: 'newcomer-chen' });
    expect(result).toMatchObject({ ok: true, value: [] });
  });

  it.each([
    ['desk.queue', { communityId: first }],
    ['desk.confirm', { bookingId: 'b1' }],
    ['desk.decline', { bookingId: 'b1', reason: '不' }],
  ])('given a resident who calls %s, then it is denied', async (path, input) => {
    const before = written();
    expect((await call(path, input)).reply).toMatchObject({ ok: false, kind: 'denied' });
    expect(written()).toBe(before);
  });

  it('given a clerk at another community’s desk, then it is denied', async () =>
    expect((await call('desk.queue', { communityId: second }, `clerk-${first}`)).reply).toMatchObject({
      kind: 'denied',
    }));

  it('given somebody else’s booking, then it is not found', async () => {
    const { reply } = await call('booking.place', await placing({ requestId: 'mine-to-keep' }));
    const { id } = (reply as unknown as { value: { id: string } }).value;
    for (const path of ['booking.get', 'booking.cancel']) {
      const other = (await call(path, { bookingId: id }, 'elder-wang')).reply;
      expect(other).toMatchObject({ ok: false, kind: 'refused', refusal: { code: 'NOT_FOUND' } });
    }
    expect((await call('booking.get', { bookingId: id })).reply).toMatchObject({
      ok: true,
      value: { status: 'pending' },
    });
  });
});

const MOST_TICKS = 10;
const hasMoreThanSweep = (report: unknown): boolean =>
  Object.keys((report as { jobs: object }).jobs).some((job) => job !== 'sweep');

describe('the clock answers its timer and nobody else', () => {
  it('given a person, then it is denied, whatever the event says', async () => {
    const { result } = await cloud.cloudbase.invoke('clock', { Type: 'Timer' }, { openid: 'resident-zhang' });
    expect(result).toMatchObject({ ok: false, kind: 'denied' });
  });

  it('given a timer, then it writes sessions ahead, and with nothing left to do it costs six round trips at most', async () => {
    const timer = { Type: 'Timer', TriggerName: 'minute', Time: 'x' };
    const tick = () => cloud.cloudbase.invoke('clock', timer, {});
    const first = (await tick()).result;
    expect(first).toMatchObject({
      ok: true,
      faults: [],
      jobs: { materialise: { opened: expect.any(Number) } },
    });
    const position = { date: today, after: 'z', doneAt: Date.now(), unknownYears: [], leftOver: [] };
    await edit(cloud, 'clock', 'ahead', position);
    // A month's settlement goes on for some ticks; what the other specifications booked is swept in each.
    let last = await tick();
    for (let n = 0; n < MOST_TICKS && hasMoreThanSweep(last.result); n++) last = await tick();
    expect(last.result).toMatchObject({ ok: true, faults: [] });
    expect(hasMoreThanSweep(last.result)).toBe(false);
    expect(last.trips).toBeLessThanOrEqual(6);
  });
});

describe('round trips are the budget', () => {
  it('books in three at most, cancels in three, reschedules in five, shows a home in three, times in one, a queue in two', async () => {
    const spent: Record<string, number> = {};
    const spend = async (name: string, path: string, input: unknown, openid?: string) => {
      const { reply, trips } = await call(path, input, openid);
      expect(reply.ok).toBe(true);
      spent[name] = trips;
      return reply as unknown as { value: { id: string } };
    };
    const time = await freeTime();
    const mine = {
      requestId: 'budget-first',
      serviceId,
      ...time,
      personIds: [await personId('elder-wang')],
      note: '',
    };
    const another = { ...mine, requestId: 'budget-other', personIds: [await personId('relative-li')] };
    const { value } = await spend('placeFirst', 'booking.place', mine, 'elder-wang');
    await spend('place', 'booking.place', another, 'relative-li');
    await spend('retry', 'booking.place', another, 'relative-li');
    const other = await freeTime();
    await spend('reschedule', 'booking.reschedule', { bookingId: value.id, ...other }, 'elder-wang');
    await spend('home', 'community.home', { communityId: first });
    await spend('times', 'service.times', { serviceId, days: 7 });
    await spend('queue', 'desk.queue', { communityId: first }, `clerk-${first}`);
    await spend('confirm', 'desk.confirm', { bookingId: value.id }, `clerk-${first}`);
    await spend('cancel', 'booking.cancel', { bookingId: value.id }, 'elder-wang');
    expect(spent.placeFirst).toBeLessThanOrEqual(3);
    expect(spent.place).toBeLessThanOrEqual(3);
    expect(spent.retry).toBe(1);
    expect(spent.cancel).toBeLessThanOrEqual(3);
    expect(spent.reschedule).toBeLessThanOrEqual(5);
    expect(spent.home).toBeLessThanOrEqual(3);
    expect(spent.times).toBe(1);
    expect(spent.queue).toBeLessThanOrEqual(2);
    // One of them writes the audit trail.
    expect(spent.confirm).toBeLessThanOrEqual(4);
  });
});
