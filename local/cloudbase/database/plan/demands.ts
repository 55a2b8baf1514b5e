// What a filter demands of every document, path by path: the conjunction an index can be matched against.
import type { Filter } from '../query/filter';
import type { Leaf } from '../query/operators';

export type Demands = ReadonlyMap<string, Leaf[]>;

export function demandsOf(filter: Filter): Demands {
  const demands = new Map<string, Leaf[]>();
  gather(filter, demands);
  return demands;
}

function gather(filter: Filter, demands: Map<string, Leaf[]>): void {
  if (filter.kind === 'and') for (const inner of filter.filters) gather(inner, demands);
  // A single alternative is no alternative.
  if (filter.kind === 'or' && filter.filters.length === 1) gather(filter.filters[0] as Filter, demands);
  if (filter.kind !== 'field') return;
  const leaves = demands.get(filter.path);
  if (leaves) leaves.push(filter.leaf);
  else demands.set(filter.path, [filter.leaf]);
}
