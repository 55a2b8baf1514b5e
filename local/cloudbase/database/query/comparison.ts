// Equality, membership and order of one value against an operand, with MongoDB's type bracketing.
import { compare, equal } from '../bson/compare';
import { keyOf } from '../bson/key';
import { MaxKey, MinKey, Regex, isDocument, rankOf } from '../bson/value';
import type { Missing, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import type { Test } from './operators';
import { regexTest } from './regex';

/** A null operand also finds fields that are not there. */
export function equalityTest(operand: Value): Test {
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  return (value) => value !== undefined && equal(value, operand);
}

// From here on looking a value up by its key beats comparing it with each member.
const SET_FROM = 8;

/** `op` names the operator in refusals. Regular expressions among the members match, as in MongoDB. */
export function membershipTest(op: string, operand: Value): Test {
  if (!Array.isArray(operand)) throw requestFailed(`${op} needs an array`);
  if (operand.some((item) => isDocument(item) && Object.keys(item)[0]?.startsWith('$')))
    throw requestFailed(`cannot nest $ under ${op}`);
  const patterns = operand.filter((item) => item instanceof Regex).map((item) => regexTest(item, {}));
  const values = operand.filter((item) => !(item instanceof Regex));
  const tests = values.length < SET_FROM ? values.map(equalityTest) : [keyedTest(values)];
  const all = [...tests, ...patterns];
  return (value) => all.some((test) => test(value));
}

function keyedTest(values: Value[]): Test {
  const keys = new Set(values.map(keyOf));
  return (value) => keys.has(keyOf(value ?? null));
}

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte';

const holds: Record<RangeOperator, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** Only values of the operand's own type are ordered against it; MinKey and MaxKey are ordered against all. */
export function rangeTest(op: RangeOperator, operand: Value): Test {
  if (operand instanceof Regex) throw requestFailed(`Can't have RegEx as arg to predicate over field`);
  const inclusive = op === '$gte' || op === '$lte';
  if (operand === null) return (value) => inclusive && (value === null || value === undefined);
  if (typeof operand === 'number' && Number.isNaN(operand))
    return (value) => inclusive && typeof value === 'number' && Number.isNaN(value);
  const accepts = holds[op];
  if (operand instanceof MinKey || operand instanceof MaxKey)
    return (value) => accepts(compare(value ?? null, operand));
  const rank = rankOf(operand);
  return (value: Value | Missing) =>
    rankOf(value) === rank && !isNotANumber(value) && accepts(compare(value, operand));
}

const isNotANumber = (value: Value | Missing): boolean => typeof value === 'number' && Number.isNaN(value);
