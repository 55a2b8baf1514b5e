// Date operators of aggregation that take a date apart, put one together, or move and compare dates.
import { ObjectId, Timestamp, isDocument, numberOf, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import {
  dayOfYear,
  fromIsoWeek,
  instantOf,
  isoDayOfWeek,
  isoWeek,
  localDate,
  partsOf as calendarParts,
  weekOfYear,
} from './calendar';
import type { Environment, Evaluate, Read, ReadOperator } from './evaluate';
import { isTruthy } from './values';
import { isNullish, readParts } from './operands';

/** Epoch milliseconds, or null for what is null or missing. */
export function instantFor(value: Value | Missing): number | null {
  if (isNullish(value)) return null;
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return parseInt(value.hex.slice(0, 8), 16) * 1000;
  if (value instanceof Timestamp) return value.seconds * 1000;
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to Date`);
}

/** The zone's name, UTC when none is given, null when it is null. */
export function zoneFor(timezone: Evaluate | undefined, environment: Environment): string | null {
  if (!timezone) return 'UTC';
  const zone = timezone(environment);
  if (isNullish(zone)) return null;
  if (typeof zone !== 'string')
    throw requestFailed(`timezone must evaluate to a string, found ${typeName(zone)}`);
  return zone;
}

// `{date, timezone}`, or just an expression for the date.
function readDate(
  name: string,
  operand: Value,
  read: Read,
): { date: Evaluate; timezone: Evaluate | undefined } {
  const single = Array.isArray(operand) && operand.length === 1 ? (operand[0] as Value) : operand;
  if (Array.isArray(single))
    throw requestFailed(
      `${name} accepts exactly one argument if given an array, but was given ${single.length}`,
    );
  if (!isDocument(single) || Object.keys(single)[0]?.startsWith('$'))
    return { date: read(single), timezone: undefined };
  const parts = readParts(name, single, read, ['date', 'timezone'], ['date']);
  return { date: parts.date as Evaluate, timezone: parts.timezone };
}

function taking(name: string, part: (local: Date) => number): ReadOperator {
  return (operand, read) => {
    const { date, timezone } = readDate(name, operand, read);
    return (environment) => {
      const instant = instantFor(date(environment));
      const zone = zoneFor(timezone, environment);
      return instant === null || zone === null ? null : part(localDate(instant, zone));
    };
  };
}

const CALENDAR = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const;

const dateFromParts: ReadOperator = (operand, read) => {
  const parts = readParts('$dateFromParts', operand, read, [...CALENDAR, ...ISO, 'timezone']);
  const iso = parts.isoWeekYear !== undefined;
  if (!parts.year && !iso)
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  if (iso && (parts.year ?? parts.month ?? parts.day))
    throw requestFailed('$dateFromParts does not allow mixing natural dates with ISO dates');
  return (environment) => {
    const values = new Map<string, number>();
    for (const name of [...CALENDAR, ...ISO]) {
      const value = parts[name]?.(environment);
      if (parts[name] && isNullish(value)) return null;
      if (parts[name]) values.set(name, wholePart(name, value));
    }
    const zone = zoneFor(parts.timezone, environment);
    if (zone === null) return null;
    const at = (name: string, otherwise: number): number => values.get(name) ?? otherwise;
    const day = iso
      ? fromIsoWeek(at('isoWeekYear', 1970), at('isoWeek', 1), at('isoDayOfWeek', 1))
      : { year: at('year', 1970), month: at('month', 1), day: at('day', 1) };
    return new Date(
      instantOf(
        {
          ...day,
          hour: at('hour', 0),
          minute: at('minute', 0),
          second: at('second', 0),
          millisecond: at('millisecond', 0),
        },
        zone,
      ),
    );
  };
};

function wholePart(name: string, value: Value | Missing): number {
  const number = numberOf(value);
  if (number === undefined || !Number.isInteger(number))
    throw requestFailed(`'${name}' must evaluate to an integer, found ${typeName(value)}`);
  if ((name === 'year' || name === 'isoWeekYear') && (number < 1 || number > 9999))
    throw requestFailed(`'${name}' must evaluate to an integer in the range 1 to 9999, found ${number}`);
  return number;
}

const dateToParts: ReadOperator = (operand, read) => {
  const parts = readParts('$dateToParts', operand, read, ['date', 'timezone', 'iso8601'], ['date']);
  return (environment) => {
    const instant = instantFor(parts.date?.(environment));
    const zone = zoneFor(parts.timezone, environment);
    if (instant === null || zone === null) return null;
    const local = localDate(instant, zone);
    const { year, month, day, ...time } = calendarParts(local);
    if (!isTruthy(parts.iso8601?.(environment))) return { year, month, day, ...time } as Document;
    const iso = isoWeek(local);
    return {
      isoWeekYear: iso.year,
      isoWeek: iso.week,
      isoDayOfWeek: isoDayOfWeek(local),
      ...time,
    } as Document;
  };
};

export const DATES: Record<string, ReadOperator> = {
  $year: taking('$year', (local) => local.getUTCFullYear()),
  $month: taking('$month', (local) => local.getUTCMonth() + 1),
  $dayOfMonth: taking('$dayOfMonth', (local) => local.getUTCDate()),
  $dayOfWeek: taking('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $dayOfYear: taking('$dayOfYear', dayOfYear),
  $hour: taking('$hour', (local) => local.getUTCHours()),
  $minute: taking('$minute', (local) => local.getUTCMinutes()),
  $second: taking('$second', (local) => local.getUTCSeconds()),
  $millisecond: taking('$millisecond', (local) => local.getUTCMilliseconds()),
  $week: taking('$week', weekOfYear),
  $isoDayOfWeek: taking('$isoDayOfWeek', isoDayOfWeek),
  $isoWeek: taking('$isoWeek', (local) => isoWeek(local).week),
  $isoWeekYear: taking('$isoWeekYear', (local) => isoWeek(local).year),
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
};
