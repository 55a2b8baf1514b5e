// What a booking costs in round trips, on the functions as they are deployed.
import type { BookingView } from '#contract/booking';
import type { Reply } from '#contract/reply';
import { addDays, dateAt } from '#domain/calendar';
import { startCloud, type Cloud } from '../support/cloud';
import { aService } from '../support/given';
import { racer, racerPerson, racers } from '../support/race';
import { atMost, type Bench, type Line } from './line';

const SPAN = [[540, 570]] as const;
const HOURS = { 1: SPAN, 2: SPAN, 3: SPAN, 4: SPAN, 5: SPAN, 6: SPAN, 7: SPAN };
const date = addDays(dateAt(Date.now()), 2);

/** One call as a resident; the answer and its round trips. */
async function call(cloud: Cloud, i: number, path: string, input: object) {
  const { result, trips } = await cloud.cloudbase.invoke('api', { path, input }, { openid: racer(i) });
  const reply = result as Reply<BookingView>;
  if (!reply.ok) throw new Error(`${path} was not answered: ${JSON.stringify(reply)}`);
  return { view: reply.value, trips };
}

const place = (cloud: Cloud, i: number) =>
  call(cloud, i, 'booking.place', {
    requestId: `bench-place-${i}`,
    serviceId: 'bench',
    date,
    start: 540,
    personIds: [racerPerson(i)],
  });

async function run(): Promise<Line[]> {
  const cloud = await startCloud({ functions: true, maxInstances: 1 });
  try {
    cloud.given('people', ...racers(2));
    cloud.given('services', aService({ _id: 'bench', hours: HOURS, onHoliday: 'open' }));
    const first = await place(cloud, 0);
    const usual = await place(cloud, 1);
    const moved = await call(cloud, 1, 'booking.reschedule', {
      bookingId: usual.view.id,
      date: addDays(date, 1),
      start: 540,
    });
    const cancelled = await call(cloud, 0, 'booking.cancel', { bookingId: first.view.id });
    const placed = Math.max(first.trips, usual.trips);
    return [
      atMost('trips.place', placed, 'round trips', 3, { first: first.trips, usual: usual.trips }),
      atMost('trips.reschedule', moved.trips, 'round trips', 5),
      atMost('trips.cancel', cancelled.trips, 'round trips', 3),
    ];
  } finally {
    await cloud.close();
  }
}

export const benches: readonly Bench[] = [{ name: 'trips', run }];
