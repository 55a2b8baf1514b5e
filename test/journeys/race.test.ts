// I1, I2: residents race for too few places, through the functions as they are deployed.
// The negative control takes the ledger's guard off and must find what the guard prevents.
import type { Reply } from '#contract/reply';
import type { BookingView } from '#contract/booking';
import { addDays, dateAt } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { sessionIdOf, type Session } from '#domain/session';
import { place } from '../../cloudfunctions/usecases/booking/place';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { startCloud, type Cloud } from '../support/cloud';
import { aCanteen, aService } from '../support/given';
import { racer, racerPerson, racers, violations } from '../support/race';

const RESIDENTS = 200;
const PLACES = 20;
const EVERY_DAY = {
  1: [[540, 570]],
  2: [[540, 570]],
  3: [[540, 570]],
  4: [[540, 570]],
  5: [[540, 570]],
  6: [[540, 570]],
  7: [[540, 570]],
} as const;
const date = addDays(dateAt(Date.now()), 2);

const menu = [
  { id: 'fish', title: '清蒸鱼', priceFen: 1500, portions: 8 },
  { id: 'tofu', title: '烧豆腐', priceFen: 1200, portions: 8 },
  { id: 'rice', title: '米饭', priceFen: 100 },
];
const kitchen = aCanteen({
  _id: 'kitchen',
  onHoliday: 'open',
  meals: [{ title: '午餐', start: 660, meals: PLACES, walkIn: 0, menu }],
  rules: { ...aCanteen().rules, line: { mode: 'promote', offerMinutes: 0, most: 5 } },
});

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: true });
  cloud.given('people', ...racers(RESIDENTS));
  for (const _id of ['rush', 'unguarded']) {
    cloud.given(
      'services',
      aService({ _id, hours: EVERY_DAY, onHoliday: 'open', capacity: { seats: PLACES } }),
    );
  }
  cloud.given('services', kitchen);
});
afterAll(() => cloud.close());

const inputOf = (serviceId: string, i: number, tap = 0) => ({
  requestId: `request-${i}-${tap}`,
  serviceId,
  date,
  start: 540,
  personIds: [racerPerson(i)],
  note: '',
  wait: false,
});

async function book(i: number, tap = 0): Promise<Reply<BookingView>> {
  const event = { path: 'booking.place', input: inputOf('rush', i, tap) };
  return (await cloud.cloudbase.invoke('api', event, { openid: racer(i) })).result as Reply<BookingView>;
}

describe('200 residents race for 20 places', () => {
  it('accepts exactly 20, each once, though everybody taps twice', async () => {
    const replies = await Promise.all(
      Array.from({ length: RESIDENTS }, async (_, i) => Promise.all([book(i), book(i)])),
    );
    const accepted = replies.filter((taps) => taps.some((reply) => reply.ok));
    expect(accepted).toHaveLength(PLACES);
    const ids = accepted.flatMap((taps) => taps.flatMap((reply) => (reply.ok ? [reply.value.id] : [])));
    expect(new Set(ids).size).toBe(PLACES);
    expect(violations(cloud, sessionIdOf('rush', date, 540))).toEqual([]);
    expect(cloud.all<Booking>('bookings', { serviceId: 'rush' })).toHaveLength(PLACES);
  });

  it('tells everybody else that it is sold out, and nothing else', async () => {
    const late = await Promise.all(Array.from({ length: RESIDENTS }, (_, i) => book(i, 9)));
    const codes = new Set(
      late.map((reply) => (!reply.ok && reply.kind === 'refused' ? reply.refusal.code : 'other')),
    );
    expect([...codes].sort()).toEqual(['ALREADY_BOOKED', 'SOLD_OUT']);
  });
});

describe('200 residents race for 20 meals with two dishes of 8', () => {
  const dishOf = (i: number) => ['fish', 'tofu', 'rice'][i % 3] ?? 'rice';
  const eat = async (i: number): Promise<Reply<BookingView>> => {
    const orders = [{ personId: racerPerson(i), dishIds: [dishOf(i)], diets: [] }];
    const choice = { kind: 'canteen', channel: 'eat-in', orders };
    const input = { ...inputOf('kitchen', i, 5), start: 660, choice, wait: i % 2 === 0 };
    const event = { path: 'booking.place', input };
    return (await cloud.cloudbase.invoke('api', event, { openid: racer(i) })).result as Reply<BookingView>;
  };

  it('serves 20, no dish more often than it was cooked, lets five wait, and tells everybody else', async () => {
    const replies = await Promise.all(Array.from({ length: RESIDENTS }, (_, i) => eat(i)));
    const ended = replies.map((reply) => {
      if (reply.ok) return reply.value.status;
      return reply.kind === 'refused' ? reply.refusal.code : reply.kind;
    });
    const count = (how: string) => ended.filter((one) => one === how).length;
    expect(violations(cloud, sessionIdOf('kitchen', date, 660))).toEqual([]);
    const [session] = cloud.all<Session>('sessions', { serviceId: 'kitchen' });
    const served = Object.values(session?.holders ?? {});
    expect(served).toHaveLength(count('confirmed'));
    expect(served.length).toBeLessThanOrEqual(PLACES);
    for (const dish of ['dish-fish', 'dish-tofu'])
      expect(served.filter(({ units }) => units[dish])).toHaveLength(8 - (session?.left[dish] ?? 0));
    expect(session?.line).toHaveLength(5);
    expect(count('waiting')).toBe(5);
    expect([...new Set(ended)].sort()).toEqual(['LINE_FULL', 'SOLD_OUT', 'confirmed', 'waiting']);
  });
});

describe('negative control: the guard off', () => {
  it('oversells, and the check finds it', async () => {
    const { store } = cloud;
    // What the comparable systems do: look first, then write without a condition.
    const unguarded: Store = {
      ...store,
      ledger: { ...store.ledger, write: (write) => store.ledger.write({ ...write, when: [] }) },
    };
    const now = Date.now();
    await Promise.all(
      Array.from({ length: RESIDENTS }, (_, i) =>
        place(unguarded, { openid: racer(i), now }, inputOf('unguarded', i)),
      ),
    );
    const found = violations(cloud, sessionIdOf('unguarded', date, 540));
    expect(found.some((one) => one.startsWith('oversold'))).toBe(true);
  });
});
