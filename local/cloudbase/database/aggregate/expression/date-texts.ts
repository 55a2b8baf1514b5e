// Dates as text and back: $dateToString and $dateFromString with MongoDB's format specifiers.
import { typeName } from '../../bson/value';
import { requestFailed } from '../../refusal';
import {
  dayOfYear,
  fromIsoWeek,
  instantOf,
  isoDayOfWeek,
  isoWeek,
  localDate,
  offsetAt,
  weekOfYear,
} from './calendar';
import { instantFor, zoneFor } from './dates';
import type { ReadOperator } from './evaluate';
import { isNullish, readParts } from './operands';

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const SPECIFIERS: Record<string, (local: Date, offset: number) => string> = {
  d: (local) => padded(local.getUTCDate(), 2),
  G: (local) => padded(isoWeek(local).year, 4),
  H: (local) => padded(local.getUTCHours(), 2),
  j: (local) => padded(dayOfYear(local), 3),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => padded(weekOfYear(local), 2),
  V: (local) => padded(isoWeek(local).week, 2),
  w: (local) => String(local.getUTCDay() + 1),
  Y: (local) => padded(local.getUTCFullYear(), 4),
  z: (_local, offset) => offsetText(offset),
  Z: (_local, offset) => String(offset / 60_000),
  '%': () => '%',
};

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
}

function formatted(instant: number, zone: string, format: string): string {
  const local = localDate(instant, zone);
  const offset = offsetAt(instant, zone);
  return format.replace(/%(.?)/gs, (_whole, letter: string) => {
    const write = SPECIFIERS[letter];
    if (!write)
      throw requestFailed(
        letter === ''
          ? "Unmatched '%' at end of format string"
          : `Invalid format character '%${letter}' in format string`,
      );
    return write(local, offset);
  });
}

const ISO_FORMAT = '%Y-%m-%dT%H:%M:%S.%L';

const dateToString: ReadOperator = (operand, read) => {
  const parts = readParts('$dateToString', operand, read, ['date', 'format', 'timezone', 'onNull'], ['date']);
  return (environment) => {
    const instant = instantFor(parts.date?.(environment));
    if (instant === null) return parts.onNull ? parts.onNull(environment) : null;
    const zone = zoneFor(parts.timezone, environment);
    const format = parts.format ? parts.format(environment) : ISO_FORMAT + (zone === 'UTC' ? 'Z' : '');
    if (zone === null || isNullish(format)) return null;
    if (typeof format !== 'string')
      throw requestFailed(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`);
    return formatted(instant, zone, format);
  };
};

const dateFromString: ReadOperator = (operand, read) => {
  const known = ['dateString', 'format', 'timezone', 'onError', 'onNull'];
  const parts = readParts('$dateFromString', operand, read, known, ['dateString']);
  return (environment) => {
    const text = parts.dateString?.(environment);
    if (isNullish(text)) return parts.onNull ? parts.onNull(environment) : null;
    const zone = zoneFor(parts.timezone, environment);
    const format = parts.format?.(environment);
    if (zone === null || format === null) return null;
    try {
      if (typeof text !== 'string')
        throw requestFailed(
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`,
        );
      return new Date(
        typeof format === 'string'
          ? parsed(text, format, zone)
          : guessed(text, zone, parts.timezone !== undefined),
      );
    } catch (error) {
      if (parts.onError) return parts.onError(environment);
      throw error;
    }
  };
};

const unparsable = (text: string): Error => requestFailed(`Error parsing date string '${text}'`);

const WITH_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/;

/**
 * Epoch milliseconds of a text without a format: ISO 8601 and its usual abbreviations, then whatever JavaScript can
 * read. `named` refuses a text that has a zone of its own.
 */
export function guessed(text: string, zone: string, named: boolean): number {
  const trimmed = text.trim();
  const zoned = WITH_ZONE.test(trimmed) && /\d{1,2}:\d{2}/.test(trimmed);
  if (zoned && named)
    throw requestFailed(
      `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
    );
  const match =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?/.exec(
      trimmed,
    );
  if (match && !zoned && match[0].length === trimmed.length) return instantOf(partsFrom(match), zone);
  const instant = Date.parse(zoned ? trimmed.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T') : `${trimmed} UTC`);
  if (Number.isNaN(instant)) throw unparsable(text);
  return zoned ? instant : instant - offsetAt(instant, zone);
}

function partsFrom(match: RegExpExecArray): Parameters<typeof instantOf>[0] {
  const [, year, month, day = 1, hour = 0, minute = 0, second = 0, fraction = '0'] = match;
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (parts.month > 12 || parts.day > 31 || parts.hour > 24 || parts.minute > 59) throw unparsable(match[0]);
  return { ...parts, millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)) };
}

const FIELDS: Record<string, [name: string, pattern: string]> = {
  d: ['day', '\\d{1,2}'],
  G: ['isoYear', '\\d{4}'],
  H: ['hour', '\\d{1,2}'],
  j: ['dayOfYear', '\\d{1,3}'],
  L: ['millisecond', '\\d{1,3}'],
  m: ['month', '\\d{1,2}'],
  M: ['minute', '\\d{1,2}'],
  S: ['second', '\\d{1,2}'],
  u: ['isoDay', '\\d'],
  V: ['isoWeek', '\\d{1,2}'],
  Y: ['year', '\\d{4}'],
  z: ['offset', 'Z|[+-]\\d{2}:?\\d{2}'],
  Z: ['minutes', '[+-]?\\d+'],
};

function parsed(text: string, format: string, zone: string): number {
  const pattern = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (whole, letter: string | undefined) => {
    if (letter === undefined) return `\\${whole}`;
    if (letter === '%') return '%';
    const field = FIELDS[letter];
    if (!field) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return `(?<${field[0]}>${field[1]})`;
  });
  const groups = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (!groups) throw unparsable(text);
  const at = (name: string, otherwise: number): number =>
    groups[name] === undefined ? otherwise : Number(groups[name]);
  const day = groups.isoYear
    ? fromIsoWeek(at('isoYear', 1970), at('isoWeek', 1), at('isoDay', 1))
    : {
        year: at('year', 1970),
        month: groups.dayOfYear ? 1 : at('month', 1),
        day: at('dayOfYear', at('day', 1)),
      };
  const parts = {
    ...day,
    hour: at('hour', 0),
    minute: at('minute', 0),
    second: at('second', 0),
    millisecond: at('millisecond', 0),
  };
  if (groups.offset) return instantOf(parts, groups.offset);
  return groups.minutes ? instantOf(parts, 'UTC') - at('minutes', 0) * 60_000 : instantOf(parts, zone);
}

export const DATE_TEXTS: Record<string, ReadOperator> = {
  $dateToString: dateToString,
  $dateFromString: dateFromString,
};
