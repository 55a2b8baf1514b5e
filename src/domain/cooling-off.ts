// Decides how long somebody who did not come several times cannot book: a rest that ends by itself.
// Which bookings count as missed is booking.ts's; staff lift the rest by excusing a miss, so that it no longer counts.
import { addDays, dateAt, daysBetween, instantOf, type Instant } from './calendar';

/** After `misses` on days of a span of `withinDays`, no booking for `forDays` whole days. */
export interface CoolingRule {
  readonly misses: number;
  /** Both ends included: 1 means on one day. */
  readonly withinDays: number;
  /** The days after that of the last miss. */
  readonly forDays: number;
}

/**
 * Until when a person cannot book (the midnight that ends the rest), or undefined when they can. `missedAt` in any
 * order, the instants of what was missed. The span rolls: one who misses again after a rest, with enough misses
 * still within the span, rests again. A rule that counts to less than one never applies.
 */
export function coolingUntil(
  missedAt: readonly Instant[],
  { misses, withinDays, forDays }: CoolingRule,
  now: Instant,
): Instant | undefined {
  if (!(misses >= 1)) return undefined;
  const days = missedAt
    .filter((at) => at <= now)
    .map(dateAt)
    .sort();
  const over = days.filter((day, i) => {
    const first = days[i - (misses - 1)];
    return first !== undefined && daysBetween(first, day) < withinDays;
  });
  const last = over[over.length - 1];
  const until = last === undefined ? now : instantOf(addDays(last, forDays + 1), 0);
  return until > now ? until : undefined;
}
