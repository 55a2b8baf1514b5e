// $bucket: groups documents by the boundaries their value lies between.
import { compare } from '../../bson/compare';
import { isDocument, rankOf, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readAccumulators } from '../accumulators';
import { readExpression } from '../expression/evaluate';
import type { ReadStage } from '../pipeline';
import { finish, gather, newGroup } from './group';
import type { Group } from './group';

export const bucket: ReadStage = (operand, names) => {
  const spec = bucketSpec(
    '$bucket',
    operand,
    ['groupBy', 'boundaries', 'default', 'output'],
    ['groupBy', 'boundaries'],
  );
  const groupBy = readExpression(spec.groupBy as Value, names);
  const boundaries = readBoundaries(spec.boundaries as Value);
  const otherwise = spec.default;
  refuseBadDefault(otherwise, boundaries);
  const accumulators = readAccumulators(outputOf(spec.output), names);
  return (documents, { variables }) => {
    const groups = new Map<Value, Group>();
    for (const root of documents) {
      const environment = { root, variables };
      const id = boundaryFor(groupBy(environment), boundaries) ?? otherwise;
      if (id === undefined)
        throw requestFailed(
          '$switch could not find a matching branch for an input, and no default was specified.',
        );
      let found = groups.get(id);
      if (!found) groups.set(id, (found = newGroup(id, accumulators)));
      gather(found, accumulators, environment);
    }
    return [...groups.values()]
      .map((found) => finish(found, accumulators))
      .sort((a, b) => compare(a._id, b._id));
  };
};

/** The operand as a document with only known options and all required ones. */
export function bucketSpec(name: string, operand: Value, known: string[], required: string[]): Document {
  if (!isDocument(operand))
    throw requestFailed(`Argument to ${name} stage must be an object, but found type: ${typeName(operand)}.`);
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown) throw requestFailed(`Unrecognized option to ${name}: ${unknown}.`);
  if (required.some((key) => operand[key] === undefined))
    throw requestFailed(
      `${name} requires ${required.map((key) => `'${key}'`).join(' and ')} to be specified.`,
    );
  const { groupBy } = operand;
  const isExpression = isDocument(groupBy) || (typeof groupBy === 'string' && groupBy.startsWith('$'));
  if (!isExpression)
    throw requestFailed(
      `The ${name} 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${String(groupBy)}.`,
    );
  return operand;
}

/** Without an output a bucket counts. */
export function outputOf(output: Value | Missing): Document {
  if (output === undefined) return { count: { $sum: 1 } };
  if (!isDocument(output))
    throw requestFailed(`The 'output' field must be an object, but found type: ${typeName(output)}.`);
  return output;
}

function readBoundaries(value: Value): Value[] {
  if (!Array.isArray(value))
    throw requestFailed(
      `The $bucket 'boundaries' field must be an array, but found type: ${typeName(value)}.`,
    );
  if (value.length < 2)
    throw requestFailed(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${value.length} value(s).`,
    );
  const boundaries = value.map((item) => readExpression(item)({ root: null, variables: new Map() }) ?? null);
  boundaries.slice(1).forEach((upper, at) => {
    const lower = boundaries[at] as Value;
    if (rankOf(lower) !== rankOf(upper))
      throw requestFailed(
        `All values in the the 'boundaries' option to $bucket must have the same type. Found conflicting types ${typeName(lower)} and ${typeName(upper)}.`,
      );
    if (compare(lower, upper) >= 0)
      throw requestFailed(
        `The 'boundaries' option to $bucket must be sorted, but elements ${at} and ${at + 1} are not in ascending order (${String(lower)} is not less than ${String(upper)}).`,
      );
  });
  return boundaries;
}

function refuseBadDefault(otherwise: Value | Missing, boundaries: Value[]): void {
  if (otherwise === undefined) return;
  if (compare(otherwise, boundaries[0]) >= 0 && compare(otherwise, boundaries.at(-1)) < 0)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
}

function boundaryFor(value: Value | Missing, boundaries: Value[]): Value | undefined {
  for (let at = boundaries.length - 2; at >= 0; at--)
    if (compare(value, boundaries[at]) >= 0)
      return compare(value, boundaries[at + 1]) < 0 ? boundaries[at] : undefined;
  return undefined;
}
