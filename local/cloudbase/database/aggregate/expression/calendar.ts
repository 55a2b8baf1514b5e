// Calendar arithmetic in a time zone: what a date operator needs to know about an instant, and the way back.
import { requestFailed } from '../../refusal';

export interface CalendarParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Milliseconds the zone is ahead of UTC at the instant. `zone` is an Olson name or an offset such as +08:00. */
export function offsetAt(instant: number, zone: string): number {
  const fixed = fixedOffset(zone);
  return fixed ?? olsonOffset(instant, zone);
}

function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
    } catch {
      throw requestFailed(`unrecognized time zone identifier: "${zone}"`);
    }
    formats.set(zone, format);
  }
  return format;
}

function olsonOffset(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(whole)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const local = utc({
    year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    millisecond: 0,
  });
  return local - whole;
}

/** Epoch milliseconds of the parts read as UTC; parts out of range carry over, as in MongoDB since 4.4. */
export function utc(parts: CalendarParts): number {
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(parts.hour, parts.minute, parts.second, parts.millisecond);
  return date.getTime();
}

/** Epoch milliseconds of the parts read in the zone. */
export function instantOf(parts: CalendarParts, zone: string): number {
  const local = utc(parts);
  const guess = local - offsetAt(local, zone);
  return local - offsetAt(guess, zone);
}

/** A date whose UTC fields read as the zone's clock does. */
export const localDate = (instant: number, zone: string): Date => new Date(instant + offsetAt(instant, zone));

export function partsOf(local: Date): CalendarParts {
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

export const dayOfYear = (local: Date): number =>
  Math.floor((startOfDay(local) - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1;

const startOfDay = (local: Date): number =>
  Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());

/** 1 is Monday. */
export const isoDayOfWeek = (local: Date): number => local.getUTCDay() || 7;

/** Weeks begin on Sunday; days before the year's first Sunday are week 0. */
export const weekOfYear = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7);

/** ISO 8601: the week belongs to the year its Thursday is in. */
export function isoWeek(local: Date): { year: number; week: number } {
  const thursday = new Date(startOfDay(local) + (4 - isoDayOfWeek(local)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** The calendar day of an ISO week date. */
export function fromIsoWeek(
  year: number,
  week: number,
  day: number,
): { year: number; month: number; day: number } {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - (isoDayOfWeek(fourth) - 1) * DAY;
  const date = new Date(monday + ((week - 1) * 7 + (day - 1)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
