// Aggregation expressions: reads one into a function once, which is then run for every document.
// What each operator does is in the files beside; this knows literals, field paths, variables and objects.
import { fieldOf, isDocument } from '../../bson/value';
import { render } from '../../bson/render';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { ARRAY_LOOPS } from './loops';
import { CONDITIONS } from './conditions';
import { CONVERSIONS } from './conversions';
import { DATES } from './dates';
import { DATE_STEPS } from './date-steps';
import { DATE_TEXTS } from './date-texts';
import { OBJECTS } from './objects';
import { PATTERNS } from './patterns';
import { SETS } from './sets';
import { STATISTICS } from './statistics';
import { STRINGS } from './strings';
import { valueAlong } from './values';

/** What an expression may refer to: the document at hand and variables by name, without their `$$`. */
export interface Environment {
  readonly root: Value;
  readonly variables: Variables;
}
export type Variables = ReadonlyMap<string, Value | Missing>;

export type Evaluate = (environment: Environment) => Value | Missing;

/** Reads the operand of an operator; `read` reads the expressions inside it. */
export type ReadOperator = (operand: Value, read: Read) => Evaluate;
export type Read = (expression: Value, more?: string[]) => Evaluate;

const OPERATORS: Record<string, ReadOperator> = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...ARRAY_LOOPS,
  ...CONDITIONS,
  ...CONVERSIONS,
  ...DATES,
  ...DATE_STEPS,
  ...DATE_TEXTS,
  ...OBJECTS,
  ...PATTERNS,
  ...SETS,
  ...STATISTICS,
  ...STRINGS,
};

const SYSTEM = ['ROOT', 'CURRENT', 'REMOVE', 'NOW', 'DESCEND', 'PRUNE', 'KEEP'];

/** `names` are the variables that are defined where the expression stands; unknown ones are refused when reading. */
export function readExpression(expression: Value, names: Iterable<string> = []): Evaluate {
  const known = new Set([...SYSTEM, ...names]);
  const read: Read = (inner, more) =>
    more ? readExpression(inner, [...known, ...more]) : readWithin(inner, known, read);
  return read(expression);
}

function readWithin(expression: Value, known: Set<string>, read: Read): Evaluate {
  if (typeof expression === 'string') return readText(expression, known);
  if (Array.isArray(expression)) {
    const items = expression.map((item) => read(item));
    return (environment) => items.map((item) => item(environment) ?? null);
  }
  return isDocument(expression) ? readObject(expression, read) : () => expression;
}

function readText(text: string, known: Set<string>): Evaluate {
  if (text.startsWith('$$')) return readVariable(text.slice(2), known);
  if (!text.startsWith('$')) return () => text;
  const path = fieldPath(text.slice(1));
  const [only] = path;
  if (path.length === 1 && only !== undefined)
    return ({ root }) => (isDocument(root) ? fieldOf(root, only) : undefined);
  return ({ root }) => valueAlong(root, path, 0);
}

function readVariable(text: string, known: Set<string>): Evaluate {
  const [name = '', ...path] = text.split('.');
  if (!known.has(name)) throw requestFailed(`Use of undefined variable: ${name}`);
  return (environment) => valueAlong(variable(name, environment), path, 0);
}

function variable(name: string, { root, variables }: Environment): Value | Missing {
  if (name === 'ROOT') return variables.has('ROOT') ? variables.get('ROOT') : root;
  if (name === 'CURRENT') return root;
  if (name === 'NOW') return variables.get('NOW') ?? new Date();
  return variables.get(name);
}

function fieldPath(text: string): string[] {
  const path = text.split('.');
  if (path.includes('')) throw requestFailed(`FieldPath field names may not be empty strings: '$${text}'.`);
  const dollar = path.find((part) => part.startsWith('$'));
  if (dollar)
    throw requestFailed(
      `FieldPath field names may not start with '$'. Consider using $getField or $setField: '${dollar}'.`,
    );
  return path;
}

function readObject(expression: Document, read: Read): Evaluate {
  const fields = Object.keys(expression);
  const operator = fields.find((field) => field.startsWith('$'));
  if (operator !== undefined) {
    if (fields.length > 1)
      throw requestFailed(
        `an object representing an expression must have exactly one field: ${render(expression)}`,
      );
    const readOperator = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!readOperator) throw requestFailed(`Unrecognized expression '${operator}'`);
    return readOperator(expression[operator] as Value, read);
  }
  const entries = fields.map((field) => [field, read(expression[field] as Value)] as const);
  return (environment) => {
    const document: Document = {};
    for (const [field, evaluate] of entries) {
      const value = evaluate(environment);
      if (value !== undefined) document[field] = value;
    }
    return document;
  };
}
