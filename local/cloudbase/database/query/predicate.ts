// Decides whether a document meets a filter: walks the tree and, on each path, opens arrays as MongoDB does.
import type { Document, Missing, Value } from '../bson/value';
import { expressionHolds } from '../aggregate/condition';
import { eachValue } from '../path';
import type { Filter } from './filter';
import type { Leaf } from './operators';
import { meetsSchema } from './schema';

export function matches(filter: Filter, document: Document): boolean {
  switch (filter.kind) {
    case 'field':
      return holds(filter.leaf, document, filter.path);
    case 'and':
      return filter.filters.every((inner) => matches(inner, document));
    case 'or':
      return filter.filters.some((inner) => matches(inner, document));
    case 'nor':
      return !filter.filters.some((inner) => matches(inner, document));
    case 'expr':
      return expressionHolds(filter.expression, document);
    case 'schema':
      return meetsSchema(filter.schema, document);
  }
}

function holds(leaf: Leaf, document: Document, path: string): boolean {
  switch (leaf.reach) {
    case 'elements':
      return eachValue(document, path, (value) => testElements(leaf.test, value));
    case 'whole':
    case 'near':
      return eachValue(document, path, leaf.test);
    case 'every':
      return leaf.inner.every((inner) => holds(inner, document, path));
    case 'none':
      return !leaf.inner.every((inner) => holds(inner, document, path));
  }
}

const testElements = (test: (value: Value | Missing) => boolean, value: Value | Missing): boolean =>
  test(value) || (Array.isArray(value) && value.some(test));

/** The same for one value that has no path, as `$elemMatch` and `$pull` need it: arrays inside stay closed. */
export function matchesValue(leaf: Leaf, value: Value | Missing): boolean {
  if (leaf.reach === 'every') return leaf.inner.every((inner) => matchesValue(inner, value));
  if (leaf.reach === 'none') return !leaf.inner.every((inner) => matchesValue(inner, value));
  return leaf.test(value);
}
