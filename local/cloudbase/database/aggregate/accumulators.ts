// The accumulators of $group and the bucket stages: each makes one value of the values a group has gathered.
import { keyOf } from '../bson/key';
import { isDocument } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import { readExpression } from './expression/evaluate';
import type { Evaluate } from './expression/evaluate';
import { mergeObjects } from './expression/objects';
import { average, deviation, greatest, least, sum } from './expression/statistics';

type Values = (Value | Missing)[];

const present = (values: Values): Value[] => values.filter((value) => value !== undefined);

const ACCUMULATORS: Record<string, (values: Values) => Value> = {
  $sum: sum,
  $avg: average,
  $min: least,
  $max: greatest,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: (values) => [...new Map(present(values).map((value) => [keyOf(value), value])).values()],
  $stdDevPop: (values) => deviation(values, 0),
  $stdDevSamp: (values) => deviation(values, 1),
  $mergeObjects: mergeObjects,
  $count: (values) => values.length,
};

export interface Accumulator {
  readonly field: string;
  readonly evaluate: Evaluate;
  readonly result: (values: Values) => Value;
}

/** Reads `{total: {$sum: "$amount"}, …}`. */
export function readAccumulators(fields: Document, names: string[]): Accumulator[] {
  return Object.entries(fields).map(([field, spec]) => {
    if (field.includes('.')) throw requestFailed(`The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$')) throw requestFailed(`The field name '${field}' cannot be an operator name`);
    const [operator, ...others] = isDocument(spec) ? Object.keys(spec) : [];
    if (!isDocument(spec) || operator === undefined || !operator.startsWith('$'))
      throw requestFailed(`The field '${field}' must be an accumulator object`);
    if (others.length > 0) throw requestFailed(`The field '${field}' must specify one accumulator`);
    const result = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
    if (!result) throw requestFailed(`unknown group operator '${operator}'`);
    return { field, evaluate: readOperand(operator, spec[operator] as Value, names), result };
  });
}

function readOperand(operator: string, operand: Value, names: string[]): Evaluate {
  if (!Array.isArray(operand)) return readExpression(operator === '$count' ? null : operand, names);
  if (operand.length !== 1) throw requestFailed(`The ${operator} accumulator is a unary operator`);
  return readExpression(operand[0] as Value, names);
}
