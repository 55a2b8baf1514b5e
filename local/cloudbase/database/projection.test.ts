import { parseEjson } from './bson/ejson';
import type { Document } from './bson/value';
import { readProjection } from './projection';
import { readFilter } from './query/filter';

const project = (projection: string, document: string, query = '{}') =>
  readProjection(
    parseEjson(projection, 0),
    readFilter(parseEjson(query, 0)),
  )?.(parseEjson(document, 0) as Document);

const DOCUMENT = '{"_id":1,"a":{"b":1,"c":[{"d":1,"e":2},3,[{"d":4}]]},"l":[1,2,3,4],"z":null}';

describe('projection', () => {
  test.each<[string, string]>([
    ['{"z":1}', '{"_id":1,"z":null}'],
    ['{"_id":0,"z":1}', '{"z":null}'],
    ['{"_id":1}', '{"_id":1}'],
    ['{"_id":0}', '{"a":{"b":1,"c":[{"d":1,"e":2},3,[{"d":4}]]},"l":[1,2,3,4],"z":null}'],
    ['{"a.b":1}', '{"_id":1,"a":{"b":1}}'],
    ['{"a.c.d":1}', '{"_id":1,"a":{"c":[{"d":1},[{"d":4}]]}}'],
    ['{"a.c.d":0,"l":0,"z":0}', '{"_id":1,"a":{"b":1,"c":[{"e":2},3,[{}]]}}'],
    ['{"l.x":1}', '{"_id":1,"l":[]}'],
    ['{"z.x":1}', '{"_id":1}'],
    ['{"nope":1}', '{"_id":1}'],
    ['{"l":{"$slice":-2},"a":0,"z":0}', '{"_id":1,"l":[3,4]}'],
    ['{"l":{"$slice":[1,2]},"a":0,"z":0}', '{"_id":1,"l":[2,3]}'],
    ['{"a":1,"a.b":1}', '{"_id":1,"a":{"b":1}}'],
  ])('%s', (projection, expected) => {
    expect(project(projection, DOCUMENT)).toEqual(parseEjson(expected, 0));
  });

  test('the first element that meets $elemMatch, and the one the query met', () => {
    const list = '{"l":[{"k":1},{"k":2,"v":1},{"k":2,"v":2}]}';
    expect(project('{"l":{"$elemMatch":{"k":2}}}', list)).toEqual({ l: [{ k: 2, v: 1 }] });
    expect(project('{"l":{"$elemMatch":{"k":9}}}', list)).toEqual({});
    expect(project('{"l.$":1}', list, '{"l.v":2}')).toEqual({ l: [{ k: 2, v: 2 }] });
  });

  test('fields of the prototype are no fields', () => {
    expect(project('{"constructor":1,"toString":1}', '{"a":1}')).toEqual({});
  });

  test.each([
    ['{"a":1,"b":0}', /mix of inclusion and exclusion/],
    ['{"a":{"$foo":1}}', /Unsupported projection option: a: \$foo/],
    ['{"a.":1}', /empty name/],
    ['{"a":{"$slice":"x"}}', /\$slice only supports numbers/],
    ['5', /projection must be an object/],
  ])('%s is refused', (projection, message) => {
    expect(() => project(projection, '{}')).toThrow(message);
  });
});
