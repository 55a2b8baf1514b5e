import { keyOf, reversed } from '../bson/key';
import type { Document, Value } from '../bson/value';
import { keysOf } from './keys';
import type { IndexSpec } from './spec';

const index = (...keys: IndexSpec['keys']): IndexSpec => ({ name: 'i', keys });
const key = (...values: (Value | undefined)[]): string => values.map((value) => keyOf(value)).join('');
const keys = (spec: IndexSpec, document: Document) => [...keysOf(spec, document).keys].sort();

describe('the keys of a document', () => {
  test.each<[string, Document, string[]]>([
    ['a value', { a: 1 }, [key(1)]],
    ['a missing field is null', {}, [key(null)]],
    ['an array gives one key per element', { a: [2, 1, 2] }, [key(1), key(2)]],
    ['an empty array is undefined', { a: [] }, [key(undefined)]],
    ['an array inside an array stays whole', { a: [[1, 2]] }, [key([1, 2])]],
  ])('%s', (_title, document, expected) => {
    expect(keys(index(['a', 1]), document)).toEqual(expected);
  });

  test('a descending field is reversed', () => {
    expect(keys(index(['a', -1]), { a: 'x' })).toEqual([reversed(key('x'))]);
  });

  test('fields of one array element stay together', () => {
    const spec = index(['l.a', 1], ['n', 1], ['l.b', 1]);
    const document = { n: 9, l: [{ a: 1, b: 2 }, { a: 3 }] };
    expect(keys(spec, document)).toEqual([key(1, 9, 2), key(3, 9, null)].sort());
    expect(keysOf(spec, document).multikey).toBe(true);
  });

  test('two arrays side by side cannot be indexed', () => {
    expect(() => keysOf(index(['a', 1], ['b', 1]), { a: [1], b: [2] })).toThrow(
      /cannot index parallel arrays \[b\] \[a\]/,
    );
  });

  test('a sparse index leaves out documents that have none of its fields', () => {
    const sparse = { ...index(['a', 1], ['b', 1]), sparse: true };
    expect(keys(sparse, { c: 1 })).toEqual([]);
    expect(keys(sparse, { b: 1 })).toEqual([key(null, 1)]);
    expect(keys(sparse, { a: null })).toEqual([key(null, null)]);
  });
});
