// The update operators on a single field: each checks its operand when read and gives the change it makes.
// Operators on arrays are arrays.ts; `$rename`, which touches two paths, is update.ts.
import { compare, equal } from '../bson/compare';
import { render } from '../bson/render';
import { Decimal128, Timestamp, isDocument, numberOf, typeName } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import { addToSet, pop, pull, pullAll, push } from './arrays';
import { storable } from './storable';

/** What an operator may know beside the field: the document's id for refusals, the clock, and whether this is an insert. */
export interface Setting {
  readonly now: number;
  readonly inserting: boolean;
  readonly document: Document;
}

/** Reads `{operator: {path: operand}}` once; the result is run for every document. */
export interface Modifier {
  /** Whether the path is made when it is missing. */
  readonly make: boolean;
  change(current: Value | Missing, setting: Setting): Value | Missing;
}

export type ReadModifier = (path: string, operand: Value) => Modifier;

const making = (change: Modifier['change']): Modifier => ({ make: true, change });

export const MODIFIERS: Record<string, ReadModifier> = {
  $set: (path, operand) => setter(storable(operand, path)),
  $setOnInsert: (path, operand) => {
    const value = storable(operand, path);
    return making((current, setting) => (setting.inserting ? value : current));
  },
  $unset: () => ({ make: false, change: () => undefined }),
  $inc: (path, operand) => arithmetic('$inc', path, operand),
  $mul: (path, operand) => arithmetic('$mul', path, operand),
  $min: (_path, operand) => bound(operand, (order) => order < 0),
  $max: (_path, operand) => bound(operand, (order) => order > 0),
  $bit: readBit,
  $currentDate: readCurrentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};

// Setting what is there already is no change; the order of fields counts, as BSON compares.
const setter = (value: Value): Modifier =>
  making((current) =>
    current !== undefined && equal(current, value) && typeName(current) === typeName(value) ? current : value,
  );

const bound = (operand: Value, wins: (order: number) => boolean): Modifier =>
  making((current) => (current === undefined || wins(compare(operand, current)) ? operand : current));

function arithmetic(op: '$inc' | '$mul', path: string, operand: Value): Modifier {
  const by = numberOf(operand);
  const verb = op === '$inc' ? 'increment' : 'multiply';
  if (by === undefined)
    throw requestFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${render(operand)}}`);
  return making((current, setting) => {
    if (current === undefined) return op === '$inc' ? operand : 0;
    const value = numberOf(current);
    if (value === undefined) throw nonNumeric(op, path, current, setting);
    const result = op === '$inc' ? value + by : value * by;
    if (Object.is(result, value)) return current;
    return current instanceof Decimal128 || operand instanceof Decimal128
      ? new Decimal128(String(result))
      : result;
  });
}

const nonNumeric = (op: string, path: string, current: Value, setting: Setting): Error =>
  requestFailed(
    `Cannot apply ${op} to a value of non-numeric type. {_id: ${render(setting.document._id)}} has the field '${path.split('.').at(-1) ?? path}' of non-numeric type ${typeName(current)}`,
  );

const BIT_OPERATIONS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function readBit(path: string, operand: Value): Modifier {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw requestFailed(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  const steps = Object.entries(operand).map(([name, by]) => {
    const operation = BIT_OPERATIONS[name];
    if (!operation)
      throw requestFailed(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${render(by)}}`,
      );
    if (typeof by !== 'number' || !Number.isSafeInteger(by))
      throw requestFailed(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(by)}' is not supported here: {${name}: ${render(by)}}`,
      );
    return { operation, by: BigInt(by) };
  });
  return making((current) => {
    if (current !== undefined && (typeof current !== 'number' || !Number.isSafeInteger(current)))
      throw requestFailed(
        `Cannot apply $bit to a value of non-integral type.${path} has the field '${path}' of non-integer type ${typeName(current)}`,
      );
    return Number(steps.reduce((value, step) => step.operation(value, step.by), BigInt(current ?? 0)));
  });
}

function readCurrentDate(_path: string, operand: Value): Modifier {
  const type = isDocument(operand) ? operand.$type : operand === true ? 'date' : undefined;
  if (type !== 'date' && type !== 'timestamp')
    throw requestFailed(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  return making((_current, { now }) =>
    type === 'date' ? new Date(now) : new Timestamp(Math.floor(now / 1000), 1),
  );
}
