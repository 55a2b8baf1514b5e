// Chooses how a query reads a collection: by one index, by several for alternatives, or by looking at every row.
// It weighs how many entries each way would look at; running the plan is select.ts.
import type { Collection } from '../store/collection';
import type { CollectionIndex } from '../index/index';
import { isGeo } from '../index/spec';
import type { Filter } from '../query/filter';
import { planAlternatives } from './alternatives';
import { boundsOf } from './bounds';
import { demandsOf } from './demands';
import { planGeo } from './geo-plan';
import { planIndex } from './index-plan';
import type { IndexPlan } from './index-plan';
import type { Sort } from './order';

export type Plan = { readonly cost: number } & (
  | { readonly kind: 'scan' }
  | { readonly kind: 'ids'; readonly ids: string[] }
  | ({ readonly kind: 'index' } & IndexPlan)
  | { readonly kind: 'alternatives'; readonly plans: Plan[] }
);

export interface Wish {
  readonly filter: Filter;
  readonly sort: Sort;
  /** Rows wanted at most, skipped ones included; undefined for all. */
  readonly wanted: number | undefined;
}

export function choosePlan(collection: Collection, wish: Wish): Plan {
  const direct = directPlan(collection, wish);
  if (direct.kind === 'ids') return direct;
  const several = planAlternatives(collection, wish);
  return several && several.cost < direct.cost ? several : direct;
}

function directPlan(collection: Collection, wish: Wish): Plan {
  const demands = demandsOf(wish.filter);
  const ids = pointIds(demands);
  if (ids) return { kind: 'ids', ids, cost: ids.length };
  let best: IndexPlan | undefined;
  for (const index of candidates(collection, wish, demands)) {
    const plan = isGeo(index.spec) ? planGeo(index, demands) : planIndex(index, demands, wish);
    if (plan && (!best || plan.cost < best.cost)) best = plan;
  }
  const scanCost = collection.rows.size * (wish.sort.length > 0 ? SORT_FACTOR : 1);
  return best && (best.cost <= scanCost || collection.rows.size < 2)
    ? { kind: 'index', ...best }
    : { kind: 'scan', cost: scanCost };
}

/** Sorting what was found costs more than having it in order. */
export const SORT_FACTOR = 1.2;

// The order of ids is built only for a query that can use it.
function candidates(
  collection: Collection,
  wish: Wish,
  demands: ReturnType<typeof demandsOf>,
): CollectionIndex[] {
  const wantsIds = wish.sort[0]?.[0] === '_id' || demands.has('_id');
  return wantsIds ? [...collection.indexes, collection.orderedIds()] : collection.indexes;
}

function pointIds(demands: ReturnType<typeof demandsOf>): string[] | undefined {
  for (const leaf of demands.get('_id') ?? []) {
    const bounds = leaf.op === '$eq' || leaf.op === '$in' ? boundsOf(leaf) : undefined;
    if (bounds?.kind === 'points') return bounds.keys;
  }
  return undefined;
}
