// What queries cost: with an index about what they answer, without one everything.
import { openDatabase } from '../open';
import type { IndexSpec, Operation } from '../open';
import { callerOf } from '../testing/act';

const database = openDatabase();
const caller = callerOf(database);
afterAll(() => database.close());

const last = (): Operation => {
  const operation = database.profile.operations().at(-1);
  if (!operation) throw new Error('nothing has been asked');
  return operation;
};

const make = (name: string, indexes: IndexSpec[], documents: object[]): void => {
  database.createCollection(name);
  for (const index of indexes) database.createIndex(name, index);
  database.insertMany(name, documents);
};

make(
  'slots',
  [
    {
      name: 'venue_day',
      keys: [
        ['venue', 1],
        ['day', -1],
        ['hour', 1],
      ],
    },
    { name: 'phone', keys: [['phone', 1]], unique: true, sparse: true },
    { name: 'tags', keys: [['tags', 1]] },
  ],
  Array.from({ length: 6000 }, (_, n) => ({
    _id: `s${String(n).padStart(5, '0')}`,
    venue: n % 20,
    day: Math.floor(n / 20) % 30,
    hour: n % 24,
    phone: `p${n}`,
    tags: [`t${n % 300}`, 'all'],
  })),
);

const STATUSES = ['pending', 'confirmed', 'arrived', 'cancelled'];
make(
  'bookings',
  [
    {
      name: 'queue',
      keys: [
        ['place', 1],
        ['status', 1],
        ['at', 1],
      ],
    },
    {
      name: 'person',
      keys: [
        ['persons.id', 1],
        ['at', -1],
      ],
    },
    {
      name: 'booker',
      keys: [
        ['by', 1],
        ['at', -1],
      ],
    },
  ],
  Array.from({ length: 4000 }, (_, n) => ({
    _id: `b${n}`,
    place: `c${n % 10}`,
    status: STATUSES[Math.floor(n / 10) % 4],
    at: (n * 7) % 1000,
    by: `o${n % 80}`,
    persons: [
      { id: `p${n % 100}`, age: n % 90 },
      { id: `p${(n + 1) % 100}`, age: 7 },
    ],
  })),
);

describe('a query that an index bounds', () => {
  test.each<[string, string, object, object]>([
    ['an id', 'slots', { _id: 's00042' }, {}],
    ['several ids', 'slots', { _id: { $in: ['s00001', 's00002'] } }, {}],
    ['a unique key', 'slots', { phone: 'p77' }, {}],
    ['a prefix of a compound index', 'slots', { venue: 3 }, {}],
    ['a prefix and a range', 'slots', { venue: 3, day: { $gte: 5, $lt: 7 } }, {}],
    ['a prefix, sorted by the next field', 'slots', { venue: 3 }, { order: { day: -1 }, limit: 10 }],
    ['the same against its direction', 'slots', { venue: 3 }, { order: { day: 1, hour: -1 }, limit: 10 }],
    ['a page of it', 'slots', { venue: 3, day: 4 }, { order: { hour: 1 }, limit: 2 }],
    ['one of several values', 'slots', { venue: { $in: [1, 2] }, day: 5 }, {}],
    [
      'several values in their order',
      'slots',
      { venue: { $in: [9, 4] } },
      { order: { venue: -1, day: 1 }, limit: 9 },
    ],
    [
      'several values merged',
      'slots',
      { venue: { $in: [3, 4, 5] } },
      { order: { day: -1, hour: 1 }, limit: 10 },
    ],
    ['the first of several merged', 'slots', { venue: { $in: [3, 4, 5] } }, { order: { day: 1 }, limit: 1 }],
    ['an element of an array', 'slots', { tags: 't5' }, {}],
    ['one of several elements', 'slots', { tags: { $in: ['t5', 't6', 'all'] } }, {}],
    ['an element that meets a condition', 'slots', { tags: { $elemMatch: { $eq: 't5' } } }, {}],
    ['the beginning of a text', 'slots', { phone: { $regex: '^p599' } }, {}],
    ['alternatives with an index each', 'slots', { $or: [{ phone: 'p5' }, { tags: 't9' }] }, {}],
    ['ids in order', 'slots', { _id: { $gt: 's05000' } }, { order: { _id: 1 }, limit: 20 }],
    ['the first of all by an index', 'slots', {}, { order: { venue: 1, day: -1 }, limit: 5 }],
    [
      'equality, several values and a range',
      'bookings',
      { place: 'c3', status: { $in: ['pending', 'confirmed'] }, at: { $gte: 100, $lt: 300 } },
      {},
    ],
    [
      'the same in the order of the range, stopped by the limit',
      'bookings',
      { place: 'c3', status: { $in: ['pending', 'confirmed', 'arrived'] }, at: { $gte: 100 } },
      { order: { at: 1 }, limit: 5 },
    ],
    [
      'the same backwards',
      'bookings',
      { place: 'c3', status: { $in: ['pending', 'confirmed', 'arrived'] }, at: { $lt: 900 } },
      { order: { at: -1 }, limit: 5 },
    ],
    ['a field of the elements of an array', 'bookings', { 'persons.id': 'p17' }, {}],
    ['several values of it', 'bookings', { 'persons.id': { $in: ['p17', 'p18', 'p50'] } }, {}],
    [
      'in the order of a field beside the array',
      'bookings',
      { 'persons.id': 'p17' },
      { order: { at: -1 }, limit: 3 },
    ],
    [
      'several of them merged, each document once',
      'bookings',
      { 'persons.id': { $in: ['p17', 'p18'] } },
      { order: { at: 1 }, limit: 30 },
    ],
    [
      'alternatives by two indexes, merged in one order',
      'bookings',
      { $or: [{ by: 'o17' }, { 'persons.id': { $in: ['p3', 'p4'] } }] },
      { order: { at: -1 }, limit: 12 },
    ],
    [
      'a page that goes on after a key of two fields',
      'bookings',
      {
        $or: [
          { place: 'c3', status: 'arrived', at: { $gt: 500 } },
          { place: 'c3', status: { $gt: 'arrived' } },
        ],
      },
      { order: { place: 1, status: 1, at: 1 }, limit: 7 },
    ],
    [
      'a condition beside alternatives',
      'bookings',
      {
        place: 'c3',
        $or: [
          { status: 'pending', at: { $lt: 50 } },
          { status: 'arrived', at: { $gt: 950 } },
        ],
      },
      {},
    ],
  ])('%s: it examines what it returns', async (_title, collection, query, more) => {
    const found = await caller.find(collection, query, more);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(found.length);
    expect(last()).toMatchObject({
      collection,
      docsExamined: found.length,
      nfound: found.length,
      nreturned: found.length,
      hasSortStage: false,
    });
    expect(last().reads.flatMap(({ plan }) => plan)).not.toContain('COLLSCAN');
  });

  test('what several ranges merged answer is what sorting everything answers', async () => {
    const query = { $or: [{ by: 'o17' }, { 'persons.id': { $in: ['p3', 'p4'] } }] };
    const all = database.find('bookings', query) as { at: number }[];
    const merged = (await caller.find('bookings', query, { order: { at: -1 }, limit: 40, offset: 5 })) as {
      at: number;
    }[];
    expect(merged.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort((a, b) => b - a)
        .slice(5, 45),
    );
  });

  test('a conditional update looks at one document', async () => {
    await caller.update('slots', { _id: 's00042', hour: { $gte: 0 } }, { $inc: { hour: 1 } });
    expect(last()).toMatchObject({ action: 'modifyDocument', docsExamined: 1, nreturned: 1 });
  });

  test('index entries of a document that came up before are read, the document is not', async () => {
    await caller.find('bookings', { 'persons.id': { $in: ['p17', 'p18'] } });
    const { keysExamined, docsExamined, reads } = last();
    expect([keysExamined, docsExamined]).toEqual([160, 120]);
    expect(reads).toMatchObject([{ collection: 'bookings', plan: ['person'], times: 1 }]);
  });
});

describe('a query that no index bounds', () => {
  test('without an index every document is looked at', async () => {
    const found = await caller.find('slots', { hour: 5 });
    expect(last()).toMatchObject({ docsExamined: 6000, keysExamined: 0, nreturned: found.length });
    expect(last().reads).toMatchObject([{ plan: ['COLLSCAN'] }]);
  });

  test('alternatives of which one has no index look at everything once', async () => {
    await caller.find('slots', { $or: [{ phone: 'p5' }, { hour: 5 }] });
    expect(last()).toMatchObject({ docsExamined: 6000 });
  });

  test('an order that no index gives is made in memory, after looking at all that matches', async () => {
    const found = await caller.find('slots', { venue: 3 }, { order: { hour: 1 }, limit: 10 });
    expect(last()).toMatchObject({ docsExamined: 300, nreturned: found.length, hasSortStage: true });
  });

  test('an order by a field of array elements is made in memory: which element was found says nothing', async () => {
    await caller.find('bookings', { 'persons.id': 'p17' }, { order: { 'persons.id': 1 }, limit: 3 });
    expect(last()).toMatchObject({ docsExamined: 80, hasSortStage: true });
  });
});

const stage = (name: string, value: unknown) => ({ stageKey: `$${name}`, stageValue: JSON.stringify(value) });
const aggregate = (collectionName: string, ...stages: object[]) =>
  caller.act('aggregateDocuments', { collectionName, stages });

describe('a pipeline', () => {
  test('a geoNear stage looks around its point', async () => {
    make(
      'shops',
      [{ name: 'at', keys: [['at', '2dsphere']] }],
      Array.from({ length: 900 }, (_, n) => ({
        at: { type: 'Point', coordinates: [113 + (n % 30) / 10, 23 + Math.floor(n / 30) / 10] },
      })),
    );
    const near = { type: 'Point', coordinates: [114, 24] };
    const { data } = await aggregate(
      'shops',
      stage('geoNear', { near, distanceField: 'metres', maxDistance: 500, spherical: true }),
    );
    expect((data as { list: string[] }).list).toHaveLength(1);
    expect(last()).toMatchObject({ docsExamined: 1, reads: [{ plan: ['at'] }] });
  });

  test.each<[string, string, number]>([
    ['by an index: what it joins', '$by', 50],
    ['without one: everything, for each document', '$age', 4000],
  ])('a join looks, %s', async (_title, field, each) => {
    const join = {
      from: 'bookings',
      let: { value: 'o5' },
      pipeline: [{ $match: { $expr: { $eq: [field, '$$value'] } } }],
      as: 'bookings',
    };
    await aggregate('slots', stage('match', { venue: 3 }), stage('limit', 4), stage('lookup', join));
    const joined = field === '$by' ? 200 : 0;
    expect(last()).toMatchObject({
      action: 'aggregateDocuments',
      docsExamined: 4 + 4 * each,
      nfound: 4 + joined,
      nreturned: 4,
      reads: [
        { collection: 'slots', plan: ['venue_day'], times: 1, docsExamined: 4 },
        { collection: 'bookings', times: 4, docsExamined: 4 * each, nreturned: joined },
      ],
    });
  });

  test('a join by equal fields, and the sort and limit inside a join, are served by indexes too', async () => {
    const byField = { from: 'bookings', localField: 'name', foreignField: 'by', as: 'all' };
    const latest = {
      from: 'bookings',
      let: { who: '$name' },
      pipeline: [{ $match: { $expr: { $eq: ['$by', '$$who'] } } }, { $sort: { at: -1 } }, { $limit: 2 }],
      as: 'latest',
    };
    make('people', [], [{ name: 'o1' }, { name: 'o2' }]);
    await aggregate('people', stage('lookup', byField), stage('lookup', latest));
    expect(last()).toMatchObject({ docsExamined: 2 + 100 + 4, nfound: 2 + 100 + 4, hasSortStage: false });
  });
});
