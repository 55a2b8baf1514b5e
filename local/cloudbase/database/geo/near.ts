// The order `$near` and `$nearSphere` give their results: nearest first.
import type { Document } from '../bson/value';
import type { Filter } from '../query/filter';
import type { Distance } from '../query/operators';
import { eachValue } from '../path';

/** Undefined when the filter asks for nearness nowhere in its conjunction. */
export function nearOrder(
  filter: Filter,
): (<T extends { document: Document }>(hits: T[]) => T[]) | undefined {
  const near = nearIn(filter);
  if (!near) return undefined;
  return (hits) =>
    hits
      .map((hit) => ({ hit, metres: nearest(hit.document, near.path, near.distance) ?? Infinity }))
      .sort((a, b) => a.metres - b.metres)
      .map(({ hit }) => hit);
}

function nearIn(filter: Filter): { path: string; distance: Distance } | undefined {
  if (filter.kind === 'field')
    return filter.leaf.reach === 'near' ? { path: filter.path, distance: filter.leaf.distance } : undefined;
  if (filter.kind !== 'and') return undefined;
  for (const inner of filter.filters) {
    const found = nearIn(inner);
    if (found) return found;
  }
  return undefined;
}

/** Metres from the measured point to the nearest geometry at the path. */
export function nearest(document: Document, path: string, distance: Distance): number | undefined {
  let best: number | undefined;
  eachValue(document, path, (value) => {
    const metres = distance(value);
    if (metres !== undefined && (best === undefined || metres < best)) best = metres;
    return false;
  });
  return best;
}
