// The operators a query may put on a field: each reads its operand once and gives a test of one value.
// Opening arrays and negation along a path belong to predicate.ts, marked here by `reach`.
import { isDocument } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import type { Box } from '../geo/box';
import { readGeoLeaf } from '../geo/leaf';
import { requestFailed } from '../refusal';
import { bitsTest } from './bits';
import { equalityTest, membershipTest, rangeTest } from './comparison';
import { elemMatchTest, sizeTest } from './arrays';
import { modTest } from './mod';
import { readLeaves } from './filter';
import { regexTest } from './regex';
import { typeTest } from './type';

export type Test = (value: Value | Missing) => boolean;

/**
 * One demand on a path. `reach` says which values are tested: each value or, if it is an array, its
 * elements (`elements`), the value as it is (`whole`), each of several tests so (`every`), or none of the inner ones (`none`).
 * What a geo condition finds lies in its `box`.
 */
export type Leaf =
  | ({ readonly reach: 'elements' | 'whole'; readonly test: Test; readonly box?: Box } & Asked)
  | ({ readonly reach: 'every'; readonly inner: Leaf[] } & Asked)
  | ({ readonly reach: 'none'; readonly inner: Leaf[] } & Asked)
  | ({
      readonly reach: 'near';
      readonly test: Test;
      readonly distance: Distance;
      readonly box?: Box;
    } & Asked);

interface Asked {
  readonly op: string;
  readonly operand: Value;
}

/** Metres (or planar units) from the query's point to the nearest geometry in a value; undefined when it has none. */
export type Distance = (value: Value | Missing) => number | undefined;

export function leafFor(op: string, operand: Value, siblings: Document): Leaf {
  const read = OPERATORS[op];
  if (!read) throw requestFailed(`unknown operator: ${op}`);
  return read(op, operand, siblings);
}

type Reader = (op: string, operand: Value, siblings: Document) => Leaf;

const elements =
  (make: (operand: Value, siblings: Document) => Test): Reader =>
  (op, operand, siblings) => ({ op, operand, reach: 'elements', test: make(operand, siblings) });

const whole =
  (make: (operand: Value) => Test): Reader =>
  (op, operand) => ({ op, operand, reach: 'whole', test: make(operand) });

const negated =
  (inner: string): Reader =>
  (op, operand) => ({ op, operand, reach: 'none', inner: [leafFor(inner, operand, {})] });

const OPERATORS: Record<string, Reader> = {
  $eq: elements(equalityTest),
  $gt: elements((operand) => rangeTest('$gt', operand)),
  $gte: elements((operand) => rangeTest('$gte', operand)),
  $lt: elements((operand) => rangeTest('$lt', operand)),
  $lte: elements((operand) => rangeTest('$lte', operand)),
  $in: elements((operand) => membershipTest('$in', operand)),
  $ne: negated('$eq'),
  $nin: negated('$in'),
  $not: (op, operand) => ({ op, operand, reach: 'none', inner: readNegated(operand) }),
  $exists: (op, operand) => readExists(op, operand),
  $type: elements(typeTest),
  $mod: elements(modTest),
  $regex: elements(regexTest),
  $size: whole(sizeTest),
  $elemMatch: whole(elemMatchTest),
  $all: (op, operand) => ({ op, operand, reach: 'every', inner: readAll(operand) }),
  $bitsAllSet: elements((operand) => bitsTest('$bitsAllSet', operand)),
  $bitsAllClear: elements((operand) => bitsTest('$bitsAllClear', operand)),
  $bitsAnySet: elements((operand) => bitsTest('$bitsAnySet', operand)),
  $bitsAnyClear: elements((operand) => bitsTest('$bitsAnyClear', operand)),
  $geoWithin: readGeoLeaf,
  $geoIntersects: readGeoLeaf,
  $near: readGeoLeaf,
  $nearSphere: readGeoLeaf,
  $comment: (op, operand) => ({ op, operand, reach: 'every', inner: [] }),
};

// Any number but zero, and every other value but false and null, asks for existence.
function readExists(op: string, operand: Value): Leaf {
  const exists: Leaf = { op, operand, reach: 'whole', test: (value) => value !== undefined };
  const wanted = operand !== false && operand !== 0 && operand !== null;
  return wanted ? exists : { op, operand, reach: 'none', inner: [exists] };
}

function readNegated(operand: Value): Leaf[] {
  const leaves = readLeaves(operand);
  const isEquality = leaves.length === 1 && leaves[0]?.op === '$eq' && !isDocument(operand);
  if (isEquality || leaves.length === 0 || (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')))
    throw requestFailed('$not needs a regex or a document');
  return leaves;
}

function readAll(operand: Value): Leaf[] {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
  if (operand.length === 0) return [{ op: '$all', operand, reach: 'whole', test: () => false }];
  return operand.map((item) => {
    if (!isDocument(item) || !('$elemMatch' in item)) return readLeaves(item)[0] as Leaf;
    return leafFor('$elemMatch', item.$elemMatch as Value, {});
  });
}
