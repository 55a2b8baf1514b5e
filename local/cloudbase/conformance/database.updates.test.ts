// Every update command of wx-server-sdk, as MongoDB applies it.
import { describeEachSdk } from './support';
import { withUpdates, type Change } from './updating';

describeEachSdk('updates', (sdk) => {
  const updated = withUpdates(sdk);

  test.each<[string, object, Change, object]>([
    ['plain fields are set and others stay', { a: 1, b: 2 }, () => ({ a: 9, c: 3 }), { a: 9, b: 2, c: 3 }],
    ['nested objects are merged', { o: { a: 1, b: 2 } }, () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
    ['set replaces an object', { o: { a: 1, b: 2 } }, ({ _ }) => ({ o: _.set({ a: 9 }) }), { o: { a: 9 } }],
    ['a dotted path reaches inside', { o: { a: { b: 1 } } }, () => ({ 'o.a.b': 2 }), { o: { a: { b: 2 } } }],
    ['missing objects on the way are made', {}, () => ({ 'x.y.z': 1 }), { x: { y: { z: 1 } } }],
    ['a position in an array', { l: [1, 2, 3] }, () => ({ 'l.1': 9 }), { l: [1, 9, 3] }],
    ['a position past its end fills with null', { l: [1] }, () => ({ 'l.3': 4 }), { l: [1, null, null, 4] }],
    ['arrays are replaced whole', { l: [1, 2, 3] }, () => ({ l: [9] }), { l: [9] }],
    ['null is a value', { a: 1 }, () => ({ a: null }), { a: null }],
    [
      'remove',
      { a: 1, b: { c: 1, d: 2 } },
      ({ _ }) => ({ a: _.remove(), b: { c: _.remove() } }),
      { b: { d: 2 } },
    ],
    [
      'inc',
      { n: 1, o: { n: 1 } },
      ({ _ }) => ({ n: _.inc(2), o: { n: _.inc(-5) }, fresh: _.inc(7) }),
      { n: 3, o: { n: -4 }, fresh: 7 },
    ],
    ['mul', { n: 3 }, ({ _ }) => ({ n: _.mul(4), fresh: _.mul(4) }), { n: 12, fresh: 0 }],
    [
      'min and max',
      { a: 5, b: 5, c: 5 },
      ({ _ }) => ({ a: _.min(3), b: _.min(9), c: _.max(9), d: _.max(1) }),
      { a: 3, b: 5, c: 9, d: 1 },
    ],
    ['min on dates', { a: new Date(5000) }, ({ _ }) => ({ a: _.min(new Date(1000)) }), { a: new Date(1000) }],
    ['rename', { a: 1 }, ({ _ }) => ({ a: _.rename('z') }), { z: 1 }],
    [
      'rename into an object',
      { o: { a: 1 } },
      ({ _ }) => ({ o: { a: _.rename('p.q') } }),
      { o: {}, p: { q: 1 } },
    ],
    ['bit', { n: 6 }, ({ _ }) => ({ n: _.bit({ and: 3 }) }), { n: 2 }],
    ['push one', { l: [1] }, ({ _ }) => ({ l: _.push(2) }), { l: [1, 2] }],
    ['push several', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
    ['push onto nothing', {}, ({ _ }) => ({ l: _.push([{ a: 1 }]) }), { l: [{ a: 1 }] }],
    [
      'push at a position',
      { l: [1, 2] },
      ({ _ }) => ({ l: _.push({ each: [8, 9], position: 1 }) }),
      { l: [1, 8, 9, 2] },
    ],
    [
      'push, sort and keep some',
      { l: [{ s: 3 }] },
      ({ _ }) => ({ l: _.push({ each: [{ s: 1 }, { s: 2 }], sort: { s: -1 }, slice: 2 }) }),
      { l: [{ s: 3 }, { s: 2 }] },
    ],
    [
      'push and keep the last',
      { l: [1, 2] },
      ({ _ }) => ({ l: _.push({ each: [3], slice: -2 }) }),
      { l: [2, 3] },
    ],
    [
      'push sorted values',
      { l: [3, 1] },
      ({ _ }) => ({ l: _.push({ each: [2], sort: 1 }) }),
      { l: [1, 2, 3] },
    ],
    ['pop', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.pop() }), { l: [1, 2] }],
    ['shift', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.shift() }), { l: [2, 3] }],
    ['unshift', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }],
    ['pull a value', { l: [1, 2, 1] }, ({ _ }) => ({ l: _.pull(1) }), { l: [2] }],
    ['pull by condition', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.gte(5)) }), { l: [1] }],
    ['pull any of', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.in([1, 9])) }), { l: [5] }],
    [
      'pull documents',
      {
        l: [
          { k: 1, q: 5 },
          { k: 1, q: 9 },
        ],
      },
      ({ _ }) => ({ l: _.pull({ k: 1, q: _.gt(8) }) }),
      { l: [{ k: 1, q: 5 }] },
    ],
    ['pullAll', { l: [1, 2, 3, 2] }, ({ _ }) => ({ l: _.pullAll([2, 3]) }), { l: [1] }],
    ['addToSet', { l: [1] }, ({ _ }) => ({ l: _.addToSet(2) }), { l: [1, 2] }],
    [
      'addToSet of what is there',
      { l: [1, { a: 1 }] },
      ({ _ }) => ({ l: _.addToSet({ a: 1 }) }),
      { l: [1, { a: 1 }] },
    ],
    ['addToSet each', { l: [1] }, ({ _ }) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), { l: [1, 2] }],
    [
      'addToSet of an array adds one element',
      { l: [1] },
      ({ _ }) => ({ l: _.addToSet([1, 2]) }),
      { l: [1, [1, 2]] },
    ],
    [
      'many commands at once',
      { n: 1, l: [1], gone: 1 },
      ({ _ }) => ({ n: _.inc(1), l: _.push(2), gone: _.remove(), s: 'x' }),
      { n: 2, l: [1, 2], s: 'x' },
    ],
  ])('%s', async (_title, before, change, after) => {
    expect(await updated(before, change)).toEqual(after);
  });

  test('where().update changes every match and counts the changed', async () => {
    const seen = await sdk.run(async ({ db, _ }) => {
      const things = db.collection('things');
      await things.add({
        data: [
          { w: 1, n: 1 },
          { w: 1, n: 2 },
          { w: 2, n: 3 },
        ],
      });
      const all = await things.where({ w: 1 }).update({ data: { n: _.inc(10) } });
      const none = await things.where({ w: 99 }).update({ data: { n: 0 } });
      const ns = (
        await things
          .where({ w: _.exists(true) })
          .orderBy('n', 'asc')
          .get()
      ).data.map(({ n }) => n);
      return [all.stats.updated, none.stats.updated, ns];
    });
    expect(seen).toEqual([2, 0, [3, 11, 12]]);
  });

  test('a document counts as updated when it is found, even where it stays what it was', async () => {
    const counts = await sdk.run(async ({ db, _ }) => {
      const same = db.collection('things').doc('same');
      await same.set({ data: { n: 1, tags: ['a'] } });
      const answers = [
        await same.set({ data: { n: 1, tags: ['a'] } }),
        await same.update({ data: { n: 1 } }),
        await db
          .collection('things')
          .where({ _id: 'same' })
          .update({ data: { tags: _.addToSet('a') } }),
        await db
          .collection('things')
          .doc('nowhere')
          .update({ data: { n: 1 } }),
      ];
      return answers.map(({ stats }) => stats.updated);
    });
    expect(counts).toEqual([1, 1, 1, 0]);
  });

  test('a conditional update of one document is decided by one of two rivals', async () => {
    const stats = await sdk.run(async ({ db, _ }) => {
      const things = db.collection('things');
      await things.add({ data: { _id: 'seat', free: 1 } });
      const take = () => things.where({ _id: 'seat', free: _.gt(0) }).update({ data: { free: _.inc(-1) } });
      const answers = await Promise.all([take(), take(), take()]);
      return answers.map((answer) => answer.stats.updated).sort();
    });
    expect(stats).toEqual([0, 0, 1]);
  });

  test('the matched element of an array is updated by its position', async () => {
    const list = await sdk.run(async ({ db }) => {
      const things = db.collection('things');
      await things.add({
        data: {
          _id: 'pos',
          list: [
            { k: 'a', n: 1 },
            { k: 'b', n: 1 },
          ],
        },
      });
      await things.where({ _id: 'pos', 'list.k': 'b' }).update({ data: { 'list.$.n': 9 } });
      return (await things.doc('pos').get()).data.list;
    });
    expect(list).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 9 },
    ]);
  });

  test('a server date may be set', async () => {
    const before = sdk.cloudbase.now();
    const after = await updated({ a: 1 }, ({ db }) => ({
      at: db.serverDate(),
      'deep.at': db.serverDate({ offset: 1000 }),
    }));
    const at = (after.at as Date).getTime();
    expect(at).toBeGreaterThanOrEqual(before);
    expect((after.deep as { at: Date }).at.getTime()).toBe(at + 1000);
  });
});
