// Set operators of aggregation: arrays whose order and repetition do not count.
import { keyOf } from '../../bson/key';
import { compare } from '../../bson/compare';
import { typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { isTruthy } from './values';
import { binary, isNullish, unary, variadic } from './operands';

function arrayFor(name: string, value: Value | Missing): Value[] {
  if (!Array.isArray(value))
    throw requestFailed(
      `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`,
    );
  return value;
}

const keysOf = (list: Value[]): Set<string> => new Set(list.map(keyOf));

function distinct(list: Value[]): Value[] {
  const seen = new Map(list.map((item) => [keyOf(item), item]));
  return [...seen.values()];
}

// MongoDB answers unions and intersections in the order of values.
const ordered = (list: Value[]): Value[] => distinct(list).sort(compare);

const orNull =
  (apply: (lists: Value[][]) => Value, name: string) =>
  (values: (Value | Missing)[]): Value =>
    values.some(isNullish) ? null : apply(values.map((value) => arrayFor(name, value)));

function intersection(lists: Value[][]): Value {
  const [first = [], ...others] = lists;
  const sets = others.map(keysOf);
  return ordered(first.filter((item) => sets.every((set) => set.has(keyOf(item)))));
}

function difference(a: Value | Missing, b: Value | Missing): Value {
  if (isNullish(a) || isNullish(b)) return null;
  if (!Array.isArray(a))
    throw requestFailed(
      `both operands of $setDifference must be arrays. First argument is of type: ${typeName(a)}`,
    );
  if (!Array.isArray(b))
    throw requestFailed(
      `both operands of $setDifference must be arrays. Second argument is of type: ${typeName(b)}`,
    );
  const without = keysOf(b);
  return distinct(a.filter((item) => !without.has(keyOf(item))));
}

function setEquals(values: (Value | Missing)[]): Value {
  if (values.length < 2) throw requestFailed(`$setEquals needs at least two arguments had: ${values.length}`);
  const [first, ...others] = values.map((value) =>
    [...keysOf(arrayFor('$setEquals', value))].sort().join('|'),
  );
  return others.every((other) => other === first);
}

function isSubset(a: Value | Missing, b: Value | Missing): Value {
  if (!Array.isArray(a))
    throw requestFailed(
      `both operands of $setIsSubset must be arrays. First argument is of type: ${typeName(a)}`,
    );
  if (!Array.isArray(b))
    throw requestFailed(
      `both operands of $setIsSubset must be arrays. Second argument is of type: ${typeName(b)}`,
    );
  const whole = keysOf(b);
  return a.every((item) => whole.has(keyOf(item)));
}

const everyElement = (name: string, holds: (list: Value[]) => boolean): ReadOperator =>
  unary(name, (value) => {
    if (!Array.isArray(value))
      throw requestFailed(`${name}'s argument must be an array, but is ${typeName(value)}`);
    return holds(value);
  });

export const SETS: Record<string, ReadOperator> = {
  $setUnion: variadic(orNull((lists) => ordered(lists.flat()), '$setUnion')),
  $setIntersection: variadic(orNull(intersection, '$setIntersection')),
  $setDifference: binary('$setDifference', difference),
  $setEquals: variadic(setEquals),
  $setIsSubset: binary('$setIsSubset', isSubset),
  $allElementsTrue: everyElement('$allElementsTrue', (list) => list.every(isTruthy)),
  $anyElementTrue: everyElement('$anyElementTrue', (list) => list.some(isTruthy)),
};
