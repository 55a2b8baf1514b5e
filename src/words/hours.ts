// Says weekly hours in few lines: days with the same hours stand together.
import type { Weekday } from '#domain/calendar';
import type { Span, WeeklyHours } from '#domain/service';
import { spanWords, weekdayName } from './dates';
import { matter } from './matter';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const spansWords = (spans: readonly Span[]): string[] =>
  spans.length === 0 ? [matter.closedDay] : spans.map(([start, end]) => spanWords(start, end));

const daysWords = (from: Weekday, to: Weekday): string => {
  const first = weekdayName(from);
  if (from === to) return first;
  return `${first}${to === from + 1 ? '、' : '至'}${weekdayName(to)}`;
};

export interface HoursLine {
  readonly days: string;
  readonly spans: readonly string[];
}

/** One line for every run of weekdays with the same hours: `周一至周五`, `上午 9:00–11:30`, `下午 2:00–5:00`. */
export function hoursWords(hours: WeeklyHours): HoursLine[] {
  const runs: { from: Weekday; to: Weekday; spans: string[] }[] = [];
  for (const day of weekdays) {
    const spans = spansWords(hours[day] ?? []);
    const last = runs[runs.length - 1];
    if (last?.spans.join() === spans.join()) last.to = day;
    else runs.push({ from: day, to: day, spans });
  }
  return runs.map(({ from, to, spans }) => ({ days: daysWords(from, to), spans }));
}

/** The same of the days that have hours at all. */
export const openHoursWords = (hours: WeeklyHours): HoursLine[] =>
  hoursWords(hours).filter(({ spans }) => spans[0] !== matter.closedDay);
