// Whether an index gives the order a query wishes for, read up or down, over one range of keys or several merged.
import type { CollectionIndex } from '../index/index';
import type { Bound } from './index-plan';

export type Sort = [path: string, direction: 1 | -1][];

export interface Order {
  readonly reverse: boolean;
  /** The index field the order begins with: those before it need not be compared. */
  readonly start: number;
  /** The keys go on with all wished fields, one after the other, so that keys of different indexes can be compared. */
  readonly aligned: boolean;
}

// MongoDB's internalQueryMaxScansToExplode: it merges no more ranges than this, but sorts in memory.
const MERGED_MAX = 200;

/** Undefined when the index does not serve the sort, or there is none. */
export function orderServed(index: CollectionIndex, bound: Bound, sort: Sort): Order | undefined {
  if (sort.length === 0 || bound.prefixes.length > MERGED_MAX) return undefined;
  // Keys that begin as the sort does can be compared whole, whatever they are bound to.
  const whole = follow(index, sort, 0, () => false);
  if (whole) return whole;
  const { keys } = index.spec;
  const isConstant = (at: number): boolean => bound.points[at] === 1;
  // An array sorts by its smallest or largest element, whichever of them was found.
  const wished = sort.filter(([path]) => {
    const at = keys.findIndex(([field]) => field === path);
    return at < 0 || !isConstant(at) || index.multikeyFields[at];
  });
  const varying = bound.points.findIndex((count) => count !== 1);
  const starts = varying < 0 ? [bound.points.length] : [varying, bound.points.length];
  for (const start of starts) {
    const order = follow(index, wished, start, isConstant);
    if (order) return { ...order, aligned: order.aligned && wished.length === sort.length };
  }
  return undefined;
}

// From `start` on, every index field must be the next wished one or hold a single value; all in the index's direction or
// all against it.
function follow(
  index: CollectionIndex,
  wished: Sort,
  start: number,
  isConstant: (at: number) => boolean,
): Order | undefined {
  const { keys } = index.spec;
  let reverse: boolean | undefined;
  let aligned = true;
  let at = start;
  for (const [path, direction] of wished) {
    for (; isConstant(at) && keys[at]?.[0] !== path; at++) aligned = false;
    const [field, own] = keys[at] ?? [];
    if (field !== path || typeof own !== 'number' || index.multikeyFields[at]) return undefined;
    const against = own !== direction;
    if (reverse !== undefined && reverse !== against) return undefined;
    reverse = against;
    at++;
  }
  return { reverse: reverse ?? false, start, aligned };
}
