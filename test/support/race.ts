// A race of residents for one session, and what may never come of it.
import { personIdsOf, type Booking } from '#domain/booking';
import { imbalances } from '#domain/ledger';
import type { Session } from '#domain/session';
import type { Cloud } from './cloud';
import { aPerson } from './given';

export const racer = (i: number): string => `racer-${i}`;
export const racerPerson = (i: number): string => `p${i}`;

/** As many residents, each known by name to nobody but themselves. */
export const racers = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aPerson({ _id: racerPerson(i), keeper: racer(i), name: `居民${i}` }),
  );

/** Everything wrong with a session and its bookings, in words; empty when all is well. */
export function violations(cloud: Cloud, sessionId: string): string[] {
  const [session] = cloud.all<Session>('sessions', { _id: sessionId });
  if (!session) return ['the session is missing'];
  const bookings = cloud.all<Booking>('bookings', { sessionId, status: { $in: ['pending', 'confirmed'] } });
  const persons = bookings.flatMap((booking) => personIdsOf(booking));
  const capacity = session.capacity.seats ?? 0;
  return [
    ...imbalances(session).map((one) => `unbalanced: ${JSON.stringify(one)}`),
    ...(bookings.length > capacity ? [`oversold: ${bookings.length} booked of ${capacity}`] : []),
    ...(new Set(persons).size < persons.length ? ['somebody is booked twice'] : []),
    ...persons.filter((id) => !session.holders[id]).map((id) => `${id} is booked without a place`),
  ];
}
