// Boolean, comparison and conditional operators of aggregation, and `$literal`.
import { compare } from '../../bson/compare';
import { isDocument, typeName } from '../../bson/value';
import type { Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import type { Evaluate, Read, ReadOperator } from './evaluate';
import { isTruthy } from './values';
import { binary, isNullish, readParts, unary } from './operands';

const list = (operand: Value, read: Read): Evaluate[] =>
  (Array.isArray(operand) ? operand : [operand]).map((item) => read(item));

const comparing = (name: string, holds: (order: number) => Value): ReadOperator =>
  binary(name, (a, b) => holds(compare(a, b)));

const cond: ReadOperator = (operand, read) => {
  if (Array.isArray(operand) && operand.length !== 3)
    throw requestFailed(`Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`);
  const [test, yes, no] = Array.isArray(operand)
    ? operand.map((part) => read(part))
    : condParts(operand, read);
  return (environment) => (isTruthy(test?.(environment)) ? yes?.(environment) : no?.(environment));
};

function condParts(operand: Value, read: Read): (Evaluate | undefined)[] {
  const parts = readParts('$cond', operand, read, ['if', 'then', 'else'], ['if', 'then', 'else']);
  return [parts.if, parts.then, parts.else];
}

const ifNull: ReadOperator = (operand, read) => {
  const candidates = list(operand, read);
  if (candidates.length < 2)
    throw requestFailed(`$ifNull needs at least two arguments, had: ${candidates.length}`);
  return (environment) => {
    for (const candidate of candidates.slice(0, -1)) {
      const value = candidate(environment);
      if (!isNullish(value)) return value;
    }
    return candidates.at(-1)?.(environment);
  };
};

const switchOn: ReadOperator = (operand, read) => {
  if (!isDocument(operand))
    throw requestFailed(`$switch requires an object as an argument, found: ${typeName(operand)}`);
  const unknown = Object.keys(operand).find((part) => part !== 'branches' && part !== 'default');
  if (unknown) throw requestFailed(`$switch found an unknown argument: ${unknown}`);
  const { branches, default: otherwise } = operand;
  if (!Array.isArray(branches))
    throw requestFailed(`$switch expected an array for 'branches', found: ${typeName(branches)}`);
  if (branches.length === 0) throw requestFailed('$switch requires at least one branch.');
  const cases = branches.map((branch) => readBranch(branch, read));
  const last = otherwise === undefined ? undefined : read(otherwise);
  return (environment) => {
    const taken = cases.find((branch) => isTruthy(branch.test(environment)));
    if (taken) return taken.then(environment);
    if (!last)
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return last(environment);
  };
};

function readBranch(branch: Value, read: Read): { test: Evaluate; then: Evaluate } {
  if (!isDocument(branch))
    throw requestFailed(`$switch expected each branch to be an object, found: ${typeName(branch)}`);
  if (branch.case === undefined) throw requestFailed("$switch requires each branch have a 'case' expression");
  if (branch.then === undefined)
    throw requestFailed("$switch requires each branch have a 'then' expression.");
  return { test: read(branch.case), then: read(branch.then) };
}

export const CONDITIONS: Record<string, ReadOperator> = {
  $and: (operand, read) => {
    const all = list(operand, read);
    return (environment) => all.every((item) => isTruthy(item(environment)));
  },
  $or: (operand, read) => {
    const any = list(operand, read);
    return (environment) => any.some((item) => isTruthy(item(environment)));
  },
  $not: unary('$not', (value) => !isTruthy(value)),
  $cmp: comparing('$cmp', Math.sign),
  $eq: comparing('$eq', (order) => order === 0),
  $ne: comparing('$ne', (order) => order !== 0),
  $gt: comparing('$gt', (order) => order > 0),
  $gte: comparing('$gte', (order) => order >= 0),
  $lt: comparing('$lt', (order) => order < 0),
  $lte: comparing('$lte', (order) => order <= 0),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOn,
  $literal: (operand) => () => operand,
  $meta: (operand) => {
    throw requestFailed(`query requires ${String(operand)} metadata, but it is not available`);
  },
};
