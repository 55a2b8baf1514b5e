// The document an upsert starts from when nothing matched: what the query demands by plain equality.
import type { Document } from '../bson/value';
import type { Filter } from '../query/filter';
import { writeAt } from './path';

export function upsertSeed(filter: Filter): Document {
  if (filter.kind === 'and') return filter.filters.reduce<Document>((seed, inner) => seeded(seed, inner), {});
  return seeded({}, filter);
}

function seeded(seed: Document, filter: Filter): Document {
  if (filter.kind === 'and') return filter.filters.reduce(seeded, seed);
  if (filter.kind !== 'field' || filter.leaf.op !== '$eq') return seed;
  const { operand } = filter.leaf;
  return writeAt(seed, { parts: filter.path.split('.'), make: true, change: () => operand });
}
