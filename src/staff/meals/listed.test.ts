import type { MealRow } from '#contract/desk-canteen';
import { countIn, foundBy, partOf, PARTS, withSaid } from './listed';

const row = (id: string, name: string, change: Partial<MealRow> = {}): MealRow => ({
  ...{ id, code: `10000${id}`, persons: [{ name, dishes: [] }] },
  ...change,
});

const rows = [
  row('1', '李桂英'),
  row('2', '王秀英', { status: 'arrived' }),
  row('3', '张敏', { status: 'missed' }),
  row('4', '张敏', { status: 'excused' }),
  row('5', '杨桂芬', { channel: 'delivery' }),
  row('6', '赵大爷', { channel: 'delivery', status: 'arrived' }),
  row('7', '钱奶奶', { channel: 'take-away', status: 'pending' }),
];

describe('where somebody stands on the list', () => {
  it('given who comes, came and stayed away, then each in a part; given deliveries, then among themselves', () => {
    expect(rows.map(partOf)).toEqual([
      ...['coming', 'came', 'missed', 'missed', 'delivery', 'delivery', 'coming'],
    ]);
    expect(countIn(rows, 'coming')).toBe(2);
    expect(countIn(rows, 'delivery')).toBe(1);
  });

  it('given one is ticked off and another tick taken back, then every number says so at once, and nobody is counted twice', () => {
    const numbers = (said: [string, 'arrived' | 'confirmed'][]) =>
      PARTS.map((part) => countIn(withSaid(rows, new Map(said)), part));
    expect(numbers([])).toEqual([2, 1, 2, 1]);
    expect(numbers([['1', 'arrived']])).toEqual([1, 2, 2, 1]);
    expect(numbers([['2', 'confirmed']])).toEqual([3, 0, 2, 1]);
    expect(numbers([['5', 'arrived']])).toEqual([2, 1, 2, 0]);
  });

  it('given a part of a name, or digits in wide forms, then who is meant; given nothing, then everybody', () => {
    const found = (typed: string) => foundBy(rows, typed).map(({ id }) => id);
    expect([found('桂'), found(' １００００３ '), found('没有'), found('').length]).toEqual([
      ...[['1', '5'], ['3'], [], 7],
    ]);
  });
});
