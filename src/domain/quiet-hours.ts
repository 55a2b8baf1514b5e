// Decides when nobody's phone should ring: from 21:30 to 7:30, but for what changes the very next hours.
// What is sent at all is telling.ts's.
import { addDays, dateAt, instantOf, minuteAt, type Instant, type Minutes } from './calendar';
import type { Booking } from './booking';
import type { NoticeKind } from './notice';

/** Local minutes of the day; the first is quiet, the last is not. */
export const QUIET_FROM: Minutes = 21 * 60 + 30;
export const QUIET_UNTIL: Minutes = 7 * 60 + 30;

/** What begins within so long may not wait for the morning. */
export const URGENT_MS = 12 * 60 * 60_000;

/** When the quiet hours in which an instant lies are over; undefined outside of them. */
export function quietUntil(now: Instant): Instant | undefined {
  const minute = minuteAt(now);
  if (minute >= QUIET_FROM) return instantOf(addDays(dateAt(now), 1), QUIET_UNTIL);
  return minute < QUIET_UNTIL ? instantOf(dateAt(now), QUIET_UNTIL) : undefined;
}

/** What somebody would otherwise leave home for in vain, or miss. */
const pressing: readonly NoticeKind[] = [
  'booking-cancelled',
  'booking-declined',
  'booking-rescheduled',
  'booking-offered',
  'booking-promoted',
  'booking-workers',
];

type Timed = Pick<Booking, 'startsAt' | 'offerUntil'>;

/** Whether a notice is told at any hour. */
export function isUrgent(
  kind: NoticeKind,
  { startsAt, offerUntil = Infinity }: Timed,
  now: Instant,
): boolean {
  if (!pressing.includes(kind)) return false;
  const ends = kind === 'booking-offered' ? Math.min(startsAt, offerUntil) : startsAt;
  return ends > now && ends <= now + URGENT_MS;
}

/** When a notice may be told: now, or in the morning; now also when the morning is too late for it. */
export function tellAt(kind: NoticeKind, booking: Timed, now: Instant): Instant {
  const morning = quietUntil(now);
  if (morning === undefined || isUrgent(kind, booking, now)) return now;
  const isOver = booking.startsAt > now && booking.startsAt <= morning;
  return isOver ? now : morning;
}
