// Every query command of wx-server-sdk, as MongoDB answers it.
import { describeEachSdk } from './support';
import type { Api, Command } from './sdk';

type Ask = (api: Pick<Api, 'db' | '_'>) => unknown;

describeEachSdk('queries', (sdk) => {
  beforeAll(() => {
    const { database } = sdk.cloudbase;
    for (const name of ['items', 'nulls', 'places']) database.createCollection(name);
    database.insertMany('items', [
      {
        _id: 'a',
        n: 1,
        s: 'apple',
        tags: ['red', 'sweet'],
        size: { w: 1, h: 2 },
        ok: true,
        at: new Date(1000),
      },
      { _id: 'b', n: 2, s: 'banana', tags: ['yellow'], size: { w: 2, h: 2 }, ok: false, at: new Date(2000) },
      { _id: 'c', n: 3.5, s: 'Cherry', tags: [], size: { w: 3 }, marks: [80, 95], at: new Date(3000) },
      {
        _id: 'd',
        n: 4,
        s: '桃子',
        tags: ['red', 'sweet', 'big'],
        parts: [
          { k: 1, q: 5 },
          { k: 2, q: 9 },
        ],
      },
      { _id: 'e', n: '4', s: null, parts: [{ k: 1, q: 9 }], marks: [60, [70]] },
    ]);
    database.insertMany('nulls', [
      { _id: 'null', v: null },
      { _id: 'none' },
      { _id: 'zero', v: 0 },
      { _id: 'list', v: [null, 1] },
    ]);
  });

  const ids = (collection: string, ask: Ask): Promise<string[]> =>
    sdk.run(
      async (api, { collection, source }: { collection: string; source: string }) => {
        const condition = (eval(`(${source})`) as Ask)(api);
        const { data } = await api.db.collection(collection).where(condition).orderBy('_id', 'asc').get();
        return data.map(({ _id }) => String(_id));
      },
      { collection, source: ask.toString() },
    );
  const items = async (expected: string, ask: Ask) =>
    expect((await ids('items', ask)).join('')).toBe(expected);

  test.each<[string, string, Ask]>([
    ['a plain value', 'b', () => ({ n: 2 })],
    ['eq', 'b', ({ _ }) => ({ n: _.eq(2) })],
    ['neq, which finds other types too', 'acde', ({ _ }) => ({ n: _.neq(2) })],
    ['gt, only among numbers', 'cd', ({ _ }) => ({ n: _.gt(2) })],
    ['gte', 'bcd', ({ _ }) => ({ n: _.gte(2) })],
    ['lt', 'a', ({ _ }) => ({ n: _.lt(2) })],
    ['lte', 'ab', ({ _ }) => ({ n: _.lte(2) })],
    ['a range by chaining', 'bc', ({ _ }) => ({ n: _.gt(1).and(_.lt(4)) })],
    ['either by chaining', 'ad', ({ _ }) => ({ n: _.eq(1).or(_.eq(4)) })],
    ['in', 'ae', ({ _ }) => ({ n: _.in([1, '4', 99]) })],
    ['nin', 'bcd', ({ _ }) => ({ n: _.nin([1, '4']) })],
    ['strings by code point', 'ab', ({ _ }) => ({ s: _.gte('a').and(_.lt('c')) })],
    ['dates', 'bc', ({ _ }) => ({ at: _.gt(new Date(1000)) })],
    ['a date itself', 'b', () => ({ at: new Date(2000) })],
    ['booleans', 'b', () => ({ ok: false })],
    ['null, which also finds what is missing', 'e', () => ({ s: null })],
    ['null on a field some lack', 'cde', () => ({ ok: null })],
    ['exists', 'ce', ({ _ }) => ({ marks: _.exists(true) })],
    ['exists not', 'abd', ({ _ }) => ({ marks: _.exists(false) })],
    ['a nested field by path', 'b', () => ({ 'size.w': 2 })],
    ['a nested field by object, which asks field by field', 'ab', () => ({ size: { h: 2 } })],
    ['a whole object by eq', 'a', ({ _ }) => ({ size: _.eq({ w: 1, h: 2 }) })],
    ['a whole object in another order is not equal', '', ({ _ }) => ({ size: _.eq({ h: 2, w: 1 }) })],
    ['an element of an array', 'ad', () => ({ tags: 'red' })],
    ['a whole array', 'a', () => ({ tags: ['red', 'sweet'] })],
    ['a position in an array', 'b', () => ({ 'tags.0': 'yellow' })],
    ['all', 'ad', ({ _ }) => ({ tags: _.all(['sweet', 'red']) })],
    ['size', 'd', ({ _ }) => ({ tags: _.size(3) })],
    ['size of nothing', 'c', ({ _ }) => ({ tags: _.size(0) })],
    ['elemMatch on documents', 'd', ({ _ }) => ({ parts: _.elemMatch({ k: 1, q: _.lt(9) }) })],
    ['conditions on different elements', 'de', ({ _ }) => ({ 'parts.k': 1, 'parts.q': _.gt(8) })],
    ['elemMatch on values', 'c', ({ _ }) => ({ marks: _.elemMatch({ $gt: 90, $lt: 99 }) })],
    ['mod', 'bd', ({ _ }) => ({ n: _.mod(2, 0) })],
    ['mod cuts fractions off', 'ac', ({ _ }) => ({ n: _.mod(2, 1) })],
    ['and', 'd', ({ _ }) => _.and([{ tags: 'red' }, { n: _.gt(3) }])],
    ['or', 'ab', ({ _ }) => _.or([{ n: 1 }, { s: 'banana' }])],
    ['or with other conditions', 'a', ({ _ }) => _.and([{ ok: true }, _.or([{ n: 1 }, { n: 2 }])])],
    ['nor', 'cde', ({ _ }) => _.nor([{ n: 1 }, { s: 'banana' }])],
    ['not', 'ae', ({ _ }) => ({ n: _.not(_.gte(2)) })],
    ['nor on a field', 'bce', ({ _ }) => ({ n: _.nor([_.eq(1), _.eq(4)]) })],
    ['a regular expression', 'ab', () => ({ s: /an?|^app/ })],
    ['its flags', 'c', () => ({ s: /^cherry$/i })],
    ['db.RegExp', 'c', ({ db }) => ({ s: db.RegExp({ regexp: '^CH', options: 'i' }) })],
    ['a regular expression over Chinese', 'd', ({ db }) => ({ s: db.RegExp({ regexp: '^桃.$' }) })],
    ['a regular expression on array elements', 'ad', () => ({ tags: /^swe/ })],
    ['regular expressions within in', 'bc', ({ _ }) => ({ s: _.in([/^ban/, /^Ch/]) })],
    ['not a regular expression', 'cde', ({ _ }) => ({ s: _.not(/^[ab]/) })],
    ['expr', 'a', ({ _ }) => _.expr({ $lt: ['$size.w', '$size.h'] })],
    [
      'jsonSchema',
      'cd',
      ({ _ }) => _.jsonSchema({ properties: { n: { bsonType: 'number', minimum: 3 } }, required: ['n'] }),
    ],
    ["MongoDB's own operators as they are", 'ce', () => ({ $and: [{ marks: { $exists: true } }] })],
    ['type', 'e', () => ({ n: { $type: 'string' } })],
    ['nothing at all', 'abcde', () => ({})],
  ])('%s', async (_title, expected, ask) => items(expected, ask));

  test('null meets null, missing and a null element; not a number', async () => {
    expect(await ids('nulls', () => ({ v: null }))).toEqual(['list', 'none', 'null']);
    expect(await ids('nulls', ({ _ }) => ({ v: _.neq(null) }))).toEqual(['zero']);
    expect(await ids('nulls', ({ _ }) => ({ v: _.exists(true) }))).toEqual(['list', 'null', 'zero']);
    expect(await ids('nulls', ({ _ }) => ({ v: _.in([null, 0]) }))).toEqual(['list', 'none', 'null', 'zero']);
    expect(await ids('nulls', ({ _ }) => ({ v: _.gte(null as unknown as Command) }))).toEqual([
      'list',
      'none',
      'null',
    ]);
  });

  test('count counts what get would find', async () => {
    const total = await sdk.run(
      async ({ db, _ }) =>
        (
          await db
            .collection('items')
            .where({ n: _.gte(2) })
            .count()
        ).total,
    );
    expect(total).toBe(3);
  });

  test('sorting puts types in BSON order and missing fields first', async () => {
    const order = await sdk.run(async ({ db }) => {
      const rows = async (field: string, direction: 'asc' | 'desc') =>
        (await db.collection('items').orderBy(field, direction).get()).data.map(({ _id }) => _id).join('');
      return [await rows('n', 'asc'), await rows('n', 'desc'), await rows('s', 'asc')];
    });
    expect(order).toEqual(['abcde', 'edcba', 'ecabd']);
  });

  test.each<[string, object, RegExp]>([
    ['an unknown operator', { n: { $near2: 1 } }, /unknown operator: \$near2/],
    ['an unknown operator at the top', { $foo: 1 }, /unknown top level operator: \$foo/],
    ['$in without an array', { n: { $in: 1 } }, /\$in needs an array/],
    ['$mod with one number', { n: { $mod: [2] } }, /malformed mod/],
    ['division by nought', { n: { $mod: [0, 1] } }, /divisor cannot be 0/],
    ['$size of a text', { tags: { $size: 'x' } }, /\$size must be a whole number/],
    ['an empty $or', { $or: [] }, /nonempty array/],
    ['a broken regular expression', { s: { $regex: '(' } }, /Regular expression is invalid/],
    ['a flag that is none', { s: { $regex: 'a', $options: 'q' } }, /invalid flag/],
    ['a type that is none', { s: { $type: 'strnig' } }, /Unknown type name alias: strnig/],
  ])('%s is refused by name', async (_title, query, message) => {
    const refused = sdk.run(
      async ({ db }, condition: object) => db.collection('items').where(condition).get(),
      query,
    );
    await expect(refused).rejects.toMatchObject({ errCode: -502001 });
    await expect(refused).rejects.toThrow(message);
  });

  describe('places', () => {
    beforeAll(() => {
      sdk.cloudbase.database.createIndex('places', { name: 'at', keys: [['at', '2dsphere']] });
      sdk.cloudbase.database.insertMany('places', [
        { _id: 'near', at: { type: 'Point', coordinates: [113.33, 23.12] } },
        { _id: 'far', at: { type: 'Point', coordinates: [113.4, 23.2] } },
        { _id: 'beijing', at: { type: 'Point', coordinates: [116.4, 39.9] } },
        {
          _id: 'road',
          at: {
            type: 'LineString',
            coordinates: [
              [113.3, 23.1],
              [113.36, 23.14],
            ],
          },
        },
      ]);
    });

    test('geoNear finds the nearest first, within its distances', async () => {
      const found = await sdk.run(async ({ db, _ }) => {
        const near = async (options: object) =>
          (
            await db
              .collection('places')
              .where({ at: _.geoNear({ geometry: db.Geo.Point(113.331, 23.12), ...options }) })
              .get()
          ).data.map(({ _id }) => _id);
        return [
          await near({}),
          await near({ maxDistance: 5000 }),
          await near({ minDistance: 5000, maxDistance: 50000 }),
        ];
      });
      expect(found).toEqual([['road', 'near', 'far', 'beijing'], ['road', 'near'], ['far']]);
    });

    test('geoWithin takes polygons, multi-polygons and circles', async () => {
      const found = await sdk.run(async ({ db, _ }) => {
        const { Point, LineString, Polygon, MultiPolygon } = db.Geo;
        const square = (x: number, y: number, d: number) =>
          Polygon([
            LineString([
              Point(x - d, y - d),
              Point(x + d, y - d),
              Point(x + d, y + d),
              Point(x - d, y + d),
              Point(x - d, y - d),
            ]),
          ]);
        const within = async (area: object) =>
          (
            await db
              .collection('places')
              .where({ at: _.geoWithin(area) })
              .orderBy('_id', 'asc')
              .get()
          ).data.map(({ _id }) => _id);
        return [
          await within({ geometry: square(113.33, 23.12, 0.05) }),
          await within({ geometry: MultiPolygon([square(113.4, 23.2, 0.01), square(116.4, 39.9, 0.01)]) }),
          await within({ centerSphere: [Point(113.33, 23.12), 20 / 6378.1] }),
          await within({ centerSphere: [[113.33, 23.12], 1 / 6378.1] }),
        ];
      });
      expect(found).toEqual([['near', 'road'], ['beijing', 'far'], ['far', 'near', 'road'], ['near']]);
    });

    test('geoIntersects finds what touches', async () => {
      const found = await sdk.run(async ({ db, _ }) => {
        const { Point, LineString } = db.Geo;
        const across = LineString([Point(113.33, 23.05), Point(113.33, 23.2)]);
        return (
          await db
            .collection('places')
            .where({ at: _.geoIntersects({ geometry: across }) })
            .orderBy('_id', 'asc')
            .get()
        ).data.map(({ _id }) => _id);
      });
      expect(found).toEqual(['near', 'road']);
    });

    test("geometries come back as the SDK's own", async () => {
      const kinds = await sdk.run(async ({ db }) => {
        const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = db.Geo;
        const line = LineString([Point(1, 1), Point(2, 2)]);
        const area = Polygon([LineString([Point(0, 0), Point(3, 2), Point(2, 3), Point(0, 0)])]);
        const shapes = {
          point: Point(1, 2),
          line,
          area,
          points: MultiPoint([Point(1, 1), Point(2, 2)]),
          lines: MultiLineString([line, line]),
          areas: MultiPolygon([area]),
        };
        const { _id } = await db.collection('places').add({ data: { shapes } });
        const got = (await db.collection('places').doc(_id).get()).data.shapes as Record<
          string,
          { toJSON(): unknown }
        >;
        await db.collection('places').doc(_id).remove();
        return Object.entries(shapes).map(
          ([name, shape]) => JSON.stringify(got[name]) === JSON.stringify(shape),
        );
      });
      expect(kinds).toEqual([true, true, true, true, true, true]);
    });
  });
});
