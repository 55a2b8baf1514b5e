// Runs a query over a collection as someone sees it: reads by plan, asks the filter, sorts, skips and limits.
// It counts what it looks at, so that a test can tell an index from a scan.
import type { Document } from '../bson/value';
import type { Collection, Write } from '../store/collection';
import type { Row } from '../store/row';
import type { Filter } from '../query/filter';
import { matches } from '../query/predicate';
import type { OpenOperation } from '../profile';
import type { Variables } from '../aggregate/expression/evaluate';
import { choosePlan } from './plan';
import type { Plan } from './plan';
import { mayRepeat, planNames, readPlan } from './read';
import type { Reading } from './read';
import { sorted } from './sort';
import type { Sort } from './order';
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
  operation: OpenOperation,
  sight?: Sight,
): Hit[] {
  const { filter, skip = 0, limit, sort = [] } = selection;
  const near = nearOrder(filter);
  const overlaid = sight ? overlay(collection, sight) : undefined;
  const end = limit === undefined ? undefined : skip + limit;
  const plan = choosePlan(collection, { filter, sort: near ? [] : sort, wanted: end });
  const asCommitted = !overlaid?.size && !near;
  const inOrder = asCommitted && (sort.length === 0 || givesOrder(plan, end));
  const search = new Search(selection, inOrder ? end : undefined, mayRepeat(plan), overlaid);
  if (end !== 0) readPlan(collection, plan, inOrder && sort.length > 0, search);
  if (overlaid?.size) search.addOverlaid(overlaid);
  const { hits, keysExamined, docsExamined } = search;
  const ordered = near && sort.length === 0 ? near(hits) : inOrder ? hits : sorted(hits, sort);
  const page = skip || end !== undefined ? ordered.slice(skip, end) : ordered;
  operation.read({
    collection: collection.name,
    plan: planNames(plan),
    keysExamined,
    docsExamined,
    nreturned: page.length,
    hasSortStage: !inOrder && sort.length > 0,
  });
  return page;
}

// Merging pays only where reading stops early; what is read to its end is sorted as quickly.
const givesOrder = (plan: Plan, end: number | undefined): boolean =>
  plan.kind === 'index' && plan.order !== undefined && (plan.streams.length <= 1 || end !== undefined);

type Overlay = Map<string, Document | undefined>;

// Everything that is not as the last commit has it: changed since the snapshot, then written by the reader itself.
function overlay(collection: Collection, sight: Sight): Overlay {
  const changed: Overlay = new Map(collection.changedSince(sight.snapshot));
  for (const [id, write] of sight.own) changed.set(id, write.after);
  return changed;
}

/** What a reading has found so far, and what it cost. */
class Search implements Reading {
  readonly hits: Hit[] = [];
  keysExamined = 0;
  docsExamined = 0;
  private readonly seen: Set<Row> | undefined;

  constructor(
    private readonly selection: Selection,
    /** How many hits are enough. */
    private readonly most: number | undefined,
    repeats: boolean,
    private readonly overlaid: Overlay | undefined,
  ) {
    this.seen = repeats ? new Set() : undefined;
  }

  key(): void {
    this.keysExamined++;
  }

  /** True when nothing more need be read. */
  row(row: Row): boolean {
    if (this.overlaid?.has(row.id) || this.seen?.has(row)) return false;
    this.seen?.add(row);
    this.ask({ id: row.id, document: row.document, row });
    return this.hits.length === this.most;
  }

  addOverlaid(overlaid: Overlay): void {
    for (const [id, document] of overlaid) if (document) this.ask({ id, document });
  }

  private ask(hit: Hit): void {
    this.docsExamined++;
    if (matches(this.selection.filter, hit.document, this.selection.variables)) this.hits.push(hit);
  }
}
