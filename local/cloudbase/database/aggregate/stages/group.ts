// $group, and the two stages that are shorthands of it: $count and $sortByCount.
import { compare } from '../../bson/compare';
import { keyOf } from '../../bson/key';
import { isDocument } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readAccumulators } from '../accumulators';
import type { Accumulator } from '../accumulators';
import { readExpression } from '../expression/evaluate';
import type { Environment } from '../expression/evaluate';
import type { ReadStage } from '../pipeline';

export interface Group {
  readonly id: Value;
  /** Per accumulator, the values it was given. */
  readonly gathered: (Value | Missing)[][];
}

export const newGroup = (id: Value, accumulators: Accumulator[]): Group => ({
  id,
  gathered: accumulators.map(() => []),
});

export function gather(group: Group, accumulators: Accumulator[], environment: Environment): void {
  accumulators.forEach((accumulator, at) => group.gathered[at]?.push(accumulator.evaluate(environment)));
}

export function finish(group: Group, accumulators: Accumulator[]): Document {
  const document: Document = { _id: group.id };
  accumulators.forEach(({ field, result }, at) => (document[field] = result(group.gathered[at] ?? [])));
  return document;
}

/** Groups come in the order their first document does; a missing id counts as null. */
export const group: ReadStage = (operand, names) => {
  if (!isDocument(operand)) throw requestFailed("a group's fields must be specified in an object");
  const { _id, ...fields } = operand;
  if (_id === undefined) throw requestFailed('a group specification must include an _id');
  const id = readExpression(_id, names);
  const accumulators = readAccumulators(fields, names);
  return (documents, { variables }) => {
    const groups = new Map<string, Group>();
    for (const root of documents) {
      const environment = { root, variables };
      const value = id(environment) ?? null;
      const key = keyOf(value);
      let found = groups.get(key);
      if (!found) groups.set(key, (found = newGroup(value, accumulators)));
      gather(found, accumulators, environment);
    }
    return [...groups.values()].map((found) => finish(found, accumulators));
  };
};

/** Without documents there is no count either. */
export const count: ReadStage = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw requestFailed('the count field must be a non-empty string');
  if (operand.startsWith('$')) throw requestFailed('the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw requestFailed("the count field cannot contain '.'");
  return (documents) => (documents.length === 0 ? [] : [{ [operand]: documents.length }]);
};

export const sortByCount: ReadStage = (operand, names) => {
  const isExpression = isDocument(operand) && Object.keys(operand)[0]?.startsWith('$');
  if (!isExpression && !(typeof operand === 'string' && operand.startsWith('$')))
    throw requestFailed('the sortByCount field must be specified as a string or as an object');
  const counted = group({ _id: operand, count: { $sum: 1 } }, names);
  return (documents, context) => counted(documents, context).sort((a, b) => compare(b.count, a.count));
};
