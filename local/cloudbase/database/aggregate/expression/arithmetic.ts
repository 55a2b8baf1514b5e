// Arithmetic operators of aggregation. Null or missing gives null; a wrong type is refused in MongoDB's words.
import { numberOf, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { binary, isNullish, taking, unary, variadic } from './operands';

function numberFor(name: string, value: Value | Missing): number {
  const number = numberOf(value);
  if (number === undefined)
    throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`);
  return number;
}

const ofNumber = (name: string, apply: (value: number) => number): ReadOperator =>
  unary(name, (value) => (isNullish(value) ? null : apply(numberFor(name, value))));

const ofNumbers = (name: string, apply: (a: number, b: number) => number): ReadOperator =>
  binary(name, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null;
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === undefined || right === undefined)
      throw requestFailed(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    return apply(left, right);
  });

function add(values: (Value | Missing)[]): Value {
  let sum = 0;
  let isDate = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date && isDate) throw requestFailed('only one date allowed in an $add expression');
    if (value instanceof Date) isDate = true;
    const number = value instanceof Date ? value.getTime() : numberOf(value);
    if (number === undefined)
      throw requestFailed(`$add only supports numeric or date types, not ${typeName(value)}`);
    sum += number;
  }
  return isDate ? new Date(Math.round(sum)) : sum;
}

function subtract(a: Value | Missing, b: Value | Missing): Value {
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  const right = numberOf(b);
  if (a instanceof Date && right !== undefined) return new Date(a.getTime() - Math.round(right));
  const left = numberOf(a);
  if (left === undefined || right === undefined)
    throw requestFailed(`cant $subtract a ${typeName(b)} from a ${typeName(a)}`);
  return left - right;
}

function multiply(values: (Value | Missing)[]): Value {
  let product = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    product *= numberFor('$multiply', value);
  }
  return product;
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent');
  return base ** exponent;
}

function logarithm(value: number, base: number): number {
  if (!(value > 0)) throw requestFailed(`$log's argument must be a positive number, but is ${value}`);
  if (!(base > 0) || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`);
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

function positive(name: string, apply: (value: number) => number): ReadOperator {
  return ofNumber(name, (value) => {
    if (value <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${value}`);
    return apply(value);
  });
}

const nonZero = (name: string, apply: (a: number, b: number) => number): ReadOperator =>
  ofNumbers(name, (a, b) => {
    if (b === 0) throw requestFailed(`can't ${name} by zero`);
    return apply(a, b);
  });

function rounding(name: string, apply: (value: number) => number): ReadOperator {
  return taking(name, [1, 2], (value, places) => {
    if (isNullish(value) || places === null) return null;
    const number = numberFor(name, value);
    const digits = places === undefined ? 0 : numberFor(name, places);
    if (!Number.isInteger(digits) || digits < -20 || digits > 100)
      throw requestFailed(`cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
    return atPlaces(number, digits, apply);
  });
}

// Shifting by decimal text keeps 2.675 from becoming 267.49999999999994.
function atPlaces(value: number, digits: number, apply: (value: number) => number): number {
  if (digits === 0 || !Number.isFinite(value)) return apply(value);
  const [mantissa, exponent = '0'] = String(value).split('e');
  const shifted = apply(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [back, backExponent = '0'] = String(shifted).split('e');
  return Number(`${back}e${Number(backExponent) - digits}`);
}

/** Half to even, as MongoDB's $round. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const trigonometric = (name: string, apply: (value: number) => number): [string, ReadOperator] => [
  name,
  ofNumber(name, apply),
];

export const ARITHMETIC: Record<string, ReadOperator> = {
  $abs: ofNumber('$abs', Math.abs),
  $add: variadic(add),
  $ceil: ofNumber('$ceil', Math.ceil),
  $divide: nonZero('$divide', (a, b) => a / b),
  $exp: ofNumber('$exp', Math.exp),
  $floor: ofNumber('$floor', Math.floor),
  $ln: positive('$ln', Math.log),
  $log: ofNumbers('$log', logarithm),
  $log10: positive('$log10', Math.log10),
  $mod: nonZero('$mod', (a, b) => a % b),
  $multiply: variadic(multiply),
  $pow: ofNumbers('$pow', power),
  $round: rounding('$round', roundHalfEven),
  $sqrt: ofNumber('$sqrt', (value) => {
    if (value < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(value);
  }),
  $subtract: binary('$subtract', subtract),
  $trunc: rounding('$trunc', Math.trunc),
  $rand: () => () => Math.random(),
  ...Object.fromEntries([
    trigonometric('$sin', Math.sin),
    trigonometric('$cos', Math.cos),
    trigonometric('$tan', Math.tan),
    trigonometric('$asin', Math.asin),
    trigonometric('$acos', Math.acos),
    trigonometric('$atan', Math.atan),
    trigonometric('$sinh', Math.sinh),
    trigonometric('$cosh', Math.cosh),
    trigonometric('$tanh', Math.tanh),
    trigonometric('$degreesToRadians', (value) => (value * Math.PI) / 180),
    trigonometric('$radiansToDegrees', (value) => (value * 180) / Math.PI),
  ]),
  $atan2: ofNumbers('$atan2', Math.atan2),
};
