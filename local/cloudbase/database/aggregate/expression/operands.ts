// The shapes operands of expression operators come in: fixed numbers of arguments, any number, or named parts.
import { isDocument, typeName } from '../../bson/value';
import type { Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { Environment, Evaluate, Read, ReadOperator } from './evaluate';

type Arguments = (Value | Missing)[];

/** An operator with so many arguments; a single one may stand without its brackets. */
export function taking(
  name: string,
  [least, most]: [number, number],
  apply: (...values: Arguments) => Value | Missing,
): ReadOperator {
  return (operand, read) => {
    const given = Array.isArray(operand) ? operand : [operand];
    if (given.length < least || given.length > most) throw wrongNumber(name, least, most, given.length);
    const readers = given.map((argument) => read(argument));
    const [first, second] = readers;
    if (readers.length === 1 && first) return (environment) => apply(first(environment));
    if (readers.length === 2 && first && second)
      return (environment) => apply(first(environment), second(environment));
    return (environment) => apply(...readers.map((argument) => argument(environment)));
  };
}

function wrongNumber(name: string, least: number, most: number, given: number): Error {
  if (least === most)
    return requestFailed(`Expression ${name} takes exactly ${least} arguments. ${given} were passed in.`);
  if (most === Infinity)
    return requestFailed(`Expression ${name} takes at least ${least} arguments. ${given} were passed in.`);
  return requestFailed(
    `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`,
  );
}

export const unary = (name: string, apply: (value: Value | Missing) => Value | Missing): ReadOperator =>
  taking(name, [1, 1], apply);

export const binary = (
  name: string,
  apply: (a: Value | Missing, b: Value | Missing) => Value | Missing,
): ReadOperator => taking(name, [2, 2], apply);

/** Any number of arguments, evaluated one after the other. */
export const variadic =
  (apply: (values: Arguments) => Value | Missing): ReadOperator =>
  (operand, read) => {
    const readers = (Array.isArray(operand) ? operand : [operand]).map((argument) => read(argument));
    return (environment) => apply(readers.map((argument) => argument(environment)));
  };

export type Parts = Record<string, Evaluate | undefined>;

/** Reads `{input: …, as: …}`; parts that are not known and required ones that are missing are refused. */
export function readParts(
  name: string,
  operand: Value,
  read: Read,
  known: string[],
  required: string[] = [],
): Parts {
  const document = partsOf(name, operand, known, required);
  const parts: Parts = {};
  for (const part of Object.keys(document)) parts[part] = read(document[part] as Value);
  return parts;
}

/** The same, unread. */
export function partsOf(
  name: string,
  operand: Value,
  known: string[],
  required: string[],
): Record<string, Value> {
  if (!isDocument(operand))
    throw requestFailed(`${name} only supports an object as its argument, not ${typeName(operand)}`);
  const unknown = Object.keys(operand).find((part) => !known.includes(part));
  if (unknown !== undefined) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`);
  const missing = required.find((part) => operand[part] === undefined);
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to ${name}`);
  return operand;
}

export const isNullish = (value: Value | Missing): value is null | undefined =>
  value === null || value === undefined;

export function withVariables(
  { root, variables: outer }: Environment,
  more: readonly [string, Value | Missing][],
): Environment {
  const variables = new Map(outer);
  for (const [name, value] of more) variables.set(name, value);
  return { root, variables };
}
