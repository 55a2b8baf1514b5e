// The stages of an aggregation through the SDK: what they let through, group, open and order.
import { aggregate, fillShop, type Steps } from './shop';
import { describeEachSdk } from './support';

describeEachSdk('aggregation stages', (sdk) => {
  beforeAll(() => fillShop(sdk));
  const run = (collection: string, steps: Steps) => aggregate(sdk, collection, steps);

  test.each<[string, string, Steps, unknown[]]>([
    [
      'match and project',
      'orders',
      (a, { _ }) => a.match({ total: _.gte(30) }).project({ total: 1, _id: 0 }),
      [{ total: 30 }, { total: 40 }],
    ],
    [
      'project drops',
      'users',
      (a) => a.project({ tags: 0 }),
      [
        { _id: 'u1', name: '张三' },
        { _id: 'u2', name: '李四' },
      ],
    ],
    [
      'project renames and computes',
      'users',
      (a, { $ }) => a.project({ _id: 0, who: '$name', n: $.size('$tags') }),
      [
        { who: '张三', n: 2 },
        { who: '李四', n: 1 },
      ],
    ],
    [
      'addFields',
      'users',
      (a, { $ }) => a.match({ _id: 'u1' }).addFields({ first: $.arrayElemAt(['$tags', 0]), 'o.p': 1 }),
      [{ _id: 'u1', name: '张三', tags: ['a', 'b'], first: 'a', o: { p: 1 } }],
    ],
    [
      'group with every accumulator',
      'orders',
      (a, { $ }) =>
        a
          .match({ user: 'u1' })
          .sort({ total: 1 })
          .group({
            _id: '$user',
            sum: $.sum('$total'),
            avg: $.avg('$total'),
            min: $.min('$total'),
            max: $.max('$total'),
            first: $.first('$_id'),
            last: $.last('$_id'),
            all: $.push('$total'),
            set: $.addToSet('$user'),
            n: $.sum(1),
            dev: $.stdDevPop('$total'),
            samp: $.stdDevSamp('$total'),
            merged: $.mergeObjects({ t: '$total' }),
          }),
      [
        {
          _id: 'u1',
          sum: 40,
          avg: 20,
          min: 10,
          max: 30,
          first: 1,
          last: 3,
          all: [10, 30],
          set: ['u1'],
          n: 2,
          dev: 10,
          samp: Math.sqrt(200),
          merged: { t: 30 },
        },
      ],
    ],
    [
      'group by an expression, and by nothing',
      'orders',
      (a, { $ }) => a.group({ _id: null, sum: $.sum('$total') }),
      [{ _id: null, sum: 100 }],
    ],
    [
      'group by several fields',
      'orders',
      (a, { $ }) =>
        a
          .group({ _id: { user: '$user', big: $.gt(['$total', 15]) }, n: $.sum(1) })
          .sort({ '_id.user': 1, '_id.big': 1 }),
      [
        { _id: { user: 'u1', big: false }, n: 1 },
        { _id: { user: 'u1', big: true }, n: 1 },
        { _id: { user: 'u2', big: true }, n: 1 },
        { _id: { user: 'u9', big: true }, n: 1 },
      ],
    ],
    [
      'unwind',
      'orders',
      (a) => a.unwind('$items').project({ items: 1 }),
      [
        { _id: 1, items: 'x' },
        { _id: 1, items: 'y' },
        { _id: 2, items: 'y' },
      ],
    ],
    [
      'unwind with position, keeping the empty',
      'orders',
      (a) =>
        a
          .unwind({ path: '$items', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })
          .project({ items: 1, i: 1 }),
      [
        { _id: 1, items: 'x', i: 0 },
        { _id: 1, items: 'y', i: 1 },
        { _id: 2, items: 'y', i: 0 },
        { _id: 3, i: null },
        { _id: 4, i: null },
      ],
    ],
    [
      'sort, skip and limit',
      'orders',
      (a) => a.sort({ total: -1 }).skip(1).limit(2).project({ total: 1 }),
      [
        { _id: 3, total: 30 },
        { _id: 2, total: 20 },
      ],
    ],
    ['count', 'orders', (a, { _ }) => a.match({ total: _.gt(10) }).count('many'), [{ many: 3 }]],
    ['count of none', 'orders', (a) => a.match({ total: 99 }).count('many'), []],
    ['sortByCount', 'orders', (a) => a.sortByCount('$user').limit(1), [{ _id: 'u1', count: 2 }]],
    [
      'bucket',
      'orders',
      (a, { $ }) =>
        a.bucket({
          groupBy: '$total',
          boundaries: [0, 20, 40],
          default: 'more',
          output: { n: $.sum(1), ids: $.push('$_id') },
        }),
      [
        { _id: 0, n: 1, ids: [1] },
        { _id: 20, n: 2, ids: [2, 3] },
        { _id: 'more', n: 1, ids: [4] },
      ],
    ],
    [
      'bucketAuto',
      'orders',
      (a) => a.bucketAuto({ groupBy: '$total', buckets: 2 }),
      [
        { _id: { min: 10, max: 30 }, count: 2 },
        { _id: { min: 30, max: 40 }, count: 2 },
      ],
    ],
    ['replaceRoot', 'one', (a) => a.replaceRoot({ newRoot: '$o' }), [{ a: 1, b: 2 }]],
  ])('%s', async (_title, collection, steps, expected) => {
    expect(await run(collection, steps)).toEqual(expected);
  });

  test('sample takes so many, each once', async () => {
    const rows = await run('orders', (a) => a.sample({ size: 3 }));
    expect(new Set(rows.map(({ _id }) => _id)).size).toBe(3);
  });

  test('without a limit 20 come, with one as many as it says', async () => {
    const { database } = sdk.cloudbase;
    database.createCollection('many');
    database.insertMany(
      'many',
      Array.from({ length: 50 }, (_, n) => ({ n })),
    );
    expect(await run('many', (a) => a.sort({ n: 1 }))).toHaveLength(20);
    expect(await run('many', (a) => a.sort({ n: 1 }).limit(40))).toHaveLength(40);
  });
});
