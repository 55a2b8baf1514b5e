// $bucketAuto: as many groups of about the same size as asked for, optionally at the borders of a number series.
import { compare } from '../../bson/compare';
import { numberOf, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readAccumulators } from '../accumulators';
import type { Accumulator } from '../accumulators';
import { readExpression } from '../expression/evaluate';
import type { Variables } from '../expression/evaluate';
import type { ReadStage } from '../pipeline';
import { bucketSpec, outputOf } from './bucket';
import { finish, gather, newGroup } from './group';
import { roundDown, roundUp } from './preferred-numbers';

interface Entry {
  readonly root: Document;
  readonly value: Value;
}

export const bucketAuto: ReadStage = (operand, names) => {
  const spec = bucketSpec(
    '$bucketAuto',
    operand,
    ['groupBy', 'buckets', 'output', 'granularity'],
    ['groupBy', 'buckets'],
  );
  const groupBy = readExpression(spec.groupBy as Value, names);
  const wanted = numberOf(spec.buckets);
  if (wanted === undefined || !Number.isInteger(wanted))
    throw requestFailed(
      `The $bucketAuto 'buckets' field must be a numeric value, but found type: ${typeName(spec.buckets)}`,
    );
  if (wanted <= 0)
    throw requestFailed(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${wanted}`);
  const granularity = granularityOf(spec.granularity);
  const accumulators = readAccumulators(outputOf(spec.output), names);
  return (documents, { variables }) => {
    const entries = documents
      .map((root) => ({ root, value: groupBy({ root, variables }) ?? null }))
      .sort((a, b) => compare(a.value, b.value));
    const buckets = granularity ? atSeries(entries, wanted, granularity) : evenly(entries, wanted);
    return buckets.map((bucket) => described(bucket, accumulators, variables));
  };
};

interface Bucket {
  readonly min: Value;
  readonly max: Value;
  readonly entries: Entry[];
}

function described(
  { min, max, entries }: Bucket,
  accumulators: Accumulator[],
  variables: Variables,
): Document {
  const group = newGroup({ min, max }, accumulators);
  for (const { root } of entries) gather(group, accumulators, { root, variables });
  return finish(group, accumulators);
}

// Equal values stay together; a bucket ends where the next begins, the last at its own last value.
function evenly(entries: Entry[], wanted: number): Bucket[] {
  const size = Math.max(1, Math.round(entries.length / wanted));
  const pieces: Entry[][] = [];
  for (let at = 0; at < entries.length;) {
    const last = pieces.length === wanted - 1;
    let end = last ? entries.length : Math.min(at + size, entries.length);
    while (end < entries.length && compare(entries[end]?.value, entries[end - 1]?.value) === 0) end++;
    pieces.push(entries.slice(at, end));
    at = end;
  }
  return pieces.map((piece, at) => ({
    min: piece[0]?.value ?? null,
    max: pieces[at + 1]?.[0]?.value ?? piece.at(-1)?.value ?? null,
    entries: piece,
  }));
}

function granularityOf(value: Value | Missing): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string')
    throw requestFailed(
      `The $bucketAuto 'granularity' field must be a string, but found type: ${typeName(value)}.`,
    );
  roundUp(value, 1);
  return value;
}

// Borders are rounded outwards to the series, so a bucket may take in more than its share.
function atSeries(entries: Entry[], wanted: number, granularity: string): Bucket[] {
  const numbers = entries.map(({ value }) => {
    const number = numberOf(value);
    if (number === undefined || Number.isNaN(number) || number < 0)
      throw requestFailed(
        `$bucketAuto can specify a granularity with numeric boundaries only, but found a value with type: ${typeName(value)}`,
      );
    return number;
  });
  const size = Math.max(1, Math.round(entries.length / wanted));
  const buckets: Bucket[] = [];
  let min = numbers[0] === 0 ? 0 : roundDown(granularity, numbers[0] ?? 0);
  for (let at = 0; at < entries.length;) {
    const share = buckets.length === wanted - 1 ? entries.length : Math.min(at + size, entries.length);
    const max = roundUp(granularity, numbers[share - 1] ?? 0);
    let end = share;
    while (end < entries.length && (numbers[end] ?? 0) < max) end++;
    buckets.push({ min, max, entries: entries.slice(at, end) });
    min = max;
    at = end;
  }
  return buckets;
}
