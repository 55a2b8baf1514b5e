// What a filter demands of every document, path by path: the conjunction an index can be matched against.
import { isDocument } from '../bson/value';
import { isOperators, readFilter, readLeaves } from '../query/filter';
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
  if (filter.kind === 'field') add(filter.path, filter.leaf, demands);
}

function add(path: string, leaf: Leaf, demands: Map<string, Leaf[]>): void {
  const leaves = demands.get(path);
  if (leaves) leaves.push(leaf);
  else demands.set(path, [leaf]);
  if (leaf.op === '$elemMatch') addElement(path, leaf, demands);
}

// What one element must meet, some key of the document in a multikey index meets.
function addElement(path: string, { operand }: Leaf, demands: Map<string, Leaf[]>): void {
  if (
    !isDocument(operand) ||
    '$and' in operand ||
    '$or' in operand ||
    '$nor' in operand ||
    '$expr' in operand
  )
    return;
  if (isOperators(operand)) for (const leaf of readLeaves(operand)) add(path, leaf, demands);
  else
    for (const [inner, leaves] of demandsOf(readFilter(operand)))
      for (const leaf of leaves) add(`${path}.${inner}`, leaf, demands);
}
