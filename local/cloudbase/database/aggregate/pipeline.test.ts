import { fromPlain } from '../bson/plain';
import type { Document, Value } from '../bson/value';
import { readPipeline, stageSpecs } from './pipeline';
import type { PipelineContext } from './pipeline';

const nowhere: PipelineContext = {
  collection: 'none',
  variables: new Map(),
  find: () => [],
  geoField: () => undefined,
};
const run = (documents: object[], pipeline: object[]): Document[] =>
  readPipeline(stageSpecs(fromPlain(pipeline), 'spec')).over(
    documents.map((document) => fromPlain(document) as Document),
    nowhere,
  );

describe('stages', () => {
  test.each<[string, object[], object[], Value]>([
    [
      'project keeps, drops _id and computes nested fields',
      [{ _id: 1, a: { b: 1, c: 2 }, l: [{ x: 1, y: 2 }] }],
      [{ $project: { _id: 0, 'a.b': 1, l: { x: 1, n: { $literal: 9 } } } }],
      [{ a: { b: 1 }, l: [{ x: 1, n: 9 }] }],
    ],
    [
      'project makes objects for computed paths',
      [{ _id: 1 }],
      [{ $project: { 'p.q': '$_id' } }],
      [{ _id: 1, p: { q: 1 } }],
    ],
    [
      '$$REMOVE leaves a field out',
      [{ _id: 1, a: 1 }],
      [{ $addFields: { a: '$$REMOVE', b: '$a' } }],
      [{ _id: 1, b: 1 }],
    ],
    [
      'addFields works inside arrays',
      [{ l: [{ a: 1 }, 2] }],
      [{ $addFields: { 'l.b': 5 } }],
      [{ l: [{ a: 1, b: 5 }, { b: 5 }] }],
    ],
    ['unset', [{ a: 1, b: { c: 1, d: 2 } }], [{ $unset: ['a', 'b.c'] }], [{ b: { d: 2 } }]],
    ['unwind passes on what is no array', [{ a: 5 }, { a: [] }, {}], [{ $unwind: '$a' }], [{ a: 5 }]],
    [
      'group counts null and missing together',
      [{ k: null }, {}, { k: 0 }],
      [{ $group: { _id: '$k', n: { $sum: 1 } } }],
      [
        { _id: null, n: 2 },
        { _id: 0, n: 1 },
      ],
    ],
    [
      'group of first over a missing field is null, push skips it',
      [{}, { v: 1 }],
      [{ $group: { _id: 1, f: { $first: '$v' }, p: { $push: '$v' } } }],
      [{ _id: 1, f: null, p: [1] }],
    ],
    [
      'sort by several, missing first',
      [{ _id: 1, a: 1 }, { _id: 2 }, { _id: 3, a: 1 }],
      [{ $sort: { a: 1, _id: -1 } }],
      [{ _id: 2 }, { _id: 3, a: 1 }, { _id: 1, a: 1 }],
    ],
    [
      'bucketAuto keeps equal values together',
      [1, 1, 1, 2, 3].map((v) => ({ v })),
      [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }],
      [
        { _id: { min: 1, max: 2 }, count: 3 },
        { _id: { min: 2, max: 3 }, count: 2 },
      ],
    ],
    [
      'bucketAuto at preferred numbers',
      [{ v: 3 }, { v: 14 }, { v: 70 }],
      [{ $bucketAuto: { groupBy: '$v', buckets: 3, granularity: '1-2-5' } }],
      [
        { _id: { min: 2, max: 5 }, count: 1 },
        { _id: { min: 5, max: 20 }, count: 1 },
        { _id: { min: 20, max: 100 }, count: 1 },
      ],
    ],
    [
      'facet',
      [{ a: 1 }, { a: 2 }],
      [{ $facet: { n: [{ $count: 'n' }], big: [{ $match: { a: 2 } }] } }],
      [{ n: [{ n: 2 }], big: [{ a: 2 }] }],
    ],
    [
      'redact',
      [{ open: true, in: { open: false }, ok: { open: true } }],
      [{ $redact: { $cond: ['$open', '$$DESCEND', '$$PRUNE'] } }],
      [{ open: true, ok: { open: true } }],
    ],
    [
      'cuts before what works on each',
      [{ a: 0 }, { a: 1 }],
      [{ $addFields: { x: { $divide: [1, '$a'] } } }, { $skip: 1 }],
      [{ a: 1, x: 1 }],
    ],
  ])('%s', (_title, documents, pipeline, expected) => {
    expect(run(documents, pipeline)).toEqual(expected);
  });

  test.each<[string, object[], RegExp]>([
    ['an unknown stage', [{ $nope: 1 }], /Unrecognized pipeline stage name: '\$nope'/],
    ['two stages in one', [{ $limit: 1, $skip: 1 }], /exactly one field/],
    ['an empty projection', [{ $project: {} }], /at least one field/],
    ['geoNear later on', [{ $limit: 1 }, { $geoNear: {} }], /only valid as the first stage/],
    ['near in a match', [{ $match: { a: { $nearSphere: [0, 0] } } }], /not allowed in this context/],
    ['boundaries out of order', [{ $bucket: { groupBy: '$a', boundaries: [2, 1] } }], /must be sorted/],
    [
      'a value outside all boundaries',
      [{ $bucket: { groupBy: '$a', boundaries: [10, 20] } }],
      /could not find a matching branch/,
    ],
    [
      'an unknown granularity',
      [{ $bucketAuto: { groupBy: '$a', buckets: 1, granularity: 'R7' } }],
      /Unknown rounding granularity 'R7'/,
    ],
    ['a root that is no object', [{ $replaceRoot: { newRoot: '$a' } }], /must evaluate to an object/],
    [
      'an unknown option of lookup',
      [{ $lookup: { from: 'x', as: 'y', where: 1 } }],
      /unknown argument to \$lookup: where/,
    ],
    ['half a lookup', [{ $lookup: { from: 'x', as: 'y', localField: 'a' } }], /both or neither/],
    ['a count without a name', [{ $count: '' }], /non-empty string/],
    ['a sort by nothing', [{ $sort: {} }], /at least one sort key/],
    ['a sort up and down', [{ $sort: { a: 2 } }], /must be 1 \(for ascending\) or -1/],
  ])('%s is refused', (_title, pipeline, message) => {
    expect(() => run([{ a: 1 }], pipeline)).toThrow(message);
  });
});
