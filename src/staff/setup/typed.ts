// How what a manager types becomes hours, numbers and amounts, and how those are shown to be typed over.
// Undefined is what cannot be read; which sentence that is, is words/setup.ts's.
import type { Span, WeeklyHours } from '#domain/service';
import { BOUNDS } from '#domain/setup-bounds';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** `9:00-12:00，14:00-17:00`; empty for none. */
export const spansText = (spans: readonly Span[] = []): string =>
  spans.map(([from, to]) => `${clockText(from)}-${clockText(to)}`).join('，');

const SPAN = /^(\d{1,2})(?::(\d{1,2}))?[-–—~〜至到](\d{1,2})(?::(\d{1,2}))?$/;

const minuteOf = (hour = '', minute = '0'): number | undefined => {
  const at = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && at <= 1440 ? at : undefined;
};

/** A time of day, as `20:00` or `20`. */
export function clockIn(typed: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:[:：](\d{1,2}))?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  const at = hour === undefined ? undefined : minuteOf(hour, minute);
  return at === 1440 ? undefined : at;
}

function spanIn(text: string): Span | undefined {
  const [all, ...parts] = SPAN.exec(text) ?? [];
  const [from, to] = [minuteOf(parts[0], parts[1]), minuteOf(parts[2], parts[3])];
  return all !== undefined && from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

/** The spans that were typed, in order and none in another; none for nothing. */
export function spansIn(typed: string): readonly Span[] | undefined {
  const parts = typed
    .normalize('NFKC')
    .replace(/\s*([-–—~〜至到:])\s*/g, '$1')
    .split(/[,，、;；\s]+/)
    .filter(Boolean);
  const spans = parts.map(spanIn);
  if (!spans.every((span) => span !== undefined) || spans.length > 6) return undefined;
  return spans.every((span, i) => i === 0 || span[0] >= (spans[i - 1]?.[1] ?? 0)) ? spans : undefined;
}

/** One text a weekday, from Monday. */
export const hoursTexts = (hours: WeeklyHours): string[] => WEEKDAYS.map((day) => spansText(hours[day]));

/** The week that was typed; undefined when a day of it cannot be read. */
export function hoursIn(texts: readonly string[]): WeeklyHours | undefined {
  const week = WEEKDAYS.map((day, i) => [day, spansIn(texts[i] ?? '')] as const);
  if (week.some(([, spans]) => spans === undefined)) return undefined;
  return Object.fromEntries(week.filter(([, spans]) => spans && spans.length > 0)) as WeeklyHours;
}

/** A whole number within the bounds of its name, in whatever digits. */
export function countIn(typed: string, name: keyof typeof BOUNDS): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  const [least, most] = BOUNDS[name];
  return /^\d{1,7}$/.test(plain) && Number(plain) >= least && Number(plain) <= most
    ? Number(plain)
    : undefined;
}

/** Yuan as one types them, in fen: at most two digits after the point. */
export function fenIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return undefined;
  const fen = Math.round(Number(plain) * 100);
  return fen <= BOUNDS.feeFen[1] ? fen : undefined;
}

export const yuanText = (fen: number): string => String(fen / 100);
