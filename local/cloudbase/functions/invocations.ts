// Which run a call from a function belongs to, and what that run has cost so far.
// A token is minted per run and comes back with every SDK call; counting is all that happens here.
import type { Invocation } from '../action';
import type { Caller } from './environment';

/** Ours: late calls of finished runs are still attributed as long as the run is among the latest ones. */
const REMEMBERED = 10_000;

export interface Run extends Invocation {
  readonly token: string;
  readonly caller: Caller;
  readonly parent?: Run;
  /** Database calls this run and the runs it called have made. */
  trips: number;
  warn(message: string): void;
}

export class Invocations {
  readonly #byToken = new Map<string, Run>();
  readonly #byId = new Map<string, Run>();

  open(run: Run): Run {
    this.#byToken.set(run.token, run);
    this.#byId.set(run.id, run);
    if (this.#byToken.size > REMEMBERED) {
      const [oldest] = this.#byToken.values();
      if (oldest) this.#byToken.delete(oldest.token);
      if (oldest) this.#byId.delete(oldest.id);
    }
    return run;
  }

  find(token: unknown): Run | undefined {
    return typeof token === 'string' ? this.#byToken.get(token) : undefined;
  }

  byId(id: string | undefined): Run | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Counts one database call for the run and everyone who waits for it; answers the run's new number. */
  countTrip(run: Run): number {
    for (let each: Run | undefined = run; each; each = each.parent) each.trips += 1;
    return run.trips;
  }
}
