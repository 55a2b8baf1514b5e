// Aggregation through the SDK: its stages and its operators.
import { describeEachSdk } from './support';
import type { Aggregate, Api, Document } from './sdk';

type Steps = (start: Aggregate, api: Pick<Api, 'db' | '_' | '$'>) => Aggregate;

describeEachSdk('aggregation', (sdk) => {
  beforeAll(() => {
    const { database } = sdk.cloudbase;
    for (const name of ['orders', 'users', 'one', 'places']) database.createCollection(name);
    database.insertMany('users', [
      { _id: 'u1', name: '张三', tags: ['a', 'b'] },
      { _id: 'u2', name: '李四', tags: ['b'] },
    ]);
    database.insertMany('orders', [
      { _id: 1, user: 'u1', total: 10, items: ['x', 'y'], at: new Date('2024-01-01T16:30:00Z') },
      { _id: 2, user: 'u2', total: 20, items: ['y'], at: new Date('2024-01-02T00:00:00Z') },
      { _id: 3, user: 'u1', total: 30, items: [], at: new Date('2024-03-31T23:59:59.999Z') },
      { _id: 4, user: 'u9', total: 40 },
    ]);
    database.insertMany('places', [
      { _id: 'near', at: { type: 'Point', coordinates: [113.33, 23.12] }, kind: 'a' },
      { _id: 'far', at: { type: 'Point', coordinates: [113.4, 23.2] }, kind: 'b' },
    ]);
    database.insertMany('one', [
      {
        _id: 'one',
        n: 7,
        neg: -3.7,
        s: 'Hello 世界',
        list: [3, 1, 2],
        objs: [
          { k: 'a', v: 1 },
          { k: 'b', v: 2 },
        ],
        date: new Date('2024-02-29T17:08:09.123Z'),
        o: { a: 1, b: 2 },
        nil: null,
        t: true,
      },
    ]);
  });

  const run = (collection: string, steps: Steps): Promise<Document[]> =>
    sdk.run(
      async (api, { collection, source }: { collection: string; source: string }) => {
        const start = api.db.collection(collection).aggregate();
        return (await (eval(`(${source})`) as Steps)(start, api).end()).list;
      },
      { collection, source: steps.toString() },
    );

  // 4.x hands on the product's code of a failed aggregate instead of its own number.
  const failure = (code: string, errCode: number) => (sdk.version.startsWith('4.') ? { code } : { errCode });

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

  const one = async (expected: object, steps: Steps) => expect(await run('one', steps)).toEqual([expected]);

  test('arithmetic', async () => {
    await one(
      {
        abs: 3.7,
        add: 12,
        ceil: -3,
        div: 3.5,
        exp: 1,
        floor: -4,
        ln: 0,
        log: 3,
        log10: 2,
        mod: 1,
        mul: 14,
        pow: 49,
        sqrt: 4,
        sub: 4,
        trunc: -3,
        nil: null,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          abs: $.abs('$neg'),
          add: $.add(['$n', 5]),
          ceil: $.ceil('$neg'),
          div: $.divide(['$n', 2]),
          exp: $.exp(0),
          floor: $.floor('$neg'),
          ln: $.ln(1),
          log: $.log([8, 2]),
          log10: $.log10(100),
          mod: $.mod(['$n', 2]),
          mul: $.multiply(['$n', 2]),
          pow: $.pow(['$n', 2]),
          sqrt: $.sqrt(16),
          sub: $.subtract(['$n', 3]),
          trunc: $.trunc('$neg'),
          nil: $.add(['$n', '$nil']),
        }),
    );
  });

  test('arrays', async () => {
    await one(
      {
        at: 2,
        obj: { a: 1, b: 2 },
        cat: [3, 1, 2, 9],
        filter: [3, 2],
        has: true,
        idx: 1,
        is: true,
        map: [6, 2, 4],
        range: [0, 2, 4],
        reduce: 6,
        rev: [2, 1, 3],
        size: 3,
        slice: [3, 1],
        zip: [
          [1, 'a'],
          [2, 'b'],
        ],
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          at: $.arrayElemAt(['$list', -1]),
          obj: $.arrayToObject('$objs'),
          cat: $.concatArrays(['$list', [9]]),
          filter: $.filter({ input: '$list', as: 'x', cond: $.gte(['$$x', 2]) }),
          has: $.in([3, '$list']),
          idx: $.indexOfArray(['$list', 1]),
          is: $.isArray('$list'),
          map: $.map({ input: '$list', as: 'x', in: $.multiply(['$$x', 2]) }),
          range: $.range([0, 5, 2]),
          reduce: $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }),
          rev: $.reverseArray('$list'),
          size: $.size('$list'),
          slice: $.slice(['$list', 2]),
          zip: $.zip({
            inputs: [
              [1, 2],
              ['a', 'b'],
            ],
          }),
        }),
    );
  });

  test('booleans, comparison and sets', async () => {
    await one(
      {
        and: false,
        or: true,
        not: false,
        cmp: 1,
        eq: true,
        neq: false,
        gt: false,
        lte: true,
        all: false,
        any: true,
        diff: [3],
        equals: true,
        inter: [1, 2],
        sub: true,
        union: [1, 2, 3, 4],
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          and: $.and(['$t', 0]),
          or: $.or(['$nil', '$t']),
          not: $.not('$t'),
          cmp: $.cmp(['$n', 5]),
          eq: $.eq(['$n', 7]),
          neq: $.neq(['$n', 7]),
          gt: $.gt(['$n', 7]),
          lte: $.lte(['$n', 7]),
          all: $.allElementsTrue([[1, 0]]),
          any: $.anyElementTrue([[0, 1]]),
          diff: $.setDifference(['$list', [1, 2]]),
          equals: $.setEquals(['$list', [1, 2, 3, 3]]),
          inter: $.setIntersection(['$list', [1, 2, 9]]),
          sub: $.setIsSubset([[1], '$list']),
          union: $.setUnion(['$list', [4, 1]]),
        }),
    );
  });

  test('strings', async () => {
    await one(
      {
        cat: 'Hello 世界!',
        ib: 6,
        icp: 7,
        split: ['Hello', '世界'],
        lb: 12,
        lcp: 8,
        cmp: 0,
        sub: 'Hel',
        subb: '世',
        subcp: '世界',
        low: 'hello 世界',
        up: 'HELLO 世界',
        nil: null,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          cat: $.concat(['$s', '!']),
          ib: $.indexOfBytes(['$s', '世']),
          icp: $.indexOfCP(['$s', '界']),
          split: $.split(['$s', ' ']),
          lb: $.strLenBytes('$s'),
          lcp: $.strLenCP('$s'),
          cmp: $.strcasecmp(['abc', 'ABC']),
          sub: $.substr(['$s', 0, 3]),
          subb: $.substrBytes(['$s', 6, 3]),
          subcp: $.substrCP(['$s', 6, 2]),
          low: $.toLower('$s'),
          up: $.toUpper('$s'),
          nil: $.concat(['$s', '$nil']),
        }),
    );
  });

  test('dates, also in a time zone', async () => {
    await one(
      {
        y: 2024,
        mo: 2,
        d: 29,
        h: 17,
        mi: 8,
        s: 9,
        ms: 123,
        dow: 5,
        doy: 60,
        w: 8,
        iw: 9,
        iwy: 2024,
        idow: 4,
        sh: 1,
        text: '2024-03-01 01:08:09',
        iso: '2024-02-29T17:08:09.123Z',
        from: new Date('2024-02-29T16:00:00Z'),
        parsed: new Date('2023-12-31T16:00:00Z'),
        later: new Date('2024-02-29T17:08:10.123Z'),
        diff: 1000,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          y: $.year('$date'),
          mo: $.month('$date'),
          d: $.dayOfMonth('$date'),
          h: $.hour('$date'),
          mi: $.minute('$date'),
          s: $.second('$date'),
          ms: $.millisecond('$date'),
          dow: $.dayOfWeek('$date'),
          doy: $.dayOfYear('$date'),
          w: $.week('$date'),
          iw: $.isoWeek('$date'),
          iwy: $.isoWeekYear('$date'),
          idow: $.isoDayOfWeek('$date'),
          sh: $.hour({ date: '$date', timezone: 'Asia/Shanghai' }),
          text: $.dateToString({ date: '$date', format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' }),
          iso: $.dateToString({ date: '$date' }),
          from: $.dateFromParts({ year: 2024, month: 3, day: 1, timezone: '+08:00' }),
          parsed: $.dateFromString({ dateString: '2024-01-01', timezone: 'Asia/Shanghai' }),
          later: $.add(['$date', 1000]),
          diff: $.subtract([$.add(['$date', 1000]), '$date']),
        }),
    );
  });

  test('objects, literals and variables', async () => {
    await one(
      {
        merged: { a: 9, b: 2 },
        pairs: [
          { k: 'a', v: 1 },
          { k: 'b', v: 2 },
        ],
        lit: '$n',
        let: 12,
        sum: 6,
        avg: 2,
        max: 3,
        min: 1,
      },
      (a, { $ }) =>
        a.project({
          _id: 0,
          merged: $.mergeObjects(['$o', { a: 9 }]),
          pairs: $.objectToArray('$o'),
          lit: $.literal('$n'),
          let: $.let({ vars: { x: '$n' }, in: $.add(['$$x', 5]) }),
          sum: $.sum('$list'),
          avg: $.avg('$list'),
          max: $.max('$list'),
          min: $.min('$list'),
        }),
    );
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

  test.each<[string, Steps, RegExp]>([
    ['an unknown operator', (a) => a.project({ x: { $nope: 1 } }), /Unrecognized expression '\$nope'/],
    [
      'adding a text',
      (a, { $ }) => a.project({ x: $.add(['$s', 1]) }),
      /\$add only supports numeric or date types, not string/,
    ],
    ['dividing by nought', (a, { $ }) => a.project({ x: $.divide(['$n', 0]) }), /can't \$divide by zero/],
    [
      'an unknown accumulator',
      (a) => a.group({ _id: null, x: { $nope: 1 } }),
      /unknown group operator '\$nope'/,
    ],
    ['a group without an id', (a, { $ }) => a.group({ x: $.sum(1) }), /must include an _id/],
    ['an undefined variable', (a) => a.project({ x: '$$nope' }), /Use of undefined variable: nope/],
    ['unwinding without a dollar', (a) => a.unwind('list'), /should be prefixed with a '\$'/],
    [
      'the size of no array',
      (a, { $ }) => a.project({ x: $.size('$n') }),
      /must be an array, but was of type: int/,
    ],
    ['a limit of nought', (a) => a.limit(0), /limit must be positive/],
    [
      'keeping and dropping at once',
      (a) => a.project({ n: 1, s: 0 }),
      /cannot exclude fields other than '_id'/,
    ],
  ])('%s is refused by name', async (_title, steps, message) => {
    const refused = run('one', steps);
    await expect(refused).rejects.toMatchObject(failure('DATABASE_REQUEST_FAILED', -502001));
    await expect(refused).rejects.toThrow(message);
  });

  test('a missing collection is -502005', async () => {
    await expect(run('nowhere', (a) => a.limit(1))).rejects.toMatchObject(
      failure('DATABASE_COLLECTION_NOT_EXIST', -502005),
    );
  });
});
