// `$mod`: remainder of a whole-number division, as MongoDB truncates it.
import { numberOf } from '../bson/value';
import type { Value } from '../bson/value';
import { requestFailed } from '../refusal';
import type { Test } from './operators';

/** Fractions of operand and value are cut off before dividing (MongoDB manual, `$mod`). */
export function modTest(operand: Value): Test {
  if (!Array.isArray(operand)) throw requestFailed('malformed mod, needs to be an array');
  if (operand.length < 2) throw requestFailed('malformed mod, not enough elements');
  if (operand.length > 2) throw requestFailed('malformed mod, too many elements');
  const divisor = Math.trunc(whole(operand[0] as Value, 'divisor'));
  const remainder = Math.trunc(whole(operand[1] as Value, 'remainder'));
  if (divisor === 0) throw requestFailed('divisor cannot be 0');
  return (value) => {
    const number = numberOf(value);
    return number !== undefined && Number.isFinite(number) && Math.trunc(number) % divisor === remainder;
  };
}

function whole(value: Value, what: string): number {
  const number = numberOf(value);
  if (number === undefined || !Number.isFinite(number))
    throw requestFailed(`malformed mod, ${what} is not a number`);
  return number;
}
