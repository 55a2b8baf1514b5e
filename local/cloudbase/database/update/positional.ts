// Turns `$` and `$[]` in an update path into the positions they stand for in one document.
import { isDocument } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import type { Filter } from '../query/filter';
import { matches } from '../query/predicate';
import { requestFailed } from '../refusal';

/** The concrete paths, split; none when `$[]` meets an empty array. */
export function resolvePositions(path: string, document: Document, filter: Filter): string[][] {
  const parts = path.split('.');
  return path.includes('$') ? expand(parts, 0, document, document, filter) : [parts];
}

function expand(
  parts: string[],
  at: number,
  value: Value | Missing,
  document: Document,
  filter: Filter,
): string[][] {
  const part = parts[at];
  if (part === undefined) return [parts];
  if (part === '$') {
    const index = matchedPosition(parts.slice(0, at).join('.'), value, filter);
    return expand(replaced(parts, at, index), at, value, document, filter);
  }
  if (part === '$[]') return expandAll(parts, at, value, document, filter);
  if (part.startsWith('$['))
    throw requestFailed(
      `No array filter found for identifier '${part.slice(2, -1)}' in path '${parts.join('.')}'`,
    );
  const inner = Array.isArray(value) ? value[Number(part)] : isDocument(value) ? value[part] : undefined;
  return expand(parts, at + 1, inner, document, filter);
}

function expandAll(
  parts: string[],
  at: number,
  value: Value | Missing,
  document: Document,
  filter: Filter,
): string[][] {
  const path = parts.slice(0, at).join('.');
  if (value === undefined)
    throw requestFailed(`The path '${path}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(value)) throw requestFailed(`Cannot apply array updates to non-array element ${path}`);
  return value.flatMap((_item, index) => expand(replaced(parts, at, index), at, value, document, filter));
}

const replaced = (parts: string[], at: number, index: number): string[] =>
  parts.map((part, i) => (i === at ? String(index) : part));

// The first element that meets what the query asks of the array; several demands on it must meet in one element
// if any element meets them all.
export function matchedPosition(path: string, value: Value | Missing, filter: Filter): number {
  const demands = demandsOn(path, filter);
  const list = Array.isArray(value) ? value : [];
  const meets = (item: Value, demand: Filter): boolean => matches(demand, nested(path, item));
  const all = list.findIndex((item) => demands.every((demand) => meets(item, demand)));
  const index =
    demands.length === 0
      ? -1
      : all >= 0
        ? all
        : list.findIndex((item) => demands.some((demand) => meets(item, demand)));
  if (index < 0) throw requestFailed('The positional operator did not find the match needed from the query.');
  return index;
}

function demandsOn(path: string, filter: Filter): Filter[] {
  if (filter.kind === 'field')
    return filter.path === path || filter.path.startsWith(`${path}.`) ? [filter] : [];
  return filter.kind === 'and' || filter.kind === 'or'
    ? filter.filters.flatMap((inner) => demandsOn(path, inner))
    : [];
}

const nested = (path: string, item: Value): Document =>
  path.split('.').reduceRight<Value>((inner, part) => ({ [part]: inner }), [item]) as Document;
