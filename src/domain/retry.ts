// Decides when something that failed for a passing reason is tried again, and when no more.
import type { Instant } from './calendar';

/** About fifteen hours. */
export const MOST_TRIES = 20;

const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/**
 * When to try again after so many failures: exponential from one minute to an hour. `jitter` (0 to 1) spreads it by a quarter to either side,
 * so that what failed together does not come back together.
 */
export function retryAt(failures: number, now: Instant, jitter: number): Instant {
  const wait = Math.min(LONGEST_MS, MINUTE_MS * 2 ** Math.max(0, failures - 1));
  return now + Math.round(wait * (0.75 + jitter / 2));
}
