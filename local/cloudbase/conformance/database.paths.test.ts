// Dotted paths through arrays and missing fields, in conditions and in updates: what a ledger kept in one document lives on.
import type { Api } from './sdk';
import { describeEachSdk } from './support';
import { withUpdates, type Change } from './updating';

type Condition = (api: Pick<Api, 'db' | '_'>) => object;

describeEachSdk('paths', (sdk) => {
  const updated = withUpdates(sdk);

  /** The ids of the sessions that meet the condition, in order. */
  const meeting = (condition: Condition): Promise<unknown[]> =>
    sdk.run(async (api, source: string) => {
      const where = (eval(`(${source})`) as Condition)(api);
      const { data } = await api.db.collection('sessions').where(where).orderBy('_id', 'asc').get();
      return data.map(({ _id }) => _id);
    }, condition.toString());

  beforeAll(() => {
    const { database } = sdk.cloudbase;
    database.createCollection('sessions');
    database.insertMany('sessions', [
      { _id: 'bare' },
      { _id: 'empty', line: [], rev: null },
      { _id: 'one', line: [{ booking: 'b1', persons: ['a', 'c'] }], rev: 3, left: { 'dish-a': 2 } },
      {
        _id: 'two',
        line: [
          { booking: 'b2', persons: [] },
          { booking: 'b3', persons: ['b'] },
        ],
        rev: 7,
        holders: { p1: { offerUntil: 5 }, p2: { offerUntil: 9 } },
        left: { 'dish-a': 0 },
      },
      { _id: 'unnamed', line: [{ booking: 'b4' }], holders: { p1: { booking: 'b4' } }, rev: 'x' },
    ]);
  });

  test.each<[string, Condition, string[]]>([
    ['no first element: missing or empty', ({ _ }) => ({ 'line.0': _.exists(false) }), ['bare', 'empty']],
    ['a first element', ({ _ }) => ({ 'line.0': _.exists(true) }), ['one', 'two', 'unnamed']],
    ['a second element', ({ _ }) => ({ 'line.1': _.exists(true) }), ['two']],
    [
      'none of these in the arrays of any element, which missing and empty arrays meet too',
      ({ _ }) => ({ 'line.persons': _.nin(['a', 'b']) }),
      ['bare', 'empty', 'unnamed'],
    ],
    [
      'one of these in the arrays of some element',
      ({ _ }) => ({ 'line.persons': _.in(['b', 'c']) }),
      ['one', 'two'],
    ],
    ['a field of some element', () => ({ 'line.booking': 'b3' }), ['two']],
    [
      'a field of no element',
      ({ _ }) => ({ 'line.booking': _.neq('b1') }),
      ['bare', 'empty', 'two', 'unnamed'],
    ],
    ['less than: never a missing field, null or another type', ({ _ }) => ({ rev: _.lt(5) }), ['one']],
    ['a field of an object of objects', ({ _ }) => ({ 'holders.p1.offerUntil': _.lte(5) }), ['two']],
    [
      'no such key in an object',
      ({ _ }) => ({ 'holders.p2': _.exists(false) }),
      ['bare', 'empty', 'one', 'unnamed'],
    ],
    ['a key with a dash', ({ _ }) => ({ 'left.dish-a': _.gte(1) }), ['one']],
    ['the same, nested', ({ _ }) => ({ left: { 'dish-a': _.gte(1) } }), ['one']],
    [
      'all of it at once',
      ({ _ }) => ({
        _id: 'one',
        rev: 3,
        'left.dish-a': _.gte(2),
        'line.persons': _.nin(['z']),
        'line.1': _.exists(false),
      }),
      ['one'],
    ],
  ])('a condition: %s', async (_title, condition, ids) => {
    expect(await meeting(condition)).toEqual(ids);
  });

  test.each<[string, object, Change, object]>([
    [
      'push one entry onto a missing array',
      {},
      ({ _ }) => ({ line: _.push([{ booking: 'b1', persons: ['p1'] }]) }),
      { line: [{ booking: 'b1', persons: ['p1'] }] },
    ],
    [
      'push one entry onto an array',
      { line: [{ booking: 'b1' }] },
      ({ _ }) => ({ line: _.push([{ booking: 'b2' }]) }),
      { line: [{ booking: 'b1' }, { booking: 'b2' }] },
    ],
    [
      'pull by a field of the entry, whatever else it holds',
      {
        line: [
          { booking: 'b1', places: { p1: { seats: 1 } } },
          { booking: 'b2', places: {} },
          { booking: 'b1', by: 'o' },
        ],
      },
      ({ _ }) => ({ line: _.pull({ booking: 'b1' }) }),
      { line: [{ booking: 'b2', places: {} }] },
    ],
    ['pull from a missing array', { n: 1 }, ({ _ }) => ({ line: _.pull({ booking: 'b1' }) }), { n: 1 }],
    [
      'pull several entries',
      { line: [{ booking: 'b1' }, { booking: 'b2' }, { booking: 'b3' }] },
      ({ _ }) => ({ line: _.pull({ booking: _.in(['b1', 'b3']) }) }),
      { line: [{ booking: 'b2' }] },
    ],
    [
      'the first entry off the line, its places into the holders',
      { rev: 1, left: { seats: 1 }, holders: {}, line: [{ booking: 'b1' }, { booking: 'b2' }] },
      ({ _ }) => ({
        rev: _.inc(1),
        'left.seats': _.inc(-1),
        'holders.p1': _.set({ booking: 'b1', units: { seats: 1 } }),
        line: _.pull({ booking: 'b1' }),
      }),
      {
        rev: 2,
        left: { seats: 0 },
        holders: { p1: { booking: 'b1', units: { seats: 1 } } },
        line: [{ booking: 'b2' }],
      },
    ],
    [
      'several incs on paths, a set and a remove of subdocuments',
      {
        left: { meals: 5, 'dish-a': 2, 'dish-b': 2 },
        holders: { p1: { booking: 'b1', units: { meals: 1 } }, p3: { booking: 'b3' } },
      },
      ({ _ }) => ({
        'left.meals': _.inc(-2),
        'left.dish-a': _.inc(-1),
        'left.dish-b': _.inc(1),
        'holders.p2': _.set({ booking: 'b2' }),
        'holders.p1': _.remove(),
        'holders.p3.offerUntil': _.remove(),
      }),
      {
        left: { meals: 3, 'dish-a': 1, 'dish-b': 3 },
        holders: { p2: { booking: 'b2' }, p3: { booking: 'b3' } },
      },
    ],
    [
      'set replaces a subdocument whole, a nested object is merged into it',
      { holders: { p1: { offerUntil: 5, by: 'o' }, p2: { offerUntil: 5, by: 'o' } } },
      ({ _ }) => ({ 'holders.p1': _.set({ by: 'x' }), holders: { p2: { by: 'x' } } }),
      { holders: { p1: { by: 'x' }, p2: { offerUntil: 5, by: 'x' } } },
    ],
    ['inc of a missing field', {}, ({ _ }) => ({ rev: _.inc(1) }), { rev: 1 }],
    [
      'inc through missing objects',
      {},
      ({ _ }) => ({ 'left.dish-a': _.inc(-1) }),
      { left: { 'dish-a': -1 } },
    ],
  ])('an update: %s', async (_title, before, change, after) => {
    expect(await updated(before, change)).toEqual(after);
  });

  test('a conditional update happens once, however many try it at once', async () => {
    const { counts, after } = await sdk.run(async ({ db, _ }) => {
      const sessions = db.collection('things');
      await sessions.add({ data: { _id: 'rush', rev: 0, left: { 'dish-a': 2 }, holders: {}, line: [] } });
      const tries = Array.from({ length: 8 }, (_each, n) =>
        sessions
          .where({
            _id: 'rush',
            'left.dish-a': _.gte(1),
            'line.0': _.exists(false),
            [`holders.p${n % 4}`]: _.exists(false),
          })
          .update({
            data: {
              rev: _.inc(1),
              'left.dish-a': _.inc(-1),
              [`holders.p${n % 4}`]: _.set({ booking: `b${n}` }),
            },
          }),
      );
      const results = await Promise.all(tries);
      return {
        counts: results.map(({ stats }) => stats.updated),
        after: (await sessions.doc('rush').get()).data,
      };
    });
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(after).toMatchObject({ rev: 2, left: { 'dish-a': 0 }, line: [] });
    expect(Object.keys(after.holders as object)).toHaveLength(2);
  });
});
