import fc from 'fast-check';
import { anyValue } from '../testing/arbitrary';
import { equal } from './compare';
import { parseEjson, toEjson } from './ejson';
import { Decimal128, ObjectId, Regex } from './value';

describe('extended JSON', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(equal(parseEjson(toEjson(value, 'stored'), 0), value)).toBe(true);
      }),
    );
  });

  test.each<[string, string, unknown]>([
    [
      'canonical numbers',
      '[{"$numberInt":"-3"},{"$numberLong":"9007199254740991"},{"$numberDouble":"1.5"},{"$numberDouble":"-Infinity"}]',
      [-3, 9007199254740991, 1.5, -Infinity],
    ],
    ['relaxed numbers', '[1,2.5]', [1, 2.5]],
    [
      'dates in every form',
      '[{"$date":{"$numberLong":"5"}},{"$date":5},{"$date":"1970-01-01T00:00:00.005Z"}]',
      [new Date(5), new Date(5), new Date(5)],
    ],
    ['a server date', '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"10"}}}}', { at: new Date(1010) }],
    ['an object id', '{"$oid":"0123456789ABCDEF01234567"}', new ObjectId('0123456789abcdef01234567')],
    ['a regular expression', '{"$regularExpression":{"pattern":"a","options":"mi"}}', new Regex('a', 'im')],
    ['a decimal', '{"$numberDecimal":"1.10"}', new Decimal128('1.10')],
    ['operators are left alone', '{"a":{"$gt":{"$numberInt":"1"}}}', { a: { $gt: 1 } }],
    ['a field named __proto__', '{"__proto__":{"$numberInt":"1"}}', JSON.parse('{"__proto__":1}')],
  ])('%s', (_title, text, value) => {
    expect(parseEjson(text, 1000)).toEqual(value);
  });

  test('object ids are kept as such and answered as bare text', () => {
    const id = new ObjectId('0123456789abcdef01234567');
    expect(toEjson({ id }, 'stored')).toBe('{"id":{"$oid":"0123456789abcdef01234567"}}');
    expect(toEjson({ id }, 'answered')).toBe('{"id":"0123456789abcdef01234567"}');
  });

  test.each([
    '{',
    'undefined',
    '',
    '{"$numberInt":"x"}',
    '{"$numberInt":{}}',
    '{"$date":"yesterday"}',
    '{"$oid":"12"}',
    '{"$regularExpression":{"options":"i"}}',
    '{"$numberDouble":"one"}',
    '{"$binary":{"base64":1}}',
    '{"$timestamp":{"t":"x"}}',
  ])('%s is refused', (text) => {
    expect(() => parseEjson(text, 0, 'query')).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
  });
});
