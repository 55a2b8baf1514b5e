// Joins, nearness and conditions in an aggregation through the SDK.
import { aggregate, fillShop, type Steps } from './shop';
import { describeEachSdk } from './support';

describeEachSdk('aggregation joins', (sdk) => {
  beforeAll(() => fillShop(sdk));
  const run = (collection: string, steps: Steps) => aggregate(sdk, collection, steps);

  test.each<[string, string, Steps, unknown[]]>([
    [
      'lookup by fields',
      'orders',
      (a) =>
        a
          .match({ _id: 1 })
          .lookup({ from: 'users', localField: 'user', foreignField: '_id', as: 'who' })
          .project({ who: 1 }),
      [{ _id: 1, who: [{ _id: 'u1', name: '张三', tags: ['a', 'b'] }] }],
    ],
    [
      'lookup without a match',
      'orders',
      (a) =>
        a
          .match({ _id: 4 })
          .lookup({ from: 'users', localField: 'user', foreignField: '_id', as: 'who' })
          .project({ who: 1 }),
      [{ _id: 4, who: [] }],
    ],
    [
      'lookup by an array',
      'users',
      (a) =>
        a
          .match({ _id: 'u1' })
          .lookup({ from: 'users', localField: 'tags', foreignField: 'tags', as: 'like' })
          .project({ n: '$like._id' }),
      [{ _id: 'u1', n: ['u1', 'u2'] }],
    ],
    [
      'lookup by a pipeline',
      'users',
      (a, { _, $ }) =>
        a
          .lookup({
            from: 'orders',
            let: { id: '$_id', least: 10 },
            pipeline: $.pipeline()
              .match(_.expr($.and([$.eq(['$user', '$$id']), $.gt(['$total', '$$least'])])))
              .project({ _id: 0, total: 1 })
              .done(),
            as: 'big',
          })
          .project({ big: 1 }),
      [
        { _id: 'u1', big: [{ total: 30 }] },
        { _id: 'u2', big: [{ total: 20 }] },
      ],
    ],
    [
      'expr in match',
      'orders',
      (a, { _, $ }) => a.match(_.expr($.eq(['$user', 'u2']))).project({ _id: 1 }),
      [{ _id: 2 }],
    ],
    [
      'conditions',
      'orders',
      (a, { $ }) =>
        a.limit(2).project({
          _id: 0,
          a: $.cond({ if: $.gte(['$total', 20]), then: 'big', else: 'small' }),
          b: $.switch({ branches: [{ case: $.eq(['$user', 'u1']), then: 1 }], default: 2 }),
          c: $.ifNull(['$nope', 'none']),
        }),
      [
        { a: 'small', b: 1, c: 'none' },
        { a: 'big', b: 2, c: 'none' },
      ],
    ],
  ])('%s', async (_title, collection, steps, expected) => {
    expect(await run(collection, steps)).toEqual(expected);
  });

  test('geoNear measures, and writes distance and place into the document', async () => {
    const rows = await run('places', (a, { db, _ }) =>
      a.geoNear({
        near: db.Geo.Point(113.331, 23.12),
        spherical: true,
        distanceField: 'metres',
        includeLocs: 'where',
        maxDistance: 5000,
        key: 'at',
        query: { kind: _.in(['a']) },
      }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ _id: 'near', where: { type: 'Point', coordinates: [113.33, 23.12] } });
    expect(rows[0]?.metres).toBeCloseTo(102.4, 0);
  });
});
