// Decides how staff change what a session has: more or fewer of a unit, places kept for walk-ins or opened
// to everybody, the whole of it closed.
// One conditional write each: what is taken stays taken, and the ledger adds up before and after.
import { dishUnit } from './kinds/canteen';
import { nextRev, waitedFor, type Change, type LedgerWrite } from './ledger';
import { done, refused, type Outcome } from './refusal';
import { waitingIn, type Session } from './session';
import { WALK_IN } from './units';

/**
 * Sets how many of a unit a session has. Refusals: CAPACITY_TAKEN (fewer than are held), NOT_OFFERED (it has no such unit).
 * Done with no write when it is so already; the write happens only if the capacity is still as read.
 */
export function capacityWrite(session: Session, unit: string, to: number): Outcome<LedgerWrite | undefined> {
  if (!Object.hasOwn(session.capacity, unit)) return refused('NOT_OFFERED', { what: 'dish', name: unit });
  const from = session.capacity[unit] ?? 0;
  if (to === from) return done(undefined);
  const taken = from - (session.left[unit] ?? 0);
  if (to < taken) return refused('CAPACITY_TAKEN', { unit, taken, asked: to });
  return done({
    sessionId: session._id,
    when: [
      { path: `capacity.${unit}`, is: 'equal', value: from },
      { path: `left.${unit}`, is: 'at-least', value: Math.max(0, from - to) },
    ],
    then: [{ path: `capacity.${unit}`, by: to - from }, { path: `left.${unit}`, by: to - from }, nextRev],
  });
}

/**
 * Opens places kept for walk-ins to everybody, as units of another name, until so many are kept; undefined when no more
 * are. Said by what stays, so that asked twice it is done once; the write happens only if as many are left as read.
 */
export function releaseWalkIns(session: Session, into: string, keep: number): LedgerWrite | undefined {
  const left = session.left[WALK_IN] ?? 0;
  const count = left - Math.max(0, keep);
  if (count <= 0) return undefined;
  return {
    sessionId: session._id,
    when: [{ path: `left.${WALK_IN}`, is: 'equal', value: left }],
    then: [
      { path: `left.${WALK_IN}`, by: -count },
      { path: `capacity.${WALK_IN}`, by: -count },
      { path: `left.${into}`, by: count },
      { path: `capacity.${into}`, by: count },
      nextRev,
    ],
  };
}

/**
 * The other way, for those who stand there when what was kept is used up: of the places that nobody has booked, until so many
 * are kept; undefined when as many are. Of what somebody in line waits for nothing is taken. What there is not the session is
 * given with `more`, and portions of every dish that is not counted by itself with it; without, it is refused: SOLD_OUT.
 */
export function keepWalkIns(
  session: Session,
  from: string,
  keep: number,
  more = false,
): Outcome<LedgerWrite | undefined> {
  const { left, menu = [] } = session;
  const count = keep - (left[WALK_IN] ?? 0);
  if (count <= 0) return done(undefined);
  const waited = waitedFor(session, [from]).length > 0;
  const free = waited ? 0 : Math.max(0, left[from] ?? 0);
  if (free < count && !more)
    return refused('SOLD_OUT', { left: free, asked: count, mayWait: false, waiting: waitingIn(session) });
  const taken = Math.min(free, count);
  const dishes = menu.filter(({ portions }) => portions === undefined).map(({ id }) => dishUnit(id));
  return done({
    sessionId: session._id,
    when: [
      { path: 'state', is: 'equal', value: 'open' },
      { path: 'rev', is: 'equal', value: session.rev },
    ],
    then: [
      ...grown(from, -taken),
      ...grown(WALK_IN, count),
      ...dishes.flatMap((unit) => grown(unit, count - taken)),
      nextRev,
    ],
  });
}

/**
 * Of a time that has begun, for whoever stands at the door, also where nothing was kept for them: of all seats that nobody has
 * booked, whatever group they were for, until so many are kept; undefined when as many are. Who has signed up keeps the seat, and
 * of seats that nobody can sign up for any more nobody waits for one. The write happens only as the session was read. Refusals:
 * SOLD_OUT (fewer are unbooked).
 */
export function keepUnbooked(session: Session, keep: number): Outcome<LedgerWrite | undefined> {
  const count = keep - (session.left[WALK_IN] ?? 0);
  if (count <= 0) return done(undefined);
  const seats = Object.entries(session.left).filter(([unit, n]) => unit !== WALK_IN && n > 0);
  const left = seats.reduce((sum, [, n]) => sum + n, 0);
  if (left < count)
    return refused('SOLD_OUT', { left, asked: count, mayWait: false, waiting: waitingIn(session) });
  let rest = count;
  const given = seats.flatMap(([unit, n]) => {
    const taken = Math.min(n, rest);
    rest -= taken;
    return grown(unit, -taken);
  });
  return done({
    sessionId: session._id,
    when: [
      { path: 'state', is: 'equal', value: 'open' },
      { path: 'rev', is: 'equal', value: session.rev },
    ],
    then: [...given, ...grown(WALK_IN, count), nextRev],
  });
}

/** So many more of a unit there are, and are left. */
const grown = (unit: string, by: number): Change[] =>
  by === 0
    ? []
    : [
        { path: `capacity.${unit}`, by },
        { path: `left.${unit}`, by },
      ];

/** Closes a session: nobody books or is promoted any more. Who holds and who waits is told by the use case. */
export const closeWrite = (sessionId: string, reason: string): LedgerWrite => ({
  sessionId,
  when: [{ path: 'state', is: 'equal', value: 'open' }],
  then: [{ path: 'state', to: 'closed' }, { path: 'closedReason', to: reason }, nextRev],
});
