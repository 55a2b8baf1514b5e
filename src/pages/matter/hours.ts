// Says weekly hours in few lines: days with the same hours stand together.
import type { Weekday } from '#domain/calendar';
import type { Span, WeeklyHours } from '#domain/service';
import { spanWords } from '#words/dates';
import { matter } from '#words/matter';

const names = ['一', '二', '三', '四', '五', '六', '日'];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const spansWords = (spans: readonly Span[]): string =>
  spans.length === 0 ? matter.closedDay : spans.map(([start, end]) => spanWords(start, end)).join('，');

const daysWords = (from: Weekday, to: Weekday): string => {
  const first = `周${names[from - 1]}`;
  if (from === to) return first;
  return `${first}${to === from + 1 ? '、' : '至'}周${names[to - 1]}`;
};

/** One line for every run of weekdays with the same hours: `周一至周五 上午 9:00–11:30，下午 2:00–5:00`. */
export function hoursWords(hours: WeeklyHours): string[] {
  const runs: { from: Weekday; to: Weekday; words: string }[] = [];
  for (const day of weekdays) {
    const words = spansWords(hours[day] ?? []);
    const last = runs[runs.length - 1];
    if (last?.words === words) last.to = day;
    else runs.push({ from: day, to: day, words });
  }
  return runs.map(({ from, to, words }) => `${daysWords(from, to)} ${words}`);
}
