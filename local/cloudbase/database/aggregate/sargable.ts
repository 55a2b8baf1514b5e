// What `$expr` says that an index can use: a field equal to something known before the documents are read.
// The demands found are weaker than the expression, which is still asked of every document.
import { isDocument } from '../bson/value';
import type { Value } from '../bson/value';
import type { Filter } from '../query/filter';
import { leafFor } from '../query/operators';
import { readExpression } from './expression/evaluate';
import type { Variables } from './expression/evaluate';

export function equalitiesIn(filter: Filter, variables: Variables): Filter[] {
  if (filter.kind === 'and') return filter.filters.flatMap((inner) => equalitiesIn(inner, variables));
  return filter.kind === 'expr' ? fromExpression(filter.expression, variables) : [];
}

function fromExpression(expression: Value, variables: Variables): Filter[] {
  if (!isDocument(expression)) return [];
  if (Array.isArray(expression.$and))
    return expression.$and.flatMap((inner) => fromExpression(inner, variables));
  const sides = expression.$eq;
  if (!Array.isArray(sides) || sides.length !== 2) return [];
  const [a, b] = sides as [Value, Value];
  return fieldEquals(a, b, variables) ?? fieldEquals(b, a, variables) ?? [];
}

// Null and arrays mean something else to a query than to an expression.
function fieldEquals(field: Value, other: Value, variables: Variables): Filter[] | undefined {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field) || !isKnown(other)) return undefined;
  const value = readExpression(other, variables.keys())({ root: null, variables });
  if (value === undefined || value === null || Array.isArray(value)) return undefined;
  return [{ kind: 'field', path: field.slice(1), leaf: leafFor('$eq', value, {}) }];
}

// A variable or a plain value; anything with a field in it depends on the document.
function isKnown(expression: Value): boolean {
  if (typeof expression === 'string')
    return /^\$\$(?!ROOT|CURRENT)/.test(expression) || !expression.startsWith('$');
  return !isDocument(expression) && !Array.isArray(expression);
}
