// Seven-field cron as WeChat's timers use it: second minute hour day month weekday year, in UTC+8.
// Parses, refuses in one sentence, and finds the next moment. When to run is the scheduler's.
import { shortened } from '../functions/problem';

/** WeChat, cloud function timers: times are Beijing time, which knows no daylight saving. */
const BEIJING_MS = 8 * 3_600_000;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface FieldRule {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
}

/** Tencent SCF, timer trigger, cron: ranges of the seven fields. 0 is Sunday there. */
const FIELDS: readonly FieldRule[] = [
  { name: 'second', low: 0, high: 59 },
  { name: 'minute', low: 0, high: 59 },
  { name: 'hour', low: 0, high: 23 },
  { name: 'day', low: 1, high: 31 },
  { name: 'month', low: 1, high: 12, names: MONTHS },
  { name: 'weekday', low: 0, high: 6, names: WEEKDAYS },
  { name: 'year', low: 1970, high: 2099 },
];

export interface Cron {
  /** The first moment after `ms` (epoch milliseconds); undefined when there is none any more. */
  next(ms: number): number | undefined;
}

/** A cron expression that cannot be used; `message` is one sentence. */
export class CronError extends Error {}

export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) {
    throw new CronError(
      `"${shortened(expression)}" has ${parts.length} fields, not the seven "second minute hour day month weekday year".`,
    );
  }
  const sets = FIELDS.map((rule, at) => parseField(rule, parts[at] ?? '*'));
  const free = (at: number) => parts[at] === '*' || parts[at] === '?';
  return { next: (ms) => next(sets, { day: free(3), weekday: free(5) }, ms) };
}

function parseField(rule: FieldRule, text: string): ReadonlySet<number> {
  const bad = () =>
    new CronError(
      `"${shortened(text)}" is no ${rule.name}: use ${rule.low}-${rule.high}, lists, ranges, * or steps.`,
    );
  const number = (word: string): number => {
    const named = rule.names?.indexOf(word.toUpperCase()) ?? -1;
    const value =
      named >= 0 ? named + (rule.name === 'month' ? 1 : 0) : /^\d+$/.test(word) ? Number(word) : NaN;
    if (!(value >= rule.low && value <= rule.high)) throw bad();
    return value;
  };
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const [range = '', stepText] = item.split('/');
    const step = stepText === undefined ? 1 : /^[1-9]\d*$/.test(stepText) ? Number(stepText) : NaN;
    if (Number.isNaN(step) || item.split('/').length > 2) throw bad();
    const whole = range === '*' || (range === '?' && (rule.name === 'day' || rule.name === 'weekday'));
    const [from = '', to] = whole ? [String(rule.low), String(rule.high)] : range.split('-');
    const first = number(from);
    const last = to !== undefined ? number(to) : stepText === undefined ? first : rule.high;
    if (last < first) throw bad();
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return values;
}

type Sets = readonly ReadonlySet<number>[];

interface Free {
  readonly day: boolean;
  readonly weekday: boolean;
}

function next(sets: Sets, free: Free, ms: number): number | undefined {
  // The date's UTC fields are Beijing's wall clock from here on.
  const at = new Date((Math.floor((ms + BEIJING_MS) / 1000) + 1) * 1000);
  const lastYear = Math.max(...(sets[6] ?? []));
  while (at.getUTCFullYear() <= lastYear) {
    if (!skip(at, sets, free)) return at.getTime() - BEIJING_MS;
  }
  return undefined;
}

/** Moves to the start of the next year, month, day … when the one it is in does not fit; false when all fit. */
function skip(at: Date, sets: Sets, free: Free): boolean {
  const fits = (field: number, value: number) => sets[field]?.has(value) ?? false;
  if (!fits(6, at.getUTCFullYear())) return start(at, at.getUTCFullYear() + 1);
  if (!fits(4, at.getUTCMonth() + 1)) return start(at, at.getUTCFullYear(), at.getUTCMonth() + 1);
  const inMonth = fits(3, at.getUTCDate());
  const inWeek = fits(5, at.getUTCDay());
  // Tencent SCF: when day and weekday are both given, either will do.
  const dayFits = free.day || free.weekday ? inMonth && inWeek : inMonth || inWeek;
  if (!dayFits) return start(at, at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1);
  if (!fits(2, at.getUTCHours())) return later(at.setUTCHours(at.getUTCHours() + 1, 0, 0));
  if (!fits(1, at.getUTCMinutes())) return later(at.setUTCMinutes(at.getUTCMinutes() + 1, 0));
  if (!fits(0, at.getUTCSeconds())) return later(at.setUTCSeconds(at.getUTCSeconds() + 1));
  return false;
}

const start = (at: Date, year: number, month = 0, day = 1): boolean =>
  later(at.setTime(Date.UTC(year, month, day)));

/** Setting a date's field answers its new time; all that matters here is that it moved. */
const later = (_time: number): boolean => true;
