// Stages that pass documents on as they are: $match, $sort, $skip, $limit, $sample.
import { isDocument, numberOf } from '../../bson/value';
import type { Value } from '../../bson/value';
import type { Sort } from '../../plan/order';
import { readSort, sortKey } from '../../plan/sort';
import { readFilter } from '../../query/filter';
import type { Filter } from '../../query/filter';
import { matches } from '../../query/predicate';
import { requestFailed } from '../../refusal';
import type { ReadStage } from '../pipeline';

export const match: ReadStage = (operand, names) => {
  if (!isDocument(operand)) throw requestFailed('the match filter must be an expression in an object');
  const filter = readFilter(operand, names);
  if (asksNear(filter))
    throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context');
  return (documents, { variables }) => documents.filter((document) => matches(filter, document, variables));
};

function asksNear(filter: Filter): boolean {
  if (filter.kind === 'field') return filter.leaf.reach === 'near';
  return filter.kind === 'and' || filter.kind === 'or' || filter.kind === 'nor'
    ? filter.filters.some(asksNear)
    : false;
}

export function sortSpec(operand: Value): Sort {
  if (!isDocument(operand)) throw requestFailed('the $sort key specification must be an object');
  if (Object.keys(operand).length === 0) throw requestFailed('$sort stage must have at least one sort key');
  return readSort(operand);
}

export const sort: ReadStage = (operand) => {
  const spec = sortSpec(operand);
  return (documents) =>
    documents
      .map((document) => ({ document, key: sortKey(document, spec) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ document }) => document);
};

function wholeNumber(operand: Value, refusal: string): number {
  const number = numberOf(operand);
  if (number === undefined || !Number.isInteger(number)) throw requestFailed(refusal);
  return number;
}

export const limit: ReadStage = (operand) => {
  const most = wholeNumber(operand, 'invalid argument to $limit stage: Expected a number in: $limit');
  if (most <= 0) throw requestFailed('the limit must be positive');
  return (documents) => documents.slice(0, most);
};

export const skip: ReadStage = (operand) => {
  const count = wholeNumber(operand, 'invalid argument to $skip stage: Expected a number in: $skip');
  if (count < 0)
    throw requestFailed('invalid argument to $skip stage: Expected a non-negative number in: $skip');
  return (documents) => documents.slice(count);
};

export const sample: ReadStage = (operand) => {
  if (!isDocument(operand)) throw requestFailed('the $sample stage specification must be an object');
  const unknown = Object.keys(operand).find((key) => key !== 'size');
  if (unknown) throw requestFailed(`unrecognized option to $sample: ${unknown}`);
  if (operand.size === undefined) throw requestFailed('$sample stage must specify a size');
  const size = wholeNumber(operand.size, 'size argument to $sample must be a number');
  if (size < 0) throw requestFailed('size argument to $sample must not be negative');
  return (documents) => shuffled(documents, size);
};

function shuffled<T>(list: T[], size: number): T[] {
  const pool = [...list];
  const taken = Math.min(size, pool.length);
  for (let at = 0; at < taken; at++) {
    const other = at + Math.floor(Math.random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] as T, pool[at] as T];
  }
  return pool.slice(0, taken);
}
