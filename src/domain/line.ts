// Decides who waits for a place, in which order, and who gets one: the first that fits, families together or not at all.
// It asks for one conditional write on the session; telling people and writing their bookings down is the use cases'.
import type { Instant } from './calendar';
import {
  holdersOf,
  leftFor,
  openTo,
  nextRev,
  releaseWrite,
  waitedFor,
  type Change,
  type Condition,
  type Held,
  type LedgerWrite,
  type Request,
} from './ledger';
import { awaitsDraw, promoteUntil, type LineEntry, type Session } from './session';
import { fit, minus, total, unitsIn, type Places, type Shortage } from './units';

/** How a session's line works. */
export interface LineRule {
  /** A place that becomes free is the next one's (`promote`), or kept for them until they accept it (`offer`). */
  readonly mode: 'promote' | 'offer';
  /** How long an offer stands, in minutes. */
  readonly offerMinutes: number;
  /** Bookings that may wait. */
  readonly most: number;
}

const entryOf = (request: Request, short: readonly string[]): LineEntry => ({
  booking: request.booking,
  persons: Object.keys(request.wants),
  wants: request.wants,
  short,
  by: request.by,
  at: request.at,
  ...(request.priority ? { priority: true } : {}),
  ...(request.details ? { details: request.details } : {}),
});

/** What is missing for a request that comes after those in line; nothing when it fits. */
function shortagesFor(
  session: Session,
  request: Pick<Request, 'wants' | 'priority'>,
  now: Instant,
): readonly Shortage[] {
  const found = fit(openTo(session, request, now), request.wants);
  return found.fits ? [] : found.shortages;
}

/** The units that a request waits for: those that are missing, or all of them while lots are to be drawn. */
const shortFor = (session: Session, request: Pick<Request, 'wants' | 'priority'>, now: Instant): string[] =>
  awaitsDraw(session)
    ? unitsIn(request.wants)
    : [...new Set(shortagesFor(session, request, now).map(({ unit }) => unit))];

/**
 * Puts a request at the end of the line, if nobody of it is in already, and only while there is something to wait for:
 * others wait for the same, lots are to be drawn, or what was found short is still short.
 */
export function joinWrite(session: Session, request: Request, most: number, now: Instant): LedgerWrite {
  const persons = Object.keys(request.wants);
  return {
    sessionId: session._id,
    when: [
      { path: 'state', is: 'equal', value: 'open' },
      { path: 'bookUntil', is: 'greater', value: now },
      ...persons.map((id): Condition => ({ path: `holders.${id}`, is: 'absent' })),
      { path: 'line.persons', is: 'none-of', values: persons },
      { path: `line.${most - 1}`, is: 'absent' },
      ...reasonToWait(session, request, now),
    ],
    then: [{ path: 'line', push: entryOf(request, shortFor(session, request, now)) }, nextRev],
  };
}

function reasonToWait(session: Session, request: Request, now: Instant): Condition[] {
  if (awaitsDraw(session)) return [{ path: 'draw.drawnAt', is: 'absent' }];
  const shortages = shortagesFor(session, request, now);
  const others = waitedFor(
    session,
    shortages.map(({ unit }) => unit),
  );
  const behind: Condition[] = others.length > 0 ? [{ path: 'line.short', is: 'any-of', values: others }] : [];
  const kept = minus(session.left, leftFor(session, request, now));
  const least = new Map<string, number>();
  for (const { unit, asked } of shortages) least.set(unit, Math.min(asked, least.get(unit) ?? asked));
  const missing = [...least].filter(([unit]) => !others.includes(unit));
  const stillMissing = missing.map(([unit, n]): Condition => {
    const path = `left.${unit}`;
    // A service may have got a unit (a worker, a lunch) since its session was written; nothing is less than nothing.
    if (session.left[unit] === undefined) return { path, is: 'absent' };
    return { path, is: 'less', value: n + (kept[unit] ?? 0) };
  });
  return [...behind, ...stillMissing];
}

/** The session with a request in line, for a session nobody has written yet. */
export const withEntry = (session: Session, request: Request, now: Instant): Session => ({
  ...session,
  line: [...session.line, entryOf(request, shortFor(session, request, now))],
});

/** Takes a booking out of the line; nothing happens when it is not in it. */
export const leaveWrite = (sessionId: string, booking: string): LedgerWrite => ({
  sessionId,
  when: [{ path: 'line.booking', is: 'equal', value: booking }],
  then: [{ path: 'line', pull: { booking } }, nextRev],
});

/** The place in line, from 1; undefined when not in it, or while the order is not drawn. */
export function positionOf(
  session: { readonly line: readonly Pick<LineEntry, 'booking'>[] } & Pick<Session, 'draw'>,
  booking: string,
): number | undefined {
  const index = awaitsDraw(session) ? -1 : session.line.findIndex((entry) => entry.booking === booking);
  return index < 0 ? undefined : index + 1;
}

export interface Promoted {
  readonly entry: LineEntry;
  readonly places: Places;
}

export interface Promotion {
  readonly write: LedgerWrite;
  readonly promoted: readonly Promoted[];
  /** When the places pass on unless accepted; absent when they are the persons' own. */
  readonly offerUntil?: Instant;
}

/**
 * Gives what is left to those in line, in their order, passing over whom it is not enough for, and says anew what the
 * others wait for; undefined when nothing changes. The write happens only if the session is still as read.
 */
export function promotionOf(session: Session, rule: LineRule, now: Instant): Promotion | undefined {
  if (session.state === 'closed' || awaitsDraw(session) || promoteUntil(session) <= now) return undefined;
  const promoted = fitting(session, now);
  const leaving = new Set(promoted.map(({ entry }) => entry.booking));
  const left = promoted.reduce((rest, { places }) => minus(rest, total(places)), session.left);
  const line = stillShort({ ...session, left }, leaving, now);
  if (promoted.length === 0 && !line.some((entry, i) => isOther(entry, session.line[i]))) return undefined;
  const offerUntil =
    rule.mode === 'offer' ? Math.min(now + rule.offerMinutes * 60_000, promoteUntil(session)) : undefined;
  const write: LedgerWrite = {
    sessionId: session._id,
    when: [
      { path: 'rev', is: 'equal', value: session.rev },
      { path: 'state', is: 'equal', value: 'open' },
    ],
    then: [
      { path: 'line', to: line },
      ...Object.entries(left).map(([unit, n]): Change => ({ path: `left.${unit}`, to: n })),
      ...promoted.flatMap((one) => holdersFor(one, now, offerUntil)),
      nextRev,
    ],
  };
  return { write, promoted, ...(offerUntil === undefined ? {} : { offerUntil }) };
}

const isOther = (a: LineEntry, b: LineEntry | undefined): boolean => a.short.join() !== b?.short.join();

/** Those who stay, each with what they wait for now: it may be something else than when they came. */
function stillShort(session: Session, leaving: ReadonlySet<string>, now: Instant): LineEntry[] {
  const line: LineEntry[] = [];
  for (const entry of session.line) {
    if (leaving.has(entry.booking)) continue;
    line.push({ ...entry, short: shortFor({ ...session, line }, entry, now) });
  }
  return line;
}

function fitting(session: Session, now: Instant): Promoted[] {
  const promoted: Promoted[] = [];
  let { left } = session;
  for (const entry of session.line) {
    const found = fit(leftFor({ ...session, left }, entry, now), entry.wants);
    if (!found.fits) continue;
    promoted.push({ entry, places: found.places });
    left = minus(left, total(found.places));
  }
  return promoted;
}

const holdersFor = ({ entry, places }: Promoted, at: Instant, offerUntil?: Instant): Change[] =>
  holdersOf({ ...entry, at, moves: 0 }, places).map(([id, holder]) => ({
    path: `holders.${id}`,
    to: { ...holder, ...(offerUntil === undefined ? {} : { offerUntil }) },
  }));

/** Makes an offered place one's own while the offer stands. */
export const acceptWrite = (
  sessionId: string,
  booking: string,
  persons: readonly string[],
  now: Instant,
): LedgerWrite => ({
  sessionId,
  when: [
    { path: 'state', is: 'equal', value: 'open' },
    ...persons.flatMap((id): Condition[] => [
      { path: `holders.${id}.booking`, is: 'equal', value: booking },
      { path: `holders.${id}.offerUntil`, is: 'greater', value: now },
    ]),
  ],
  then: [...persons.map((id): Change => ({ path: `holders.${id}.offerUntil`, remove: true })), nextRev],
});

/** Takes offered places back once the offer is over; nothing happens when they were accepted or passed on. */
export function passOnWrite(sessionId: string, held: Held, now: Instant): LedgerWrite {
  const release = releaseWrite(sessionId, held);
  const over = Object.keys(held.places).map((id): Condition => ({
    path: `holders.${id}.offerUntil`,
    is: 'at-most',
    value: now,
  }));
  return { ...release, when: [...release.when, ...over] };
}
