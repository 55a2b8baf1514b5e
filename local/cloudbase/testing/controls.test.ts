// The test controls as a test uses them: faults, latency, call records, snapshots; and that they are off by default.
import { join } from 'node:path';
import { FunctionFailure } from '../functions/failure';
import { startCloudbase, type Cloudbase } from '../server/start';
import type { TestControls } from './controls';

const functions = join(__dirname, '..', 'conformance', 'functions');
let cloudbase: Cloudbase;
let tests: TestControls;

beforeAll(async () => {
  cloudbase = await startCloudbase({ memory: true, tests: true, timers: false, functions });
  if (!cloudbase.tests) throw new Error('asked for test controls, got none');
  tests = cloudbase.tests;
  cloudbase.database.createCollection('notes');
});
afterAll(() => cloudbase.close());
afterEach(() => {
  tests.faults.set([]);
  tests.latency.set(undefined);
  tests.clock.release();
});

const add = (title: string) => cloudbase.invoke('router', { $url: 'note/add', title }, { openid: 'o-alice' });
const failureOf = async (work: Promise<unknown>): Promise<FunctionFailure> => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof FunctionFailure) return error;
  throw new Error('it did not fail');
};
/** The names of the works in the order in which they end. */
const finishing = async (...works: (readonly [string, Promise<unknown>])[]): Promise<string[]> => {
  const ended: string[] = [];
  await Promise.all(works.map(([name, work]) => work.then(() => ended.push(name))));
  return ended;
};
const titled = (title: string) => cloudbase.database.find('notes', { title }).length;

describe('the fault plan', () => {
  test('fail: the call is refused with the code asked for, and nothing is written', async () => {
    tests.faults.set([{ kind: 'fail', action: 'database.insertDocument', code: 'DATABASE_REQUEST_FAILED' }]);
    expect((await failureOf(add('failed'))).errMsg).toContain('-502001');
    expect(titled('failed')).toBe(0);
    expect(tests.faults.pending()).toEqual([]);
    await add('failed');
    expect(titled('failed')).toBe(1);
  });

  test('drop: the write is there but its answer is not', async () => {
    tests.faults.set([{ kind: 'drop', collection: 'notes' }]);
    await failureOf(add('dropped'));
    expect(titled('dropped')).toBe(1);
  });

  test.each([
    ['kill-before', 0],
    ['kill-after', 1],
  ] as const)('%s: the instance dies and %d documents are written', async (kind, written) => {
    tests.faults.set([{ kind, function: 'router', call: 1 }]);
    expect((await failureOf(add(kind))).errMsg).toContain('code exit unexpected');
    expect(titled(kind)).toBe(written);
    await add(kind);
    expect(titled(kind)).toBe(written + 1);
  });

  test('only the n-th call of a run, only the named function, only as often as said', async () => {
    tests.faults.set([
      { kind: 'fail', function: 'router', call: 2 },
      { kind: 'fail', function: 'nobody' },
      { kind: 'fail', skip: 1, times: 1 },
    ]);
    await add('first passes');
    await failureOf(add('second fails'));
    await add('third passes');
    expect(tests.faults.pending()).toHaveLength(2);
  });

  test('delay: the call waits while others pass it, then is answered', async () => {
    tests.faults.set([{ kind: 'delay', function: 'router', ms: 100 }]);
    const late = add('late');
    const early = cloudbase.call('database.calculateDocument', { collectionName: 'notes', query: '{}' });
    expect(await finishing(['late', late], ['early', early])).toEqual(['early', 'late']);
    expect(titled('late')).toBe(1);
  });
});

test('the latency model makes database calls wait, and nothing else', async () => {
  tests.latency.set({ ms: 100 });
  const slow = cloudbase.call('database.calculateDocument', { collectionName: 'notes', query: '{}' });
  const quick = cloudbase.call('storage.batchDeleteFile', { fileid_list: [] });
  expect(await finishing(['database', slow], ['storage', quick])).toEqual(['storage', 'database']);
});

test('which calls a run made can be asked by its request id', async () => {
  const { requestId } = await cloudbase.invoke('router', { $url: 'note/list' }, { openid: 'o-alice' });
  expect(tests.calls.of(requestId)).toEqual([{ action: 'database.getDocument', collection: 'notes' }]);
});

test('what the database calls of a run examined can be asked by its request id', async () => {
  await add('examined');
  const { requestId } = await cloudbase.invoke('router', { $url: 'note/list' }, { openid: 'o-alice' });
  const ofRun = cloudbase.database.profile.operations().filter(({ run }) => run === requestId);
  const notes = cloudbase.database.find('notes', {}).length;
  expect(ofRun).toMatchObject([{ action: 'getDocument', collection: 'notes', docsExamined: notes }]);
});

test('a snapshot brings back documents, indexes, files, consents, messages and rules', async () => {
  cloudbase.consents.grant('o-alice', 'T1');
  cloudbase.rules.set('notes', 'PRIVATE');
  cloudbase.files.put({ path: 'a', type: 'text/plain', at: 0, bytes: Buffer.from('a') });
  await add('kept');
  const state = () => ({
    documents: cloudbase.database.find('notes', {}),
    consents: cloudbase.consents.left('o-alice', 'T1'),
    rules: cloudbase.rules.list(),
    files: cloudbase.files.list().map(({ path }) => path),
    sent: cloudbase.outbox.sent(),
  });
  const before = state();
  const handle = await tests.snapshot();
  await add('forgotten');
  cloudbase.consents.spend('o-alice', 'T1');
  cloudbase.rules.set('notes', 'ADMINONLY');
  cloudbase.files.delete('a');
  expect(state()).not.toEqual(before);
  await tests.restore(handle);
  expect(state()).toEqual(before);
  await expect(tests.restore('snapshot-99')).rejects.toThrow('no snapshot');
});

test('the same over HTTP', async () => {
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${cloudbase.url}/tests/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };
  const { body } = await post('snapshot', {});
  await add('over http');
  await post('restore', body);
  expect(titled('over http')).toBe(0);
  expect((await post('clock', { set: 1_000_000 })).body).toEqual({ now: 1_000_000 });
  expect((await post('clock', { advance: 5000 })).body).toMatchObject({ now: 1_005_000 });
  expect((await post('faults', { faults: [{ kind: 'fail' }] })).body).toEqual({ planned: 1 });
  expect((await post('faults', { faults: [{ kind: 'explode' }] })).status).toBe(400);
  expect((await post('latency', { ms: 'x' })).status).toBe(400);
  expect((await post('restore', { snapshot: 'no' })).status).toBe(404);
});

test('given nobody asked for them, the controls are not there', async () => {
  const plain = await startCloudbase({ memory: true });
  expect(plain.tests).toBeUndefined();
  for (const path of ['clock', 'faults', 'latency', 'snapshot', 'restore']) {
    const reply = await fetch(`${plain.url}/tests/${path}`, { method: 'POST', body: '{}' });
    expect(reply.status).toBe(404);
  }
  await plain.close();
});
