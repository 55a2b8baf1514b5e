// Two readings of values that all expressions share: what counts as true, and what lies along a field path.
import { Rank, fieldOf, isDocument, rankOf } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';

/** Only false, null, zero and what is missing count as false. */
export function isTruthy(value: Value | Missing): boolean {
  if (value === undefined || value === null || value === false) return false;
  return rankOf(value) !== Rank.number || Number(value) !== 0;
}

/** Through arrays the path is followed in every element that is a document; positions mean nothing here. */
export function valueAlong(value: Value | Missing, path: string[], at: number): Value | Missing {
  if (at === path.length) return value;
  if (!Array.isArray(value))
    return isDocument(value) ? valueAlong(fieldOf(value, path[at] as string), path, at + 1) : undefined;
  const found: Value[] = [];
  for (const item of value) {
    const inner = isDocument(item) || Array.isArray(item) ? valueAlong(item, path, at) : undefined;
    if (inner !== undefined) found.push(inner);
  }
  return found;
}
