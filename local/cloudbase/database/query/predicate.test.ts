import { parseEjson } from '../bson/ejson';
import type { Document } from '../bson/value';
import { readFilter } from './filter';
import { matches } from './predicate';

const ask = (query: string, document: string): boolean =>
  matches(readFilter(parseEjson(query, 0)), parseEjson(document, 0) as Document);

/** MongoDB's answers; each line: the query, then documents that match, then documents that do not. */
describe('what a query finds', () => {
  test.each<[string, string[], string[]]>([
    ['{"a":null}', ['{}', '{"a":null}', '{"a":[1,null]}'], ['{"a":0}', '{"a":[]}']],
    [
      '{"a.b":null}',
      ['{}', '{"a":1}', '{"a":{}}', '{"a":[{"b":1},{}]}'],
      ['{"a":[]}', '{"a":[1]}', '{"a":{"b":1}}'],
    ],
    ['{"a.b":{"$exists":false}}', ['{"a":[]}', '{"a":[1]}', '{}'], ['{"a":[{"b":1},{}]}']],
    ['{"a":{"$ne":1}}', ['{}', '{"a":2}', '{"a":[2]}'], ['{"a":1}', '{"a":[1,2]}']],
    ['{"a":{"$nin":[1,null]}}', ['{"a":2}'], ['{}', '{"a":1}', '{"a":null}']],
    ['{"a":[1,2]}', ['{"a":[1,2]}', '{"a":[[1,2],3]}'], ['{"a":[2,1]}', '{"a":[1,2,3]}']],
    [
      '{"a":{"$gt":1}}',
      ['{"a":2}', '{"a":[0,5]}'],
      ['{"a":"2"}', '{"a":null}', '{"a":{"$numberDouble":"NaN"}}', '{"a":[]}'],
    ],
    ['{"a":{"$gte":null}}', ['{}', '{"a":null}'], ['{"a":0}']],
    ['{"a":{"$gt":{"$minKey":1}}}', ['{"a":0}', '{"a":"x"}', '{}'], []],
    ['{"a":{"$gt":5,"$lt":7}}', ['{"a":6}', '{"a":[1,9]}'], ['{"a":5}', '{"a":[1,2]}']],
    ['{"a":{"$elemMatch":{"$gt":5,"$lt":7}}}', ['{"a":[6]}'], ['{"a":6}', '{"a":[1,9]}', '{"a":[[6]]}']],
    ['{"a":{"$elemMatch":{"b":1}}}', ['{"a":[{"b":1}]}'], ['{"a":[1]}', '{"a":{"b":1}}', '{"a":["b"]}']],
    ['{"a":{"$elemMatch":{"$or":[{"b":1},{"c":2}]}}}', ['{"a":[{"c":2}]}'], ['{"a":[{"b":2}]}']],
    ['{"a":{"$all":["x"]}}', ['{"a":"x"}', '{"a":["y","x"]}'], ['{"a":["y"]}', '{}']],
    ['{"a":{"$all":[["x","y"]]}}', ['{"a":["x","y"]}', '{"a":[["x","y"]]}'], ['{"a":["x"]}']],
    ['{"a":{"$all":[]}}', [], ['{"a":[]}', '{}']],
    [
      '{"a":{"$all":[{"$elemMatch":{"b":1}},{"$elemMatch":{"c":2}}]}}',
      ['{"a":[{"b":1},{"c":2}]}'],
      ['{"a":[{"b":1}]}'],
    ],
    ['{"a":{"$size":2}}', ['{"a":[1,2]}', '{"a":[[],[]]}'], ['{"a":[[1,2]]}', '{"a":2}']],
    ['{"a":{"$mod":[4,1]}}', ['{"a":5}', '{"a":5.9}', '{"a":[2,9]}'], ['{"a":4}', '{"a":"5"}', '{"a":-3}']],
    ['{"a":{"$mod":[4,-3]}}', ['{"a":-3}'], ['{"a":1}']],
    ['{"a":{"$type":"number"}}', ['{"a":1}', '{"a":1.5}', '{"a":["x",1]}'], ['{"a":"1"}', '{}']],
    ['{"a":{"$type":["null","array"]}}', ['{"a":null}', '{"a":[]}'], ['{}', '{"a":1}']],
    ['{"a":{"$type":"int"}}', ['{"a":1}'], ['{"a":1.5}', '{"a":{"$numberLong":"12345678901"}}']],
    ['{"a":{"$not":{"$gt":1}}}', ['{}', '{"a":1}', '{"a":"x"}'], ['{"a":2}', '{"a":[0,2]}']],
    ['{"a":{"$not":{"$elemMatch":{"b":1}}}}', ['{"a":[{"b":2}]}', '{}'], ['{"a":[{"b":1}]}']],
    ['{"a":{"$regex":"^x","$options":"i"}}', ['{"a":"Xy"}', '{"a":["no","xx"]}'], ['{"a":"yx"}', '{"a":5}']],
    ['{"a":{"$regex":"a b # comment","$options":"x"}}', ['{"a":"ab"}'], ['{"a":"a b"}']],
    ['{"a":{"$regex":"(?i)^ab"}}', ['{"a":"ABC"}'], ['{"a":"b"}']],
    ['{"a":{"$regex":"a.c","$options":"s"}}', ['{"a":"a\\nc"}'], ['{"a":"ac"}']],
    [
      '{"a":{"$in":[{"$regularExpression":{"pattern":"^x","options":""}},5]}}',
      ['{"a":"xy"}', '{"a":5}'],
      ['{"a":"y"}'],
    ],
    ['{"a.0":1}', ['{"a":[1,2]}', '{"a":{"0":1}}', '{"a":[{"0":1}]}'], ['{"a":[2,1]}']],
    ['{"a.1.b":1}', ['{"a":[{},{"b":1}]}'], ['{"a":[{"b":1}]}']],
    ['{"a.b":1}', ['{"a":[{"b":1}]}', '{"a":{"b":[1]}}'], ['{"a":[[{"b":1}]]}']],
    [
      '{"a":{"$eq":{"x":1,"y":2}}}',
      ['{"a":{"x":1,"y":2}}', '{"a":[{"x":1,"y":2}]}'],
      ['{"a":{"y":2,"x":1}}', '{"a":{"x":1}}'],
    ],
    ['{"a":{"$bitsAllSet":6}}', ['{"a":7}', '{"a":14}'], ['{"a":4}', '{"a":"6"}']],
    ['{"a":{"$bitsAnyClear":[0,1]}}', ['{"a":1}'], ['{"a":3}']],
    ['{"$nor":[{"a":1},{"b":2}]}', ['{}'], ['{"a":1}', '{"b":2}']],
    ['{"$expr":{"$gt":["$a","$b"]}}', ['{"a":2,"b":1}', '{"a":1}'], ['{"b":1}', '{"a":1,"b":1}']],
    ['{"a":{"$in":[1,2,3,4,5,6,7,8,9,null]}}', ['{"a":9}', '{}', '{"a":[0,3]}'], ['{"a":0}', '{"a":"1"}']],
    ['{"constructor":{"$exists":true}}', ['{"constructor":1}'], ['{}']],
    [
      '{"a":{"$gt":{"$date":{"$numberLong":"5"}}}}',
      ['{"a":{"$date":{"$numberLong":"6"}}}'],
      ['{"a":6}', '{"a":{"$date":{"$numberLong":"5"}}}'],
    ],
    [
      '{"a":{"$oid":"0123456789abcdef01234567"}}',
      ['{"a":{"$oid":"0123456789abcdef01234567"}}'],
      ['{"a":"0123456789abcdef01234567"}'],
    ],
    [
      '{"a":{"$lte":2.5}}',
      ['{"a":{"$numberDecimal":"2.50"}}', '{"a":2}'],
      ['{"a":{"$numberDecimal":"2.51"}}'],
    ],
  ])('%s', (query, yes, no) => {
    for (const document of yes) expect([document, ask(query, document)]).toEqual([document, true]);
    for (const document of no) expect([document, ask(query, document)]).toEqual([document, false]);
  });

  test.each<[string, RegExp]>([
    ['{"a":{"$foo":1}}', /unknown operator: \$foo/],
    ['{"a":{"$gt":1,"b":2}}', /unknown operator: b/],
    ['{"$where":"1"}', /unknown top level operator: \$where/],
    ['{"a":{"$not":5}}', /\$not needs a regex or a document/],
    ['{"a":{"$all":1}}', /\$all needs an array/],
    ['{"a":{"$elemMatch":1}}', /\$elemMatch needs an Object/],
    ['{"a":{"$in":[{"$gt":1}]}}', /cannot nest \$ under \$in/],
    ['{"$and":[1]}', /entries need to be full objects/],
    ['{"a":{"$geoWithin":{"$foo":1}}}', /unknown geo specifier: \$foo/],
    ['{"a":{"$bitsAllSet":"x"}}', /takes an Array, a number/],
    ['[1]', /must be an object/],
  ])('%s is refused', (query, message) => {
    expect(() => readFilter(parseEjson(query, 0))).toThrow(message);
  });
});
