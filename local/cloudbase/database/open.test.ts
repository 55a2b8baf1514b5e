import { openDatabase } from './open';
import type { Database } from './open';
import { callerOf } from './testing/act';
import type { Caller } from './testing/act';

describe('the database by its actions', () => {
  let database: Database;
  let caller: Caller;
  const warnings: string[] = [];
  beforeEach(() => {
    database = openDatabase();
    database.createCollection('things');
    warnings.length = 0;
    caller = callerOf(database, {
      invocation: { id: 'run', functionName: 'f' },
      warn: (message) => void warnings.push(message),
    });
  });
  afterEach(() => database.close());

  test('object ids are stored as such and answered as hex text', async () => {
    const hex = '0123456789abcdef01234567';
    await caller.insert('things', { _id: { $oid: hex }, other: { $oid: hex } });
    expect(await caller.find('things', { _id: { $oid: hex } })).toEqual([{ _id: hex, other: hex }]);
    expect(await caller.find('things', { _id: hex })).toEqual([]);
  });

  test('the id comes first in a document, whatever the order it was written in', async () => {
    await caller.insert('things', { a: 1, _id: 'x' });
    expect(Object.keys((await caller.find('things'))[0] ?? {})).toEqual(['_id', 'a']);
  });

  test.each<[string, object, RegExp]>([
    ['a field with a dollar', { $a: 1 }, /dollar \(\$\) prefixed field '\$a'/],
    ['an array as id', { _id: [1] }, /'_id' value cannot be of type array/],
    ['a document deeper than 100', nestedTo(120), /maximum nested object depth/],
    [
      'a document over 16 MB',
      { text: 'x'.repeat(17 * 1024 * 1024) },
      /too large. size in bytes: \d+, max size: 16777216/,
    ],
  ])('%s is refused and nothing is stored', async (_title, document, message) => {
    await expect(caller.insert('things', document)).rejects.toThrow(message);
    expect(database.find('things', {})).toEqual([]);
  });

  test('a document that grows past 16 MB keeps its old content', async () => {
    await caller.insert('things', { _id: 1, text: 'x'.repeat(15 * 1024 * 1024), n: 1 });
    const grown = caller.update('things', { _id: 1 }, { $set: { more: 'y'.repeat(2 * 1024 * 1024), n: 2 } });
    await expect(grown).rejects.toThrow(/too large/);
    expect(await caller.find('things', { n: 1 }, { projection: { n: 1 } })).toEqual([{ _id: 1, n: 1 }]);
  });

  test.each<[string, object]>([
    ['getDocument', { collectionName: 'things', query: '{oops' }],
    ['getDocument', { query: '{}' }],
    ['getDocument', { collectionName: 'things', offset: -1 }],
    ['getDocument', { collectionName: 'things', limit: 'many' }],
    ['insertDocument', { collectionName: 'things', data: ['{"a":{"$date":"x"}}'] }],
    ['insertDocument', { collectionName: 'things', data: ['5'] }],
    ['insertDocument', { collectionName: 'things' }],
    ['modifyDocument', { collectionName: 'things', merge: true }],
    ['aggregateDocuments', { collectionName: 'things', stages: [{ stageKey: '$match' }] }],
    ['aggregateDocuments', { collectionName: 'things' }],
    ['commitTransaction', {}],
    ['addCollection', { collectionName: 'with$dollar' }],
  ])('%s of %j is INVALID_PARAM', async (action, params) => {
    await expect(caller.act(action, params)).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  test('modifyAndReturnDoc answers the document as it is afterwards', async () => {
    await caller.insert('things', { _id: 1, n: 1 });
    const answer = await caller.act('modifyAndReturnDoc', {
      collectionName: 'things',
      query: { n: 1 },
      data: { $inc: { n: 5 } },
    });
    expect(answer).toEqual({ data: { updated: 1, doc: '{"_id":1,"n":6}' } });
    const none = await caller.act('modifyAndReturnDoc', {
      collectionName: 'things',
      query: { n: 1 },
      data: { $inc: { n: 5 } },
    });
    expect(none).toEqual({ data: { updated: 0, doc: null } });
    const same = await caller.act('modifyAndReturnDoc', {
      collectionName: 'things',
      query: { n: 6 },
      data: { $set: { n: 6 } },
    });
    expect(same).toEqual({ data: { updated: 1, doc: '{"_id":1,"n":6}' } });
  });

  test('an upsert starts from what its query demands', async () => {
    const params = {
      collectionName: 'things',
      query: { k: 'a', 'o.p': 1, n: { $gt: 5 } },
      data: { $set: { v: 1 }, $setOnInsert: { w: 2 } },
      merge: true,
      upsert: true,
    };
    const { data } = await caller.act('modifyDocument', params);
    expect(data).toMatchObject({ updated: 0, upsert_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(database.find('things', {})).toEqual([
      { _id: (data as { upsert_id: string }).upsert_id, k: 'a', o: { p: 1 }, v: 1, w: 2 },
    ]);
  });

  test('an update counts what it found, not what it changed', async () => {
    await caller.insert('things', { _id: 1, n: 1 });
    expect(await caller.update('things', { _id: 1 }, { $set: { n: 1 } })).toBe(1);
  });

  test('what is written outside an open transaction of the same run is warned of, what belongs to it is not', async () => {
    await caller.insert('things', { _id: 1, n: 1 });
    const transactionId = await caller.start();
    await caller.find('things', { _id: 1 }, { transactionId });
    await caller.act('modifyDocument', {
      collectionName: 'things',
      queryType: 'DOC',
      query: { _id: 1 },
      data: { $set: { n: 2 } },
      merge: true,
      transactionId,
    });
    expect(warnings).toEqual([]);
    await caller.act('calculateDocument', { collectionName: 'things', queryType: 'WHERE' });
    expect(warnings).toEqual([
      expect.stringContaining('calculateDocument on things runs outside the open transaction'),
    ]);
    await caller.act('abortTransaction', { transactionId });
    await caller.act('calculateDocument', { collectionName: 'things', queryType: 'WHERE' });
    expect(warnings).toHaveLength(1);
  });

  test('a command that the SDK let through unencoded is warned of', async () => {
    const leaked = { operator: 'gt', operands: [1], fieldName: {} };
    await caller.find('things', { list: { $elemMatch: leaked } });
    expect(warnings).toEqual([expect.stringContaining('query holds a command the SDK has not encoded')]);
  });

  test('a write that waits for a transaction of its own run is warned of', async () => {
    await caller.insert('things', { _id: 1, n: 1 });
    const transactionId = await caller.start();
    await caller.update('things', { _id: 1 }, { $inc: { n: 1 } }, { transactionId, queryType: 'DOC' });
    const waiting = caller.update('things', { _id: 1 }, { $inc: { n: 10 } }, { queryType: 'DOC' });
    await caller.act('commitTransaction', { transactionId });
    expect(await waiting).toBe(1);
    expect(warnings).toEqual([expect.stringContaining('of the same run holds (things)')]);
    expect(database.find('things', {})).toEqual([{ _id: 1, n: 12 }]);
  });

  test('find answers copies', () => {
    database.insertMany('things', [{ _id: 1, at: new Date(5), list: [{ a: 1 }] }]);
    const [first] = database.find('things', {}) as { at: Date; list: { a: number }[] }[];
    first?.at.setTime(99);
    if (first?.list[0]) first.list[0].a = 99;
    expect(database.find('things', {})).toEqual([{ _id: 1, at: new Date(5), list: [{ a: 1 }] }]);
  });
});

function nestedTo(depth: number): object {
  return depth === 0 ? {} : { a: nestedTo(depth - 1) };
}
