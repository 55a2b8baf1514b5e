// What the local CloudBase's store does in a second, whether indexes spare it scans, and whether size slows it down.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startCloudbase, type Cloudbase } from '../../local/cloudbase/server/start';
import { atLeast, atMost, median, type Bench, type Line } from './line';

const CLIENTS = 16;
const SECONDS = 4;
const MEMORY_RATE = 1000;
const DURABLE_RATE = 500;
const MANY = 500_000;
const FEW = 5000;
const OPEN_SECONDS = 10;
const POINT_RATIO = 2;

export const benches: readonly Bench[] = [
  { name: 'cloudbase.rate', run: rate },
  { name: 'cloudbase.index', run: index },
  { name: 'cloudbase.size', run: size },
];

/** Single-document operations a second, 16 clients over HTTP, in memory and durable. */
async function rate(): Promise<Line[]> {
  const memory = await startCloudbase({ memory: true });
  const inMemory = await measure(memory);
  const throughSdk = await measure(memory, true);
  await memory.close();
  const durable = await inFolder(async (data) => {
    const cloudbase = await startCloudbase({ data });
    const measured = await measure(cloudbase);
    await cloudbase.close();
    return measured;
  });
  const detail = { clients: CLIENTS, seconds: SECONDS };
  return [
    atLeast('cloudbase.rate.memory', inMemory, 'operations/s', MEMORY_RATE, {
      ...detail,
      throughSdk: Math.round(throughSdk),
    }),
    atLeast('cloudbase.rate.durable', durable, 'operations/s', DURABLE_RATE, detail),
  ];
}

/** Runs the clients in a thread and answers their operations a second. */
function measure(cloudbase: Cloudbase, sdk = false): Promise<number> {
  if (!cloudbase.database.collections().some(({ name }) => name === 'bench')) {
    cloudbase.database.createCollection('bench');
  }
  const worker = new Worker(join(__dirname, 'cloudbase-client.cjs'), {
    workerData: { url: cloudbase.url, clients: CLIENTS, seconds: SECONDS, sdk },
    env: sdkEnvironment(cloudbase.url),
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (done: { operations: number; seconds: number }) => {
      void worker.terminate();
      resolve(done.operations / done.seconds);
    });
    worker.once('error', reject);
  });
}

const sdkEnvironment = (url: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'bench',
  TCB_ENV: 'bench',
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_CONTEXT_CNFG',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
});

/** The sessions of `count` / 100 communities: shaped like what the product asks for. */
function* documents(count: number): Generator<object[]> {
  const CHUNK = 5000;
  for (let from = 0; from < count; from += CHUNK) {
    yield Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => documentAt(from + at));
  }
}

const documentAt = (n: number) => ({
  _id: `s${n}`,
  code: `c${n}`,
  community: `r${Math.floor(n / 100)}`,
  date: `2026-${String((n % 12) + 1).padStart(2, '0')}-01`,
  start: n % 100,
  left: { seats: n % 20 },
  title: '社区窗口办理（示例）',
});

function fill(cloudbase: Cloudbase, count: number): void {
  const { database } = cloudbase;
  database.createCollection('sessions');
  for (const chunk of documents(count)) database.insertMany('sessions', chunk);
  database.createIndex('sessions', { name: 'code', keys: [['code', 1]], unique: true });
  database.createIndex('sessions', {
    name: 'community_start',
    keys: [
      ['community', 1],
      ['start', 1],
    ],
  });
}

/** Queries that an index answers: equality, compound, range, sorted page, update and removal by index. */
const INDEXED: readonly { action: string; params: object }[] = [
  { action: 'getDocument', params: { query: '{"code":"c777"}', limit: 100 } },
  { action: 'getDocument', params: { query: '{"_id":"s42"}', queryType: 'DOC', limit: 1 } },
  { action: 'getDocument', params: { query: '{"community":"r7"}', limit: 1000 } },
  { action: 'getDocument', params: { query: '{"community":"r7","start":{"$numberInt":"5"}}', limit: 100 } },
  {
    action: 'getDocument',
    params: { query: '{"community":"r7","start":{"$gte":{"$numberInt":"90"}}}', limit: 100 },
  },
  { action: 'getDocument', params: { query: '{"code":{"$in":["c1","c2","c3"]}}', limit: 100 } },
  {
    action: 'getDocument',
    params: { query: '{"community":"r7"}', order: [{ field: 'start', direction: 'desc' }], limit: 10 },
  },
];

/** Rows looked at for each row answered; a scan would look at thousands. */
async function index(): Promise<Line> {
  const cloudbase = await startCloudbase({ memory: true });
  fill(cloudbase, FEW * 4);
  cloudbase.database.profile.reset();
  for (const { action, params } of INDEXED) await ask(cloudbase, action, params);
  const { docsExamined: examined, nfound: returned } = cloudbase.database.profile.totals();
  await cloudbase.close();
  return atMost('cloudbase.index', examined / returned, 'rows examined / returned', 1.1, {
    queries: INDEXED.length,
    documents: FEW * 4,
    examined,
    returned,
  });
}

async function ask(cloudbase: Cloudbase, action: string, params: object): Promise<void> {
  const common = { collectionName: 'sessions', queryType: 'WHERE' };
  const answer = (await cloudbase.call(`database.${action}`, { ...common, ...params })) as { code?: string };
  if (answer.code) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`);
}

/** Time to open 500,000 documents, and a point query's time there as a multiple of its time at 5,000. */
async function size(): Promise<Line[]> {
  const few = await inFolder((data) => open(data, FEW));
  const many = await inFolder((data) => open(data, MANY));
  const ratio = (by: 'byId' | 'byIndex') => many[by] / few[by];
  const microsecondsById = [few.byId, many.byId];
  return [
    atMost('cloudbase.size.open', many.openSeconds, 's', OPEN_SECONDS, { documents: MANY }),
    atMost('cloudbase.size.point', Math.max(ratio('byId'), ratio('byIndex')), 'ratio', POINT_RATIO, {
      documents: [FEW, MANY],
      byId: ratio('byId'),
      byIndex: ratio('byIndex'),
      microsecondsById,
    }),
  ];
}

interface Opened {
  readonly openSeconds: number;
  /** Median microseconds of a point query. */
  readonly byId: number;
  readonly byIndex: number;
}

async function open(data: string, count: number): Promise<Opened> {
  const filling = await startCloudbase({ data });
  fill(filling, count);
  await filling.close();
  const began = performance.now();
  const cloudbase = await startCloudbase({ data });
  const openSeconds = (performance.now() - began) / 1000;
  const byId = await point(cloudbase, count, (n) => ({ _id: `s${n}` }));
  const byIndex = await point(cloudbase, count, (n) => ({ code: `c${n}` }));
  await cloudbase.close();
  return { openSeconds, byId, byIndex };
}

async function point(cloudbase: Cloudbase, count: number, query: (n: number) => object): Promise<number> {
  const times: number[] = [];
  const STEP = 7919;
  for (let at = 0; at < 6000; at += 1) {
    const params = { query: JSON.stringify(query((at * STEP) % count)), limit: 1 };
    const began = performance.now();
    await ask(cloudbase, 'getDocument', params);
    // The first are for the compiler.
    if (at >= 3000) times.push((performance.now() - began) * 1000);
  }
  return median(times);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudbase-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
