// Prints the key of a refused document the way MongoDB's E11000 sentence does: values without their names.
import { render } from '../bson/render';
import type { Document, Value } from '../bson/value';
import { eachValue } from '../path';
import type { IndexSpec } from './spec';

export function renderKey(spec: IndexSpec, document: Document): string {
  const values = spec.keys.map(([field]) => {
    let found: Value = null;
    eachValue(document, field, (value) => ((found = value ?? null), true));
    return `: ${render(Array.isArray(found) ? (found[0] ?? null) : found)}`;
  });
  return `{ ${values.join(', ')} }`;
}
