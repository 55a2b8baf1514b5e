// Decides what to ask of a session document so that one conditional write books or frees places.
// It speaks plain conditions and changes; the store turns them into the database's. Who waits is line.ts's.
import type { Instant } from './calendar';
import { done, refused, type Outcome } from './refusal';
import { awaitsDraw, entriesUntil, waitingIn, type Details, type Holder, type Session } from './session';
import { asked, fit, minus, total, unitsIn, type Places, type Units, type Wants } from './units';

/** What must hold of the document for the write to happen. Paths are dotted. */
export type Condition =
  | {
      readonly path: string;
      readonly is: 'at-least' | 'less' | 'greater' | 'at-most' | 'equal';
      readonly value: number | string;
    }
  | { readonly path: string; readonly is: 'none-of' | 'any-of'; readonly values: readonly string[] }
  | { readonly path: string; readonly is: 'absent' | 'present' };

export type Change =
  | { readonly path: string; readonly by: number }
  | { readonly path: string; readonly to: unknown }
  | { readonly path: string; readonly remove: true }
  /** At the end of a list. */
  | { readonly path: string; readonly push: unknown }
  /** Out of a list, whatever matches. */
  | { readonly path: string; readonly pull: { readonly [field: string]: string } };

/** One atomic write on one session: all conditions hold and all changes are made, or nothing happens. */
export interface LedgerWrite {
  readonly sessionId: string;
  readonly when: readonly Condition[];
  readonly then: readonly Change[];
}

/** Places that somebody wants, for one or several persons together. */
export interface Request {
  readonly booking: string;
  readonly wants: Wants;
  readonly by: string;
  readonly at: Instant;
  /** How often the booking was moved to come here. */
  readonly moves: number;
  /** Of a priority household: the reserve is for them. */
  readonly priority?: boolean;
  /** By staff, of the places kept for walk-ins where there are such: the deadline for booking does not apply. */
  readonly walkIn?: boolean;
  readonly details?: Details;
}

/** What a booking holds: by person id, the units each. */
export interface Held {
  readonly booking: string;
  readonly places: Places;
}

/** Every write counts, so that one who read the whole document can tell whether it still is as read. */
export const nextRev: Change = { path: 'rev', by: 1 };

const personsOf = (request: Pick<Request, 'wants'>): string[] => Object.keys(request.wants);

/** Everybody's entry; the first one's says what was asked for besides. */
export const holdersOf = (
  { booking, by, at, moves, details }: Omit<Request, 'wants'>,
  places: Places,
): [string, Holder][] =>
  Object.entries(places).map(([id, units], i) => [
    id,
    { booking, units, by, at, moves, ...(details && i === 0 ? { details } : {}) },
  ]);

/** What is left for a request: the reserve is not, to those who are no priority household, until it is opened. */
export function leftFor(
  session: Pick<Session, 'left' | 'reserve'>,
  request: Pick<Request, 'priority'>,
  now: Instant,
): Units {
  const { reserve, left } = session;
  if (!reserve || request.priority || now >= reserve.until) return left;
  return minus(left, { [reserve.unit]: reserve.count });
}

/** Takes places that were found free for persons who must not hold or wait for any yet; booking must still be open at `now`. */
export function holdWrite(session: Session, request: Request, places: Places, now: Instant): LedgerWrite {
  const sum = total(places);
  const kept = minus(session.left, leftFor(session, request, now));
  const inTime: Condition[] = request.walkIn ? [] : [{ path: 'bookUntil', is: 'greater', value: now }];
  return {
    sessionId: session._id,
    when: [
      { path: 'state', is: 'equal', value: 'open' },
      ...inTime,
      { path: 'line.short', is: 'none-of', values: Object.keys(sum) },
      { path: 'line.persons', is: 'none-of', values: Object.keys(places) },
      ...Object.keys(places).map((id): Condition => ({ path: `holders.${id}`, is: 'absent' })),
      ...asked(sum).map(([unit, n]): Condition => ({
        path: `left.${unit}`,
        is: 'at-least',
        value: n + (kept[unit] ?? 0),
      })),
    ],
    then: [
      ...asked(sum).map(([unit, n]): Change => ({ path: `left.${unit}`, by: -n })),
      ...holdersOf(request, places).map(([id, to]): Change => ({ path: `holders.${id}`, to })),
      nextRev,
    ],
  };
}

/**
 * Makes a hold of the same booking one's own, as a retry that found it: whoever took it first and fails later
 * must not give it back (`releaseWrite` with `at` or `moves`), and nobody passes on what was only offered.
 */
export const claimWrite = (sessionId: string, request: Request): LedgerWrite => ({
  sessionId,
  when: personsOf(request).map((id) => ({
    path: `holders.${id}.booking`,
    is: 'equal',
    value: request.booking,
  })),
  then: [
    ...personsOf(request).flatMap((id): Change[] => [
      { path: `holders.${id}.at`, to: request.at },
      { path: `holders.${id}.moves`, to: request.moves },
      { path: `holders.${id}.offerUntil`, remove: true },
    ]),
    nextRev,
  ],
});

/**
 * Gives a booking's places back, once: a second release finds the booking gone and changes nothing, and so does one
 * that believes in more of a unit than is held, or in less; it must name every unit. Only a hold that nobody claimed since, with `at`; with `moves`, only the
 * one of that move: who has come back to a time keeps it.
 */
export function releaseWrite(
  sessionId: string,
  { booking, places }: Held,
  only: Partial<Pick<Holder, 'at' | 'moves'>> = {},
): LedgerWrite {
  const held = Object.entries(places);
  const equal = (path: string, value: number | string): Condition => ({ path, is: 'equal', value });
  return {
    sessionId,
    when: held.flatMap(([id, units]) => [
      equal(`holders.${id}.booking`, booking),
      ...Object.entries(only).map(([field, value]) => equal(`holders.${id}.${field}`, value)),
      ...asked(units).map(([unit, n]) => equal(`holders.${id}.units.${unit}`, n)),
    ]),
    then: [
      ...asked(total(places)).map(([unit, n]): Change => ({ path: `left.${unit}`, by: n })),
      ...held.map(([id]): Change => ({ path: `holders.${id}`, remove: true })),
      nextRev,
    ],
  };
}

/** What a booking holds in a session, by person; empty when nothing. */
export const heldBy = (session: Pick<Session, 'holders'>, booking: string): Places =>
  Object.fromEntries(
    Object.entries(session.holders).flatMap(([id, holder]) =>
      holder.booking === booking ? [[id, holder.units]] : [],
    ),
  );

/** The session with a request's places in it, for the first booking of a session nobody has written yet. */
export function withPlaces(session: Session, request: Request, places: Places): Session {
  return {
    ...session,
    left: minus(session.left, total(places)),
    holders: { ...session.holders, ...Object.fromEntries(holdersOf(request, places)) },
  };
}

/** What a look at the session says of a request. */
export type Seen =
  | { readonly is: 'free' | 'held'; readonly places: Places }
  /** In line already. */
  | { readonly is: 'waiting' };

/**
 * Why places cannot be held on a session as read, or which could. The same booking again is no refusal.
 * Refusals: SESSION_CLOSED, TOO_LATE, ALREADY_BOOKED, SOLD_OUT (also when others wait for the same, or lots will be drawn).
 */
export function checkHold(session: Session, request: Request, now: Instant): Outcome<Seen> {
  const mine = heldBy(session, request.booking);
  if (Object.keys(mine).length > 0) return done({ is: 'held', places: mine });
  if (session.line.some((entry) => entry.booking === request.booking)) return done({ is: 'waiting' });
  if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  if (!request.walkIn && session.bookUntil <= now) return refused('TOO_LATE', { until: session.bookUntil });
  const until = entriesUntil(session);
  if (!request.walkIn && until !== undefined && until <= now) return refused('TOO_LATE', { until });
  const twice = alreadyIn(session, request);
  if (twice) return twice;
  const found = fit(openTo(session, request, now), request.wants);
  if (found.fits && (request.walkIn || !awaitsDraw(session)))
    return done({ is: 'free', places: found.places });
  const short = found.fits ? undefined : found.shortages[0];
  return refused('SOLD_OUT', {
    left: short?.left ?? 0,
    asked: short?.asked ?? personsOf(request).length,
    ...(short ? { what: short.unit } : {}),
    mayWait: false,
    waiting: waitingIn(session),
  });
}

/** Of some units, those that somebody in line waits for. */
export const waitedFor = (
  { line, waitedUnits }: Pick<Session, 'line' | 'waitedUnits'>,
  units: readonly string[],
): string[] =>
  units.filter((unit) => waitedUnits?.includes(unit) ?? line.some(({ short }) => short.includes(unit)));

/** What one who comes now may take: nothing of what others wait for. Nobody waits for the places kept for walk-ins. */
export function openTo(session: Session, request: Pick<Request, 'wants' | 'priority'>, now: Instant): Units {
  const left = leftFor(session, request, now);
  const waited = waitedFor(session, unitsIn(request.wants));
  return { ...left, ...Object.fromEntries(waited.map((unit) => [unit, 0])) };
}

function alreadyIn(session: Session, { wants, by }: Request): Outcome<never> | undefined {
  for (const id of Object.keys(wants)) {
    const holder = session.holders[id];
    const entry = session.line.find(({ persons }) => persons.includes(id));
    const other = holder ?? entry;
    if (!other) continue;
    const bookingId = other.by === by ? { bookingId: other.booking } : {};
    return refused('ALREADY_BOOKED', { name: '', ...bookingId, waiting: !holder });
  }
  return undefined;
}

/** What is wrong with a ledger, unit by unit; empty when `left + Σ holders = capacity` and nothing is negative. */
export function imbalances(
  session: Pick<Session, 'capacity' | 'left' | 'holders'>,
): { unit: string; left: number; held: number; capacity: number }[] {
  const held = total(
    Object.fromEntries(Object.entries(session.holders).map(([id, { units }]) => [id, units])),
  );
  const names = new Set([session.capacity, session.left, held].flatMap((units) => Object.keys(units)));
  return [...names]
    .map((unit) => ({
      unit,
      left: session.left[unit] ?? 0,
      held: held[unit] ?? 0,
      capacity: session.capacity[unit] ?? 0,
    }))
    .filter(({ left, held, capacity }) => left < 0 || left + held !== capacity);
}
