// Cloud functions as they are written for production, hosted unmodified with every SDK version.
import { describeEachSdk } from './support';
import { FunctionFailure } from '../functions/failure';

const alice = { openid: 'o-alice' };

describeEachSdk('cloud functions', (sdk) => {
  const call = async (name: string, event: object = {}, caller: object = alice) =>
    (await sdk.cloudbase.invoke(name, event, caller)).result;
  const failure = async (name: string, event: object = {}) => {
    const error: unknown = await sdk.cloudbase.invoke(name, event, alice).catch((thrown: unknown) => thrown);
    if (error instanceof FunctionFailure) return error;
    throw new Error(`${name} did not fail`);
  };

  test('the caller, the environment and the context are what production gives', async () => {
    const caller = { openid: 'o-bob', appid: 'wx1234567890abcdef', unionid: 'u-bob' };
    const seen = await call('login', { a: 1 }, caller);
    expect(seen).toMatchObject({
      openid: 'o-bob',
      appid: 'wx1234567890abcdef',
      unionid: 'u-bob',
      env: 'local-cloudbase',
      source: 'wx_client',
      memory: 256,
      event: { a: 1, userInfo: { openId: 'o-bob', appId: 'wx1234567890abcdef' } },
    });
  });

  test('a caller without a union id never sees that of the one before', async () => {
    await call('counter', {}, { openid: 'o-bob', unionid: 'u-bob' });
    const seen = await call('counter', {}, alice);
    expect(seen).toMatchObject({ after: 'o-alice' });
    expect(seen).not.toHaveProperty('unionid');
  });

  test('given calls at the same time, each keeps its own caller', async () => {
    const openids = Array.from({ length: 12 }, (_, index) => `o-${index}`);
    const seen = await Promise.all(openids.map((openid) => call('counter', { ms: 20 }, { openid })));
    expect(seen.map((each) => (each as { after: string }).after)).toEqual(openids);
    expect(seen.map((each) => (each as { before: string }).before)).toEqual(openids);
  });

  test('a warm instance keeps its module state and starts without a cold start', async () => {
    const first = await sdk.cloudbase.invoke('sum', { a: 1, b: 2 });
    const second = await sdk.cloudbase.invoke('sum', { a: 3, b: 4 });
    expect([first.result, second.result]).toEqual([{ sum: 3 }, { sum: 7 }]);
    expect(first.coldStartMs).toBeGreaterThan(0);
    expect(second.coldStartMs).toBe(0);
  });

  test('the callback style answers and fails', async () => {
    expect(await call('callback')).toEqual({ late: true });
    expect((await failure('callback', { fail: true })).errMsg).toContain('refused by callback');
  });

  test('a router with a module-level database counts its database calls', async () => {
    sdk.cloudbase.database.createCollection('notes');
    const { id } = (await call('router', { $url: 'note/add', title: 'one' })) as { id: string };
    for (const expected of [1, 1, 0]) {
      expect(await call('router', { $url: 'note/like', id })).toEqual({ code: 0, updated: expected });
    }
    const list = await sdk.cloudbase.invoke('router', { $url: 'note/list' }, alice);
    expect(list.result).toEqual({ code: 0, list: [{ title: 'one', likes: 2 }] });
    expect(list.trips).toBe(1);
    expect(await call('router', { $url: 'note/burn' })).toMatchObject({ code: 404 });
  });

  test('a function that calls another keeps the user and pays for the callee', async () => {
    expect(await call('caller', { name: 'login', data: { b: 2 } })).toMatchObject({
      openid: 'o-alice',
      source: 'wx_client,scf',
      event: { b: 2 },
    });
    const nested = { name: 'router', data: { $url: 'note/list' } };
    expect((await sdk.cloudbase.invoke('caller', nested, alice)).trips).toBe(1);
  });

  test.each(['nobody', 'misbehave'])('given a callee that fails (%s), the caller sees why', async (name) => {
    const { errMsg, code } = await failure('caller', { name, data: { how: 'throw' } });
    expect(code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(errMsg).toContain(
      name === 'nobody' ? 'FunctionName parameter could not be found' : 'no such thing',
    );
  });

  test('a function starts in its own folder, and reads what lies there by relative paths', async () => {
    expect(await call('beside')).toEqual({
      sync: '一',
      later: '一',
      stream: '一',
      cwd: 'beside',
      missing: 'ENOENT',
    });
  });

  test('modules are found by their path from the function’s folder', async () => {
    expect(await call('framework', { route: 'news/list', page: 2 })).toEqual({ page: 2 });
  });

  test('ES modules load behind a CommonJS entry, and find the same SDK', async () => {
    expect(await call('modern', { n: 21 })).toEqual({ openid: 'o-alice', doubled: 42 });
  });

  test('what a request logs is kept with its request id, outcome and cost', async () => {
    const { requestId } = await sdk.cloudbase.invoke('login', { hello: 'log' }, alice);
    const [log] = sdk.cloudbase.logs.find({ requestId });
    expect(log).toMatchObject({ functionName: 'login', outcome: 'ok', trips: 0 });
    expect(log?.lines.join('\n')).toContain("hello: 'log'");
  });

  test('timers fire in Beijing time when the clock is moved, and say who they are', async () => {
    const { tests, database } = sdk.cloudbase;
    database.createCollection('timers');
    tests?.clock.set(Date.parse('2026-11-22T17:20:00Z'));
    const fired = await tests?.advance(45 * 60_000);
    tests?.clock.release();
    expect(fired?.map(({ triggerName }) => triggerName)).toEqual([
      'quarterly',
      'quarterly',
      'nightly',
      'quarterly',
    ]);
    const [first] = database.find('timers', { 'event.TriggerName': 'nightly' });
    expect(first).toMatchObject({
      source: 'wx_trigger',
      event: { Type: 'Timer', TriggerName: 'nightly', Time: '2026-11-22T18:00:00Z', Message: '' },
    });
  });
});
