// Random values, documents and queries for property specs: few fields and few values, so that they often meet.
import fc from 'fast-check';
import { Decimal128, ObjectId } from '../bson/value';
import type { Document, Value } from '../bson/value';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, false, 0, -0, 1, 2, 2.5, -5, NaN, Infinity, 1e300),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b', 'ab', '桃', '😀', '\uff01', 'a\u0000b', '\u0000'),
  fc.integer({ min: 0, max: 3 }).map((n) => new Date(n * 1000)),
  fc.constantFrom<Value>(new ObjectId('0123456789abcdef01234567'), new Decimal128('2.5')),
);

/** Any value, two levels deep. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', 'b'), scalar, { maxKeys: 2 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.dictionary(fc.constantFrom('a', 'b'), scalar, { maxKeys: 2 }), { maxLength: 2 }),
  },
);

const few: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, 'a', 'b', 'ab') },
);
const nested: fc.Arbitrary<Document> = fc.record({ b: few, c: few }, { requiredKeys: [] });

/** Documents with the fields x, y and a (a document, an array of documents, or a value). */
export const anyDocument: fc.Arbitrary<Document> = fc.record(
  {
    x: fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: fc.array(few, { maxLength: 3 }) }),
    y: few,
    a: fc.oneof(few, nested, fc.array(nested, { maxLength: 3 })),
  },
  { requiredKeys: [] },
);

const path = fc.constantFrom('x', 'y', 'a', 'a.b', 'a.c', '_id');

const demand: fc.Arbitrary<Value> = fc.oneof(
  few,
  fc.record({ $eq: few }),
  fc.record({ $ne: few }),
  fc.record({ $gt: few }),
  fc.record({ $gte: few, $lt: few }),
  fc.record({ $lte: few }),
  fc.record({ $in: fc.array(few, { maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $regex: fc.constantFrom('^a', 'b') }),
  fc.record({ $all: fc.array(few, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $elemMatch: fc.record({ $gte: few }) }),
  fc.record({ $elemMatch: fc.record({ b: few, c: few }, { requiredKeys: ['b'] }) }),
  fc.record({ $not: fc.record({ $gt: few }) }),
) as fc.Arbitrary<Value>;

const conjunction: fc.Arbitrary<Document> = fc.dictionary(path, demand, { maxKeys: 3 });

/** Queries over those fields, some of them with `$or`. */
export const anyQuery: fc.Arbitrary<Document> = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  { weight: 1, arbitrary: fc.array(conjunction, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(conjunction, fc.array(conjunction, { minLength: 1, maxLength: 2 }))
      .map(([all, $or]) => ({ ...all, $or })),
  },
);

export const anySort: fc.Arbitrary<[string, 1 | -1][]> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('x', 'y', 'a.b', '_id'), fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 2, selector: ([field]) => field },
);
