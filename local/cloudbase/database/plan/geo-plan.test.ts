import fc from 'fast-check';
import { fromPlain } from '../bson/plain';
import type { Document } from '../bson/value';
import { keyOf } from '../bson/key';
import { Profile } from '../profile';
import { readFilter } from '../query/filter';
import { Collection } from '../store/collection';
import { select } from './select';

const degree = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const place = fc.tuple(
  fc.oneof(degree(113, 113.2), degree(-180, 180)),
  fc.oneof(degree(23, 23.2), degree(-90, 90)),
);
const point = place.map((coordinates) => ({ type: 'Point', coordinates }));
const line = fc
  .array(place, { minLength: 2, maxLength: 4 })
  .map((coordinates) => ({ type: 'LineString', coordinates }));
const square = fc.tuple(degree(112, 114), degree(22, 24), degree(0.001, 2)).map(([x, y, d]) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + d, y],
      [x + d, y + d],
      [x, y + d],
      [x, y],
    ],
  ],
}));
const geometry = fc.oneof({ weight: 4, arbitrary: point }, line, square);

const condition = fc.oneof(
  fc
    .tuple(point, degree(10, 50_000))
    .map(([$geometry, $maxDistance]) => ({ $nearSphere: { $geometry, $maxDistance } })),
  point.map(($geometry) => ({ $near: { $geometry } })),
  square.map(($geometry) => ({ $geoWithin: { $geometry } })),
  fc
    .tuple(place, degree(0, 0.01))
    .map(([centre, radius]) => ({ $geoWithin: { $centerSphere: [centre, radius] } })),
  geometry.map(($geometry) => ({ $geoIntersects: { $geometry } })),
);

function collectionOf(documents: object[], indexed: boolean): Collection {
  const collection = new Collection(1, 'places');
  if (indexed) collection.addIndex({ name: 'at', keys: [['at', '2dsphere']] });
  documents.forEach((document, _id) => {
    const after = fromPlain({ _id, ...document }) as Document;
    collection.write({ id: keyOf(_id), before: undefined, after }, 1);
  });
  return collection;
}

describe('a 2dsphere index', () => {
  test('finds what looking at every place finds', () => {
    const documents = fc.array(
      fc.record({ at: fc.oneof(geometry, fc.array(point, { maxLength: 2 })) }, { requiredKeys: [] }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(documents, condition, (places, at) => {
        const filter = readFilter(fromPlain({ at }));
        const found = [true, false].map((indexed) =>
          select(collectionOf(places, indexed), { filter }, new Profile().begin('find', 'places')).map(
            ({ id }) => id,
          ),
        );
        expect(found[0]?.sort()).toEqual(found[1]?.sort());
      }),
      { numRuns: 1500 },
    );
  });

  test('looks around the place only', () => {
    const places = Array.from({ length: 10_000 }, (_, n) => ({
      at: { type: 'Point', coordinates: [113 + (n % 100) / 50, 23 + Math.floor(n / 100) / 50] },
    }));
    const collection = collectionOf(places, true);
    const operation = new Profile().begin('find', 'places');
    const near = {
      $nearSphere: { $geometry: { type: 'Point', coordinates: [114, 24] }, $maxDistance: 5000 },
    };
    const found = select(collection, { filter: readFilter(fromPlain({ at: near })) }, operation);
    expect(found.length).toBeGreaterThan(10);
    expect(operation.profiled().reads).toMatchObject([{ plan: ['at'] }]);
    expect(operation.profiled().docsExamined).toBeLessThan(found.length * 2);
  });
});
