// Date operators of aggregation that step by calendar units: $dateAdd, $dateSubtract, $dateDiff, $dateTrunc.
import { numberOf, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { instantOf, localDate, partsOf as calendarParts } from './calendar';
import { instantFor, zoneFor } from './dates';
import type { ReadOperator } from './evaluate';
import { isNullish, readParts } from './operands';

const MILLISECONDS: Record<string, number> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};
const MONTHS: Record<string, number> = { year: 12, quarter: 3, month: 1 };

function unitFor(name: string, value: Value | Missing): string {
  if (typeof value === 'string' && (value in MILLISECONDS || value in MONTHS)) return value;
  throw requestFailed(`${name} requires 'unit' to be a valid time unit, found ${String(value)}`);
}

const stepping =
  (name: string, sign: 1 | -1): ReadOperator =>
  (operand, read) => {
    const parts = readParts(
      name,
      operand,
      read,
      ['startDate', 'unit', 'amount', 'timezone'],
      ['startDate', 'unit', 'amount'],
    );
    return (environment) => {
      const instant = instantFor(parts.startDate?.(environment));
      const unit = parts.unit?.(environment);
      const amount = parts.amount?.(environment);
      const zone = zoneFor(parts.timezone, environment);
      if (instant === null || isNullish(unit) || isNullish(amount) || zone === null) return null;
      const by = numberOf(amount);
      if (by === undefined || !Number.isInteger(by))
        throw requestFailed(`${name} expects integer amount of time units, found ${typeName(amount)}`);
      return new Date(stepped(instant, unitFor(name, unit), sign * by, zone));
    };
  };

// A month later keeps the day, or takes the month's last one. Days follow the zone's clock.
function stepped(instant: number, unit: string, by: number, zone: string): number {
  const months = MONTHS[unit];
  if (months === undefined && unit !== 'day' && unit !== 'week')
    return instant + by * (MILLISECONDS[unit] ?? 1);
  const parts = calendarParts(localDate(instant, zone));
  if (months === undefined)
    return instantOf({ ...parts, day: parts.day + by * (unit === 'week' ? 7 : 1) }, zone);
  const month = parts.month + by * months;
  const last = new Date(Date.UTC(parts.year, month, 0)).getUTCDate();
  return instantOf({ ...parts, month, day: Math.min(parts.day, last) }, zone);
}

/** How many unit borders lie before the instant, counted on the zone's clock; weeks begin on Sunday. */
function ordinal(instant: number, unit: string, zone: string): number {
  const local = localDate(instant, zone);
  const months = MONTHS[unit];
  if (months !== undefined) return Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / months);
  const shift = unit === 'week' ? 4 * (MILLISECONDS.day ?? 0) : 0;
  return Math.floor((local.getTime() + shift) / (MILLISECONDS[unit] ?? 1));
}

const dateDiff: ReadOperator = (operand, read) => {
  const parts = readParts(
    '$dateDiff',
    operand,
    read,
    ['startDate', 'endDate', 'unit', 'timezone'],
    ['startDate', 'endDate', 'unit'],
  );
  return (environment) => {
    const start = instantFor(parts.startDate?.(environment));
    const end = instantFor(parts.endDate?.(environment));
    const unit = parts.unit?.(environment);
    const zone = zoneFor(parts.timezone, environment);
    if (start === null || end === null || isNullish(unit) || zone === null) return null;
    const name = unitFor('$dateDiff', unit);
    return ordinal(end, name, zone) - ordinal(start, name, zone);
  };
};

const dateTrunc: ReadOperator = (operand, read) => {
  const parts = readParts('$dateTrunc', operand, read, ['date', 'unit', 'timezone'], ['date', 'unit']);
  return (environment) => {
    const instant = instantFor(parts.date?.(environment));
    const unit = parts.unit?.(environment);
    const zone = zoneFor(parts.timezone, environment);
    if (instant === null || isNullish(unit) || zone === null) return null;
    return new Date(truncated(instant, unitFor('$dateTrunc', unit), zone));
  };
};

function truncated(instant: number, unit: string, zone: string): number {
  const parts = calendarParts(localDate(instant, zone));
  const months = MONTHS[unit];
  const midnight = { ...parts, hour: 0, minute: 0, second: 0, millisecond: 0 };
  if (months !== undefined)
    return instantOf(
      { ...midnight, month: Math.floor((parts.month - 1) / months) * months + 1, day: 1 },
      zone,
    );
  if (unit === 'day') return instantOf(midnight, zone);
  if (unit === 'week')
    return instantOf({ ...midnight, day: parts.day - localDate(instant, zone).getUTCDay() }, zone);
  const size = MILLISECONDS[unit] ?? 1;
  return Math.floor(instant / size) * size;
}

export const DATE_STEPS: Record<string, ReadOperator> = {
  $dateAdd: stepping('$dateAdd', 1),
  $dateSubtract: stepping('$dateSubtract', -1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
};
