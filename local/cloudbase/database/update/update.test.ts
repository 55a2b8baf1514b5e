import { parseEjson } from '../bson/ejson';
import type { Document } from '../bson/value';
import { readFilter } from '../query/filter';
import { applyUpdate, readUpdate } from './update';

const apply = (update: string, document: string, query = '{}', inserting = false): Document =>
  applyUpdate(
    readUpdate(parseEjson(update, 0)),
    parseEjson(document, 0) as Document,
    readFilter(parseEjson(query, 0)),
    5000,
    inserting,
  );

describe('applying an update', () => {
  test.each<[string, string, string]>([
    ['{"$set":{"a":1},"$unset":{"b":""}}', '{"_id":1,"b":2}', '{"_id":1,"a":1}'],
    ['{"$set":{"a.2":1}}', '{"a":[0]}', '{"a":[0,null,1]}'],
    ['{"$unset":{"a.0":""}}', '{"a":[1,2]}', '{"a":[null,2]}'],
    ['{"$unset":{"x.y":""}}', '{"x":5}', '{"x":5}'],
    ['{"$min":{"a":"x"}}', '{"a":5}', '{"a":5}'],
    ['{"$max":{"a":"x"}}', '{"a":5}', '{"a":"x"}'],
    ['{"$inc":{"a.b":1.5}}', '{"a":{"b":1}}', '{"a":{"b":2.5}}'],
    ['{"$mul":{"a":0.5}}', '{"a":3}', '{"a":1.5}'],
    ['{"$rename":{"a.b":"c"}}', '{"a":{"b":1,"d":2}}', '{"a":{"d":2},"c":1}'],
    ['{"$rename":{"nope":"c"}}', '{"c":1}', '{"c":1}'],
    ['{"$currentDate":{"a":true}}', '{}', '{"a":{"$date":{"$numberLong":"5000"}}}'],
    ['{"$setOnInsert":{"a":1},"$set":{"b":1}}', '{"_id":1}', '{"_id":1,"b":1}'],
    ['{"$push":{"a":{"$each":[],"$slice":1}}}', '{"a":[1,2]}', '{"a":[1]}'],
    ['{"$push":{"a":{"$each":[5],"$position":-1}}}', '{"a":[1,2]}', '{"a":[1,5,2]}'],
    [
      '{"$push":{"a":{"$each":[{"s":2}],"$sort":{"s":1}}}}',
      '{"a":[{"s":3},{"s":1}]}',
      '{"a":[{"s":1},{"s":2},{"s":3}]}',
    ],
    ['{"$push":{"a":[1,2]}}', '{"a":[]}', '{"a":[[1,2]]}'],
    ['{"$addToSet":{"a":{"$each":[{"x":1},{"x":1}]}}}', '{}', '{"a":[{"x":1}]}'],
    [
      '{"$pull":{"a":{"x":{"$gt":1},"y":2}}}',
      '{"a":[{"x":2,"y":2,"z":0},{"x":1,"y":2},3]}',
      '{"a":[{"x":1,"y":2},3]}',
    ],
    ['{"$pull":{"a":[1]}}', '{"a":[[1],1]}', '{"a":[1]}'],
    ['{"$pop":{"nope":1}}', '{"a":1}', '{"a":1}'],
    ['{"$bit":{"a":{"or":5}}}', '{"a":2}', '{"a":7}'],
    ['{"$set":{"_id":1}}', '{"_id":1,"a":1}', '{"_id":1,"a":1}'],
    ['{"$set":{"a.$[].n":1}}', '{"a":[{"n":0},{}]}', '{"a":[{"n":1},{"n":1}]}'],
  ])('%s on %s', (update, before, after) => {
    expect(apply(update, before)).toEqual(parseEjson(after, 0));
  });

  test('an update that changes nothing answers the very document', () => {
    const document = { _id: 1, a: { b: [1, { c: 2 }] } };
    const update = readUpdate({ $set: { 'a.b.1.c': 2 }, $unset: { nope: '' }, $min: { _id: 1 } });
    expect(applyUpdate(update, document, readFilter({}), 0)).toBe(document);
  });

  test('the original is never touched', () => {
    const document = parseEjson('{"_id":1,"a":{"b":[1,2]},"c":[{"d":1}]}', 0) as Document;
    const copy = structuredClone(document);
    applyUpdate(readUpdate({ $push: { 'a.b': 3 }, $inc: { 'c.0.d': 1 } }), document, readFilter({}), 0);
    expect(document).toEqual(copy);
  });

  test('$ is the element that meets the query', () => {
    expect(apply('{"$inc":{"a.$.n":1}}', '{"a":[{"k":1,"n":0},{"k":2,"n":0}]}', '{"a.k":2}')).toEqual({
      a: [
        { k: 1, n: 0 },
        { k: 2, n: 1 },
      ],
    });
    expect(apply('{"$set":{"a.$":9}}', '{"a":[1,2,3]}', '{"a":{"$gte":2}}')).toEqual({ a: [1, 9, 3] });
    expect(
      apply(
        '{"$set":{"a.$.n":9}}',
        '{"a":[{"k":1,"n":5},{"k":1,"n":7}]}',
        '{"a":{"$elemMatch":{"k":1,"n":7}}}',
      ),
    ).toEqual({
      a: [
        { k: 1, n: 5 },
        { k: 1, n: 9 },
      ],
    });
    expect(() => apply('{"$set":{"a.$":9}}', '{"a":[1]}', '{}')).toThrow(
      /positional operator did not find the match/,
    );
  });

  test.each<[string, string, RegExp]>([
    ['{}', '{}', /must have at least one element/],
    ['{"$set":{}}', '{}', /'\$set' is empty/],
    ['{"$set":5}', '{}', /Modifiers operate on fields but we found type int/],
    ['{"$foo":{"a":1}}', '{}', /Unknown modifier: \$foo/],
    ['{"$set":{"":1}}', '{}', /empty update path/],
    ['{"$set":{"a..b":1}}', '{}', /contains an empty field name/],
    ['{"$set":{"a":1},"$inc":{"a":1}}', '{}', /Updating the path 'a' would create a conflict at 'a'/],
    ['{"$set":{"a.b":1},"$inc":{"a":1}}', '{}', /Updating the path 'a' would create a conflict at 'a'/],
    ['{"$set":{"a":1},"$inc":{"a.b":1}}', '{}', /Updating the path 'a\.b' would create a conflict at 'a'/],
    ['{"$rename":{"a":"b"},"$set":{"b":1}}', '{}', /would create a conflict at 'b'/],
    ['{"$set":{"_id":2}}', '{"_id":1}', /immutable field '_id'/],
    ['{"$unset":{"_id":""}}', '{"_id":1}', /immutable field '_id'/],
    ['{"$set":{"a":{"$b":1}}}', '{}', /dollar \(\$\) prefixed field '\$b' in 'a\.\$b'/],
    ['{"$set":{"a.b":1}}', '{"a":"x"}', /Cannot create field 'b' in element \{a: "x"\}/],
    ['{"$push":{"a":{"$each":1}}}', '{}', /\$each in \$push must be an array but it was of type: int/],
    ['{"$push":{"a":{"$each":[],"$foo":1}}}', '{}', /Unrecognized clause in \$push: \$foo/],
    ['{"$push":{"a":{"$each":[],"$sort":2}}}', '{}', /\$sort is invalid/],
    ['{"$pop":{"a":2}}', '{"a":[]}', /\$pop expects 1 or -1, found: 2/],
    ['{"$pullAll":{"a":1}}', '{"a":[]}', /\$pullAll requires an array argument/],
    ['{"$bit":{"a":{"nand":1}}}', '{}', /only supports 'and', 'or', and 'xor'/],
    ['{"$rename":{"a":5}}', '{}', /must be a string/],
    ['{"$rename":{"a.0":"b"}}', '{"a":[1]}', /source field cannot be an array element/],
    ['{"$set":{"a.9999999":1}}', '{"a":[]}', /can't backfill/],
  ])('%s on %s is refused', (update, document, message) => {
    expect(() => apply(update, document)).toThrow(message);
  });
});
