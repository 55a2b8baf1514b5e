// The HTTP surface: what a malformed or impossible request is answered, and what one can rely on in a good one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudbase, type Cloudbase } from './start';

const functions = join(__dirname, '..', 'conformance', 'functions');
let cloudbase: Cloudbase;
beforeAll(async () => {
  cloudbase = await startCloudbase({ memory: true, timers: false, functions });
});
afterAll(() => cloudbase.close());

const admin = async (body: string) => {
  const reply = await fetch(`${cloudbase.url}/admin?env=&seqId=1`, { method: 'POST', body });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};
const invoke = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${cloudbase.url}/invoke/${name}`, { method: 'POST', body, headers });

describe('POST /admin', () => {
  test.each(['', 'not json', '[]', '{}', '{"action":5}', 'null'])(
    'answers 200 and a code to %j',
    async (body) => {
      expect(await admin(body)).toMatchObject({ status: 200, body: { code: 'INVALID_PARAM' } });
    },
  );

  test.each(['database.fly', 'constructor', '__proto__', 'functions.deleteAll'])(
    'knows no %s',
    async (action) => {
      const { status, body } = await admin(JSON.stringify({ action }));
      expect(status).toBe(200);
      expect(body).toMatchObject({ code: 'INVALID_PARAM', message: `Unknown action: ${action}` });
      expect(body.requestId).toEqual(expect.any(String));
    },
  );

  test('a broken open-interface message is refused, the server goes on', async () => {
    const form = new FormData();
    form.set('action', 'wx.openApi');
    form.set('apiName', 'subscribeMessage.send');
    form.set('requestData', 'no protobuf at all');
    const reply = await fetch(`${cloudbase.url}/admin`, { method: 'POST', body: form });
    expect(await reply.json()).toMatchObject({ code: 'INVALID_PARAM' });
    expect(
      (await admin('{"action":"database.addCollection","collectionName":"after"}')).body.code,
    ).toBeUndefined();
  });
});

describe('POST /invoke/<function>', () => {
  test('answers the result with the cost and the request id, for pages of any origin', async () => {
    const reply = await invoke('sum', '{"a":1,"b":2}', { origin: 'http://elsewhere' });
    expect(await reply.json()).toEqual({ sum: 3 });
    expect(reply.headers.get('x-cloudbase-trips')).toBe('0');
    expect(reply.headers.get('x-cloudbase-request-id')).toMatch(/^[\w-]{36}$/);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await fetch(`${cloudbase.url}/invoke/sum`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
  });

  test('the caller is what the headers say', async () => {
    const headers = { 'x-openid': 'o-bob', 'x-appid': 'wx1', 'x-unionid': 'u-bob' };
    const seen = await (await invoke('login', '', headers)).json();
    expect(seen).toMatchObject({ openid: 'o-bob', appid: 'wx1', unionid: 'u-bob' });
  });

  test.each([
    ['nobody', 404, -501000],
    ['unloadable', 500, -504002],
  ])('%s fails with status %d and the product’s number %d', async (name, status, errCode) => {
    const reply = await invoke(name, '{}');
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({
      errCode,
      requestId: reply.headers.get('x-cloudbase-request-id'),
    });
  });

  test('a result of more than 1 MB does not reach a mini-program', async () => {
    const reply = await invoke('misbehave', '{"how":"large"}');
    expect(reply.status).toBe(500);
    expect(await reply.json()).toMatchObject({ errCode: -604001 });
  });

  test('an event of more than 6 MB is refused before it runs', async () => {
    const reply = await invoke('sum', JSON.stringify({ a: 'x'.repeat(6 * 1024 * 1024), b: '' }));
    expect(reply.status).toBe(413);
  });

  test('an event that is no JSON is refused', async () => {
    expect((await invoke('sum', '{"a":')).status).toBe(400);
  });
});

test('an address that is no text is refused', async () => {
  expect((await fetch(`${cloudbase.url}/storage/%FF`)).status).toBe(400);
});

test('GET /health says what is hosted', async () => {
  const health = (await (await fetch(`${cloudbase.url}/health`)).json()) as {
    ok: boolean;
    functions: string[];
  };
  expect(health.ok).toBe(true);
  expect(health.functions).toContain('login');
  expect(health).toHaveProperty('problems', []);
  expect((await fetch(`${cloudbase.url}/nothing`)).status).toBe(404);
});

test('given a bad configuration, its function is hosted all the same and the problem can be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'problems-'));
  mkdirSync(join(folder, 'tick'));
  writeFileSync(join(folder, 'tick', 'index.js'), 'exports.main = () => 1');
  const triggers = [
    { name: 'often', type: 'timer', config: '*/5 * * * *' },
    { name: 'nightly', type: 'timer', config: '0 0 2 * * * *' },
  ];
  writeFileSync(join(folder, 'tick', 'config.json'), JSON.stringify({ triggers }));
  const one = await startCloudbase({ memory: true, functions: folder });
  expect(one.problems).toEqual([
    'config.json of tick, trigger often: "*/5 * * * *" has 5 fields, not the seven ' +
      '"second minute hour day month weekday year" (InvalidParameterValue.TriggerDesc); ' +
      'it is not created until it is corrected.',
  ]);
  expect(await (await fetch(`${one.url}/health`)).json()).toMatchObject({
    ok: true,
    functions: ['tick'],
    problems: one.problems,
  });
  expect((await one.invoke('tick')).result).toBe(1);
  expect(one.scheduler.list()).toMatchObject([{ functionName: 'tick', triggerName: 'nightly' }]);
  await one.close();
  rmSync(folder, { recursive: true });
});

test('a default timeout that no function may have refuses to start', async () => {
  const starting = startCloudbase({ memory: true, functions, timeoutSeconds: 90 });
  await expect(starting).rejects.toThrow('The default timeout must be a number from 1 to 60, not 90.');
});

describe('the console', () => {
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${cloudbase.url}/console/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };
  const get = async (path: string) =>
    (await (await fetch(`${cloudbase.url}/console/${path}`)).json()) as object;

  test('makes collections and indexes, and shows documents', async () => {
    expect((await post('collections', { name: 'people' })).status).toBe(200);
    const index = { name: 'by phone', keys: [['phone', 1]], unique: true };
    expect((await post('indexes', { collection: 'people', index })).body).toEqual({ created: 'by phone' });
    cloudbase.database.insertMany('people', [{ _id: '1', phone: '138' }]);
    expect(await get('documents?collection=people&query={"phone":"138"}')).toMatchObject({
      documents: [{ _id: '1', phone: '138' }],
    });
    expect(await get('collections')).toMatchObject({
      collections: expect.arrayContaining([expect.objectContaining({ name: 'people' })]),
    });
  });

  test.each([
    ['collections', {}],
    ['indexes', { collection: 'people', index: { name: 'x', keys: [] } }],
    ['rules', { collection: 'people', rule: 'EVERYONE' }],
    ['consents', { openid: 'o', templateId: 'T', count: 0 }],
    ['phone-codes', {}],
  ])('refuses a bad %s with a sentence', async (path, body) => {
    const { status, body: said } = await post(path, body);
    expect(status).toBe(400);
    expect(said.message).toEqual(expect.any(String));
  });

  test('shows logs and timers', async () => {
    await invoke('sum', '{"a":1,"b":1}');
    expect(await get('logs?function=sum&limit=1')).toMatchObject({
      logs: [{ functionName: 'sum', outcome: 'ok' }],
    });
    expect(await get('timers')).toMatchObject({
      timers: [expect.objectContaining({ functionName: 'clean', triggerName: 'nightly' }), expect.anything()],
    });
  });
});
