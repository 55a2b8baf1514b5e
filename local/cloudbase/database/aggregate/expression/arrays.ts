// Array operators of aggregation that need no variables.
import { equal } from '../../bson/compare';
import { isDocument, numberOf, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { isTruthy } from './values';
import { binary, isNullish, readParts, taking, unary, variadic } from './operands';

function integer(value: Value | Missing, refusal: () => string): number {
  const number = numberOf(value);
  if (number === undefined || !Number.isInteger(number)) throw requestFailed(refusal());
  return number;
}

function elementAt(list: Value | Missing, index: Value | Missing): Value | Missing {
  if (isNullish(list) || isNullish(index)) return null;
  if (!Array.isArray(list))
    throw requestFailed(`$arrayElemAt's first argument must be an array, but is ${typeName(list)}`);
  const at = integer(index, () =>
    numberOf(index) === undefined
      ? `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`
      : `$arrayElemAt's second argument must be representable as a 32-bit integer: ${String(index)}`,
  );
  return list.at(at);
}

function end(name: string, at: number): ReadOperator {
  return unary(name, (list) => {
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      throw requestFailed(`${name}'s argument must be an array, but is ${typeName(list)}`);
    return list.at(at);
  });
}

function concatArrays(values: (Value | Missing)[]): Value {
  const all: Value[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw requestFailed(`$concatArrays only supports arrays, not ${typeName(value)}`);
    all.push(...value);
  }
  return all;
}

function contains(item: Value | Missing, list: Value | Missing): Value {
  if (!Array.isArray(list))
    throw requestFailed(`$in requires an array as a second argument, found: ${typeName(list)}`);
  return list.some((other) => equal(item, other));
}

function indexOf(list: Value | Missing, item: Value | Missing, from?: Value, to?: Value): Value {
  if (isNullish(list)) return null;
  if (!Array.isArray(list))
    throw requestFailed(`$indexOfArray requires an array as a first argument, found: ${typeName(list)}`);
  const bound = (value: Value | Missing, otherwise: number): number => {
    if (value === undefined) return otherwise;
    const at = integer(
      value,
      () => `$indexOfArray requires an integral index, found a value of type: ${typeName(value)}`,
    );
    if (at < 0) throw requestFailed(`$indexOfArray requires a nonnegative index, found: ${at}`);
    return at;
  };
  const start = bound(from, 0);
  const stop = Math.min(bound(to, list.length), list.length);
  for (let at = start; at < stop; at++) if (equal(list[at], item)) return at;
  return -1;
}

// A range longer than this would not fit into an answer.
const RANGE_MAX = 1_000_000;

function range(start: Value | Missing, stop: Value | Missing, step?: Value): Value {
  const whole = (value: Value | Missing, what: string): number =>
    integer(value, () => `$range requires a numeric ${what}, found value of type:${typeName(value)}`);
  const from = whole(start, 'starting value');
  const to = whole(stop, 'ending value');
  const by = step === undefined ? 1 : whole(step, 'step value');
  if (by === 0) throw requestFailed('$range requires a non-zero step value');
  const list: Value[] = [];
  for (let at = from; by > 0 ? at < to : at > to; at += by) {
    if (list.length >= RANGE_MAX) throw requestFailed('$range would use too much memory');
    list.push(at);
  }
  return list;
}

function slice(list: Value | Missing, first: Value | Missing, count?: Value): Value {
  if (isNullish(list) || isNullish(first) || count === null) return null;
  if (!Array.isArray(list))
    throw requestFailed(`First argument to $slice must be an array, but is of type: ${typeName(list)}`);
  const n = integer(
    first,
    () => `Second argument to $slice must be numeric, but is of type: ${typeName(first)}`,
  );
  if (count === undefined) return n < 0 ? list.slice(n) : list.slice(0, n);
  const length = integer(
    count,
    () => `Third argument to $slice must be numeric, but is of type: ${typeName(count)}`,
  );
  if (length <= 0) throw requestFailed(`Third argument to $slice must be positive: ${length}`);
  const start = n < 0 ? Math.max(0, list.length + n) : n;
  return list.slice(start, start + length);
}

function reverse(list: Value | Missing): Value {
  if (isNullish(list)) return null;
  if (!Array.isArray(list))
    throw requestFailed(`The argument to $reverseArray must be an array, but was of type: ${typeName(list)}`);
  return [...list].reverse();
}

function size(list: Value | Missing): Value {
  if (!Array.isArray(list))
    throw requestFailed(`The argument to $size must be an array, but was of type: ${typeName(list)}`);
  return list.length;
}

const zip: ReadOperator = (operand, read) => {
  const { inputs, useLongestLength, defaults } = readParts(
    '$zip',
    operand,
    read,
    ['inputs', 'useLongestLength', 'defaults'],
    ['inputs'],
  );
  return (environment) => {
    const lists = inputs?.(environment);
    if (!Array.isArray(lists))
      throw requestFailed(`inputs must be an array of expressions, found ${typeName(lists)}`);
    if (lists.some(isNullish)) return null;
    const other = lists.find((list) => !Array.isArray(list));
    if (other !== undefined)
      throw requestFailed(`$zip found a non-array expression in input: ${typeName(other)}`);
    const fill = defaults?.(environment);
    const longest = isTruthy(useLongestLength?.(environment));
    if (fill !== undefined && !longest)
      throw requestFailed('cannot specify defaults unless useLongestLength is true');
    return zipped(lists as Value[][], longest, Array.isArray(fill) ? fill : []);
  };
};

function zipped(lists: Value[][], longest: boolean, fill: Value[]): Value[] {
  const lengths = lists.map((list) => list.length);
  const length = lists.length === 0 ? 0 : longest ? Math.max(...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_, at) => lists.map((list, which) => list[at] ?? fill[which] ?? null));
}

function arrayToObject(list: Value | Missing): Value {
  if (isNullish(list)) return null;
  if (!Array.isArray(list))
    throw requestFailed(`$arrayToObject requires an array input, found: ${typeName(list)}`);
  const document: Document = {};
  for (const entry of list) {
    const [key, value] = pairOf(entry);
    document[key] = value;
  }
  return document;
}

function pairOf(entry: Value): [string, Value] {
  const [key, value] = Array.isArray(entry) ? entry : isDocument(entry) ? [entry.k, entry.v] : [];
  const shaped = Array.isArray(entry)
    ? entry.length === 2
    : isDocument(entry) && Object.keys(entry).length === 2;
  if (!shaped || value === undefined)
    throw requestFailed(
      `$arrayToObject requires an object with keys 'k' and 'v' or an array of size 2. Found ${typeName(entry)}`,
    );
  if (typeof key !== 'string')
    throw requestFailed(`$arrayToObject requires the key to be of type string. Found ${typeName(key)}`);
  return [key, value];
}

export const ARRAYS: Record<string, ReadOperator> = {
  $arrayElemAt: binary('$arrayElemAt', elementAt),
  $arrayToObject: unary('$arrayToObject', arrayToObject),
  $concatArrays: variadic(concatArrays),
  $first: end('$first', 0),
  $last: end('$last', -1),
  $in: binary('$in', contains),
  $indexOfArray: taking('$indexOfArray', [2, 4], (list, item, from, to) => indexOf(list, item, from, to)),
  $isArray: unary('$isArray', (value) => Array.isArray(value)),
  $range: taking('$range', [2, 3], (start, stop, step) => range(start, stop, step)),
  $reverseArray: unary('$reverseArray', reverse),
  $size: unary('$size', size),
  $slice: taking('$slice', [2, 3], (list, first, count) => slice(list, first, count)),
  $zip: zip,
};
