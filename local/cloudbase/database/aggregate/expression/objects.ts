// Operators of aggregation on documents as a whole.
import { isDocument, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { ReadOperator } from './evaluate';
import { isNullish, partsOf, unary, variadic } from './operands';

/** Also an accumulator of `$group`. */
export function mergeObjects(values: (Value | Missing)[]): Value {
  const merged: Document = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDocument(value))
      throw requestFailed(
        `$mergeObjects requires object inputs, but input ${String(value)} is of type ${typeName(value)}`,
      );
    Object.assign(merged, value);
  }
  return merged;
}

function objectToArray(value: Value | Missing): Value {
  if (isNullish(value)) return null;
  if (!isDocument(value))
    throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

const getField: ReadOperator = (operand, read) => {
  const short = !isDocument(operand) || Object.keys(operand).some((key) => key.startsWith('$'));
  const parts = short ? { field: operand } : partsOf('$getField', operand, ['field', 'input'], ['field']);
  const field = read(parts.field as Value);
  const input = 'input' in parts ? read(parts.input as Value) : read('$$CURRENT');
  return (environment) => {
    const name = field(environment);
    if (typeof name !== 'string')
      throw requestFailed(`$getField requires 'field' to evaluate to type String, but got ${typeName(name)}`);
    const document = input(environment);
    return isDocument(document) ? document[name] : isNullish(document) ? null : undefined;
  };
};

export const OBJECTS: Record<string, ReadOperator> = {
  $mergeObjects: variadic((values) =>
    mergeObjects(values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
  ),
  $objectToArray: unary('$objectToArray', objectToArray),
  $getField: getField,
};
