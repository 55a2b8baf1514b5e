// Reads an update document and applies it: whole or not at all, in the order MongoDB guarantees.
// Conflicts between paths and unknown operators are refused before any document is looked at.
import { equal } from '../bson/compare';
import { render } from '../bson/render';
import { isDocument, typeName } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { eachValue } from '../path';
import type { Filter } from '../query/filter';
import { requestFailed } from '../refusal';
import { MODIFIERS } from './modifiers';
import type { Modifier } from './modifiers';
import { refuseConflicts } from './conflicts';
import { writeAt } from './path';
import { resolvePositions } from './positional';

export type UpdateStep =
  | { readonly kind: 'write'; readonly path: string; readonly modifier: Modifier }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

export interface Update {
  readonly steps: UpdateStep[];
}

/** `update` is parsed EJSON such as `{$set: {a: 1}, $inc: {"b.c": 2}}`. */
export function readUpdate(update: Value): Update {
  if (!isDocument(update) || Object.keys(update).length === 0)
    throw requestFailed('update document must have at least one element');
  const steps = Object.keys(update).flatMap((op) => readOperator(op, update[op] as Value));
  refuseConflicts(steps.flatMap((step) => (step.kind === 'rename' ? [step.path, step.to] : [step.path])));
  return { steps };
}

function readOperator(op: string, fields: Value): UpdateStep[] {
  const read = MODIFIERS[op];
  if (!read && op !== '$rename')
    throw requestFailed(
      `Unknown modifier: ${op}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  if (!isDocument(fields))
    throw requestFailed(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${op}: ${render(fields)}}`,
    );
  if (Object.keys(fields).length === 0)
    throw requestFailed(`'${op}' is empty. You must specify a field like so: {${op}: {<field>: ...}}`);
  return Object.keys(fields).map((path) => {
    const operand = fields[path] as Value;
    refuseBadPath(path);
    return read ? { kind: 'write', path, modifier: read(path, operand) } : readRename(path, operand);
  });
}

function refuseBadPath(path: string): void {
  if (path === '') throw requestFailed('An empty update path is not valid.');
  const pieces = path.split('.');
  if (pieces.includes(''))
    throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`);
  const dollar = pieces.find((part) => part.startsWith('$') && part !== '$' && !part.startsWith('$['));
  if (dollar)
    throw requestFailed(`The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
}

function readRename(path: string, to: Value): UpdateStep {
  if (typeof to !== 'string')
    throw requestFailed(`The 'to' field for $rename must be a string: ${path}: ${render(to)}`);
  if (to === path)
    throw requestFailed(`The source and target field for $rename must differ: ${path}: ${render(to)}`);
  refuseBadPath(to);
  if (`${path}.${to}`.split('.').some((part) => part.startsWith('$')))
    throw requestFailed(`The source and target field for $rename may not be dynamic: ${path}`);
  return { kind: 'rename', path, to };
}

/** `filter` is the query that found the document; positional paths (`a.$`) need it. `now` is epoch ms. */
export function applyUpdate(
  update: Update,
  document: Document,
  filter: Filter,
  now: number,
  inserting = false,
): Document {
  let result = document;
  for (const step of update.steps) {
    if (step.kind === 'rename') result = rename(result, step.path, step.to);
    else
      for (const parts of resolvePositions(step.path, document, filter))
        result = writeAt(result, {
          parts,
          make: step.modifier.make,
          change: (current) => step.modifier.change(current, { now, inserting, document }),
        });
  }
  refuseNewId(document, result, inserting);
  return result;
}

function refuseNewId(before: Document, after: Document, inserting: boolean): void {
  if (inserting && before._id === undefined) return;
  if (!equal(before._id, after._id))
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
}

function rename(document: Document, from: string, to: string): Document {
  refuseArrayOnPath(document, from, 'source');
  refuseArrayOnPath(document, to, 'destination');
  let moved: Value | undefined;
  eachValue(document, from, (value) => ((moved = value), true));
  if (moved === undefined) return document;
  const value = moved;
  const without = writeAt(document, { parts: from.split('.'), make: false, change: () => undefined });
  return writeAt(without, { parts: to.split('.'), make: true, change: () => value });
}

function refuseArrayOnPath(document: Document, path: string, role: string): void {
  let value: Value | undefined = document;
  for (const part of path.split('.')) {
    if (Array.isArray(value))
      throw requestFailed(
        `The ${role} field cannot be an array element, '${path}' in doc with _id: ${render(document._id)} has an array field`,
      );
    value = isDocument(value) ? value[part] : undefined;
  }
}
