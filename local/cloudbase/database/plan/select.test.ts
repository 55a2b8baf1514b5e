import fc from 'fast-check';
import type { Document } from '../bson/value';
import { Profile } from '../profile';
import { readFilter } from '../query/filter';
import type { IndexSpec } from '../open';
import { Collection } from '../store/collection';
import { keyOf } from '../bson/key';
import { anyDocument, anyQuery, anySort } from '../testing/arbitrary';
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
  {
    name: 'x_y_id',
    keys: [
      ['x', 1],
      ['y', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'ab_y',
    keys: [
      ['a.b', 1],
      ['y', -1],
    ],
  },
];

const counted = () => new Profile().begin('find', 'random');

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
            select(collectionOf(documents, used), { filter, sort }, counted()),
          );
          const [indexed = [], scanned = []] = answers;
          expect(indexed.map(({ id }) => id).sort()).toEqual(scanned.map(({ id }) => id).sort());
          expect(indexed.map(({ document }) => sortKey(document, sort))).toEqual(
            scanned.map(({ document }) => sortKey(document, sort)),
          );
          const page = select(collectionOf(documents, specs), { filter, sort, skip: 1, limit }, counted());
          expect(page.map(({ document }) => sortKey(document, sort))).toEqual(
            scanned.slice(1, 1 + limit).map(({ document }) => sortKey(document, sort)),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('ranges merged in the wished order give the page that sorting everything gives', () => {
    const small = fc.integer({ min: 0, max: 4 });
    const several = fc.uniqueArray(small, { minLength: 1, maxLength: 4 }).map(($in) => ({ $in }));
    const branch: fc.Arbitrary<Document> = fc.oneof(
      fc.record({ x: several }),
      fc.record({ 'a.b': several }),
      fc.record({ x: several, y: several }),
    );
    const query = fc.oneof(
      branch,
      fc.array(branch, { minLength: 2, maxLength: 3 }).map(($or): Document => ({ $or })),
    );
    const fields = fc.constantFrom(['y'], ['y', '_id'], ['x', 'y'], ['_id'], ['a.b', 'y']);
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 5, maxLength: 25 }),
        query,
        fields,
        fc.constantFrom<1 | -1>(1, -1),
        fc.integer({ min: 1, max: 6 }),
        (documents, asked, sortedBy, direction, limit) => {
          const sort = sortedBy.map((field): [string, 1 | -1] => [field, direction]);
          const selection = { filter: readFilter(asked), sort, skip: 1, limit };
          const [page, expected] = [SPECS, []].map((specs) =>
            select(collectionOf(documents, specs), selection, counted()).map(({ document }) =>
              sortKey(document, sort),
            ),
          );
          expect(page).toEqual(expected);
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
          select(collection, { filter }, counted())
            .map(({ id }) => id)
            .sort(),
        );
        expect(found[0]).toEqual(found[1]);
      }),
      { numRuns: 500 },
    );
  });
});
