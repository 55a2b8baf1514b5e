// What a booking costs in round trips, and how a rush for too few places goes, on the functions as they are deployed.
import { addDays, dateAt } from '#domain/calendar';
import type { Reply } from '#contract/reply';
import type { BookingView } from '#contract/booking';
import { startCloud, type Cloud } from '../support/cloud';
import { aService } from '../support/given';
import { racer, racerPerson, racers } from '../support/race';
import { atLeast, atMost, type Bench } from './line';

const RESIDENTS = 200;
const PLACES = 20;
/** As many calls under way at once as clients in the store's own bench. */
const CLIENTS = 16;
const UPDATES = 2000;
/** More instances than this only wait for two cores, each with code of its own to warm up. */
const INSTANCES = 4;
/** Ours: a booking is three calls and a run of the function, so a third is the most there can be. */
const LEAST_SHARE = 0.1;
const SPAN = [[540, 570]] as const;
const HOURS = { 1: SPAN, 2: SPAN, 3: SPAN, 4: SPAN, 5: SPAN, 6: SPAN, 7: SPAN };
const date = addDays(dateAt(Date.now()), 2);

async function book(cloud: Cloud, serviceId: string, i: number) {
  const input = {
    requestId: `bench-${serviceId}-${i}`,
    serviceId,
    date,
    start: 540,
    personId: racerPerson(i),
    note: '',
  };
  const { result, trips } = await cloud.cloudbase.invoke(
    'api',
    { path: 'booking.place', input },
    { openid: racer(i) },
  );
  return { reply: result as Reply<BookingView>, trips };
}

/** Runs `count` pieces of work, `CLIENTS` at a time; how many a second. */
async function rate(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const from = performance.now();
  const client = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (count * 1000) / (performance.now() - from);
}

async function withCloud<T>(seats: number, run: (cloud: Cloud, serviceId: string) => Promise<T>): Promise<T> {
  const cloud = await startCloud({ functions: true, maxInstances: INSTANCES });
  try {
    cloud.given('people', ...racers(RESIDENTS));
    cloud.given('services', aService({ _id: 'bench', hours: HOURS, onHoliday: 'open', capacity: { seats } }));
    cloud.given(
      'services',
      aService({ _id: 'warm', hours: HOURS, onHoliday: 'open', capacity: { seats: RESIDENTS } }),
    );
    return await run(cloud, 'bench');
  } finally {
    await cloud.close();
  }
}

const singleUpdates = (cloud: Cloud): Promise<number> =>
  rate(UPDATES, () =>
    cloud.store.ledger.write({ sessionId: 'single', when: [], then: [{ path: 'left.seats', by: 1 }] }),
  );

export const benches: readonly Bench[] = [
  {
    name: 'trips.place',
    run: () =>
      withCloud(PLACES, async (cloud, serviceId) => {
        const first = await book(cloud, serviceId, 0);
        const usual = await book(cloud, serviceId, 1);
        const most = Math.max(first.trips, usual.trips);
        return atMost('trips.place', most, 'round trips', 3, { first: first.trips, usual: usual.trips });
      }),
  },
  {
    name: 'rush',
    run: () =>
      withCloud(PLACES, async (cloud, serviceId) => {
        cloud.given('sessions', { _id: 'single', left: { seats: 0 } });
        await rate(RESIDENTS / 2, (i) => book(cloud, 'warm', i));
        const replies: Reply<BookingView>[] = [];
        await rate(RESIDENTS, async (i) => replies.push((await book(cloud, serviceId, i)).reply));
        const accepted = replies.filter((reply) => reply.ok).length;
        const updatesPerSecond = await singleUpdates(cloud);
        const bookingsPerSecond = await rate(RESIDENTS / 2, (i) => book(cloud, 'warm', RESIDENTS / 2 + i));
        const share = bookingsPerSecond / updatesPerSecond;
        const detail = {
          accepted,
          residents: RESIDENTS,
          share: Math.round(share * 1000) / 1000,
          bookingsPerSecond: Math.round(bookingsPerSecond),
          updatesPerSecond: Math.round(updatesPerSecond),
        };
        const all = atMost('rush', accepted / PLACES, 'accepted ÷ capacity', 1, detail);
        return [
          { ...all, ok: accepted === PLACES },
          atLeast('rush.share', share, 'bookings ÷ single updates', LEAST_SHARE),
        ];
      }),
  },
];
