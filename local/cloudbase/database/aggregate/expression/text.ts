// How string operators read values that are no strings.
import { Decimal128, ObjectId, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';

/** Numbers and dates become text as MongoDB's coercion writes them; null for what is null or missing. */
export function textOf(value: Value | Missing): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Decimal128) return value.text;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.hex;
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`);
}
