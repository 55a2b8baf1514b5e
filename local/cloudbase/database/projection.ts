// `field()`: which parts of a document are answered, as MongoDB's find projection reads it.
import { isDocument, numberOf, typeName } from './bson/value';
import type { Document, Missing, Value } from './bson/value';
import { elemMatchTest } from './query/arrays';
import type { Filter } from './query/filter';
import { requestFailed } from './refusal';
import { matchedPosition } from './update/positional';

export type Project = (document: Document) => Document;

interface Tree {
  [field: string]: Tree | Leaf;
}
type Leaf = (value: Value) => Value | Missing;

const keep: Leaf = (value) => value;
const drop: Leaf = () => undefined;

/** Undefined when the projection is empty and the document is answered as it is. `filter` decides what `a.$` keeps. */
export function readProjection(projection: Value, filter: Filter): Project | undefined {
  if (!isDocument(projection))
    throw requestFailed(`projection must be an object, not ${typeName(projection)}`);
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  const including = isInclusion(entries);
  const tree: Tree = {};
  for (const [path, operand] of entries) {
    const array = path.endsWith('.$') ? path.slice(0, -2) : undefined;
    if (array === undefined) plant(tree, path, leafOf(path, operand));
    else plant(tree, array, (value) => matchedElement(array, value, filter));
  }
  if (including && tree._id === undefined) tree._id = keep;
  return (document) => prune(document, tree, including);
}

// `_id` and $slice alone do not decide; $elemMatch includes.
function isInclusion(entries: [string, Value][]): boolean {
  let mode: boolean | undefined;
  for (const [path, operand] of entries) {
    const wants = isDocument(operand) ? ('$slice' in operand ? undefined : true) : isTrue(operand);
    if (wants === undefined || (path === '_id' && entries.length > 1)) continue;
    if (mode !== undefined && mode !== wants)
      throw requestFailed(`Projection cannot have a mix of inclusion and exclusion.`);
    mode = wants;
  }
  return mode ?? false;
}

const isTrue = (operand: Value): boolean => operand !== false && numberOf(operand) !== 0 && operand !== null;

function leafOf(path: string, operand: Value): Leaf {
  if (!isDocument(operand)) return isTrue(operand) ? keep : drop;
  const [op, ...others] = Object.keys(operand);
  if (op === '$slice' && others.length === 0) return sliceOf(operand.$slice as Value);
  if (op === '$elemMatch' && others.length === 0) return firstMatch(operand.$elemMatch as Value);
  throw requestFailed(`Unsupported projection option: ${path}: ${op ?? '{}'}`);
}

function sliceOf(operand: Value): Leaf {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(numberOf);
  if (first === undefined || (Array.isArray(operand) && (operand.length !== 2 || second === undefined)))
    throw requestFailed('$slice only supports numbers and [skip, limit] arrays');
  if (second !== undefined && second <= 0) throw requestFailed('$slice limit must be positive');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + second);
  };
}

function firstMatch(operand: Value): Leaf {
  const test = elemMatchTest(operand);
  return (value) => {
    const found = Array.isArray(value) ? value.find((item) => test([item])) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function matchedElement(path: string, value: Value, filter: Filter): Value | Missing {
  if (!Array.isArray(value)) return value;
  const found = value[matchedPosition(path, value, filter)];
  return found === undefined ? [] : [found];
}

// Of two paths one inside the other, the later one decides, as in MongoDB before 4.4.
function plant(tree: Tree, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  const last = parts.pop() as string;
  if (last === '' || parts.includes(''))
    throw requestFailed(`FieldPath must not end with or contain an empty name: ${path}`);
  let node = tree;
  for (const part of parts) {
    const next = node[part];
    node = next !== undefined && typeof next !== 'function' ? next : (node[part] = {});
  }
  node[last] = leaf;
}

function prune(document: Document, tree: Tree, including: boolean): Document {
  const out: Document = {};
  for (const field of Object.keys(document)) {
    const value = document[field] as Value;
    const node = Object.hasOwn(tree, field) ? tree[field] : undefined;
    const kept = node === undefined ? (including ? undefined : value) : pruneValue(value, node, including);
    if (kept !== undefined) out[field] = kept;
  }
  return out;
}

// Elements that are no documents have none of the wanted fields, and none of the unwanted ones either.
function pruneValue(value: Value, node: Tree | Leaf, including: boolean): Value | Missing {
  if (typeof node === 'function') return node(value);
  if (isDocument(value)) return prune(value, node, including);
  if (!Array.isArray(value)) return including ? undefined : value;
  return value.map((item) => pruneValue(item, node, including)).filter((item) => item !== undefined);
}
