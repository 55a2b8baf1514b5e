// Geo operators of queries: reads their operands and gives the tests the matcher runs.
import type { Value } from '../bson/value';
import type { Leaf } from '../query/operators';
import { requestFailed } from '../refusal';

export function readGeoLeaf(op: string, operand: Value): Leaf {
  throw requestFailed(`${op} not yet ${String(operand)}`);
}
