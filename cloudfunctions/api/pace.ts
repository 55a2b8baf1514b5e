// Decides how often one caller may call: so many calls in any minute, and fewer changes. Pure counting; time is an argument.
// A first defence, and each instance counts for itself: the hard limit is the caller's key on the record (domain/limit.ts).
import type { Instant } from '#domain/calendar';

const MINUTE_MS = 60_000;

/** Calls in any minute, and how many of them may change something. */
export interface Budget {
  readonly calls: number;
  readonly changes: number;
}

/** Who turns pages fast opens one every other second, and a page asks two or three things; a form is not filled in two seconds. */
export const OF_ANYONE: Budget = { calls: 120, changes: 30 };
/** With a queue in front of the counter: a list looked at again after each tick, and a tick every other second. */
export const OF_STAFF: Budget = { calls: 300, changes: 120 };
/** Who types twelve digits from a slip of paper; at this pace nobody finds a code in its two days. */
export const OF_GUESSES: Budget = { calls: 5, changes: 5 };

/** Callers remembered by one instance; the one who has been silent longest is forgotten first. */
const MOST_CALLERS = 5000;

interface Admitted {
  readonly at: Instant;
  readonly change: boolean;
}

/** Admits a call at `now`, or says when the next may come. What was turned away does not count. */
export type Pace = (caller: string, change: boolean, budget: Budget, now: Instant) => Instant | undefined;

/** A new count; an instance keeps one for as long as it lives. */
export function newPace(mostCallers = MOST_CALLERS): Pace {
  const admitted = new Map<string, Admitted[]>();
  return (caller, change, budget, now) => {
    const recent = (admitted.get(caller) ?? []).filter(({ at }) => at > now - MINUTE_MS);
    const until = laterOf(
      freeAt(recent, budget.calls),
      change
        ? freeAt(
            recent.filter((one) => one.change),
            budget.changes,
          )
        : undefined,
    );
    admitted.delete(caller);
    admitted.set(caller, until === undefined ? [...recent, { at: now, change }] : recent);
    const [silent] = admitted.keys();
    if (admitted.size > mostCallers && silent !== undefined) admitted.delete(silent);
    return until;
  };
}

/** When one more fits in; now, when there are fewer than `most`. */
const freeAt = (recent: readonly Admitted[], most: number): Instant | undefined => {
  const oldest = recent.at(-most);
  return oldest && oldest.at + MINUTE_MS;
};

const laterOf = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a !== undefined && b !== undefined ? Math.max(a, b) : (a ?? b);
