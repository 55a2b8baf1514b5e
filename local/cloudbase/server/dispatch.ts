// One call of an action, whoever makes it: attributes it to a run, counts database calls, and turns refusals into answers.
// Knows no action by name except that `database.…` calls are what production bills.
import { randomUUID } from 'node:crypto';
import type { ActionContext, Actions } from '../action';
import { CloudbaseError } from '../error';
import type { Invocations, Run } from '../functions/invocations';
import type { Clock } from './clock';

export interface Call {
  readonly action: string;
  readonly params: Record<string, unknown>;
  readonly run?: Run;
  /** 1 for the run's first database call; absent for other actions and calls from outside. */
  readonly trip?: number;
}

/** Goes around every call; used by fault plans and latency models. `undefined` means: give no answer at all. */
export type Interceptor = (call: Call, proceed: () => Promise<object>) => Promise<object | undefined>;

export interface Dispatch {
  /** Answers the action's answer (a Buffer is sent as it is), a refusal `{code, message, requestId}`, or nothing. */
  call(action: string, params: Record<string, unknown>, token?: unknown): Promise<object | undefined>;
}

export interface DispatchOptions {
  readonly actions: () => Actions;
  readonly invocations: Invocations;
  readonly clock: Clock;
  readonly interceptor?: Interceptor;
  /** Hears faults of ours, which the product would answer as its own system error. */
  readonly onFault: (error: unknown) => void;
  readonly onWarning: (message: string, run?: Run) => void;
}

export function createDispatch(options: DispatchOptions): Dispatch {
  const { actions, invocations, clock, interceptor } = options;
  return {
    async call(name, params, token) {
      const requestId = randomUUID();
      const run = invocations.find(token);
      const trip = run && name.startsWith('database.') ? invocations.countTrip(run) : undefined;
      const context: ActionContext = {
        requestId,
        now: clock.now(),
        ...(run ? { invocation: run } : {}),
        warn: (message) => options.onWarning(message, run),
      };
      const action = Object.hasOwn(actions(), name) ? actions()[name] : undefined;
      const proceed = async (): Promise<object> => {
        try {
          if (!action) throw new CloudbaseError('INVALID_PARAM', `Unknown action: ${name}`);
          const answer = await action(params, context);
          return Buffer.isBuffer(answer) ? answer : { ...answer, requestId };
        } catch (error) {
          return refusal(error, requestId);
        }
      };
      return interceptor ? interceptor({ action: name, params, run, trip }, proceed) : proceed();
    },
  };

  function refusal(error: unknown, requestId: string): object {
    if (error instanceof CloudbaseError) return { code: error.code, message: error.message, requestId };
    options.onFault(error);
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'SYS_ERR', message: `system error: ${message}`, requestId };
  }
}
