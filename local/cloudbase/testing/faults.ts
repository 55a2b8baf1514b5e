// The fault plan: which calls fail, wait, lose their answer or lose their instance. Used by tests; off unless asked for.
import type { Call, Interceptor } from '../server/dispatch';
import type { Run } from '../functions/invocations';

export interface Fault {
  /** Which calls it may hit; absent fields match everything, and only database calls are hit unless `action` says else. */
  readonly function?: string;
  /** An action or the beginning of one, such as `database.modifyDocument` or `storage.`. */
  readonly action?: string;
  readonly collection?: string;
  /** Only the n-th database call of a run, counted from 1. */
  readonly call?: number;
  /** Lets this many matching calls pass first. */
  readonly skip?: number;
  /** How many calls it hits before it is spent; 1 unless set. */
  readonly times?: number;
  /**
   * `fail` refuses without applying; `delay` waits `ms` first; `drop` applies and gives no answer;
   * `kill-before` and `kill-after` end the function's instance around applying.
   */
  readonly kind: 'fail' | 'delay' | 'drop' | 'kill-before' | 'kill-after';
  readonly code?: string;
  readonly message?: string;
  readonly ms?: number;
}

export interface FaultPlan {
  set(faults: readonly Fault[]): void;
  /** Faults that have not hit as often as they should: a test that expects them to have hit can assert none is left. */
  pending(): Fault[];
  readonly interceptor: Interceptor;
}

interface Armed {
  readonly fault: Fault;
  skip: number;
  left: number;
}

export function createFaultPlan(kill: (run: Run) => Promise<void> | undefined): FaultPlan {
  let armed: Armed[] = [];
  const take = (call: Call): Fault | undefined => {
    for (const each of armed) {
      if (each.left === 0 || !hits(each.fault, call)) continue;
      if (each.skip > 0) each.skip -= 1;
      else {
        each.left -= 1;
        return each.fault;
      }
    }
    return undefined;
  };
  return {
    set(faults) {
      armed = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }));
    },
    pending: () => armed.filter(({ left }) => left > 0).map(({ fault }) => fault),
    async interceptor(call, proceed) {
      const fault = take(call);
      return fault ? suffer(fault, call, proceed, kill) : proceed();
    },
  };
}

function hits(fault: Fault, { action, params, run, trip }: Call): boolean {
  if (!action.startsWith(fault.action ?? 'database.')) return false;
  if (fault.function && fault.function !== run?.functionName) return false;
  if (fault.collection && fault.collection !== params.collectionName) return false;
  return fault.call === undefined || fault.call === trip;
}

async function suffer(
  fault: Fault,
  call: Call,
  proceed: () => Promise<object>,
  kill: (run: Run) => Promise<void> | undefined,
): Promise<object | undefined> {
  const { code = 'DATABASE_REQUEST_FAILED', message = 'fault planned by a test', ms = 0 } = fault;
  if (fault.kind === 'fail') return { code, message, requestId: 'fault' };
  if (fault.kind === 'delay') {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return proceed();
  }
  if (fault.kind !== 'kill-before') await proceed();
  if (fault.kind !== 'drop' && call.run) await kill(call.run);
  return undefined;
}
