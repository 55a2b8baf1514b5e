// `$type`: BSON types by alias or number, one or several.
import { typeName } from '../bson/value';
import type { Value } from '../bson/value';
import { requestFailed } from '../refusal';
import type { Test } from './operators';

// MongoDB manual, "BSON Types".
const BY_NUMBER: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
const NUMERIC = ['double', 'int', 'long', 'decimal'];
const ALIASES = new Set([
  ...Object.values(BY_NUMBER),
  'number',
  'symbol',
  'dbPointer',
  'javascriptWithScope',
]);

export function typeTest(operand: Value): Test {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw requestFailed('$type must match at least one type');
  const names = new Set(list.flatMap(namesOf));
  return (value) => value !== undefined && names.has(typeName(value));
}

function namesOf(operand: Value): string[] {
  const name = typeof operand === 'number' ? BY_NUMBER[operand] : operand;
  if (typeof operand === 'number' && name === undefined)
    throw requestFailed(`Invalid numerical type code: ${operand}`);
  if (typeof name !== 'string') throw requestFailed('type must be represented as a number or a string');
  if (!ALIASES.has(name)) throw requestFailed(`Unknown type name alias: ${name}`);
  return name === 'number' ? NUMERIC : [name];
}
