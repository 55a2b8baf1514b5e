// The keys a document has in an index: one, or one per array element (MongoDB's multikey index).
// A missing field is indexed as null and an empty array as undefined; that is why two missing fields collide when unique.
import { keyOf, reversed } from '../bson/key';
import { fieldOf, isDocument } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { isPosition, parts } from '../path';
import { requestFailed } from '../refusal';
import type { IndexSpec } from './spec';

const NULL_KEY = keyOf(null);
const EMPTY_ARRAY_KEY = keyOf(undefined);

export interface IndexKeys {
  /** Distinct; none when a sparse index leaves the document out. */
  readonly keys: string[];
  readonly multikey: boolean;
}

export function keysOf(spec: IndexSpec, document: Document): IndexKeys {
  const single = spec.keys.length === 1 ? spec.keys[0] : undefined;
  if (single) {
    const value = single[0].includes('.') ? undefined : fieldOf(document, single[0]);
    if (value !== undefined && !Array.isArray(value))
      return { keys: [directed(keyOf(value), single[1])], multikey: false };
  }
  return compoundKeys(spec, document);
}

function compoundKeys(spec: IndexSpec, document: Document): IndexKeys {
  const paths = spec.keys.map(([field]) => parts(field));
  const columns = collect(document, paths);
  if (spec.sparse && columns.found === false) return { keys: [], multikey: columns.multikey };
  const keys = columns.rows.map((row) =>
    row.map((key, at) => directed(key, (spec.keys[at] as [string, 1 | -1 | '2dsphere'])[1])).join(''),
  );
  return { keys: keys.length > 1 ? [...new Set(keys)] : keys, multikey: columns.multikey };
}

const directed = (key: string, direction: 1 | -1 | '2dsphere'): string =>
  direction === -1 ? reversed(key) : key;

interface Columns {
  rows: string[][];
  multikey: boolean;
  found: boolean;
}

// Resolves all fields of the index at once, so that fields of the same array element stay together in one key.
function collect(value: Value | Missing, paths: string[][]): Columns {
  const opened = openedBy(value, paths);
  if (opened) return eachElement(opened.list, opened.head, value, paths);
  const slots = paths.map((path) => slotAt(value, path));
  return { rows: [slots.map((slot) => slot.key)], multikey: false, found: slots.some((slot) => slot.found) };
}

// The one array that some path meets first; two different ones cannot be indexed together.
function openedBy(value: Value | Missing, paths: string[][]): { list: Value[]; head: string[] } | undefined {
  let opened: { list: Value[]; head: string[] } | undefined;
  for (const path of paths) {
    const met = firstArray(value, path);
    if (!met) continue;
    if (opened && opened.head.join('.') !== met.head.join('.'))
      throw requestFailed(
        `cannot index parallel arrays [${met.head.at(-1) ?? ''}] [${opened.head.at(-1) ?? ''}]`,
      );
    opened = met;
  }
  return opened;
}

function firstArray(value: Value | Missing, path: string[]): { list: Value[]; head: string[] } | undefined {
  let at = value;
  for (let i = 0; i <= path.length; i++) {
    const part = path[i] ?? '';
    if (Array.isArray(at) && !isPosition(part)) return { list: at, head: path.slice(0, i) };
    if (i === path.length) return undefined;
    at = Array.isArray(at) ? at[Number(part)] : isDocument(at) ? fieldOf(at, part) : undefined;
  }
  return undefined;
}

/** Whether the document gives this field of an index several keys, or would if the array were longer. */
export const passesArray = (document: Document, field: string): boolean =>
  firstArray(document, parts(field)) !== undefined;

function eachElement(list: Value[], head: string[], value: Value | Missing, paths: string[][]): Columns {
  const inside = paths.map((path) => head.every((part, i) => path[i] === part));
  const tails = paths.filter((_path, i) => inside[i]).map((path) => path.slice(head.length));
  const elements = list.length === 0 ? [undefined] : list;
  const found: Columns = { rows: [], multikey: true, found: true };
  const outer = paths.map((path, i) => (inside[i] ? undefined : slotAt(value, path).key));
  for (const element of elements) {
    const inner = list.length === 0 ? emptyArray(tails) : elementColumns(element as Value, tails);
    for (const row of inner.rows) {
      let next = 0;
      found.rows.push(outer.map((key) => key ?? (row[next++] as string)));
    }
  }
  return found;
}

const emptyArray = (tails: string[][]): Columns => ({
  rows: [tails.map((tail) => (tail.length === 0 ? EMPTY_ARRAY_KEY : NULL_KEY))],
  multikey: true,
  found: true,
});

// An array inside the array is a value of its own; it is not opened again at its end.
function elementColumns(element: Value, tails: string[][]): Columns {
  if (Array.isArray(element) && tails.some((tail) => tail.length === 0))
    return {
      rows: [tails.map((tail) => (tail.length === 0 ? keyOf(element) : NULL_KEY))],
      multikey: true,
      found: true,
    };
  if (Array.isArray(element)) return { rows: [tails.map(() => NULL_KEY)], multikey: true, found: true };
  return collect(element, tails);
}

function slotAt(value: Value | Missing, path: string[]): { key: string; found: boolean } {
  let at = value;
  for (const part of path)
    at = Array.isArray(at) ? at[Number(part)] : isDocument(at) ? fieldOf(at, part) : undefined;
  return at === undefined ? { key: NULL_KEY, found: false } : { key: keyOf(at), found: true };
}
