// Puts the local CloudBase together and opens its port. Each capability contributes actions and routes; none is defined here.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { clientRoutes } from '../access/routes';
import { clientStorageRoutes } from '../access/storage';
import { createRules, type RuleEvent, type Rules } from '../access/rules';
import type { Actions } from '../action';
import { consoleRoutes } from '../console/routes';
import { openDatabase, type Database } from '../database/open';
import { functionActions } from '../functions/actions';
import { readDeployment } from '../functions/deployment';
import type { Caller } from '../functions/environment';
import { Host, type Invoked } from '../functions/host';
import { watchFunctions } from '../functions/watch';
import { Invocations } from '../functions/invocations';
import { Logs } from '../functions/logs';
import { storageActions } from '../storage/actions';
import { createSigner } from '../storage/address';
import { folderFiles, memoryFiles, type FileStore, type StoredFile } from '../storage/files';
import { storageRoutes } from '../storage/routes';
import { createTestControls, keeper, type TestControls } from '../testing/controls';
import { testRoutes } from '../testing/routes';
import { Scheduler } from '../timers/scheduler';
import { adminRoute } from './admin';
import { Clock } from './clock';
import { createDispatch } from './dispatch';
import { httpServer, json, type Route } from './http';
import { invokeRoute } from './invoke';
import { openJournal } from './journal';
import { LOCAL_APPID, LOCAL_ENV, placesOf, type CloudbaseOptions } from './options';
import { readSchema, templatesOf, type Schema } from './schema';
import { openWechat, type Wechat } from './wechat';

export type { CloudbaseOptions } from './options';
export type { Caller } from '../functions/environment';
export type { Invoked } from '../functions/host';

export type { Database } from '../database/open';

export interface Cloudbase extends Pick<Wechat, 'consents' | 'outbox' | 'phoneCodes' | 'openData'> {
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly files: FileStore;
  readonly rules: Rules;
  readonly logs: Logs;
  readonly scheduler: Scheduler;
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

/** Starts a local CloudBase. Rejects with one sentence when port, data folder, schema or functions cannot be used. */
export async function startCloudbase(options: CloudbaseOptions = {}): Promise<Cloudbase> {
  const address = options.host ?? '127.0.0.1';
  const schema: Schema = options.schema ? readSchema(options.schema) : { collections: {} };
  const { timeoutSeconds } = options;
  const functions = options.functions ? readDeployment(options.functions, { timeoutSeconds }) : [];
  const clock = new Clock();
  const now = () => clock.now();
  const logs = new Logs(options.log);
  const invocations = new Invocations();
  let url = '';
  const where = () => ({ env: options.env ?? LOCAL_ENV, appid: options.appid ?? LOCAL_APPID, url });

  const host = new Host({
    functions,
    invocations,
    logs,
    now,
    where,
    modules: join(__dirname, 'start.ts'),
    sdk: options.sdk,
    maxInstances: options.maxInstances,
  });
  const scheduler = new Scheduler(functions, clock, (name, event, caller) => {
    return host.invoke(name, event, { ...caller, appid: where().appid });
  });

  const places = placesOf(options);
  const database = openDatabase({ file: places.database });
  const ruleJournal = openJournal<RuleEvent>(places.rules);
  const rules = createRules(ruleJournal);
  const files = places.storage ? folderFiles(places.storage) : memoryFiles();
  const wechat = openWechat(places, templatesOf(schema), () => where().appid);
  const storage = { files, signer: createSigner(), now, where };

  const tests = options.tests
    ? createTestControls(
        clock,
        () => [
          keeper(
            'database',
            () => database.snapshot(),
            (state) => database.restore(state),
          ),
          keeper(
            'rules',
            () => [...ruleJournal.entries()],
            (entries) => ruleJournal.replace(entries),
          ),
          keeper(
            'files',
            () => files.list(),
            (kept) => putBack(files, kept),
          ),
          ...wechat.keepers,
        ],
        (run) => host.kill(run),
        scheduler,
      )
    : undefined;
  const actions: Actions = {
    ...database.actions,
    ...functionActions(host, invocations),
    ...storageActions(storage),
    ...wechat.actions(host),
  };
  const dispatch = createDispatch({
    actions: () => actions,
    invocations,
    clock,
    interceptor: tests?.interceptor,
    onFault: (error) => options.log?.(`fault: ${error instanceof Error ? error.stack : String(error)}`),
    onWarning: (message, run) => (run ? run.warn(message) : options.log?.(`warning: ${message}`)),
  });
  const call = (action: string, params: Record<string, unknown>) => dispatch.call(action, params);
  const read = async (collection: string, id: string) =>
    database.find(collection, { _id: id }, { limit: 1 })[0] ?? null;
  const routes: Route[] = [
    adminRoute(dispatch),
    invokeRoute(host, wechat.openData, now),
    healthRoute(host),
    ...storageRoutes(storage),
    ...clientStorageRoutes(storage),
    ...clientRoutes({ ruleOf: rules.of, call, read, now }),
    ...consoleRoutes({ ...wechat, host, logs, rules, files, scheduler, now, database }),
    ...(tests ? testRoutes(tests) : []),
  ];

  const unwatch =
    options.watch && options.functions
      ? watchFunctions(options.functions, (name) => host.refresh(name))
      : undefined;
  const server = httpServer(() => routes);
  const close = async () => {
    scheduler.stop();
    unwatch?.();
    await host.close();
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
    database.close();
  };
  try {
    applySchema(database, rules, schema);
    const port = await listen(server, options.port ?? 0, address);
    url = `http://${address}:${port}`;
    if (options.timers !== false) scheduler.start();
    const { consents, outbox, phoneCodes, openData } = wechat;
    const shared = {
      database,
      files,
      rules,
      logs,
      scheduler,
      now,
      tests,
      consents,
      outbox,
      phoneCodes,
      openData,
    };
    return {
      ...shared,
      url,
      port,
      call,
      close,
      invoke: (name, event, caller) => host.invoke(name, event, caller),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function applySchema(database: Database, rules: Rules, schema: Schema): void {
  const existing = new Set(database.collections().map(({ name }) => name));
  for (const [collection, { indexes, rule }] of Object.entries(schema.collections)) {
    if (!existing.has(collection)) database.createCollection(collection);
    for (const index of indexes) database.createIndex(collection, index);
    if (rule !== undefined) rules.set(collection, rule);
  }
}

function putBack(files: FileStore, kept: readonly StoredFile[]): void {
  files.clear();
  for (const file of kept) files.put(file);
}

const healthRoute = (host: Host): Route => ({
  method: 'GET',
  path: '/health',
  handle: () => json({ ok: true, functions: host.functions.map(({ name }) => name) }),
});

function listen(server: ReturnType<typeof httpServer>, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what uses it or choose another port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}
