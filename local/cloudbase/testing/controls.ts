// Everything a test may turn: clock, faults, latency, call records, snapshots. Exists only when asked for at start.
import type { Run } from '../functions/invocations';
import type { Interceptor } from '../server/dispatch';
import type { Clock } from '../server/clock';
import type { Fired, Scheduler } from '../timers/scheduler';
import { createCallRecord, type CallRecord } from './calls';
import { createFaultPlan, type FaultPlan } from './faults';
import { createLatency, type Latency } from './latency';

/** A part of the server that can be put aside and brought back whole. */
export interface Keeper {
  readonly name: string;
  snapshot(): unknown;
  restore(state: unknown): unknown;
}

/** A keeper whose state is known to itself only. */
export const keeper = <State>(
  name: string,
  snapshot: () => State | Promise<State>,
  restore: (state: State) => unknown,
): Keeper => ({ name, snapshot, restore: (state) => restore(state as State) });

export interface TestControls {
  readonly clock: Clock;
  readonly faults: FaultPlan;
  readonly latency: Latency;
  readonly calls: CallRecord;
  /** Moves time on and fires, one after another, every timer due on the way. */
  advance(ms: number): Promise<Fired[]>;
  /** Puts the whole state aside; the same handle may be restored any number of times. */
  snapshot(): Promise<string>;
  /** Rejects for a handle it never gave. */
  restore(handle: string): Promise<void>;
  readonly interceptor: Interceptor;
}

export function createTestControls(
  clock: Clock,
  keepers: () => readonly Keeper[],
  kill: (run: Run) => Promise<void> | undefined,
  scheduler: Scheduler,
): TestControls {
  const faults = createFaultPlan(kill);
  const latency = createLatency();
  const calls = createCallRecord();
  const kept = new Map<string, Map<string, unknown>>();
  return {
    clock,
    faults,
    latency,
    calls,
    advance: (ms) => scheduler.advanceTo(clock.now() + ms),
    async snapshot() {
      const states = new Map<string, unknown>();
      for (const each of keepers()) states.set(each.name, await each.snapshot());
      const handle = `snapshot-${kept.size + 1}`;
      kept.set(handle, states);
      return handle;
    },
    async restore(handle) {
      const states = kept.get(handle);
      if (!states) throw new Error(`There is no snapshot ${handle}.`);
      for (const each of keepers()) await each.restore(states.get(each.name));
    },
    interceptor: (call, proceed) =>
      calls
        .interceptor(call, async () => {
          const answer = await latency.interceptor(call, async () => {
            return (await faults.interceptor(call, proceed)) ?? LOST;
          });
          return answer ?? LOST;
        })
        .then((answer) => (answer === LOST ? undefined : answer)),
  };
}

/** Stands for "no answer" between interceptors. */
const LOST = {};
