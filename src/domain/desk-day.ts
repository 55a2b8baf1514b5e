// Decides in which part of a desk's day a booking stands: what has to be done about it now, and what is over.
// Which bookings a desk may see at all is the use cases'.
import type { Booking } from './booking';
import { dateAt, type Instant } from './calendar';

/**
 * `pending` waits for a decision, whatever its day; `overdue` was confirmed for a time that has passed, and nobody said whether
 * they came; `now` may stand at the door any minute; `soon` comes later today; `here` has come and waits or is being served;
 * `done` and `missed` are over; `later` is another day's.
 */
export const parts = ['pending', 'overdue', 'now', 'here', 'soon', 'done', 'missed', 'later'] as const;
export type DayPart = (typeof parts)[number];

/** Bookings by what has to be done about them. */
export type PartCounts = { readonly [P in DayPart]: number };

/** People are at the door so much before their time. */
const EARLY_MS = 30 * 60_000;

type Placed = Pick<Booking, 'kind' | 'status' | 'startsAt' | 'endsAt' | 'serving'>;

/** At a counter who came is called and served; elsewhere coming is all there is. */
const isServed = ({ kind, serving }: Placed): boolean => kind !== 'counter' || serving?.doneAt !== undefined;

/** Nothing for those that are no desk's business any more, or not yet. */
export function partOf(booking: Placed, now: Instant): DayPart | undefined {
  const { status, startsAt, endsAt } = booking;
  if (status === 'pending') return 'pending';
  if (status === 'arrived') return isServed(booking) ? 'done' : 'here';
  if (status === 'missed' || status === 'excused') return 'missed';
  if (status !== 'confirmed') return undefined;
  if (dateAt(startsAt) > dateAt(now)) return 'later';
  if (endsAt <= now) return 'overdue';
  return startsAt - EARLY_MS <= now ? 'now' : 'soon';
}

/** Those of one part, as staff take them: priority households first, then by time; what is over the latest first. */
export function inOrder<T extends Pick<Booking, 'startsAt' | 'priority'>>(part: DayPart, all: T[]): T[] {
  const over = part === 'done' || part === 'missed';
  const urgency = ({ priority }: T) => (over ? 0 : Number(priority ?? false));
  return all.sort(
    (a, b) => urgency(b) - urgency(a) || (over ? b.startsAt - a.startsAt : a.startsAt - b.startsAt),
  );
}
