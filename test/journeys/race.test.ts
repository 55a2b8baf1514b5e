// I1, I2: residents race for too few places, through the functions as they are deployed.
// The negative control takes the ledger's guard off and must find what the guard prevents.
import type { Reply } from '#contract/reply';
import type { BookingView } from '#contract/booking';
import { addDays, dateAt } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import { sessionIdOf } from '#domain/session';
import { place } from '../../cloudfunctions/usecases/booking/place';
import type { Store } from '../../cloudfunctions/usecases/ports';
import { startCloud, type Cloud } from '../support/cloud';
import { aService } from '../support/given';
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
