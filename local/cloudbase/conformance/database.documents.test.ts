// Documents as production code writes and reads them: add, doc, where, field, orderBy, skip, limit, count, set, remove.
import { describeEachSdk, SdkError } from './support';

describeEachSdk('documents', (sdk) => {
  beforeAll(() => {
    for (const name of ['notes', 'paged', 'empty']) sdk.cloudbase.database.createCollection(name);
    sdk.cloudbase.database.insertMany(
      'paged',
      Array.from({ length: 120 }, (_, n) => ({ _id: `p${String(n).padStart(3, '0')}`, n, group: n % 3 })),
    );
  });

  test('a document added without an id gets one of 32 hexadecimal digits', async () => {
    const { id, found } = await sdk.run(async ({ db }) => {
      const { _id } = await db
        .collection('notes')
        .add({ data: { title: '借书', at: new Date(86400000), n: 1.5 } });
      return { id: _id, found: (await db.collection('notes').doc(_id).get()).data };
    });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(found).toEqual({ _id: id, title: '借书', at: new Date(86400000), n: 1.5 });
  });

  test("an id of one's own may be a text or a number, and a second document with it is refused as E11000", async () => {
    const ids = await sdk.run(async ({ db }) => {
      const notes = db.collection('notes');
      const text = await notes.add({ data: { _id: 'mine', v: 1 } });
      const number = await notes.add({ data: { _id: 7, v: 2 } });
      const read = await notes.doc(7).get();
      return [text._id, number._id, read.data.v];
    });
    expect(ids).toEqual(['mine', 7, 2]);
    const again = sdk.run(async ({ db }) => db.collection('notes').add({ data: { _id: 'mine' } }));
    await expect(again).rejects.toMatchObject({ errCode: -502001 });
    await expect(again).rejects.toThrow(/E11000 duplicate key error .*_id_ .*"mine"/);
  });

  test('several documents are added at once', async () => {
    const answer = await sdk.run(async ({ db }) => {
      const added = await db.collection('notes').add({ data: [{ many: 1 }, { _id: 'second', many: 2 }] });
      return {
        added: added._ids,
        total: (
          await db
            .collection('notes')
            .where({ many: db.command.exists(true) })
            .count()
        ).total,
      };
    });
    expect(answer.added).toHaveLength(2);
    expect(answer.added?.[1]).toBe('second');
    expect(answer.total).toBe(2);
  });

  test('of several added at once, those before a refused one are there, it and those after are not', async () => {
    const many = sdk.run(async ({ db }) =>
      db.collection('notes').add({
        data: [
          { _id: 'before', batch: 1 },
          { _id: 'taken', batch: 1 },
          { _id: 'taken', batch: 1 },
          { _id: 'after', batch: 1 },
        ],
      }),
    );
    await expect(many).rejects.toMatchObject({ errCode: -502001 });
    await expect(many).rejects.toThrow(/E11000 .*"taken"/);
    expect(sdk.cloudbase.database.find('notes', { batch: 1 })).toEqual([
      { _id: 'before', batch: 1 },
      { _id: 'taken', batch: 1 },
    ]);
  });

  test('within a transaction a refused one takes the others back', async () => {
    const many = sdk.run(async ({ db }) =>
      db.runTransaction(async (transaction) => {
        await transaction.collection('notes').add({ data: { _id: 'kept-not', batch: 2 } });
        await transaction.collection('notes').add({
          data: [
            { _id: 'x', batch: 2 },
            { _id: 'x', batch: 2 },
          ],
        });
      }),
    );
    await expect(many).rejects.toThrow(/E11000/);
    expect(sdk.cloudbase.database.find('notes', { batch: 2 })).toEqual([]);
  });

  test('several documents are one database call', async () => {
    const before = sdk.cloudbase.tests?.calls.totals()['database.insertDocument'] ?? 0;
    await sdk.run(async ({ db }) => db.collection('notes').add({ data: [{ n: 1 }, { n: 2 }, { n: 3 }] }));
    expect(sdk.cloudbase.tests?.calls.totals()['database.insertDocument']).toBe(before + 1);
  });

  test('values keep their types on the way there and back', async () => {
    const { sent, got } = await sdk.run(async ({ db }) => {
      const sent = {
        text: '你好 🌏 "quoted" \\ \n',
        integer: 42,
        negative: -7,
        fraction: 0.1,
        long: 1234567890123,
        huge: 1e300,
        yes: true,
        no: false,
        nothing: null,
        date: new Date('2024-02-29T12:34:56.789Z'),
        list: [1, 'two', [3, [4]], { five: 5 }, null],
        nested: { a: { b: { c: 'deep' } }, empty: {}, none: [] },
      };
      const { _id } = await db.collection('notes').add({ data: sent });
      const { _id: _own, ...got } = (await db.collection('notes').doc(_id).get()).data;
      return { sent, got };
    });
    expect(got).toEqual(sent);
  });

  test('undefined fields are not stored', async () => {
    const got = await sdk.run(async ({ db }) => {
      await db.collection('notes').add({ data: { _id: 'undef', a: undefined, b: { c: undefined, d: 1 } } });
      return (await db.collection('notes').doc('undef').get()).data;
    });
    expect(got).toEqual({ _id: 'undef', b: { d: 1 } });
  });

  test('a server date is the time of the server, with its offset', async () => {
    const now = sdk.cloudbase.now();
    const got = await sdk.run(async ({ db }) => {
      await db.collection('notes').add({
        data: {
          _id: 'dated',
          now: db.serverDate(),
          later: db.serverDate({ offset: 60000 }),
          deep: { list: [db.serverDate()] },
        },
      });
      return (await db.collection('notes').doc('dated').get()).data;
    });
    const at = (got.now as Date).getTime();
    expect(at).toBeGreaterThanOrEqual(now);
    expect((got.later as Date).getTime() - at).toBe(60000);
    expect(got.deep).toEqual({ list: [new Date(at)] });
  });

  test('a missing document throws, unless the database is told not to', async () => {
    await expect(sdk.run(async ({ db }) => db.collection('notes').doc('nobody').get())).rejects.toThrow(
      /document with _id nobody does not exist|does not exist/,
    );
    const quiet = await sdk.run(async ({ cloud }) =>
      cloud.database({ throwOnNotFound: false }).collection('notes').doc('nobody').get(),
    );
    expect(quiet.data).toBeNull();
  });

  test('a missing collection is -502005 and named', async () => {
    for (const act of ['get', 'count'] as const) {
      const error = await sdk
        .run(async ({ db }, name: 'get' | 'count') => db.collection('nowhere').where({ a: 1 })[name](), act)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SdkError);
      expect(error).toMatchObject({ errCode: -502005 });
      expect(String((error as SdkError).errMsg)).toContain('Db or Table not exist: nowhere');
    }
    await expect(
      sdk.run(async ({ db }) => db.collection('nowhere').add({ data: { a: 1 } })),
    ).rejects.toMatchObject({
      errCode: -502005,
    });
  });

  test('a collection can be created once', async () => {
    await sdk.run(async ({ db }) => db.createCollection('created'));
    await sdk.run(async ({ db }) => db.collection('created').add({ data: { _id: 'first' } }));
    await expect(sdk.run(async ({ db }) => db.createCollection('created'))).rejects.toThrow(/Table exist/);
    expect(sdk.cloudbase.database.find('created', {})).toEqual([{ _id: 'first' }]);
  });

  test('without a limit 100 come, at most 1000, and skip goes on from there', async () => {
    const pages = await sdk.run(async ({ db }) => {
      const all = await db.collection('paged').get();
      const some = await db.collection('paged').orderBy('n', 'asc').skip(115).limit(50).get();
      const most = await db.collection('paged').limit(5000).get();
      return [all.data.length, some.data.map(({ n }) => n), most.data.length];
    });
    expect(pages).toEqual([100, [115, 116, 117, 118, 119], 120]);
  });

  test('several orders apply one after the other', async () => {
    const rows = await sdk.run(async ({ db }) => {
      const { data } = await db
        .collection('paged')
        .orderBy('group', 'desc')
        .orderBy('n', 'asc')
        .limit(3)
        .get();
      return data.map(({ group, n }) => [group, n]);
    });
    expect(rows).toEqual([
      [2, 2],
      [2, 5],
      [2, 8],
    ]);
  });

  test('field() keeps or drops fields, also inside arrays', async () => {
    const rows = await sdk.run(async ({ db }) => {
      const notes = db.collection('notes');
      await notes.add({
        data: {
          _id: 'shape',
          a: 1,
          b: { c: 2, d: 3 },
          list: [{ x: 1, y: 2 }, { x: 3 }, 4],
          tail: [1, 2, 3, 4, 5],
        },
      });
      const read = async (fields: object) => (await notes.doc('shape').field(fields).get()).data;
      const { project } = db.command;
      return [
        await read({ a: true }),
        await read({ _id: false, 'b.c': true, 'list.x': true }),
        await read({ b: false, list: false, tail: false }),
        await read({ _id: 0, tail: project.slice(2), a: 1 }),
        await read({ _id: 0, tail: project.slice([-3, 2]), a: 1 }),
        await read({ _id: 0, list: project.elemMatch({ x: 3 }) }),
      ];
    });
    expect(rows).toEqual([
      { _id: 'shape', a: 1 },
      { b: { c: 2 }, list: [{ x: 1 }, { x: 3 }] },
      { _id: 'shape', a: 1 },
      { a: 1, tail: [1, 2] },
      { a: 1, tail: [3, 4] },
      { list: [{ x: 3 }] },
    ]);
  });

  test('the matched element of an array alone', async () => {
    const found = await sdk.run(async ({ db }) => {
      const notes = db.collection('notes');
      await notes.add({
        data: {
          _id: 'one-of',
          list: [
            { k: 1, v: 'a' },
            { k: 2, v: 'b' },
          ],
        },
      });
      return (await notes.where({ _id: 'one-of', 'list.k': 2 }).field({ 'list.$': true }).get()).data;
    });
    expect(found).toEqual([{ _id: 'one-of', list: [{ k: 2, v: 'b' }] }]);
  });

  test('keeping and dropping fields at once is refused', async () => {
    const mixed = sdk.run(async ({ db }) => db.collection('paged').field({ n: true, group: false }).get());
    await expect(mixed).rejects.toMatchObject({ errCode: -502001 });
  });

  test('set creates a document, then replaces it whole', async () => {
    const seen = await sdk.run(async ({ db }) => {
      const reference = db.collection('notes').doc('set');
      const created = await reference.set({ data: { a: 1, b: { c: 1 } } });
      const replaced = await reference.set({ data: { z: 9 } });
      return { created, replaced, now: (await reference.get()).data };
    });
    expect(seen.created).toMatchObject({ _id: 'set', stats: { created: 1, updated: 0 } });
    expect(seen.replaced).toMatchObject({ stats: { created: 0, updated: 1 } });
    expect(seen.now).toEqual({ _id: 'set', z: 9 });
  });

  test('remove tells how many there were', async () => {
    const removed = await sdk.run(async ({ db, _ }) => {
      const notes = db.collection('notes');
      await notes.add({ data: [{ gone: 1 }, { gone: 1 }, { gone: 2 }] });
      const where = await notes.where({ gone: 1 }).remove();
      const reference = await notes.add({ data: { gone: 3 } });
      const first = await notes.doc(reference._id).remove();
      const second = await notes.doc(reference._id).remove();
      return [
        where.stats.removed,
        first.stats.removed,
        second.stats.removed,
        (await notes.where({ gone: _.exists(true) }).count()).total,
      ];
    });
    expect(removed).toEqual([2, 1, 0, 1]);
  });
});
