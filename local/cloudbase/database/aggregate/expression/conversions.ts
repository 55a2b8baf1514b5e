// Operators of aggregation that turn a value into another type, or name its type.
import { Decimal128, ObjectId, isDocument, numberOf, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { isNullish, readParts, unary } from './operands';
import { textOf } from './text';
import { guessed } from './date-texts';

type Convert = (value: Value) => Value;

const cannot = (value: Value, to: string): Error =>
  requestFailed(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);

function toNumber(to: string, value: Value): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date && to !== 'int') return value.getTime();
  if (typeof value === 'string') return parsedNumber(to, value);
  const number = numberOf(value);
  if (number === undefined) throw cannot(value, to);
  return number;
}

function parsedNumber(to: string, text: string): number {
  const whole = to === 'int' || to === 'long';
  if (!(whole ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/).test(text))
    throw requestFailed(
      `Failed to parse number '${text}' in $convert with no onError value: Did not consume whole string.`,
    );
  return Number(text);
}

function toWhole(to: 'int' | 'long', value: Value): number {
  const number = Math.trunc(toNumber(to, value));
  const most = to === 'int' ? 2 ** 31 : 2 ** 63;
  if (!(number >= -most && number < most))
    throw requestFailed(`Conversion would overflow target type in $convert with no onError value: ${number}`);
  return number;
}

function toDate(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return new Date(parseInt(value.hex.slice(0, 8), 16) * 1000);
  if (typeof value === 'string') return new Date(guessed(value, 'UTC', false));
  const number = numberOf(value);
  if (number === undefined || typeName(value) === 'int') throw cannot(value, 'date');
  return new Date(Math.trunc(number));
}

function toObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw cannot(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value))
    throw requestFailed(`Failed to parse objectId '${value}' in $convert with no onError value`);
  return new ObjectId(value.toLowerCase());
}

function toText(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) || isDocument(value)) throw cannot(value, 'string');
  return textOf(value) ?? '';
}

const toBool: Convert = (value) => (typeof value === 'boolean' ? value : numberOf(value) !== 0);

const CONVERT: Record<string, Convert> = {
  double: (value) => toNumber('double', value),
  int: (value) => toWhole('int', value),
  long: (value) => toWhole('long', value),
  decimal: (value) =>
    value instanceof Decimal128 ? value : new Decimal128(String(toNumber('decimal', value))),
  string: toText,
  bool: toBool,
  date: toDate,
  objectId: toObjectId,
};
const BY_NUMBER: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

const converting = (name: string, convert: Convert | undefined): ReadOperator =>
  unary(name, (value) => (isNullish(value) ? null : (convert?.(value) ?? null)));

const convert: ReadOperator = (operand, read) => {
  const parts = readParts('$convert', operand, read, ['input', 'to', 'onError', 'onNull'], ['input', 'to']);
  return (environment) => {
    const value = parts.input?.(environment);
    const to = parts.to?.(environment);
    if (isNullish(value)) return parts.onNull ? parts.onNull(environment) : null;
    if (isNullish(to)) return null;
    const apply = CONVERT[typeof to === 'number' ? (BY_NUMBER[to] ?? '') : String(to)];
    if (!apply) throw requestFailed(`Unknown type name: ${String(to)}`);
    if (!parts.onError) return apply(value);
    try {
      return apply(value);
    } catch {
      return parts.onError(environment);
    }
  };
};

const named = (value: Value | Missing): string => typeName(value);

export const CONVERSIONS: Record<string, ReadOperator> = {
  $toBool: converting('$toBool', CONVERT.bool),
  $toDate: converting('$toDate', CONVERT.date),
  $toDecimal: converting('$toDecimal', CONVERT.decimal),
  $toDouble: converting('$toDouble', CONVERT.double),
  $toInt: converting('$toInt', CONVERT.int),
  $toLong: converting('$toLong', CONVERT.long),
  $toObjectId: converting('$toObjectId', CONVERT.objectId),
  $toString: converting('$toString', CONVERT.string),
  $convert: convert,
  $type: unary('$type', named),
  $isNumber: unary('$isNumber', (value) => numberOf(value) !== undefined),
};
