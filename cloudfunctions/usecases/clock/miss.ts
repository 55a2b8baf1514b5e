// Decides who of those who were booked is marked as missed, and puts those who are owed a call on the community's list.
// The rules are domain/missed.ts's. Where nobody ticks off who comes, nobody is punished and nobody is called.
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import type { Instant } from '#domain/calendar';
import { callsOwed, GIVEN_UP_MS, isCalled, LOOK_AGAIN_MS, missRules } from '#domain/missed';
import { move } from '../booking/transition';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import type { PersonKnown } from './ports';
import { always, type HasTime } from './turn';

/** Bookings a slice. */
export const MISS_SLICE = 200;
/** Of the platform's twenty connections, so that residents keep some. */
const AT_ONCE = 8;

const NOBODY: ReadonlyMap<string, PersonKnown> = new Map();

export interface Missed {
  missed: number;
  called: number;
  /** Nobody has been ticked off there yet: looked at again later. */
  postponed: number;
  /** Nobody ever was. */
  givenUp: number;
}

/**
 * One tick. One round trip when nothing is due; for each slice four at most (who, whether anybody was ticked off, looked
 * at), one for each who missed it, and three more where calls are owed. The line is on the list before the booking is
 * settled: a tick that dies in between is done again.
 */
export async function missAbsent(store: Store, now: Instant, hasTime: HasTime = always): Promise<Missed> {
  const tally: Missed = { missed: 0, called: 0, postponed: 0, givenUp: 0 };
  do {
    const due = await store.timers.absences(now, MISS_SLICE);
    if (due.length > 0) await lookAtSlice(store, due, now, tally);
    if (due.length < MISS_SLICE) break;
  } while (hasTime());
  return tally;
}

async function lookAtSlice(
  store: Store,
  due: readonly Booking[],
  now: Instant,
  tally: Missed,
): Promise<void> {
  const open = due.filter(({ status }) => status === 'confirmed');
  const attended = open.length > 0 ? await store.timers.attended(open) : [];
  const ticked = open.filter((booking) => isTicked(booking, attended));
  const moved = await forEach(ticked, AT_ONCE, (booking) =>
    move(store, booking, { move: 'miss', mover: { part: 'clock' }, now }),
  );
  const gone = moved.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  tally.missed += gone.length;
  // Also those whom staff have marked, or a tick that died.
  const owed = [...gone, ...due.filter(({ status }) => status === 'missed')];
  const lines = await linesFor(store, owed, now);
  if (lines.length > 0) await store.calls.add(lines);
  tally.called += lines.length;
  await settle(store, due, ticked, now, tally);
}

async function settle(
  store: Store,
  due: readonly Booking[],
  ticked: readonly Booking[],
  now: Instant,
  tally: Missed,
): Promise<void> {
  const waits = due.filter((one) => one.status === 'confirmed' && !ticked.includes(one));
  const [later, never] = [
    waits.filter(({ endsAt }) => now < endsAt + GIVEN_UP_MS),
    waits.filter(({ endsAt }) => now >= endsAt + GIVEN_UP_MS),
  ];
  const settled = due.filter((one) => !later.includes(one)).map(({ _id }) => _id);
  if (settled.length > 0) await store.timers.looked(settled, now);
  if (later.length > 0)
    await store.timers.looked(
      later.map(({ _id }) => _id),
      now,
      now + LOOK_AGAIN_MS,
    );
  tally.postponed += later.length;
  tally.givenUp += never.length;
}

/** Whether somebody was ticked off there, so that who was not has stayed away. */
const isTicked = ({ kind, sessionId, serviceId, date }: Booking, attended: readonly string[]): boolean =>
  missRules[kind].evidence === 'session'
    ? attended.includes(sessionId)
    : attended.some((id) => id.startsWith(`${serviceId}:${date}:`));

/** The calls that are owed to those who were missed. Two round trips side by side where it depends on who they are. */
async function linesFor(store: Store, missed: readonly Booking[], now: Instant): Promise<Call[]> {
  const owed = missed.filter(({ kind }) => missRules[kind].call);
  const asked = owed.filter(({ kind }) => missRules[kind].call?.whom === 'elders');
  const facts = asked.length > 0 ? await store.timers.factsOf(asked) : NOBODY;
  return owed.flatMap((booking) => {
    const rule = missRules[booking.kind].call;
    if (!rule) return [];
    const whom = booking.persons.filter(
      ({ personId }) => rule.whom === 'all' || isCalled(facts.get(personId) ?? { groups: [] }, booking.date),
    );
    return callsOwed(booking, whom, now);
  });
}
