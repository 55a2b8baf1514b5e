// Runs a query over a collection as someone sees it: reads by plan, asks the filter, sorts, skips and limits.
// It counts what it looks at, so that a test can tell an index from a scan.
import { keyOf, reversed } from '../bson/key';
import { compareForSort } from '../bson/compare';
import type { Document, Missing, Value } from '../bson/value';
import { eachValue } from '../path';
import type { Collection, Write } from '../store/collection';
import type { Row } from '../store/row';
import type { Filter } from '../query/filter';
import { matches } from '../query/predicate';
import type { Counters } from '../counters';
import { choosePlan } from './plan';
import type { Plan } from './plan';
import type { Sort } from './index-plan';
import { nearOrder } from '../geo/near';

export interface Selection {
  readonly filter: Filter;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number;
}

/** `row` is absent where the reader sees something else than the last commit. */
export interface Hit {
  readonly id: string;
  readonly document: Document;
  readonly row?: Row;
}

/** What a transaction sees instead of the last commit: its own writes over its snapshot. */
export interface Sight {
  readonly snapshot: number;
  readonly own: ReadonlyMap<string, Write>;
}

export function select(
  collection: Collection,
  selection: Selection,
  counters: Counters,
  sight?: Sight,
): Hit[] {
  const near = nearOrder(selection.filter);
  const sort = selection.sort ?? [];
  const overlaid = sight ? overlay(collection, sight) : undefined;
  const end = selection.limit === undefined ? undefined : (selection.skip ?? 0) + selection.limit;
  const plan = choosePlan(collection, { filter: selection.filter, sort: near ? [] : sort, wanted: end });
  const inOrder = !overlaid?.size && !near && (sort.length === 0 || (plan.kind === 'index' && plan.sorted));
  const hits = readRows(collection, plan, selection.filter, counters, inOrder ? end : undefined, overlaid);
  if (overlaid?.size) addOverlaid(hits, overlaid, selection.filter, counters);
  const ordered = near && sort.length === 0 ? near(hits) : inOrder ? hits : sorted(hits, sort);
  const page = selection.skip || end !== undefined ? ordered.slice(selection.skip ?? 0, end) : ordered;
  counters.returned(page.length);
  return page;
}

type Overlay = Map<string, Document | undefined>;

// Everything that is not as the last commit has it: changed since the snapshot, then written by the reader itself.
function overlay(collection: Collection, sight: Sight): Overlay {
  const changed: Overlay = new Map(collection.changedSince(sight.snapshot));
  for (const [id, write] of sight.own) changed.set(id, write.after);
  return changed;
}

function addOverlaid(hits: Hit[], overlaid: Overlay, filter: Filter, counters: Counters): void {
  for (const [id, document] of overlaid) {
    if (!document) continue;
    counters.examined(1);
    if (matches(filter, document)) hits.push({ id, document });
  }
}

function readRows(
  collection: Collection,
  plan: Plan,
  filter: Filter,
  counters: Counters,
  end: number | undefined,
  overlaid?: Overlay,
): Hit[] {
  const hits: Hit[] = [];
  const seen = needsSeen(plan) ? new Set<Row>() : undefined;
  if (end === 0) return hits;
  readPlan(collection, plan, counters, (row) => {
    if (overlaid?.has(row.id) || seen?.has(row)) return false;
    seen?.add(row);
    counters.examined(1);
    if (matches(filter, row.document)) hits.push({ id: row.id, document: row.document, row });
    return hits.length === end;
  });
  return hits;
}

const needsSeen = (plan: Plan): boolean =>
  plan.kind === 'alternatives' || (plan.kind === 'index' && plan.index.multikey);

function readPlan(
  collection: Collection,
  plan: Plan,
  counters: Counters,
  visit: (row: Row) => boolean,
): boolean {
  switch (plan.kind) {
    case 'scan':
      counters.plan('scan');
      for (const row of collection.rows.values()) if (visit(row)) return true;
      return false;
    case 'ids':
      counters.plan('_id_');
      return plan.ids.some((id) => {
        const row = collection.rows.get(id);
        return row !== undefined && visit(row);
      });
    case 'index': {
      counters.plan(plan.index.spec.name);
      const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
      return ranges.some(([from, to]) => from < to && plan.index.entries.scan(from, to, plan.reverse, visit));
    }
    case 'alternatives':
      return plan.plans.some((inner) => readPlan(collection, inner, counters, visit));
  }
}

/** Stable; missing fields sort as null, arrays by their smallest element ascending and their largest descending. */
export function sorted(hits: Hit[], sort: Sort): Hit[] {
  if (sort.length === 0) return hits;
  const keyed = hits.map((hit) => ({ hit, key: sortKey(hit.document, sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ hit }) => hit);
}

export function sortKey(document: Document, sort: Sort): string {
  let key = '';
  for (const [path, direction] of sort) {
    const own = keyOf(sortValue(document, path, direction));
    key += direction === -1 ? reversed(own) : own;
  }
  return key;
}

function sortValue(document: Document, path: string, direction: 1 | -1): Value | Missing {
  let best: Value | Missing;
  let any = false;
  const consider = (value: Value | Missing): void => {
    if (!any || direction * compareForSort(value, best) < 0) best = value;
    any = true;
  };
  eachValue(document, path, (value) => {
    if (!Array.isArray(value)) consider(value ?? null);
    else if (value.length === 0) consider(undefined);
    else value.forEach(consider);
    return false;
  });
  return any ? best : null;
}
