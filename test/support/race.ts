// A race of residents for one session, and what may never come of it; and what may not be left once the sweep has been.
import { personIdsOf, placesOf, type Booking } from '#domain/booking';
import { heldBy, imbalances } from '#domain/ledger';
import { holdsPlace, isOpen } from '#domain/lifecycle';
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

type Units = { readonly [unit: string]: number };

/** What records say is taken, unit by unit. */
function takenBy(bookings: readonly Booking[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { units } of bookings.flatMap((one): readonly { units: Units }[] => one.persons))
    for (const [unit, n] of Object.entries(units)) taken.set(unit, (taken.get(unit) ?? 0) + n);
  return taken;
}

/** An offer whose time is over is the clock's to take back: until then its record may lag behind the ledger. */
const settled = (booking: Booking, now: number): boolean =>
  booking.status !== 'offered' || (booking.offerUntil ?? 0) > now;

/** Everything wrong with a session and its bookings, in words; empty when all is well, even between two steps. */
export function violations(cloud: Cloud, sessionId: string, now = -Infinity): string[] {
  const [session] = cloud.all<Session>('sessions', { _id: sessionId });
  if (!session) return ['the session is missing'];
  const bookings = cloud
    .all<Booking>('bookings', { sessionId })
    .filter((one) => holdsPlace(one.status) && settled(one, now));
  const persons = bookings.flatMap((booking) => personIdsOf(booking));
  const over = [...takenBy(bookings)].filter(([unit, n]) => n > (session.capacity[unit] ?? 0));
  const inLine = session.line.flatMap((entry) => entry.persons);
  return [
    ...imbalances(session).map((one) => `unbalanced: ${JSON.stringify(one)}`),
    ...over.map(([unit, n]) => `oversold: ${n} ${unit} booked of ${session.capacity[unit] ?? 0}`),
    ...(new Set(persons).size < persons.length ? ['somebody is booked twice'] : []),
    ...(new Set(inLine).size < inLine.length ? ['somebody stands in line twice'] : []),
    ...inLine.filter((id) => session.holders[id]).map((id) => `${id} holds a place and stands in line`),
    ...bookings.flatMap((one) => withoutPlace(session, one)),
  ];
}

const withoutPlace = (session: Session, { _id, persons }: Booking): string[] =>
  persons
    .filter(({ personId, units }) => {
      const holder = session.holders[personId];
      return holder?.booking !== _id || !sameUnits(holder.units, units);
    })
    .map(({ personId }) => `${personId} is booked (${_id}) without the place in ${session._id}`);

const sameUnits = (one: Units, other: Units): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Places and entries that no booking stands for, and bookings that wait nowhere: the sweep leaves none of them. */
export function leftovers(cloud: Cloud, sessionId: string): string[] {
  const [session] = cloud.all<Session>('sessions', { _id: sessionId });
  if (!session) return [];
  const bookings = cloud.all<Booking>('bookings', { sessionId });
  const holding = bookings.filter((one) => holdsPlace(one.status));
  const waiting = bookings.filter((one) => one.status === 'waiting').map((one) => one._id);
  const named = [...new Set(Object.values(session.holders).map(({ booking }) => booking))];
  const line = session.line.map(({ booking }) => booking);
  const apart = holding.filter(
    (one) => JSON.stringify(sorted(heldBy(session, one._id))) !== JSON.stringify(sorted(placesOf(one))),
  );
  const offered = Object.values(session.holders).filter(({ offerUntil }) => offerUntil !== undefined);
  const accepted = bookings.filter((one) => isOpen(one.status) && one.status !== 'offered');
  return [
    ...named.filter((id) => !holding.some((one) => one._id === id)).map((id) => `${id} holds for nobody`),
    ...line.filter((id) => !waiting.includes(id)).map((id) => `${id} stands in line for nobody`),
    ...waiting.filter((id) => !line.includes(id)).map((id) => `${id} waits outside the line`),
    ...apart.map((one) => `${one._id} says otherwise than the ledger`),
    ...offered
      .filter(({ booking }) => accepted.some((one) => one._id === booking))
      .map(({ booking }) => `${booking} is taken, and still an offer in the ledger`),
  ];
}

const sorted = (places: { readonly [id: string]: Units }): unknown =>
  Object.entries(places)
    .sort()
    .map(([id, units]) => [id, Object.entries(units).sort()]);
