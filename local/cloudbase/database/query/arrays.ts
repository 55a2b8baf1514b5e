// Operators that look at an array as a whole: its length, and one element that meets several demands at once.
import { isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import { isOperators, readFilter, readLeaves } from './filter';
import type { Test } from './operators';
import { matches, matchesValue } from './predicate';

export function sizeTest(operand: Value): Test {
  if (typeof operand !== 'number' || !Number.isInteger(operand))
    throw requestFailed('$size must be a whole number');
  if (operand < 0) throw requestFailed('$size may not be negative');
  return (value) => Array.isArray(value) && value.length === operand;
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

/** `{$gt: 1}` asks of the elements themselves, any other document asks of elements that are documents. */
export function elemMatchTest(operand: Value): Test {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object');
  const first = Object.keys(operand)[0] ?? '';
  return isOperators(operand) && !LOGICAL.has(first) ? valueTest(operand) : documentTest(operand);
}

function valueTest(operand: Document): Test {
  const leaves = readLeaves(operand);
  return (value) =>
    Array.isArray(value) && value.some((item) => leaves.every((leaf) => matchesValue(leaf, item)));
}

function documentTest(operand: Document): Test {
  const filter = readFilter(operand);
  return (value) => Array.isArray(value) && value.some((item) => matchesElement(item));

  // An array inside the array is asked by its positions.
  function matchesElement(item: Value): boolean {
    if (Array.isArray(item)) return matches(filter, Object.assign({}, item) as unknown as Document);
    return isDocument(item) && matches(filter, item);
  }
}
