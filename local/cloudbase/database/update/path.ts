// Writes along a dotted path without touching the original: every container on the way is copied once.
// What is written is the operator's business; this decides only whether a path can be walked or made.
import { fieldOf, isDocument } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { render } from '../bson/render';
import { isPosition } from '../path';
import { requestFailed } from '../refusal';

/** The new value for the old one; `undefined` removes the field; the same value leaves everything as it is. */
export type Change = (current: Value | Missing) => Value | Missing;

/** `make`: create what is missing on the way (and refuse what cannot be walked); otherwise such a path changes nothing. */
export interface Write {
  readonly parts: string[];
  readonly make: boolean;
  readonly change: Change;
}

// MongoDB refuses to fill an array with more nulls than this in one update.
const PADDING_MAX = 1_500_000;

/** The document after the write; the very same object when nothing changed. */
export const writeAt = (document: Document, write: Write): Document => walk(document, write, 0) as Document;

function walk(value: Value | Missing, write: Write, at: number): Value | Missing {
  if (at === write.parts.length) return write.change(value);
  if (Array.isArray(value)) return walkArray(value, write, at);
  if (value === undefined) return write.make ? created(write, at) : undefined;
  if (isDocument(value)) return walkDocument(value, write, at);
  if (write.make) throw cannotCreate(write, at, value);
  return value;
}

function created(write: Write, at: number): Value | Missing {
  const inner = walk(undefined, write, at + 1);
  return inner === undefined ? undefined : { [write.parts[at] as string]: inner };
}

function walkDocument(document: Document, write: Write, at: number): Document {
  const part = write.parts[at] as string;
  const before = fieldOf(document, part);
  const after = walk(before, write, at + 1);
  if (after === before) return document;
  if (after === undefined) {
    const { [part]: _removed, ...rest } = document;
    return rest;
  }
  return { ...document, [part]: after };
}

function walkArray(list: Value[], write: Write, at: number): Value[] {
  const part = write.parts[at] as string;
  if (!isPosition(part)) {
    if (write.make) throw cannotCreate(write, at, list);
    return list;
  }
  const index = Number(part);
  const before = list[index];
  const after = walk(before, write, at + 1);
  if (after === before) return list;
  if (index > list.length + PADDING_MAX)
    throw requestFailed(`can't backfill more than ${PADDING_MAX} elements`);
  const copy = list.slice();
  while (copy.length < index) copy.push(null);
  copy[index] = after ?? null;
  return copy;
}

function cannotCreate(write: Write, at: number, value: Value): Error {
  const element = `{${write.parts[at - 1] ?? ''}: ${render(value)}}`;
  return requestFailed(`Cannot create field '${write.parts[at] ?? ''}' in element ${element}`);
}
