// Sums, averages, extremes and deviations over lists: as operators of expressions and, with the same rules, as accumulators.
import { compare } from '../../bson/compare';
import { numberOf } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import type { ReadOperator } from './evaluate';
import { isNullish, variadic } from './operands';

type List = (Value | Missing)[];

const numbersIn = (list: List): number[] => list.map(numberOf).filter((number) => number !== undefined);

/** What is no number does not count. */
export const sum = (list: List): Value => numbersIn(list).reduce((total, number) => total + number, 0);

export function average(list: List): Value {
  const numbers = numbersIn(list);
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** Null and missing values do not compete. */
export const least = (list: List): Value => extreme(list, (order) => order < 0);
export const greatest = (list: List): Value => extreme(list, (order) => order > 0);

function extreme(list: List, wins: (order: number) => boolean): Value {
  let best: Value = null;
  for (const value of list)
    if (!isNullish(value) && (best === null || wins(compare(value, best)))) best = value;
  return best;
}

/** Of a whole population (`freedom` 0) or of a sample (`freedom` 1). */
export function deviation(list: List, freedom: 0 | 1): Value {
  const numbers = numbersIn(list);
  if (numbers.length <= freedom) return null;
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  const squares = numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - freedom));
}

// A single operand that is an array stands for its elements.
const overList = (apply: (list: List) => Value): ReadOperator =>
  variadic((values) => apply(values.length === 1 && Array.isArray(values[0]) ? values[0] : values));

export const STATISTICS: Record<string, ReadOperator> = {
  $sum: overList(sum),
  $avg: overList(average),
  $min: overList(least),
  $max: overList(greatest),
  $stdDevPop: overList((list) => deviation(list, 0)),
  $stdDevSamp: overList((list) => deviation(list, 1)),
};
