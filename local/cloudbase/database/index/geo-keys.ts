// The keys of a document in a 2dsphere index: the grid cells its geometries lie on.
// Other fields of a compound geo index are not keyed; the filter asks them.
import type { Document, Missing, Value } from '../bson/value';
import { boundingBox, cellsOf } from '../geo/box';
import { geometryOf } from '../geo/geometry';
import { eachValue } from '../path';
import type { IndexKeys } from './keys';
import { geoField } from './spec';
import type { IndexSpec } from './spec';

/** None for a document without the field, as MongoDB's 2dsphere indexes are always sparse. */
export function geoKeysOf(spec: IndexSpec, document: Document): IndexKeys {
  const keys = new Set<string>();
  eachValue(document, geoField(spec) ?? '', (value) => {
    collect(value, keys);
    return false;
  });
  return { keys: [...keys], multikey: true };
}

function collect(value: Value | Missing, keys: Set<string>): void {
  const geometry = geometryOf(value);
  if (geometry) for (const key of cellsOf(boundingBox(geometry))) keys.add(key);
  else if (Array.isArray(value)) for (const item of value) collect(item, keys);
}
