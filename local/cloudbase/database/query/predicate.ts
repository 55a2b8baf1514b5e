// Decides whether a document meets a filter: walks the tree and, on each path, opens arrays as MongoDB does.
import type { Document, Missing, Value } from '../bson/value';
import type { Variables } from '../aggregate/expression/evaluate';
import { isTruthy } from '../aggregate/expression/values';
import { eachValue } from '../path';
import type { Filter } from './filter';
import type { Leaf } from './operators';
import { meetsSchema } from './schema';

/** `variables` are what `$expr` may refer to beside the document. */
export function matches(filter: Filter, document: Document, variables: Variables = NO_VARIABLES): boolean {
  switch (filter.kind) {
    case 'field':
      return holds(filter.leaf, document, filter.path);
    case 'and':
      return filter.filters.every((inner) => matches(inner, document, variables));
    case 'or':
      return filter.filters.some((inner) => matches(inner, document, variables));
    case 'nor':
      return !filter.filters.some((inner) => matches(inner, document, variables));
    case 'expr':
      return isTruthy(filter.evaluate({ root: document, variables }));
    case 'schema':
      return meetsSchema(filter.schema, document);
  }
}

const NO_VARIABLES: Variables = new Map();

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
