// Prints the key of a refused document the way MongoDB's E11000 sentence does: values without their names.
import { keyOf, reversed } from '../bson/key';
import { render } from '../bson/render';
import type { Document, Missing, Value } from '../bson/value';
import { eachValue } from '../path';
import type { IndexSpec } from './spec';

/** `key` is the one of the document's keys that is taken: of an array it tells which element. */
export function renderKey(spec: IndexSpec, document: Document, key: string): string {
  let at = 0;
  const values = spec.keys.map(([field, direction]) => {
    for (const value of candidates(document, field)) {
      const own = direction === -1 ? reversed(keyOf(value)) : keyOf(value);
      if (!key.startsWith(own, at)) continue;
      at += own.length;
      return `: ${render(value)}`;
    }
    return ': null';
  });
  return `{ ${values.join(', ')} }`;
}

// Every value the field may have in a key: null where it is missing, undefined for an empty array.
function candidates(document: Document, field: string): (Value | Missing)[] {
  const values: (Value | Missing)[] = [];
  eachValue(document, field, (value) => {
    if (Array.isArray(value)) values.push(...(value.length === 0 ? [undefined] : value));
    values.push(value ?? null);
    return false;
  });
  return values;
}
