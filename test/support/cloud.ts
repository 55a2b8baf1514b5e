// A local CloudBase for specifications, with the store speaking to it through the unmodified wx-server-sdk.
// Use cases run in the test's own process, so that `now` is theirs to choose; functions run as they are deployed.
import { applySchema } from '../../local/seed/seed';
import { startCloudbase, type Cloudbase } from '../../local/cloudbase/server/start';
import type { Store } from '../../cloudfunctions/usecases/ports';

export interface Cloud {
  readonly cloudbase: Cloudbase;
  readonly store: Store;
  /** Puts documents into a collection. */
  given(collection: string, ...documents: object[]): void;
  /** All documents of a collection that meet a query. */
  all<T>(collection: string, query?: object): T[];
  close(): Promise<void>;
}

/** What the SDK reads before it says anything (facts: cloudbase-wire, "Where the SDK sends"). */
export const FUNCTION_ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: 'local',
} as const;

/** And where it finds its endpoint. */
const environment = (url: string): Record<string, string> => ({
  ...FUNCTION_ENVIRONMENT,
  TCB_ENV: 'local',
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_CONTEXT_CNFG',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
});

/**
 * Starts one in memory, with the store's collections and indexes and, when asked, the built functions. No timer fires by
 * itself: a minute that passes meanwhile would write sessions ahead; who wants the clock to tick calls it.
 */
export async function startCloud(
  options: { functions?: boolean; maxInstances?: number } = {},
): Promise<Cloud> {
  const cloudbase = await startCloudbase({
    memory: true,
    timers: false,
    maxInstances: options.maxInstances,
    ...(options.functions ? { functions: 'dist/cloudfunctions' } : {}),
  });
  applySchema(cloudbase.database);
  Object.assign(process.env, environment(cloudbase.url));
  const { store } = await import('../../cloudfunctions/store');
  return {
    cloudbase,
    store,
    given: (collection, ...documents) => cloudbase.database.insertMany(collection, documents),
    all: <T>(collection: string, query: object = {}) => cloudbase.database.find(collection, query) as T[],
    close: () => cloudbase.close(),
  };
}
