// Decides what to ask of a session document so that one conditional write books or frees a place.
// It speaks plain conditions and changes; the store turns them into the database's. Nothing here reads or writes.
import type { Instant } from './calendar';
import { done, refused, type Outcome } from './refusal';
import type { Units } from './service';
import type { Holder, Session } from './session';

/** What must hold of the document for the write to happen. Paths are dotted. */
export type Condition =
  | { readonly path: string; readonly is: 'at-least' | 'greater' | 'equal'; readonly value: number | string }
  | { readonly path: string; readonly is: 'absent' };

export type Change =
  | { readonly path: string; readonly by: number }
  | { readonly path: string; readonly to: unknown }
  | { readonly path: string; readonly remove: true };

/** One atomic write on one session: all conditions hold and all changes are made, or nothing happens. */
export interface LedgerWrite {
  readonly sessionId: string;
  readonly when: readonly Condition[];
  readonly then: readonly Change[];
}

const units = (asked: Units): [string, number][] => Object.entries(asked).filter(([, n]) => n > 0);

/** Takes places for a person, who must not hold any yet; booking must still be open at `now`. */
export function holdWrite(sessionId: string, personId: string, holder: Holder, now: Instant): LedgerWrite {
  const enough = units(holder.units).map(([unit, n]): Condition => ({
    path: `left.${unit}`,
    is: 'at-least',
    value: n,
  }));
  const taken = units(holder.units).map(([unit, n]): Change => ({ path: `left.${unit}`, by: -n }));
  return {
    sessionId,
    when: [
      { path: 'state', is: 'equal', value: 'open' },
      { path: 'bookUntil', is: 'greater', value: now },
      { path: `holders.${personId}`, is: 'absent' },
      ...enough,
    ],
    then: [...taken, { path: `holders.${personId}`, to: holder }],
  };
}

/**
 * Makes a hold of the same booking one's own, as a retry that found it: whoever took it first and fails later
 * must not give it back (`releaseWrite` with `at`).
 */
export function claimWrite(sessionId: string, personId: string, holder: Holder): LedgerWrite {
  return {
    sessionId,
    when: [{ path: `holders.${personId}.booking`, is: 'equal', value: holder.booking }],
    then: [{ path: `holders.${personId}.at`, to: holder.at }],
  };
}

/**
 * Gives a person's places back, once: a second release finds the booking gone and changes nothing.
 * With `at`, only a hold that nobody claimed since.
 */
export function releaseWrite(
  sessionId: string,
  personId: string,
  { booking, units: held, at }: Pick<Holder, 'booking' | 'units'> & Partial<Holder>,
): LedgerWrite {
  const path = `holders.${personId}`;
  const given = units(held).map(([unit, n]): Change => ({ path: `left.${unit}`, by: n }));
  const unclaimed: Condition[] = at === undefined ? [] : [{ path: `${path}.at`, is: 'equal', value: at }];
  return {
    sessionId,
    when: [{ path: `${path}.booking`, is: 'equal', value: booking }, ...unclaimed],
    then: [...given, { path, remove: true }],
  };
}

/** The session with a holder in it, for the first booking of a session nobody has written yet. */
export function withHolder(session: Session, personId: string, holder: Holder): Session {
  const left = { ...session.left };
  for (const [unit, n] of units(holder.units)) left[unit] = (left[unit] ?? 0) - n;
  return { ...session, left, holders: { ...session.holders, [personId]: holder } };
}

/**
 * Why a hold is not possible on a session as read, or that it is.
 * Refusals: SESSION_CLOSED, TOO_LATE, ALREADY_BOOKED, SOLD_OUT. The same booking again is no refusal.
 */
export function checkHold(
  session: Session,
  personId: string,
  holder: Holder,
  now: Instant,
): Outcome<'free' | 'held'> {
  const mine = session.holders[personId];
  if (mine?.booking === holder.booking) return done('held');
  if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  if (session.bookUntil <= now) return refused('TOO_LATE', { until: session.bookUntil });
  if (mine) return refused('ALREADY_BOOKED', { bookingId: mine.booking });
  for (const [unit, asked] of units(holder.units)) {
    const left = session.left[unit] ?? 0;
    if (left < asked) return refused('SOLD_OUT', { left: Math.max(0, left), asked });
  }
  return done('free');
}

/** What is wrong with a ledger, unit by unit; empty when `left + Σ holders = capacity` and nothing is negative. */
export function imbalances(
  session: Session,
): { unit: string; left: number; held: number; capacity: number }[] {
  const names = new Set([...Object.keys(session.capacity), ...Object.keys(session.left)]);
  return [...names]
    .map((unit) => ({
      unit,
      left: session.left[unit] ?? 0,
      held: Object.values(session.holders).reduce((sum, holder) => sum + (holder.units[unit] ?? 0), 0),
      capacity: session.capacity[unit] ?? 0,
    }))
    .filter(({ left, held, capacity }) => left < 0 || left + held !== capacity);
}
