// The update operators on arrays: what they add, where, in which order and how much they keep, and what they take out.
import { compareForSort, equal } from '../bson/compare';
import { render } from '../bson/render';
import { isDocument, typeName } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { eachValue } from '../path';
import { isOperators, readFilter, readLeaves } from '../query/filter';
import { matches, matchesValue } from '../query/predicate';
import { requestFailed } from '../refusal';
import type { Modifier, Setting } from './modifiers';
import { storable } from './storable';

export function push(path: string, operand: Value): Modifier {
  const clauses = readPush(path, operand);
  return {
    make: true,
    change(current, setting) {
      const list = arrayAt(path, current, setting);
      const at = insertionPoint(clauses.position, list.length);
      const next = [...list.slice(0, at), ...clauses.each, ...list.slice(at)];
      if (clauses.sort) next.sort(clauses.sort);
      const kept = clauses.slice === undefined ? next : sliced(next, clauses.slice);
      return current !== undefined && equal(kept, list) ? current : kept;
    },
  };
}

interface PushClauses {
  each: Value[];
  position?: number;
  slice?: number;
  sort?: (a: Value, b: Value) => number;
}

function readPush(path: string, operand: Value): PushClauses {
  if (!isDocument(operand) || !('$each' in operand)) return { each: [storable(operand, path)] };
  const unknown = Object.keys(operand).find(
    (key) => !['$each', '$position', '$slice', '$sort'].includes(key),
  );
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`);
  const { $each, $position, $slice, $sort } = operand;
  if (!Array.isArray($each))
    throw requestFailed(
      `The argument to $each in $push must be an array but it was of type: ${typeName($each)}`,
    );
  const clauses: PushClauses = { each: storable($each, path) };
  if ($position !== undefined) clauses.position = wholeNumber('$position', $position);
  if ($slice !== undefined) clauses.slice = wholeNumber('$slice', $slice);
  if ($sort !== undefined) clauses.sort = readSort($sort);
  return clauses;
}

function wholeNumber(clause: string, value: Value): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw requestFailed(
    `The value for ${clause} must be an integer value but was given type: ${typeName(value)}`,
  );
}

function readSort(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1) return compareForSort;
  if (sort === -1) return (a, b) => -compareForSort(a, b);
  if (!isDocument(sort))
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  const keys = Object.entries(sort);
  if (keys.length === 0) throw requestFailed('The $sort pattern is empty when it should be a set of fields.');
  if (keys.some(([, direction]) => direction !== 1 && direction !== -1))
    throw requestFailed('The $sort element value must be either 1 or -1');
  return (a, b) => {
    for (const [field, direction] of keys) {
      const order = Number(direction) * compareForSort(valueAt(a, field), valueAt(b, field));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function valueAt(item: Value, path: string): Value | Missing {
  if (!isDocument(item)) return undefined;
  let found: Value | Missing;
  eachValue(item, path, (value) => ((found = value), true));
  return found;
}

// A negative position counts from the end.
const insertionPoint = (position: number | undefined, length: number): number =>
  position === undefined
    ? length
    : position < 0
      ? Math.max(0, length + position)
      : Math.min(position, length);

const sliced = (list: Value[], slice: number): Value[] =>
  slice < 0 ? list.slice(slice) : list.slice(0, slice);

function arrayAt(path: string, current: Value | Missing, setting: Setting): Value[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw requestFailed(
    `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${render(setting.document._id)}}`,
  );
}

export function addToSet(path: string, operand: Value): Modifier {
  const additions = readAdditions(path, operand);
  return {
    make: true,
    change(current) {
      if (current !== undefined && !Array.isArray(current))
        throw requestFailed(
          `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1) ?? path}' has non-array type ${typeName(current)}`,
        );
      const next = [...(current ?? [])];
      for (const item of additions) if (!next.some((other) => equal(other, item))) next.push(item);
      return next.length === current?.length ? current : next;
    },
  };
}

function readAdditions(path: string, operand: Value): Value[] {
  if (!isDocument(operand) || Object.keys(operand)[0] !== '$each') return [storable(operand, path)];
  const unknown = Object.keys(operand).find((key) => key !== '$each');
  if (unknown) throw requestFailed(`Found unexpected fields after $each in $addToSet: ${render(operand)}`);
  if (!Array.isArray(operand.$each))
    throw requestFailed(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(operand.$each)}`,
    );
  return storable(operand.$each, path);
}

export function pop(path: string, operand: Value): Modifier {
  if (operand !== 1 && operand !== -1)
    throw requestFailed(
      typeof operand === 'number'
        ? `$pop expects 1 or -1, found: ${operand}`
        : `Expected a number in: ${path}: ${render(operand)}`,
    );
  return taking(
    (list) => (operand === 1 ? list.slice(0, -1) : list.slice(1)),
    (current) => `Path '${path}' contains an element of non-array type '${typeName(current)}'`,
  );
}

export function pull(_path: string, operand: Value): Modifier {
  const unwanted = readUnwanted(operand);
  return taking(
    (list) => list.filter((item) => !unwanted(item)),
    () => 'Cannot apply $pull to a non-array value',
  );
}

export function pullAll(_path: string, operand: Value): Modifier {
  if (!Array.isArray(operand))
    throw requestFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return taking(
    (list) => list.filter((item) => !operand.some((other) => equal(other, item))),
    () => 'Cannot apply $pull to a non-array value',
  );
}

// `{$gt: 1}` is asked of each element, a plain document of elements that are documents, anything else must be equal.
function readUnwanted(operand: Value): (item: Value) => boolean {
  if (isDocument(operand) && !isOperators(operand)) return documentCondition(operand);
  const leaves = readLeaves(operand);
  return (item) => leaves.every((leaf) => matchesValue(leaf, item));
}

function documentCondition(operand: Document): (item: Value) => boolean {
  const filter = readFilter(operand);
  return (item) => isDocument(item) && matches(filter, item);
}

function taking(take: (list: Value[]) => Value[], refusal: (current: Value) => string): Modifier {
  return {
    make: false,
    change(current) {
      if (current === undefined) return undefined;
      if (!Array.isArray(current)) throw requestFailed(refusal(current));
      const next = take(current);
      return next.length === current.length ? current : next;
    },
  };
}
