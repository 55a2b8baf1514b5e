// Reads dotted paths as MongoDB does: through documents, by position in arrays, and through every element of arrays.
// Writing along a path is update/path.ts; expressions ("$a.b") have their own rule in aggregate/expression.
import { fieldOf, isDocument } from './bson/value';
import type { Document, Missing, Value } from './bson/value';

const splits = new Map<string, string[]>();

/** The parts of a dotted path; cached, because a handful of paths is read over and over. */
export function parts(path: string): string[] {
  let found = splits.get(path);
  if (!found) {
    if (splits.size > 10_000) splits.clear();
    splits.set(path, (found = path.split('.')));
  }
  return found;
}

export const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/**
 * Every value a query predicate on the path sees, the last array not opened. A path that ends at a
 * missing field or inside a scalar yields `undefined` once; elements of arrays that are no documents yield nothing.
 */
export function eachValue(
  document: Document,
  path: string,
  see: (value: Value | Missing) => boolean,
): boolean {
  return path.includes('.') ? walk(document, parts(path), 0, see) : see(fieldOf(document, path));
}

function walk(
  value: Value | Missing,
  path: string[],
  at: number,
  see: (value: Value | Missing) => boolean,
): boolean {
  if (at === path.length) return see(value);
  if (Array.isArray(value)) return walkArray(value, path, at, see);
  if (!isDocument(value)) return see(undefined);
  return walk(fieldOf(value, path[at] as string), path, at + 1, see);
}

function walkArray(
  list: Value[],
  path: string[],
  at: number,
  see: (value: Value | Missing) => boolean,
): boolean {
  const part = path[at] as string;
  if (isPosition(part) && Number(part) < list.length && walk(list[Number(part)], path, at + 1, see))
    return true;
  for (const item of list) if (isDocument(item) && walk(item, path, at, see)) return true;
  return false;
}
