// Reads the rows a plan leads to, in the index's order where that is asked for; whether a row is wanted is select.ts.
import type { Collection } from '../store/collection';
import type { Row } from '../store/row';
import type { Cursor } from '../index/ordered';
import type { Order } from './order';
import type { Stream } from './index-plan';
import type { Plan } from './plan';

/** Hears of every index key and every row on the way; a `row` that answers true ends the reading. */
export interface Reading {
  key(): void;
  row(row: Row): boolean;
}

/** Whether a row may come up more than once. */
export const mayRepeat = (plan: Plan): boolean =>
  plan.kind === 'alternatives' || (plan.kind === 'index' && plan.repeats);

/** As the profile tells them. */
export function planNames(plan: Plan): string[] {
  switch (plan.kind) {
    case 'scan':
      return ['COLLSCAN'];
    case 'ids':
      return ['_id_'];
    case 'index':
      return [...new Set(plan.streams.map(({ index }) => index.spec.name))];
    case 'alternatives':
      return [...new Set(plan.plans.flatMap(planNames))];
  }
}

/** True when the reading was ended. `inOrder` merges what an index plan's streams hold. */
export function readPlan(collection: Collection, plan: Plan, inOrder: boolean, reading: Reading): boolean {
  switch (plan.kind) {
    case 'scan':
      for (const row of collection.rows.values()) if (reading.row(row)) return true;
      return false;
    case 'ids':
      return plan.ids.some((id) => {
        const row = collection.rows.get(id);
        if (row) reading.key();
        return row !== undefined && reading.row(row);
      });
    case 'index':
      return inOrder && plan.order
        ? readMerged(plan.streams, plan.order, reading)
        : plan.streams.some((stream) => readStream(stream, reading));
    case 'alternatives':
      return plan.plans.some((inner) => readPlan(collection, inner, false, reading));
  }
}

function readStream({ index, from, to }: Stream, reading: Reading): boolean {
  const cursor = index.entries.cursor(from, to, false);
  for (let row = cursor.next(); row; row = cursor.next()) {
    reading.key();
    if (reading.row(row)) return true;
  }
  return false;
}

/** A stream whose next row is known. */
interface Head {
  readonly cursor: Cursor<Row>;
  readonly skip: number;
  row: Row;
  key: string;
}

function readMerged(streams: Stream[], { reverse }: Order, reading: Reading): boolean {
  let heads = streams.flatMap(({ index, from, to, skip }) => {
    const cursor = index.entries.cursor(from, to, reverse);
    const row = cursor.next();
    if (!row) return [];
    reading.key();
    return [{ cursor, skip, row, key: cursor.key.slice(skip) }];
  });
  while (heads.length > 0) {
    const head = foremost(heads, reverse);
    if (reading.row(head.row)) return true;
    if (!advance(head, reading)) heads = heads.filter((other) => other !== head);
  }
  return false;
}

const foremost = (heads: Head[], reverse: boolean): Head =>
  heads.reduce((best, head) => ((reverse ? head.key > best.key : head.key < best.key) ? head : best));

function advance(head: Head, reading: Reading): boolean {
  const row = head.cursor.next();
  if (!row) return false;
  reading.key();
  head.row = row;
  head.key = head.cursor.key.slice(head.skip);
  return true;
}
