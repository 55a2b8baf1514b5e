import fc from 'fast-check';
import type { Document } from '../bson/value';
import { Counters } from '../counters';
import { readFilter } from '../query/filter';
import { openDatabase } from '../open';
import type { IndexSpec } from '../open';
import { Collection } from '../store/collection';
import { keyOf } from '../bson/key';
import { anyDocument, anyQuery, anySort } from '../testing/arbitrary';
import { callerOf } from '../testing/act';
import { select } from './select';
import { sortKey } from './sort';

const SPECS: IndexSpec[] = [
  { name: 'x', keys: [['x', 1]] },
  {
    name: 'y_x',
    keys: [
      ['y', 1],
      ['x', -1],
    ],
  },
  { name: 'ab', keys: [['a.b', 1]], sparse: true },
  {
    name: 'ab_ac',
    keys: [
      ['a.b', -1],
      ['a.c', 1],
    ],
  },
  {
    name: 'x_y',
    keys: [
      ['x', -1],
      ['y', -1],
    ],
    sparse: true,
  },
];

function collectionOf(documents: Document[], specs: IndexSpec[]): Collection {
  const collection = new Collection(1, 'random');
  for (const spec of specs) collection.addIndex(spec);
  documents.forEach((document, at) => {
    const after = { _id: at % 5 === 0 ? `id${at}` : at, ...document };
    collection.write({ id: keyOf(after._id), before: undefined, after }, 1);
  });
  return collection;
}

describe('reading by plan', () => {
  test('whatever index serves a query, it answers what looking at every document answers', () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { maxLength: 25 }),
        fc.subarray(SPECS),
        anyQuery,
        anySort,
        fc.integer({ min: 1, max: 5 }),
        (documents, specs, query, sort, limit) => {
          const filter = readFilter(query);
          const answers = [specs, []].map((used) =>
            select(collectionOf(documents, used), { filter, sort }, new Counters()),
          );
          const [indexed = [], scanned = []] = answers;
          expect(indexed.map(({ id }) => id).sort()).toEqual(scanned.map(({ id }) => id).sort());
          expect(indexed.map(({ document }) => sortKey(document, sort))).toEqual(
            scanned.map(({ document }) => sortKey(document, sort)),
          );
          const page = select(
            collectionOf(documents, specs),
            { filter, sort, skip: 1, limit },
            new Counters(),
          );
          expect(page.map(({ document }) => sortKey(document, sort))).toEqual(
            scanned.slice(1, 1 + limit).map(({ document }) => sortKey(document, sort)),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('indexes follow updates and removals', () => {
    const write = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.option(anyDocument, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), anyQuery, (writes, query) => {
        const indexed = collectionOf([], SPECS);
        const bare = collectionOf([], []);
        for (const [id, content] of writes)
          for (const collection of [indexed, bare]) {
            const before = collection.rows.get(keyOf(id))?.document;
            if (before || content)
              collection.write({ id: keyOf(id), before, after: content && { _id: id, ...content } }, 1);
          }
        const filter = readFilter(query);
        const found = [indexed, bare].map((collection) =>
          select(collection, { filter }, new Counters())
            .map(({ id }) => id)
            .sort(),
        );
        expect(found[0]).toEqual(found[1]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the cost of a query', () => {
  const database = openDatabase();
  database.createCollection('slots');
  database.createIndex('slots', {
    name: 'venue_day',
    keys: [
      ['venue', 1],
      ['day', -1],
      ['hour', 1],
    ],
  });
  database.createIndex('slots', { name: 'phone', keys: [['phone', 1]], unique: true, sparse: true });
  database.createIndex('slots', { name: 'tags', keys: [['tags', 1]] });
  database.insertMany(
    'slots',
    Array.from({ length: 6000 }, (_, n) => ({
      _id: `s${String(n).padStart(5, '0')}`,
      venue: n % 20,
      day: Math.floor(n / 20) % 30,
      hour: n % 24,
      phone: `p${n}`,
      tags: [`t${n % 300}`, 'all'],
    })),
  );
  const caller = callerOf(database);
  afterAll(() => database.close());

  test.each<[string, object, object]>([
    ['an id', { _id: 's00042' }, {}],
    ['several ids', { _id: { $in: ['s00001', 's00002'] } }, {}],
    ['a unique key', { phone: 'p77' }, {}],
    ['a prefix of a compound index', { venue: 3 }, {}],
    ['a prefix and a range', { venue: 3, day: { $gte: 5, $lt: 7 } }, {}],
    ['a prefix, sorted by the next field', { venue: 3 }, { order: { day: -1 }, limit: 10 }],
    ['the same against its direction', { venue: 3 }, { order: { day: 1, hour: -1 }, limit: 10 }],
    ['a page of it', { venue: 3, day: 4 }, { order: { hour: 1 }, limit: 2 }],
    ['one of several values', { venue: { $in: [1, 2] }, day: 5 }, {}],
    ['an element of an array', { tags: 't5' }, {}],
    ['an element that meets a condition', { tags: { $elemMatch: { $eq: 't5' } } }, {}],
    ['the beginning of a text', { phone: { $regex: '^p599' } }, {}],
    ['alternatives with an index each', { $or: [{ phone: 'p5' }, { tags: 't9' }] }, {}],
    ['ids in order', { _id: { $gt: 's05000' } }, { order: { _id: 1 }, limit: 20 }],
    ['the first of all by an index', {}, { order: { venue: 1, day: -1 }, limit: 5 }],
  ])('%s looks at no more than it answers', async (_title, query, more) => {
    const found = await caller.find('slots', query, more);
    expect(found.length).toBeGreaterThan(0);
    const { examined, returned, plans } = database.counters.last;
    expect(plans).not.toContain('scan');
    expect(returned).toBe(found.length);
    expect(examined).toBe(returned);
  });

  test('several ordered ranges are read no further than the page', async () => {
    const more = { order: { day: -1, hour: 1 } as Record<string, 1 | -1>, limit: 10 };
    const found = await caller.find('slots', { venue: { $in: [3, 4, 5] } }, more);
    expect(database.counters.last.examined).toBeLessThanOrEqual(30);
    const all = database.find('slots', { venue: { $in: [3, 4, 5] } }, { sort: more.order }) as {
      day: number;
      hour: number;
    }[];
    expect(found.map(({ day, hour }) => [day, hour])).toEqual(
      all.slice(0, 10).map(({ day, hour }) => [day, hour]),
    );
  });

  test('a conditional update looks at one document', async () => {
    await caller.update('slots', { _id: 's00042', hour: { $gte: 0 } }, { $inc: { hour: 1 } });
    expect(database.counters.last.examined).toBe(1);
  });

  test('without an index every document is looked at', async () => {
    await caller.find('slots', { hour: 5 }, { limit: 1000 });
    expect(database.counters.last).toMatchObject({ examined: 6000, plans: ['scan'] });
  });

  test('a geoNear stage looks around its point', async () => {
    database.createCollection('shops');
    database.createIndex('shops', { name: 'at', keys: [['at', '2dsphere']] });
    database.insertMany(
      'shops',
      Array.from({ length: 900 }, (_, n) => ({
        at: { type: 'Point', coordinates: [113 + (n % 30) / 10, 23 + Math.floor(n / 30) / 10] },
      })),
    );
    const near = { type: 'Point', coordinates: [114, 24] };
    const stageValue = JSON.stringify({ near, distanceField: 'metres', maxDistance: 500, spherical: true });
    const { data } = await caller.act('aggregateDocuments', {
      collectionName: 'shops',
      stages: [{ stageKey: '$geoNear', stageValue }],
    });
    expect((data as { list: string[] }).list).toHaveLength(1);
    expect(database.counters.last).toMatchObject({ examined: 1, plans: ['at'] });
  });

  test('a join looks at what it joins', async () => {
    await caller.act('aggregateDocuments', {
      collectionName: 'slots',
      stages: [
        { stageKey: '$match', stageValue: '{"phone":"p5"}' },
        {
          stageKey: '$lookup',
          stageValue:
            '{"from":"slots","let":{"v":"$phone"},"pipeline":[{"$match":{"$expr":{"$eq":["$phone","$$v"]}}}],"as":"same"}',
        },
      ],
    });
    expect(database.counters.last).toMatchObject({ examined: 2, returned: 2 });
  });
});
