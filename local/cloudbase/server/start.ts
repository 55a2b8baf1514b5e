// Puts the local CloudBase together and opens its port. Each capability contributes actions and routes; none is defined here.
import { accessSync, constants, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Actions } from '../action';
import { openDatabase } from '../database/open';
import { functionActions } from '../functions/actions';
import { readDeployment } from '../functions/deployment';
import type { Caller } from '../functions/environment';
import { Host, type Invoked } from '../functions/host';
import { Invocations } from '../functions/invocations';
import { Logs, type LogSink } from '../functions/logs';
import { adminRoute } from './admin';
import { Clock } from './clock';
import { createDispatch } from './dispatch';
import { httpServer, json, type Route } from './http';
import { invokeRoute } from './invoke';
import { readSchema, type Schema } from './schema';

/** Ours: production names environments like `name-1a2b3c`; the SDK only passes it through. */
const LOCAL_ENV = 'local-cloudbase';
const LOCAL_APPID = 'wx0000000000000000';

export interface CloudbaseOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Keeps everything in memory; the default when `data` is absent. */
  readonly memory?: boolean;
  /** A folder that keeps database and files between runs. */
  readonly data?: string;
  /** A folder of cloud functions; without it only the SDK endpoint is served. */
  readonly functions?: string;
  readonly env?: string;
  readonly appid?: string;
  /** Seconds for functions whose config.json sets none. */
  readonly timeoutSeconds?: number;
  readonly maxInstances?: number;
  /** The package that answers `require('wx-server-sdk')` in functions; by default the one they find. */
  readonly sdk?: string;
  /** A JSON file of collections, indexes and rules to create at start. */
  readonly schema?: string;
  readonly log?: LogSink;
}

type Database = Awaited<ReturnType<typeof openDatabase>>;

export interface Cloudbase {
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly clock: Clock;
  readonly logs: Logs;
  /** Calls a cloud function as `caller`; rejects with a FunctionFailure. */
  invoke(name: string, event?: unknown, caller?: Caller): Promise<Invoked>;
  /** Makes one SDK call from outside a function: what `/admin` does, without HTTP. */
  call(action: string, params: Record<string, unknown>): Promise<object | undefined>;
  close(): Promise<void>;
}

/** Starts a local CloudBase. Rejects with one sentence when port, data folder or functions cannot be used. */
export async function startCloudbase(options: CloudbaseOptions = {}): Promise<Cloudbase> {
  const host = options.host ?? '127.0.0.1';
  const clock = new Clock();
  const logs = new Logs(options.log);
  const invocations = new Invocations();
  const functions = options.functions
    ? readDeployment(options.functions, { timeoutSeconds: options.timeoutSeconds })
    : [];
  const schema = options.schema ? readSchema(options.schema) : {};
  const database = await openDatabase(databaseFile(options));
  await applySchema(database, schema);
  let url = '';
  const functionsHost = new Host({
    functions,
    invocations,
    logs,
    now: () => clock.now(),
    where: () => ({ env: options.env ?? LOCAL_ENV, appid: options.appid ?? LOCAL_APPID, url }),
    modules: join(__dirname, 'start.ts'),
    sdk: options.sdk,
    maxInstances: options.maxInstances,
  });
  const actions: Actions = { ...database.actions, ...functionActions(functionsHost, invocations) };
  const dispatch = createDispatch({
    actions: () => actions,
    invocations,
    clock,
    onFault: (error) => options.log?.(`fault: ${error instanceof Error ? error.stack : String(error)}`),
    onWarning: (message, run) => (run ? run.warn(message) : options.log?.(`warning: ${message}`)),
  });
  const routes: Route[] = [adminRoute(dispatch), invokeRoute(functionsHost), healthRoute(functionsHost)];
  const server = httpServer(() => routes);
  const port = await listen(server, options.port ?? 0, host);
  url = `http://${host}:${port}`;
  return {
    url,
    port,
    database,
    clock,
    logs,
    invoke: (name, event = {}, caller = {}) => functionsHost.invoke(name, event, caller),
    call: (action, params) => dispatch.call(action, params),
    async close() {
      await functionsHost.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
      await database.close();
    },
  };
}

function databaseFile(options: CloudbaseOptions): { file?: string } {
  if (!options.data || options.memory) return {};
  const folder = resolve(options.data);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(
      `The data folder ${folder} cannot be written: choose another one or correct its permissions.`,
    );
  }
  return { file: join(folder, 'database.db') };
}

async function applySchema(database: Database, schema: Schema): Promise<void> {
  const existing = new Set<string>(await database.collections());
  for (const [collection, { indexes }] of Object.entries(schema)) {
    if (!existing.has(collection)) await database.createCollection(collection);
    for (const index of indexes) await database.createIndex(collection, index);
  }
}

const healthRoute = (host: Host): Route => ({
  method: 'GET',
  path: '/health',
  handle: () => json({ ok: true, functions: host.functions.map(({ name }) => name) }),
});

function listen(server: ReturnType<typeof httpServer>, port: number, host: string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what uses it or choose another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, () => resolvePort((server.address() as AddressInfo).port));
  });
}
