// Starts the local CloudBase: opens its parts, then its port. What the parts are is in runtime, stores and routes.
import type { AddressInfo } from 'node:net';
import type { Rules } from '../access/rules';
import type { Database } from '../database/open';
import type { Caller } from '../functions/environment';
import type { Invoked } from '../functions/host';
import type { Logs } from '../functions/logs';
import type { FileStore } from '../storage/files';
import { createTestControls, type TestControls } from '../testing/controls';
import type { Scheduler } from '../timers/scheduler';
import { httpServer } from './http';
import type { CloudbaseOptions } from './options';
import { openDispatch, routesOf } from './routes';
import { openRuntime } from './runtime';
import { readSchema, type Schema } from './schema';
import { applySchema, openStores } from './stores';
import type { Wechat } from './wechat';

export type { Database } from '../database/open';
export type { Caller } from '../functions/environment';
export type { Invoked } from '../functions/host';
export type { CloudbaseOptions } from './options';

export interface Cloudbase extends Pick<Wechat, 'consents' | 'outbox' | 'phoneCodes' | 'openData'> {
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly files: FileStore;
  readonly rules: Rules;
  readonly logs: Logs;
  readonly scheduler: Scheduler;
  /** What production would have refused of the functions' config.json, one sentence each; they are hosted all the same. */
  readonly problems: readonly string[];
  /** Epoch milliseconds by the server's clock. */
  now(): number;
  /** Clock, faults, latency, snapshots; absent unless asked for at start. */
  readonly tests?: TestControls;
  /** Calls a cloud function as `caller`; rejects with a FunctionFailure. */
  invoke(name: string, event?: unknown, caller?: Caller): Promise<Invoked>;
  /** Makes one SDK call from outside a function: what `/admin` does, without HTTP. */
  call(action: string, params: Record<string, unknown>): Promise<object | undefined>;
  close(): Promise<void>;
}

/** Starts a local CloudBase. Rejects with one sentence when port, data folder, schema or the folder of functions cannot be used. */
export async function startCloudbase(options: CloudbaseOptions = {}): Promise<Cloudbase> {
  const schema: Schema = options.schema ? readSchema(options.schema) : { collections: {} };
  const runtime = openRuntime(options);
  const stores = openStores(options, schema, runtime);
  const { clock, host, scheduler, problems, logs, now } = runtime;
  const { database, files, rules, wechat } = stores;
  const kill = host.kill.bind(host);
  const tests = options.tests ? createTestControls(clock, () => stores.keepers, kill, scheduler) : undefined;
  const dispatch = openDispatch(options, runtime, stores, tests);
  const routes = routesOf(runtime, stores, dispatch, tests);
  const server = httpServer(() => routes);
  const close = async () => {
    await runtime.close();
    await shut(server);
    database.close();
  };
  try {
    applySchema(stores, schema);
    const address = options.host ?? '127.0.0.1';
    const port = await listen(server, options.port ?? 0, address);
    const url = `http://${address}:${port}`;
    runtime.listensAt(url);
    const { consents, outbox, phoneCodes, openData } = wechat;
    const parts = { database, files, rules, logs, scheduler, problems, now, tests };
    return {
      ...parts,
      ...{ consents, outbox, phoneCodes, openData },
      ...{ url, port, close },
      call: (action, params) => dispatch.call(action, params),
      invoke: (name, event, caller) => host.invoke(name, event, caller),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Server = ReturnType<typeof httpServer>;

const shut = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what uses it or choose another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}
