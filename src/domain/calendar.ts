// Decides what a local date is: its weekday, and whether the state moved work or rest onto it.
// Opening hours built on that are schedule.ts's; the table itself is data that staff edit.
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** A date in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string;
/** Minutes since local midnight, 0–1440. */
export type Minutes = number;
/** Milliseconds since the epoch. */
export type Instant = number;
/** ISO 8601 weekday: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Asia/Shanghai has kept UTC+8 without summer time since 1992 (IANA tz database). */
const OFFSET_MINUTES = 480;

/** One day that the State Council's yearly notice moved: a rest day, or a working day on a weekend (调休). */
export interface MovedDay {
  readonly date: LocalDate;
  readonly name: string;
  readonly work: boolean;
}

/** The notice of one year. A year without a document is unknown, which is not the same as "no holidays". */
export interface CalendarYear {
  readonly _id: string;
  readonly days: readonly MovedDay[];
}

export type DayKind =
  | { readonly kind: 'workday' | 'weekend' }
  | { readonly kind: 'holiday' | 'adjusted-workday'; readonly name: string };

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

// Every function that is called asks for dates many times: plain UTC arithmetic costs a tenth of a dayjs object.
const utcDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The local date at an instant: the local clock read as if it were UTC. */
export const dateAt = (at: Instant): LocalDate => utcDate(at + OFFSET_MINUTES * MINUTE_MS);

/** The local minute of the day at an instant. */
export const minuteAt = (at: Instant): Minutes => {
  const minutes = Math.floor(at / MINUTE_MS) + OFFSET_MINUTES;
  return ((minutes % 1440) + 1440) % 1440;
};

/** The instant of a local date and minute. */
export const instantOf = (date: LocalDate, minute: Minutes): Instant =>
  Date.parse(date) + (minute - OFFSET_MINUTES) * 60_000;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  utcDate(Date.parse(date) + days * DAY_MS);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayjs.utc(to).diff(dayjs.utc(from), 'day');

export const weekdayOf = (date: LocalDate): Weekday => (((dayjs.utc(date).day() + 6) % 7) + 1) as Weekday;

/** True for a real date written `YYYY-MM-DD` (2026-02-30 is not one). */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && utcDate(Date.parse(text)) === text;

/** The years that a span of dates touches, as document ids of the calendar. */
export function yearsOf(from: LocalDate, to: LocalDate): string[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** What kind of day a date is by the given table; the weekly rhythm alone when its year is unknown. */
export function dayKind(date: LocalDate, calendar: readonly CalendarYear[]): DayKind {
  const moved = calendar.find((year) => year._id === date.slice(0, 4))?.days.find((day) => day.date === date);
  if (moved) return { kind: moved.work ? 'adjusted-workday' : 'holiday', name: moved.name };
  return { kind: weekdayOf(date) >= 6 ? 'weekend' : 'workday' };
}

/** Years between two dates for which no notice has been entered: to be shown, never to be taken for "no holiday". */
export const unknownYears = (from: LocalDate, to: LocalDate, calendar: readonly CalendarYear[]): string[] =>
  yearsOf(from, to).filter((year) => !calendar.some((known) => known._id === year));

const isWorkingDay = (date: LocalDate, calendar: readonly CalendarYear[]): boolean => {
  const { kind } = dayKind(date, calendar);
  return kind === 'workday' || kind === 'adjusted-workday';
};

/** The n-th working day after a date; of a year without a table the weekdays count. */
export function addWorkingDays(date: LocalDate, count: number, calendar: readonly CalendarYear[]): LocalDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
