// How an `$or` is read: each alternative by an index of its own, together with what is asked beside the `$or`.
// Where every alternative gives the wished order, they are merged, so that reading stops at the limit.
import type { Collection } from '../store/collection';
import type { Filter } from '../query/filter';
import { choosePlan, SORT_FACTOR } from './plan';
import type { Plan, Wish } from './plan';

/** Undefined when there is no `$or` or some alternative would look at every row. */
export function planAlternatives(collection: Collection, wish: Wish): Plan | undefined {
  let best: Plan | undefined;
  for (const branches of branchesOf(wish.filter)) {
    const plan = inOrder(collection, branches, wish) ?? inAnyOrder(collection, branches, wish);
    if (plan && (!best || plan.cost < best.cost)) best = plan;
  }
  return best;
}

// For each `$or` at the top, its alternatives with the rest of the filter; other `$or`s are left to be asked of the rows.
function branchesOf(filter: Filter): Filter[][] {
  const filters = filter.kind === 'and' ? filter.filters : [filter];
  const rest = filters.filter(({ kind }) => kind !== 'or');
  return filters.flatMap((or) =>
    or.kind === 'or' && or.filters.length > 1
      ? [or.filters.map((inner): Filter => ({ kind: 'and', filters: [...rest, ...conjuncts(inner)] }))]
      : [],
  );
}

const conjuncts = (filter: Filter): Filter[] => (filter.kind === 'and' ? filter.filters : [filter]);

function inOrder(collection: Collection, branches: Filter[], wish: Wish): Plan | undefined {
  const { sort, wanted } = wish;
  if (sort.length === 0 || wanted === undefined) return undefined;
  const plans = branches.map((filter) => choosePlan(collection, { filter, sort, wanted }));
  const [first] = plans;
  const order = first?.kind === 'index' ? first.order : undefined;
  if (!order) return undefined;
  const streams = plans.flatMap((plan) =>
    plan.kind === 'index' && plan.order?.aligned && plan.order.reverse === order.reverse
      ? [plan.streams]
      : [],
  );
  if (streams.length < plans.length) return undefined;
  return { kind: 'index', streams: streams.flat(), order, repeats: true, cost: total(plans) };
}

function inAnyOrder(collection: Collection, branches: Filter[], wish: Wish): Plan | undefined {
  const plans = branches.map((filter) => choosePlan(collection, { filter, sort: [], wanted: undefined }));
  if (plans.some(({ kind }) => kind === 'scan')) return undefined;
  return { kind: 'alternatives', plans, cost: total(plans) * (wish.sort.length > 0 ? SORT_FACTOR : 1) };
}

const total = (plans: Plan[]): number => plans.reduce((sum, { cost }) => sum + cost, 0);
