// What the latest operations cost, in the words of MongoDB's profiler. Read by tests and benches; it decides nothing.
// The counts are of what was really touched: how an index is chosen is plan/.

/** All reads of one collection by one plan within an operation: the query itself, or a join made once per document. */
export interface Read {
  readonly collection: string;
  /** Names of the indexes, several for alternatives; `_id_` for single ids; `COLLSCAN` when every document was looked at. */
  readonly plan: readonly string[];
  readonly times: number;
  /** Index entries read, those of documents seen before included. */
  readonly keysExamined: number;
  /** Documents taken from the collection and held against the query. */
  readonly docsExamined: number;
  /** Documents found, after skip and limit. */
  readonly nreturned: number;
  /** The order asked for was made in memory. */
  readonly hasSortStage: boolean;
}

export interface Operation {
  /** Without `database.`: `getDocument`, `aggregateDocuments` …; `find` for one that came past the actions. */
  readonly action: string;
  readonly collection: string;
  /** Request id of the function run that made the call. */
  readonly run: string | undefined;
  /** Sums over the reads. */
  readonly keysExamined: number;
  readonly docsExamined: number;
  readonly nfound: number;
  /** Documents in the answer; for a count, an update or a removal those it counted, met or removed. */
  readonly nreturned: number;
  readonly hasSortStage: boolean;
  readonly reads: readonly Read[];
}

export interface Totals {
  readonly operations: number;
  readonly keysExamined: number;
  readonly docsExamined: number;
  readonly nfound: number;
}

/** Counts one operation while it runs. */
export class OpenOperation {
  private readonly reads = new Map<string, Read>();
  nreturned = 0;

  constructor(
    readonly action: string,
    readonly collection: string,
    readonly run: string | undefined,
    private readonly totals: { -readonly [name in keyof Totals]: number },
  ) {}

  read(read: Omit<Read, 'times'>): void {
    const key = `${read.collection}\n${read.plan.join()}`;
    const before = this.reads.get(key);
    this.reads.set(key, before ? together(before, read) : { ...read, times: 1 });
    this.totals.keysExamined += read.keysExamined;
    this.totals.docsExamined += read.docsExamined;
    this.totals.nfound += read.nreturned;
  }

  profiled(): Operation {
    const { action, collection, run, nreturned } = this;
    const reads = [...this.reads.values()];
    const sum = (of: (read: Read) => number): number => reads.reduce((all, read) => all + of(read), 0);
    return {
      action,
      collection,
      run,
      keysExamined: sum((read) => read.keysExamined),
      docsExamined: sum((read) => read.docsExamined),
      nfound: sum((read) => read.nreturned),
      nreturned,
      hasSortStage: reads.some((read) => read.hasSortStage),
      reads,
    };
  }
}

const together = (a: Read, b: Omit<Read, 'times'>): Read => ({
  ...a,
  times: a.times + 1,
  keysExamined: a.keysExamined + b.keysExamined,
  docsExamined: a.docsExamined + b.docsExamined,
  nreturned: a.nreturned + b.nreturned,
  hasSortStage: a.hasSortStage || b.hasSortStage,
});

// Ours: enough for a bench's scenario; totals go on.
const KEPT = 1000;

export class Profile {
  private latest: OpenOperation[] = [];
  private sums = { operations: 0, keysExamined: 0, docsExamined: 0, nfound: 0 };

  begin(action: string, collection: string, run?: string): OpenOperation {
    const operation = new OpenOperation(action, collection, run, this.sums);
    this.sums.operations++;
    this.latest.push(operation);
    if (this.latest.length > 2 * KEPT) this.latest = this.latest.slice(-KEPT);
    return operation;
  }

  /** The last operations since the reset, oldest first, a thousand at most. */
  operations(): Operation[] {
    return this.latest.slice(-KEPT).map((operation) => operation.profiled());
  }

  /** Sums over all operations since the reset. */
  totals(): Totals {
    return { ...this.sums };
  }

  reset(): void {
    this.latest = [];
    this.sums = { operations: 0, keysExamined: 0, docsExamined: 0, nfound: 0 };
  }
}
