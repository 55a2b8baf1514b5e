// How one index would serve a query: the key ranges to read, whether they come in the wished order, and how many entries that is.
import { AFTER, reversed } from '../bson/key';
import type { CollectionIndex } from '../index/index';
import { boundsOf, edgeKey, intersect, reversedRange } from './bounds';
import type { Points, Range } from './bounds';
import type { Leaf } from '../query/operators';
import type { Demands } from './demands';
import { SORT_FACTOR } from './plan';
import type { Wish } from './plan';

export type Sort = [path: string, direction: 1 | -1][];

export interface IndexPlan {
  readonly index: CollectionIndex;
  readonly ranges: [from: string, to: string][];
  readonly reverse: boolean;
  /** The rows come in the wished order already. */
  readonly sorted: boolean;
  /** Within each range they do, so that no range need be read past the rows wanted. */
  readonly sortedEach: boolean;
  readonly cost: number;
}

// Points of several fields multiply; beyond this the later fields are left to the filter.
const RANGES_MAX = 4_000;
// Merging more ordered ranges than this costs more than sorting what they hold.
const MERGED_MAX = 64;

/** Undefined when the index neither narrows the search nor gives the order. */
export function planIndex(index: CollectionIndex, demands: Demands, wish: Wish): IndexPlan | undefined {
  const bound = bindFields(index, demands);
  if (index.spec.sparse && !bound.impliesPresence) return undefined;
  const order = orderServed(index, bound, wish.sort);
  if (bound.fields === 0 && !order) return undefined;
  const ranges = bound.prefixes.map<[string, string]>((prefix) =>
    bound.range
      ? [prefix + edgeKey(bound.range.from), prefix + edgeKey(bound.range.to)]
      : [prefix, prefix + AFTER],
  );
  const found = ranges.reduce((sum, [from, to]) => sum + (from < to ? index.entries.count(from, to) : 0), 0);
  return {
    index,
    ranges,
    reverse: order?.reverse ?? false,
    sorted: order !== undefined && ranges.length === 1,
    sortedEach: order !== undefined,
    cost: cost(found, bound, order, demands, wish),
  };
}

interface Bound {
  prefixes: string[];
  range: Range | undefined;
  /** Leading index fields that have bounds, of which the first `points` hold one value in each range. */
  fields: number;
  points: number;
  impliesPresence: boolean;
}

function bindFields(index: CollectionIndex, demands: Demands): Bound {
  const bound: Bound = { prefixes: [''], range: undefined, fields: 0, points: 0, impliesPresence: false };
  const roots = new Set<string>();
  for (const [path, direction] of index.spec.keys) {
    // In a multikey index, bounds on two fields of one array may be met by different elements.
    const root = path.split('.')[0] as string;
    if (index.multikey && roots.has(root)) break;
    roots.add(root);
    const bounds = fieldBounds(demands.get(path) ?? [], index.multikey);
    if (!bounds) break;
    if (bounds.kind === 'range') {
      bound.range = direction === -1 ? reversedRange(bounds) : bounds;
      bound.fields++;
      bound.impliesPresence = true;
      break;
    }
    if (bound.prefixes.length * bounds.keys.length > RANGES_MAX) break;
    bound.prefixes = extend(bound.prefixes, direction === -1 ? bounds.keys.map(reversed) : bounds.keys);
    bound.points++;
    bound.fields++;
    if (!bounds.findsMissing) bound.impliesPresence = true;
  }
  return bound;
}

const extend = (prefixes: string[], keys: string[]): string[] =>
  prefixes.flatMap((prefix) => keys.map((key) => prefix + key));

// Points beat ranges; two ends of a range meet only where a document has a single value.
function fieldBounds(leaves: Leaf[], multikey: boolean): Points | Range | undefined {
  let range: Range | undefined;
  let points: Points | undefined;
  for (const leaf of leaves) {
    const bounds = boundsOf(leaf);
    if (bounds?.kind === 'points' && (!points || bounds.keys.length < points.keys.length)) points = bounds;
    if (bounds?.kind === 'range') range = range && !multikey ? intersect(range, bounds) : (range ?? bounds);
  }
  return points ?? range;
}

// The fields after the single points must be the wished ones, all in the index's direction or all against it.
function orderServed(index: CollectionIndex, bound: Bound, sort: Sort): { reverse: boolean } | undefined {
  if (sort.length === 0 || index.multikey || bound.prefixes.length > MERGED_MAX) return undefined;
  const { keys } = index.spec;
  const fixed = new Set(keys.slice(0, bound.points).map(([path]) => path));
  const wished = sort.filter(([path]) => !fixed.has(path));
  let reverse: boolean | undefined;
  for (let i = 0; i < wished.length; i++) {
    const [path, direction] = wished[i] as [string, 1 | -1];
    const [field, own] = keys[bound.points + i] ?? [];
    if (field !== path || typeof own !== 'number') return undefined;
    const against = own !== direction;
    if (reverse !== undefined && reverse !== against) return undefined;
    reverse = against;
  }
  return { reverse: reverse ?? false };
}

// With the order served and nothing left for the filter to refuse, reading stops at the limit.
function cost(found: number, bound: Bound, order: object | undefined, demands: Demands, wish: Wish): number {
  if (wish.sort.length > 0 && !order) return found * SORT_FACTOR;
  const covered = bound.fields >= demands.size && wish.filter.kind !== 'or' && wish.filter.kind !== 'nor';
  return covered && wish.wanted !== undefined ? Math.min(found, wish.wanted * bound.prefixes.length) : found;
}
