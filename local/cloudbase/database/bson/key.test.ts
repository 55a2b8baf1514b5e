import fc from 'fast-check';
import { anyValue } from '../testing/arbitrary';
import { compare } from './compare';
import { keyOf, reversed } from './key';
import { Binary, MaxKey, MinKey, ObjectId, Regex, Timestamp } from './value';
import type { Value } from './value';

const sign = (order: number): number => Math.sign(order) + 0;
const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('keys and comparison', () => {
  test('a key orders as its value compares, in both directions', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const order = sign(compare(a, b));
        expect(textOrder(keyOf(a), keyOf(b))).toBe(order);
        expect(textOrder(reversed(keyOf(b)), reversed(keyOf(a)))).toBe(order);
      }),
      { numRuns: 3000 },
    );
  });

  test('no key begins another, so keys may be written one after the other', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        if (compare(a, b) !== 0) expect(keyOf(a).startsWith(keyOf(b))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('types order as BSON orders them', () => {
    const ascending: Value[] = [
      new MinKey(),
      null,
      -1,
      2,
      'a',
      { a: 1 },
      [1],
      new Binary('AA==', '00'),
      new ObjectId('0'.repeat(24)),
      false,
      true,
      new Date(0),
      new Timestamp(1, 1),
      new Regex('a', ''),
      new MaxKey(),
    ];
    for (let i = 1; i < ascending.length; i++)
      expect(compare(ascending[i - 1], ascending[i])).toBeLessThan(0);
  });

  test.each<[string, Value, Value]>([
    ['strings by code point, not by UTF-16 unit', '\uff01', '😀'],
    ['a string before a longer one', 'a', 'ab'],
    ['documents by type of value first', { b: 1 }, { a: 'x' }],
    ['then by name', { a: 2 }, { b: 1 }],
    ['then by value', { a: 1 }, { a: 2 }],
    ['the order of fields counts', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['NaN before all numbers', NaN, -Infinity],
    ['an empty array before others', [], [null]],
  ])('%s', (_title, less, more) => {
    expect(compare(less, more)).toBeLessThan(0);
    expect(keyOf(less) < keyOf(more)).toBe(true);
  });

  test('minus nought is nought', () => {
    expect(compare(-0, 0)).toBe(0);
    expect(keyOf(-0)).toBe(keyOf(0));
  });
});
