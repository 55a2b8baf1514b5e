// Reads a query document into a tree: what is asked of which path. Refuses what MongoDB refuses to parse.
// How a document is tested is predicate.ts; whether an index can serve the tree is plan/.
import { Regex, isDocument } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { readExpression } from '../aggregate/expression/evaluate';
import type { Evaluate } from '../aggregate/expression/evaluate';
import { requestFailed } from '../refusal';
import { leafFor } from './operators';
import type { Leaf } from './operators';

export type Filter =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly filters: Filter[] }
  | { readonly kind: 'field'; readonly path: string; readonly leaf: Leaf }
  | { readonly kind: 'expr'; readonly expression: Value; readonly evaluate: Evaluate }
  | { readonly kind: 'schema'; readonly schema: Document };

/** `query` is a parsed EJSON value; anything but a document is refused. `names` are the variables `$expr` may use. */
export function readFilter(query: Value, names: string[] = []): Filter {
  if (!isDocument(query)) throw requestFailed('the query must be an object');
  const filters: Filter[] = [];
  for (const key of Object.keys(query)) {
    const operand = query[key] as Value;
    if (key.startsWith('$')) filters.push(...readLogical(key, operand, names));
    else filters.push(...readField(key, operand));
  }
  return filters.length === 1 ? (filters[0] as Filter) : { kind: 'and', filters };
}

function readLogical(key: string, operand: Value, names: string[]): Filter[] {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor':
      return [{ kind: key.slice(1) as 'and' | 'or' | 'nor', filters: readList(key, operand, names) }];
    case '$expr':
      return [{ kind: 'expr', expression: operand, evaluate: readExpression(operand, names) }];
    case '$jsonSchema':
      if (!isDocument(operand)) throw requestFailed('$jsonSchema must be an object');
      return [{ kind: 'schema', schema: operand }];
    case '$comment':
      return [];
    default:
      throw requestFailed(`unknown top level operator: ${key}`);
  }
}

function readList(key: string, operand: Value, names: string[]): Filter[] {
  if (!Array.isArray(operand)) throw requestFailed(`${key} must be an array`);
  if (operand.length === 0) throw requestFailed('$and/$or/$nor must be a nonempty array');
  return operand.map((entry) => {
    if (!isDocument(entry)) throw requestFailed(`$or/$and/$nor entries need to be full objects`);
    return readFilter(entry, names);
  });
}

function readField(path: string, operand: Value): Filter[] {
  return readLeaves(operand).map((leaf) => ({ kind: 'field', path, leaf }));
}

/** What one value after a field name asks: an operator expression, a regular expression or equality. */
export function readLeaves(operand: Value): Leaf[] {
  if (operand instanceof Regex) return [leafFor('$regex', operand, {})];
  if (!isOperators(operand)) return [leafFor('$eq', operand, {})];
  const leaves: Leaf[] = [];
  for (const key of Object.keys(operand)) {
    if (isModifier(key, operand)) continue;
    leaves.push(leafFor(key, operand[key] as Value, operand));
  }
  return leaves;
}

/** Whether a value is a document of operators, such as `{$gt: 1}`; the first key decides, as in MongoDB. */
export function isOperators(operand: Value): operand is Document {
  if (!isDocument(operand)) return false;
  for (const key in operand) return key.startsWith('$') && key !== '$ref' && key !== '$id';
  return false;
}

// These belong to an operator beside them and are read by it.
function isModifier(key: string, operand: Document): boolean {
  if (key === '$options') return '$regex' in operand;
  return (
    (key === '$maxDistance' || key === '$minDistance') && ('$near' in operand || '$nearSphere' in operand)
  );
}
