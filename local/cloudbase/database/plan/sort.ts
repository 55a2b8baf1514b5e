// Sorting documents MongoDB's way, by keys computed once per document.
import { compareForSort } from '../bson/compare';
import { keyOf, reversed } from '../bson/key';
import { numberOf } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { eachValue } from '../path';
import { requestFailed } from '../refusal';
import type { Sort } from './order';

/** Reads `{field: 1 | -1, …}`. */
export function readSort(sort: Document): Sort {
  return Object.entries(sort).map(([path, value]) => {
    const direction = numberOf(value);
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path, direction];
  });
}

/** Stable; missing fields sort as null, arrays by their smallest element ascending and their largest descending. */
export function sorted<T extends { document: Document }>(hits: T[], sort: Sort): T[] {
  if (sort.length === 0) return hits;
  const keyed = hits.map((hit) => ({ hit, key: sortKey(hit.document, sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ hit }) => hit);
}

/** A text whose order is the wished order of documents. */
export function sortKey(document: Document, sort: Sort): string {
  let key = '';
  for (const [path, direction] of sort) {
    const own = keyOf(sortValue(document, path, direction));
    key += direction === -1 ? reversed(own) : own;
  }
  return key;
}

// An empty array sorts below null, as MongoDB's undefined does.
function sortValue(document: Document, path: string, direction: 1 | -1): Value | Missing {
  let best: Value | Missing;
  let any = false;
  const consider = (value: Value | Missing): void => {
    if (!any || direction * compareForSort(value, best) < 0) best = value;
    any = true;
  };
  eachValue(document, path, (value) => {
    if (!Array.isArray(value)) consider(value ?? null);
    else if (value.length === 0) consider(undefined);
    else value.forEach(consider);
    return false;
  });
  return any ? best : null;
}
