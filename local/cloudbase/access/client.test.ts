// What a mini-program may do with a collection, asked over HTTP as the page of a resident would.
import { startCloudbase, type Cloudbase } from '../server/start';

let cloudbase: Cloudbase;
beforeEach(async () => {
  cloudbase = await startCloudbase({ memory: true });
  cloudbase.database.createCollection('notes');
  cloudbase.database.insertMany('notes', [
    { _id: 'a1', _openid: 'o-alice', title: 'mine', public: false },
    { _id: 'b1', _openid: 'o-bob', title: 'his', public: true },
  ]);
});
afterEach(() => cloudbase.close());

type Answer = {
  code?: string;
  data?: { list?: string[]; updated?: number; deleted?: number; insertedIds?: string[] };
};

const ask = async (openid: string, action: string, params: object = {}): Promise<Answer> => {
  const reply = await fetch(`${cloudbase.url}/client/database`, {
    method: 'POST',
    headers: { 'x-openid': openid },
    body: JSON.stringify({
      action: `database.${action}`,
      collectionName: 'notes',
      queryType: 'WHERE',
      ...params,
    }),
  });
  return (await reply.json()) as Answer;
};
const read = async (openid: string, query: object = {}) => {
  const { code, data } = await ask(openid, 'getDocument', { query: JSON.stringify(query) });
  return code ?? data?.list?.map((text) => (JSON.parse(text) as { _id: string })._id).sort();
};
const rename = (openid: string, query: object, set: object = { title: 'new' }) =>
  ask(openid, 'modifyDocument', {
    query: JSON.stringify(query),
    data: JSON.stringify({ $set: set }),
    merge: true,
    multi: true,
    upsert: false,
  });
const add = (openid: string, document: object) =>
  ask(openid, 'insertDocument', { data: [JSON.stringify(document)] });
const remove = (openid: string, query: object) =>
  ask(openid, 'removeDocument', { query: JSON.stringify(query), multi: true });
const stored = (id: string) =>
  cloudbase.database.find('notes', { _id: id })[0] as Record<string, unknown> | undefined;
const DENIED = 'DATABASE_PERMISSION_DENIED';

describe('a collection without a rule', () => {
  test('lets no client read or write', async () => {
    expect(await read('o-alice')).toBe(DENIED);
    expect((await add('o-alice', { x: 1 })).code).toBe(DENIED);
    expect((await rename('o-alice', { _id: 'a1' })).code).toBe(DENIED);
    expect((await remove('o-alice', { _id: 'a1' })).code).toBe(DENIED);
    expect((await ask('o-alice', 'aggregateDocuments', { stages: [] })).code).toBe(DENIED);
    expect((await ask('o-alice', 'addCollection')).code).toBe(DENIED);
    expect(cloudbase.database.find('notes', {})).toHaveLength(2);
  });

  test('is open to functions and seeds all the same', async () => {
    const answer = (await cloudbase.call('database.calculateDocument', {
      collectionName: 'notes',
      query: '{}',
      queryType: 'WHERE',
    })) as { data: { total: number } };
    expect(answer.data.total).toBe(2);
  });
});

describe('the four simple permissions', () => {
  test('PRIVATE: each sees and changes only what is his', async () => {
    cloudbase.rules.set('notes', 'PRIVATE');
    expect(await read('o-alice')).toEqual(['a1']);
    expect(await read('o-alice', { _openid: 'o-bob' })).toEqual([]);
    expect((await rename('o-alice', {})).data?.updated).toBe(1);
    expect(stored('b1')?.title).toBe('his');
    expect((await remove('o-alice', { _id: 'b1' })).data?.deleted).toBe(0);
    const counted = await ask('o-alice', 'aggregateDocuments', {
      stages: [{ stageKey: '$count', stageValue: '"n"' }],
    });
    expect(JSON.parse(counted.data?.list?.[0] ?? '{}')).toMatchObject({ n: 1 });
  });

  test('READONLY: everyone reads, each changes only what is his', async () => {
    cloudbase.rules.set('notes', 'READONLY');
    expect(await read('o-alice')).toEqual(['a1', 'b1']);
    expect((await rename('o-alice', { _id: 'b1' })).data?.updated).toBe(0);
    expect((await rename('o-alice', { _id: 'a1' })).data?.updated).toBe(1);
  });

  test('ADMINWRITE: everyone reads, nobody writes', async () => {
    cloudbase.rules.set('notes', 'ADMINWRITE');
    expect(await read('o-alice')).toEqual(['a1', 'b1']);
    expect((await add('o-alice', {})).code).toBe(DENIED);
    expect((await rename('o-alice', { _id: 'a1' })).code).toBe(DENIED);
  });

  test('who wrote a document is what WeChat says, never what the client says', async () => {
    cloudbase.rules.set('notes', 'PRIVATE');
    const { data } = await add('o-alice', { _openid: 'o-bob', title: 'forged' });
    expect(stored(data?.insertedIds?.[0] ?? '')?._openid).toBe('o-alice');
    expect((await rename('o-alice', { _id: 'a1' }, { _openid: 'o-bob' })).code).toBe(DENIED);
  });

  test('stages that reach into other collections are refused', async () => {
    cloudbase.rules.set('notes', 'READONLY');
    const stages = [
      { stageKey: '$lookup', stageValue: '{"from":"secrets","localField":"a","foreignField":"b","as":"c"}' },
    ];
    expect((await ask('o-alice', 'aggregateDocuments', { stages })).code).toBe(DENIED);
  });
});

describe('security rules', () => {
  test('a query must itself say what the rule demands', async () => {
    cloudbase.rules.set('notes', { read: 'doc._openid == auth.openid', write: false });
    expect(await read('o-alice')).toBe(DENIED);
    expect(await read('o-alice', { _openid: '{openid}' })).toEqual(['a1']);
    expect(await read('o-alice', { _openid: 'o-bob' })).toBe(DENIED);
    expect((await rename('o-alice', { _openid: '{openid}' })).code).toBe(DENIED);
  });

  test('alternatives in a query prove nothing', async () => {
    cloudbase.rules.set('notes', { read: 'doc.public == true' });
    expect(await read('o-alice', { public: true })).toEqual(['b1']);
    expect(await read('o-alice', { $or: [{ public: true }, { public: false }] })).toBe(DENIED);
    expect(await read('o-alice', { public: { $in: [true, false] } })).toBe(DENIED);
  });

  test('a document is created only as the rule wants it', async () => {
    cloudbase.rules.set('notes', { create: 'doc.title != undefined && doc.level < 3' });
    expect((await add('o-alice', { title: 'x', level: { $numberInt: '2' } })).data?.insertedIds).toHaveLength(
      1,
    );
    expect((await add('o-alice', { title: 'x', level: { $numberInt: '3' } })).code).toBe(DENIED);
    expect((await add('o-alice', { level: { $numberInt: '1' } })).code).toBe(DENIED);
  });

  test('get() lets a role in another collection decide', async () => {
    cloudbase.database.createCollection('staff');
    cloudbase.database.insertMany('staff', [{ _id: 'o-bob', role: 'clerk' }]);
    cloudbase.rules.set('notes', { read: "get('database.staff.' + auth.openid).role == 'clerk'" });
    expect(await read('o-bob')).toEqual(['a1', 'b1']);
    expect(await read('o-alice')).toBe(DENIED);
  });

  test('a rule that cannot be read is refused when it is set, and the old one stays', async () => {
    cloudbase.rules.set('notes', 'ADMINWRITE');
    expect(() => cloudbase.rules.set('notes', { read: 'doc.' })).toThrow(/cannot be read/);
    expect(() => cloudbase.rules.set('notes', { reed: true })).toThrow(/no "reed"/);
    expect(await read('o-alice')).toEqual(['a1', 'b1']);
  });
});

test('a client without an openid is told to say who it is', async () => {
  const reply = await fetch(`${cloudbase.url}/client/database`, { method: 'POST', body: '{}' });
  expect(reply.status).toBe(401);
});
