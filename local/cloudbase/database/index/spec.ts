// What an index is asked to be, and which requests MongoDB refuses.
import { requestFailed } from '../refusal';

export type Direction = 1 | -1 | '2dsphere';

/** CloudBase creates indexes in its console; the shape follows that form. */
export interface IndexSpec {
  readonly name: string;
  readonly keys: [field: string, direction: Direction][];
  readonly unique?: boolean;
  readonly sparse?: boolean;
}

// MongoDB manual, "MongoDB Limits and Thresholds": fields of a compound index.
const FIELDS_MAX = 32;

export function refuseBadSpec(spec: IndexSpec): void {
  if (spec.keys.length === 0) throw requestFailed('Index keys cannot be empty.');
  if (spec.keys.length > FIELDS_MAX)
    throw requestFailed(`Too many keys in compound index: ${spec.keys.length}`);
  const fields = spec.keys.map(([field]) => field);
  if (new Set(fields).size < fields.length) throw requestFailed(`Index ${spec.name} names a field twice`);
  if (spec.unique && isGeo(spec))
    throw requestFailed(`Index ${spec.name}: a 2dsphere index cannot be unique here`);
  const bad = fields.find((field) => field === '' || field.startsWith('$') || field.split('.').includes(''));
  if (bad !== undefined) throw requestFailed(`Index key contains an illegal field name: '${bad}'`);
}

export const sameSpec = (a: IndexSpec, b: IndexSpec): boolean =>
  JSON.stringify(a.keys) === JSON.stringify(b.keys) &&
  Boolean(a.unique) === Boolean(b.unique) &&
  Boolean(a.sparse) === Boolean(b.sparse);

/** The field of a 2dsphere index. */
export const geoField = (spec: IndexSpec): string | undefined =>
  spec.keys.find(([, direction]) => direction === '2dsphere')?.[0];

export const isGeo = (spec: IndexSpec): boolean => geoField(spec) !== undefined;
