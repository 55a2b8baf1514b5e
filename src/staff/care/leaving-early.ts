// Decides whether somebody leaves the station before their day there is over, so that why may be written down.
// The contract between family and station says half-days; noon parts them.
import type { CareGuest } from '#contract/desk-care';
import { minuteAt, type Instant, type Minutes } from '#domain/calendar';

const NOON: Minutes = 12 * 60;
/** Families come a little before the end. */
const USUAL_MINUTES = 30;

export function isEarly(
  { halves }: Pick<CareGuest, 'halves'>,
  end: Minutes = 24 * 60,
  now: Instant,
): boolean {
  const over = halves.includes('pm') ? end : Math.min(NOON, end);
  return minuteAt(now) < over - USUAL_MINUTES;
}
