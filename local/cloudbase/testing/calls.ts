// Which calls each run has made, by request id: how a test finds out what a procedure costs and why.
import type { Interceptor } from '../server/dispatch';

export interface MadeCall {
  readonly action: string;
  readonly collection?: string;
}

/** Ours: enough for a long test; older runs are forgotten. */
const KEPT_RUNS = 10_000;

export interface CallRecord {
  /** The calls of one run in their order, those of functions it called not included. */
  of(requestId: string): readonly MadeCall[];
  /** All database calls since the record was cleared, by action. */
  totals(): Record<string, number>;
  clear(): void;
  readonly interceptor: Interceptor;
}

export function createCallRecord(): CallRecord {
  const byRun = new Map<string, MadeCall[]>();
  const totals = new Map<string, number>();
  return {
    of: (requestId) => byRun.get(requestId) ?? [],
    totals: () => Object.fromEntries(totals),
    clear() {
      byRun.clear();
      totals.clear();
    },
    interceptor({ action, params, run }, proceed) {
      const collection = typeof params.collectionName === 'string' ? params.collectionName : undefined;
      totals.set(action, (totals.get(action) ?? 0) + 1);
      if (run) {
        const calls = byRun.get(run.id) ?? [];
        byRun.set(run.id, [...calls, { action, collection }]);
        const [oldest] = byRun.keys();
        if (byRun.size > KEPT_RUNS && oldest) byRun.delete(oldest);
      }
      return proceed();
    },
  };
}
