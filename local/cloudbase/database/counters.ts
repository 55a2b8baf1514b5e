// How much work the operations did: rows looked at, rows answered, and by which index. Read by tests and benches.

export interface Explained {
  readonly operation: string;
  readonly collection: string;
  readonly examined: number;
  readonly returned: number;
  /** Names of the indexes used, or `scan`. */
  readonly plans: string[];
}

export interface Totals {
  readonly operations: number;
  readonly examined: number;
  readonly returned: number;
}

export class Counters {
  last: Explained = { operation: '', collection: '', examined: 0, returned: 0, plans: [] };
  private sums = { operations: 0, examined: 0, returned: 0 };
  private open = { operation: '', collection: '', examined: 0, returned: 0, plans: [] as string[] };

  begin(operation: string, collection: string): void {
    this.open = { operation, collection, examined: 0, returned: 0, plans: [] };
    this.last = this.open;
    this.sums.operations++;
  }

  examined(rows: number): void {
    this.open.examined += rows;
    this.sums.examined += rows;
  }

  returned(rows: number): void {
    this.open.returned += rows;
    this.sums.returned += rows;
  }

  plan(name: string): void {
    this.open.plans.push(name);
  }

  totals(): Totals {
    return { ...this.sums };
  }
}
