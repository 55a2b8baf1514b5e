// Decides on which dates of the lunar calendar (农历) a festival falls; the calendar itself is data in lunar-years.ts.
// Needs no Intl, so it runs in WeChat's older engines too. Whether a service is open that day is schedule.ts's.
import { addDays, daysBetween, type LocalDate } from './calendar';
import { lunarYears, type LunarYear } from './lunar-years';
import type { Span } from './service';

export interface LunarDate {
  /** 1 (正月) to 12 (腊月). */
  readonly month: number;
  /** 1 to 29 or 30. */
  readonly day: number;
  /** The second month of the same number (闰月). */
  readonly leap: boolean;
}

/** A day of each lunar year; `last` is the month's 29th or 30th, whichever it has: 除夕 is month 12, `last`. */
export interface LunarDay {
  readonly month: number;
  readonly day: number | 'last';
  /** The leap month is meant; without it a leap month never matches. */
  readonly leap?: boolean;
}

/** Days on which an event service is open each year, by the lunar calendar: 火把节 is month 6, day 24. */
export interface Festival extends LunarDay {
  readonly name: string;
  /** The first day included. */
  readonly lastsDays: number;
  readonly spans: readonly Span[];
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly start: LocalDate;
  /** When the next month begins. */
  readonly next: LocalDate;
  readonly days: number;
}

function monthsOf({ newYear, months }: LunarYear): LunarMonth[] {
  let [month, start] = [0, newYear];
  return [...months.matchAll(/(\+?)([Ls])/g)].map(([, plus, length]) => {
    const [leap, days] = [plus === '+', length === 'L' ? 30 : 29];
    const next = addDays(start, days);
    const one: LunarMonth = { month: leap ? month : (month += 1), leap, start, next, days };
    start = next;
    return one;
  });
}

const numberOf = ({ newYear }: LunarYear): number => Number(newYear.slice(0, 4));

/** The months of each lunar year that the table has, by its number. */
const calendar: ReadonlyMap<number, readonly LunarMonth[]> = new Map(
  lunarYears.map((year) => [numberOf(year), monthsOf(year)]),
);

/** The months that touch a Gregorian year: its beginning belongs to the lunar year before. */
const monthsAround = (year: number): LunarMonth[] => [
  ...(calendar.get(year - 1) ?? []),
  ...(calendar.get(year) ?? []),
];

/** When the day comes around a Gregorian year; a month that lacks the day lacks the date. */
const datesAround = ({ month, day, leap = false }: LunarDay, year: number): LocalDate[] =>
  monthsAround(year)
    .filter((one) => one.month === month && one.leap === leap)
    .map(({ start, days }) => ({ start, days, nth: day === 'last' ? days : day }))
    .filter(({ days, nth }) => Number.isInteger(nth) && 1 <= nth && nth <= days)
    .map(({ start, nth }) => addDays(start, nth - 1));

/** The lunar date of a date; undefined where the table does not reach. */
export function lunarOf(date: LocalDate): LunarDate | undefined {
  const found = monthsAround(Number(date.slice(0, 4))).find(
    ({ start, next }) => start <= date && date < next,
  );
  return found && { month: found.month, day: daysBetween(found.start, date) + 1, leap: found.leap };
}

/** False where the table does not reach: to be shown, never to be taken for "no festival". */
export const knowsLunar = (date: LocalDate): boolean => lunarOf(date) !== undefined;

/**
 * The dates of a lunar day in a Gregorian year, in order: mostly one. None when no month has such a day that year
 * (a 30th, a leap month); around New Year there may be none or two, since the lunar year ends in January or February.
 */
export const datesOf = (lunar: LunarDay, year: number): LocalDate[] =>
  datesAround(lunar, year).filter((date) => Number(date.slice(0, 4)) === year);

/** The festival that a date belongs to, the first of the list if several. */
export const festivalOn = (date: LocalDate, festivals: readonly Festival[]): Festival | undefined =>
  festivals.find((festival) =>
    datesAround(festival, Number(date.slice(0, 4)))
      .map((first) => daysBetween(first, date))
      .some((days) => 0 <= days && days < festival.lastsDays),
  );

/** The next day of a festival on a date or after it, of the first that comes; none where the table does not reach. */
export function nextFestival(
  festivals: readonly Festival[],
  from: LocalDate,
): { readonly date: LocalDate; readonly name: string } | undefined {
  const year = Number(from.slice(0, 4));
  const days = festivals.flatMap((festival) =>
    [year - 1, year, year + 1].flatMap((one) =>
      datesOf(festival, one).flatMap((first) =>
        Array.from({ length: festival.lastsDays }, (_day, i) => ({
          date: addDays(first, i),
          name: festival.name,
        })),
      ),
    ),
  );
  return days.filter(({ date }) => date >= from).sort((a, b) => a.date.localeCompare(b.date))[0];
}
