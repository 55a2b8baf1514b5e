// What runs cloud functions, put together: clock, logs, host, timers. What they call and keep is in stores and routes.
import { join } from 'node:path';
import { readDeployment, type Deployment } from '../functions/deployment';
import type { Environment } from '../functions/environment';
import { Host } from '../functions/host';
import { Invocations } from '../functions/invocations';
import { Logs } from '../functions/logs';
import { watchFunctions } from '../functions/watch';
import { Scheduler } from '../timers/scheduler';
import { Clock } from './clock';
import { LOCAL_APPID, LOCAL_ENV, type CloudbaseOptions } from './options';

export interface Runtime {
  readonly clock: Clock;
  readonly logs: Logs;
  readonly invocations: Invocations;
  readonly host: Host;
  readonly scheduler: Scheduler;
  /** What is wrong with the configuration of functions that are hosted all the same: one sentence each. */
  readonly problems: readonly string[];
  now(): number;
  /** What functions and identifiers say of this server; its URL is known once it listens. */
  where(): Environment;
  listensAt(url: string): void;
  close(): Promise<void>;
}

const NOTHING: Deployment = { functions: [], problems: [] };

/** Reads the deployment, refuses with one sentence a folder that cannot be served, and starts nothing yet. */
export function openRuntime(options: CloudbaseOptions): Runtime {
  const { timeoutSeconds, sdk, maxInstances } = options;
  const { functions, problems } = options.functions
    ? readDeployment(options.functions, { timeoutSeconds })
    : NOTHING;
  const clock = new Clock();
  const now = () => clock.now();
  const logs = new Logs(options.log);
  const invocations = new Invocations();
  let url = '';
  const where = () => ({ env: options.env ?? LOCAL_ENV, appid: options.appid ?? LOCAL_APPID, url });
  const modules = join(__dirname, 'runtime.ts');
  const host = new Host({ functions, invocations, logs, now, where, modules, sdk, maxInstances });
  const scheduler = new Scheduler(functions, clock, (name, event, caller) =>
    host.invoke(name, event, { ...caller, appid: where().appid }),
  );
  const watched = options.watch ? options.functions : undefined;
  const unwatch = watched ? watchFunctions(watched, (name) => host.refresh(name)) : undefined;
  return {
    clock,
    logs,
    invocations,
    host,
    scheduler,
    problems,
    now,
    where,
    listensAt(at) {
      url = at;
      if (options.timers !== false) scheduler.start();
    },
    async close() {
      scheduler.stop();
      unwatch?.();
      await host.close();
    },
  };
}
