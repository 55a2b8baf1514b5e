// Array operators of aggregation that run an expression per element, and `$let`: everything that defines variables.
import { compareForSort } from '../../bson/compare';
import { isDocument, numberOf, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { Environment, Evaluate, ReadOperator } from './evaluate';
import { isTruthy, valueAlong } from './values';
import { isNullish, partsOf, withVariables } from './operands';

function listFor(name: string, value: Value | Missing): Value[] | null {
  if (isNullish(value)) return null;
  if (!Array.isArray(value)) throw requestFailed(`input to ${name} must be an array not ${typeName(value)}`);
  return value;
}

// MongoDB wants user variables to start in lower case, so that they never meet its own.
function variableName(value: Value | undefined, otherwise: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string' || value === '') throw requestFailed('empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(value) && value !== 'CURRENT')
    throw requestFailed(`'${value}' starts with an invalid character for a user variable name`);
  return value;
}

const filter: ReadOperator = (operand, read) => {
  const parts = partsOf('$filter', operand, ['input', 'as', 'cond', 'limit'], ['input', 'cond']);
  const name = variableName(parts.as, 'this');
  const input = read(parts.input as Value);
  const condition = read(parts.cond as Value, [name]);
  const limit = parts.limit === undefined ? undefined : read(parts.limit);
  return (environment) => {
    const list = listFor('$filter', input(environment));
    const kept = list?.filter((item) => isTruthy(condition(withVariables(environment, [[name, item]]))));
    const most = numberOf(limit?.(environment));
    return most === undefined ? (kept ?? null) : (kept?.slice(0, most) ?? null);
  };
};

const map: ReadOperator = (operand, read) => {
  const parts = partsOf('$map', operand, ['input', 'as', 'in'], ['input', 'in']);
  const name = variableName(parts.as, 'this');
  const input = read(parts.input as Value);
  const result = read(parts.in as Value, [name]);
  return (environment) => {
    const list = listFor('$map', input(environment));
    return list ? list.map((item) => result(withVariables(environment, [[name, item]])) ?? null) : null;
  };
};

const reduce: ReadOperator = (operand, read) => {
  const parts = partsOf('$reduce', operand, ['input', 'initialValue', 'in'], ['input', 'initialValue', 'in']);
  const input = read(parts.input as Value);
  const initial = read(parts.initialValue as Value);
  const next = read(parts.in as Value, ['this', 'value']);
  return (environment) => {
    const list = input(environment);
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      throw requestFailed(`$reduce requires that 'input' be an array, found: ${typeName(list)}`);
    return list.reduce<Value | Missing>(
      (value, item) =>
        next(
          withVariables(environment, [
            ['this', item],
            ['value', value],
          ]),
        ),
      initial(environment),
    );
  };
};

const letIn: ReadOperator = (operand, read) => {
  const parts = partsOf('$let', operand, ['vars', 'in'], ['vars', 'in']);
  if (!isDocument(parts.vars)) throw requestFailed('invalid parameter: expected an object (vars)');
  const names = Object.keys(parts.vars).map((name) => variableName(name, name));
  const values = names.map((name) => read((parts.vars as Record<string, Value>)[name] as Value));
  const result = read(parts.in as Value, names);
  return (environment) =>
    result(
      withVariables(
        environment,
        names.map((name, at) => [name, (values[at] as Evaluate)(environment)]),
      ),
    );
};

const sortArray: ReadOperator = (operand, read) => {
  const parts = partsOf('$sortArray', operand, ['input', 'sortBy'], ['input', 'sortBy']);
  const input = read(parts.input as Value);
  const order = elementOrder(parts.sortBy as Value);
  return (environment: Environment) => {
    const list = input(environment);
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      throw requestFailed(
        `The input argument to $sortArray must be an array, but was of type: ${typeName(list)}`,
      );
    return [...list].sort(order);
  };
};

function elementOrder(sortBy: Value): (a: Value, b: Value) => number {
  if (sortBy === 1) return compareForSort;
  if (sortBy === -1) return (a, b) => compareForSort(b, a);
  if (!isDocument(sortBy)) throw requestFailed('Invalid sortBy for $sortArray');
  const keys = Object.entries(sortBy).map(([path, direction]) => ({
    path: path.split('.'),
    direction: Number(direction),
  }));
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = direction * compareForSort(valueAlong(a, path, 0), valueAlong(b, path, 0));
      if (order !== 0) return order;
    }
    return 0;
  };
}

export const ARRAY_LOOPS: Record<string, ReadOperator> = {
  $filter: filter,
  $map: map,
  $reduce: reduce,
  $let: letIn,
  $sortArray: sortArray,
};
