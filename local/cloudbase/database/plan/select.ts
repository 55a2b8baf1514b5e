// Runs a query over a collection as someone sees it: reads by plan, asks the filter, sorts, skips and limits.
// It counts what it looks at, so that a test can tell an index from a scan.
import type { Document } from '../bson/value';
import type { Collection, Write } from '../store/collection';
import type { Row } from '../store/row';
import type { Filter } from '../query/filter';
import { matches } from '../query/predicate';
import type { Counters } from '../counters';
import type { Variables } from '../aggregate/expression/evaluate';
import { choosePlan } from './plan';
import { sorted } from './sort';
import type { Plan } from './plan';
import type { Sort } from './index-plan';
import { nearOrder } from '../geo/near';

export interface Selection {
  readonly filter: Filter;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number;
  /** What `$expr` in the filter may refer to. */
  readonly variables?: Variables;
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
  const asCommitted = !overlaid?.size && !near;
  const inOrder = asCommitted && (sort.length === 0 || (plan.kind === 'index' && plan.sorted));
  const eachInOrder = asCommitted && !inOrder && plan.kind === 'index' && plan.sortedEach;
  const most = { all: inOrder ? end : undefined, range: eachInOrder ? end : undefined };
  const hits = readRows(collection, plan, selection, counters, most, overlaid);
  if (overlaid?.size) addOverlaid(hits, overlaid, selection, counters);
  const ordered = near && sort.length === 0 ? near(hits) : inOrder ? hits : sorted(hits, sort);
  const page = selection.skip || end !== undefined ? ordered.slice(selection.skip ?? 0, end) : ordered;
  counters.returned(page.length);
  return page;
}

/** How many hits are enough, over all and from each range of an index. */
interface Most {
  readonly all: number | undefined;
  readonly range: number | undefined;
}

type Overlay = Map<string, Document | undefined>;

// Everything that is not as the last commit has it: changed since the snapshot, then written by the reader itself.
function overlay(collection: Collection, sight: Sight): Overlay {
  const changed: Overlay = new Map(collection.changedSince(sight.snapshot));
  for (const [id, write] of sight.own) changed.set(id, write.after);
  return changed;
}

function addOverlaid(hits: Hit[], overlaid: Overlay, selection: Selection, counters: Counters): void {
  for (const [id, document] of overlaid) {
    if (!document) continue;
    counters.examined(1);
    if (matches(selection.filter, document, selection.variables)) hits.push({ id, document });
  }
}

function readRows(
  collection: Collection,
  plan: Plan,
  selection: Selection,
  counters: Counters,
  most: Most,
  overlaid?: Overlay,
): Hit[] {
  const hits: Hit[] = [];
  const seen = needsSeen(plan) ? new Set<Row>() : undefined;
  if (most.all === 0 || most.range === 0) return hits;
  let before = 0;
  const visit = (row: Row): boolean => {
    if (overlaid?.has(row.id) || seen?.has(row)) return false;
    seen?.add(row);
    counters.examined(1);
    if (matches(selection.filter, row.document, selection.variables))
      hits.push({ id: row.id, document: row.document, row });
    return hits.length === most.all || hits.length - before === most.range;
  };
  readPlan(collection, plan, counters, visit, () => {
    before = hits.length;
    return hits.length === most.all;
  });
  return hits;
}

const needsSeen = (plan: Plan): boolean =>
  plan.kind === 'alternatives' || (plan.kind === 'index' && plan.index.multikey);

/** `visit` ends a range by answering true, `rangeEnded` the reading. */
function readPlan(
  collection: Collection,
  plan: Plan,
  counters: Counters,
  visit: (row: Row) => boolean,
  rangeEnded: () => boolean,
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
      const { index, reverse } = plan;
      counters.plan(index.spec.name);
      const ranges = reverse ? [...plan.ranges].reverse() : plan.ranges;
      return ranges.some(([from, to]) => {
        if (from < to) index.entries.scan(from, to, reverse, visit);
        return rangeEnded();
      });
    }
    case 'alternatives':
      return plan.plans.some((inner) => readPlan(collection, inner, counters, visit, rangeEnded));
  }
}
