// Decides what a desk counts of its weeks, and which ratings it may see: none by which one could tell who rated.
// Counting is the database's (store/trends.ts); weeks begin on Monday, in Asia/Shanghai.
import { addDays, dateAt, instantOf, weekdayOf, type Instant, type LocalDate } from './calendar';
import type { KindName } from './kinds/index';

/** Ratings of a service and week are shown where there are so many: among fewer, one may be told from the others. */
export const LEAST_RATINGS = 5;

const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;

/** The Monday of the week that an instant is in. */
export const mondayOf = (at: Instant): LocalDate => {
  const date = dateAt(at);
  return addDays(date, 1 - weekdayOf(date));
};

/** The Mondays of the last weeks, this one included, the earliest first. */
export const lastWeeks = (now: Instant, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, i) => addDays(mondayOf(now), 7 * (i + 1 - count)));

/** Sums of one service and one week. Times are in milliseconds, sums over those of whom they are known. */
export interface WeekCount {
  readonly serviceId: string;
  readonly title: string;
  readonly kind: KindName;
  readonly week: LocalDate;
  /** Persons of bookings for times of that week, called off or not. */
  readonly booked: number;
  readonly came: number;
  readonly missed: number;
  /** Bookings that staff decided, and how long people waited for that. */
  readonly decided: number;
  readonly decidedMs: number;
  /** Who was called at a counter, and how long they had sat there. */
  readonly called: number;
  readonly calledMs: number;
}

export interface RatingCount {
  readonly serviceId: string;
  readonly week: LocalDate;
  readonly ratings: number;
  /** The sum of their levels, of 5. */
  readonly levels: number;
}

/**
 * Ratings that may be shown: of weeks that are over, because of one that still grows two looks tell the last rating apart, and
 * of at least LEAST_RATINGS. No sums over weeks are shown either: what is left of them would be the hidden ones.
 */
export const shownRatings = (counts: readonly RatingCount[], now: Instant): RatingCount[] =>
  counts.filter(({ ratings, week }) => ratings >= LEAST_RATINGS && instantOf(addDays(week, 7), 0) <= now);
