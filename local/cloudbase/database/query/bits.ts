// `$bitsAllSet` and its kin: bit positions of whole numbers, by mask or by list of positions.
import type { Value } from '../bson/value';
import { requestFailed } from '../refusal';
import type { Test } from './operators';

export function bitsTest(
  op: '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear',
  operand: Value,
): Test {
  const mask = maskOf(op, operand);
  return (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
    const set = BigInt.asUintN(64, BigInt(value)) & mask;
    if (op === '$bitsAllSet') return set === mask;
    if (op === '$bitsAllClear') return set === 0n;
    return op === '$bitsAnySet' ? set !== 0n : set !== mask;
  };
}

function maskOf(op: string, operand: Value): bigint {
  if (typeof operand === 'number' && Number.isSafeInteger(operand) && operand >= 0) return BigInt(operand);
  if (!Array.isArray(operand)) throw requestFailed(`${op} takes an Array, a number, or a BinData`);
  return operand.reduce<bigint>((mask, position) => {
    if (typeof position !== 'number' || !Number.isInteger(position) || position < 0)
      throw requestFailed(`bit positions must be >= 0 but got: ${String(position)}`);
    return mask | (1n << BigInt(Math.min(position, 63)));
  }, 0n);
}
