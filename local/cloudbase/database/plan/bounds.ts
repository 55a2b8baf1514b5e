// Which keys of one index field a leaf can be met by: single points, one range, or no telling.
// Bounds may let too much through, never too little: every row found is asked again by the whole filter.
import { AFTER, keyOf, reversed, stringPrefixKey } from '../bson/key';
import { MaxKey, MinKey, Regex, rankOf } from '../bson/value';
import type { Value } from '../bson/value';
import type { Leaf } from '../query/operators';
import { literalPrefix, regexOf } from '../query/regex';

export interface Points {
  readonly kind: 'points';
  readonly keys: string[];
  /** A null among the points also asks for missing fields, which a sparse index does not hold. */
  readonly findsMissing: boolean;
}
/** A place between keys: before everything that begins with `key`, or after it. */
export interface Edge {
  readonly key: string;
  readonly after: boolean;
}
/** In ascending order of the field. */
export interface Range {
  readonly kind: 'range';
  readonly from: Edge;
  readonly to: Edge;
}

/** The edge as a text to compare index keys with. */
export const edgeKey = (edge: Edge): string => (edge.after ? edge.key + AFTER : edge.key);

// More points than this are dearer than a range or a scan.
const POINTS_MAX = 10_000;

/** Undefined when the leaf says nothing an index could use. */
export function boundsOf(leaf: Leaf): Points | Range | undefined {
  switch (leaf.op) {
    case '$eq':
      return pointsFor([leaf.operand]);
    case '$in':
      return Array.isArray(leaf.operand) ? pointsFor(leaf.operand) : undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeFor(leaf.op, leaf.operand);
    case '$regex':
      return prefixRange(leaf.operand);
    case '$all':
      return leaf.reach === 'every' && leaf.inner[0] ? boundsOf(leaf.inner[0]) : undefined;
    default:
      return undefined;
  }
}

function pointsFor(values: Value[]): Points | undefined {
  if (values.length > POINTS_MAX || values.some((value) => Array.isArray(value) || value instanceof Regex))
    return undefined;
  const keys = [...new Set(values.map(keyOf))].sort();
  return { kind: 'points', keys, findsMissing: values.includes(null) };
}

function rangeFor(op: '$gt' | '$gte' | '$lt' | '$lte', operand: Value): Range | Points | undefined {
  if (Array.isArray(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined;
  if (operand === null) return op === '$gte' || op === '$lte' ? pointsFor([null]) : undefined;
  const key = keyOf(operand);
  const type = String.fromCharCode(rankOf(operand));
  if (op === '$gt' || op === '$gte')
    return { kind: 'range', from: { key, after: op === '$gt' }, to: { key: type, after: true } };
  return { kind: 'range', from: { key: type, after: false }, to: { key, after: op === '$lte' } };
}

function prefixRange(operand: Value): Range | undefined {
  if (!(operand instanceof Regex) && typeof operand !== 'string') return undefined;
  const prefix = literalPrefix(regexOf(operand, undefined));
  if (prefix === undefined) return undefined;
  const key = stringPrefixKey(prefix);
  return { kind: 'range', from: { key, after: false }, to: { key, after: true } };
}

export const intersect = (a: Range, b: Range): Range => ({
  kind: 'range',
  from: edgeKey(a.from) > edgeKey(b.from) ? a.from : b.from,
  to: edgeKey(a.to) < edgeKey(b.to) ? a.to : b.to,
});

/** The same range among reversed keys, for a descending index field. */
export const reversedRange = (range: Range): Range => ({
  kind: 'range',
  from: reversedEdge(range.to),
  to: reversedEdge(range.from),
});

// "After everything beginning with k" is "before everything beginning with reversed k", and the other way round.
const reversedEdge = (edge: Edge): Edge => ({ key: reversed(edge.key), after: !edge.after });
