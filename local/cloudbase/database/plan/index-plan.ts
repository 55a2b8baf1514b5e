// How one index would serve a query: the key ranges to read, whether they give the wished order, and how many entries that is.
import { AFTER, reversed } from '../bson/key';
import type { CollectionIndex } from '../index/index';
import { boundsOf, edgeKey, intersect, reversedRange } from './bounds';
import type { Points, Range } from './bounds';
import type { Leaf } from '../query/operators';
import type { Demands } from './demands';
import { orderServed } from './order';
import type { Order } from './order';
import { SORT_FACTOR } from './plan';
import type { Wish } from './plan';

/** Entries of one index with `from <= key < to`. */
export interface Stream {
  readonly index: CollectionIndex;
  readonly from: string;
  readonly to: string;
  /** Where in its keys the wished order begins: what stands before is the same in the whole stream. */
  readonly skip: number;
}

export interface IndexPlan {
  readonly streams: Stream[];
  /** How each stream, and all of them merged, give the wished order; undefined when they do not. */
  readonly order: Order | undefined;
  /** A row may come up more than once. */
  readonly repeats: boolean;
  readonly cost: number;
}

// Points of several fields multiply; beyond this the later fields are left to the filter.
const RANGES_MAX = 4_000;

/** Undefined when the index neither narrows the search nor gives the order. */
export function planIndex(index: CollectionIndex, demands: Demands, wish: Wish): IndexPlan | undefined {
  const [[leading = ''] = []] = index.spec.keys;
  // Most indexes have nothing to do with most queries.
  if (wish.sort.length === 0 && !demands.has(leading)) return undefined;
  const bound = bindFields(index, demands);
  if (index.spec.sparse && !bound.impliesPresence) return undefined;
  const order = orderServed(index, bound, wish.sort);
  if (bound.fields === 0 && !order) return undefined;
  const streams = bound.prefixes
    .map(({ text, ends }) => ({
      index,
      ...(bound.range
        ? { from: text + edgeKey(bound.range.from), to: text + edgeKey(bound.range.to) }
        : { from: text, to: text + AFTER }),
      skip: order && order.start > 0 ? (ends[order.start - 1] as number) : 0,
    }))
    .filter(({ from, to }) => from < to);
  const found = streams.reduce((sum, { from, to }) => sum + index.entries.count(from, to), 0);
  const repeats = index.multikey;
  return { streams, order, repeats, cost: cost(found, streams.length, bound, order, demands, wish) };
}

/** One combination of points: the beginning of its keys, and where in it each field ends. */
interface Prefix {
  readonly text: string;
  readonly ends: number[];
}

export interface Bound {
  prefixes: Prefix[];
  range: Range | undefined;
  /** Leading index fields that have bounds; the first of them, as many as `points` is long, hold so many values each. */
  fields: number;
  points: number[];
  impliesPresence: boolean;
}

function bindFields(index: CollectionIndex, demands: Demands): Bound {
  const bound: Bound = {
    prefixes: [{ text: '', ends: [] }],
    range: undefined,
    fields: 0,
    points: [],
    impliesPresence: false,
  };
  const opened = new Set<string>();
  for (const [at, [path, direction]] of index.spec.keys.entries()) {
    const multikey = index.multikeyFields[at] === true;
    // Bounds on two fields of one array may be met by different elements.
    const root = path.split('.')[0] as string;
    if (multikey && opened.has(root)) break;
    if (multikey) opened.add(root);
    const bounds = fieldBounds(demands.get(path) ?? [], multikey);
    if (!bounds) break;
    if (bounds.kind === 'range') {
      bound.range = direction === -1 ? reversedRange(bounds) : bounds;
      bound.fields++;
      bound.impliesPresence = true;
      break;
    }
    if (bound.prefixes.length * bounds.keys.length > RANGES_MAX) break;
    bound.prefixes = extend(bound.prefixes, direction === -1 ? bounds.keys.map(reversed) : bounds.keys);
    bound.points.push(bounds.keys.length);
    bound.fields++;
    if (!bounds.findsMissing) bound.impliesPresence = true;
  }
  return bound;
}

const extend = (prefixes: Prefix[], keys: string[]): Prefix[] =>
  prefixes.flatMap(({ text, ends }) =>
    keys.map((key) => ({ text: text + key, ends: [...ends, text.length + key.length] })),
  );

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

// With the order served and nothing left for the filter to refuse, reading stops at the limit.
function cost(
  found: number,
  streams: number,
  bound: Bound,
  order: Order | undefined,
  demands: Demands,
  wish: Wish,
): number {
  if (wish.sort.length > 0 && !order) return found * SORT_FACTOR;
  const covered = bound.fields >= demands.size && wish.filter.kind !== 'or' && wish.filter.kind !== 'nor';
  return covered && wish.wanted !== undefined ? Math.min(found, wish.wanted + streams - 1) : found;
}
