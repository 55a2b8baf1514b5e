// Which actions and routes the server has: every capability's own, gathered.
import { clientRoutes } from '../access/routes';
import { clientStorageRoutes } from '../access/storage';
import type { Actions } from '../action';
import { consoleRoutes } from '../console/routes';
import { functionActions } from '../functions/actions';
import type { Host } from '../functions/host';
import { storageActions } from '../storage/actions';
import { storageRoutes } from '../storage/routes';
import type { TestControls } from '../testing/controls';
import { testRoutes } from '../testing/routes';
import { adminRoute } from './admin';
import { createDispatch, type Dispatch } from './dispatch';
import { json, type Route } from './http';
import { invokeRoute } from './invoke';
import type { CloudbaseOptions } from './options';
import type { Runtime } from './runtime';
import type { Stores } from './stores';

/** One way in for every action, whoever calls it. */
export function openDispatch(
  { log }: CloudbaseOptions,
  { clock, host, invocations }: Runtime,
  { database, storage, wechat }: Stores,
  tests?: TestControls,
): Dispatch {
  const actions: Actions = {
    ...database.actions,
    ...functionActions(host, invocations),
    ...storageActions(storage),
    ...wechat.actions(host),
  };
  return createDispatch({
    actions: () => actions,
    invocations,
    clock,
    interceptor: tests?.interceptor,
    onFault: (error) => log?.(`fault: ${error instanceof Error ? error.stack : String(error)}`),
    onWarning: (message, run) => (run ? run.warn(message) : log?.(`warning: ${message}`)),
  });
}

export function routesOf(
  { host, logs, scheduler, problems, now }: Runtime,
  { database, files, rules, storage, wechat }: Stores,
  dispatch: Dispatch,
  tests?: TestControls,
): Route[] {
  const call = (action: string, params: Record<string, unknown>) => dispatch.call(action, params);
  const read = async (collection: string, id: string) =>
    database.find(collection, { _id: id }, { limit: 1 })[0] ?? null;
  return [
    adminRoute(dispatch),
    invokeRoute(host, wechat.openData, now),
    healthRoute(host, problems),
    ...storageRoutes(storage),
    ...clientStorageRoutes(storage),
    ...clientRoutes({ ruleOf: rules.of, call, read, now }),
    ...consoleRoutes({ ...wechat, host, logs, rules, files, scheduler, now, database }),
    ...(tests ? testRoutes(tests) : []),
  ];
}

const healthRoute = (host: Host, problems: readonly string[]): Route => ({
  method: 'GET',
  path: '/health',
  handle: () => json({ ok: true, functions: host.functions.map(({ name }) => name), problems }),
});
