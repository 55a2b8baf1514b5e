import { capacityIn, entriesOf, wrongOf, type Capacity } from './capacity-typed';

const canteen: Capacity = {
  meals: [{ title: '午餐', start: 660, meals: 10, walkIn: 2, cutoff: { daysBefore: 1, at: 1200 } }],
  delivery: null,
};
const typedOf = (capacity: Capacity, change: Record<string, string> = {}) =>
  new Map([
    ...entriesOf(capacity).map(({ key, text }) => [key, text] as const),
    ...Object.entries(change).map(([key, text]) => [key, text] as const),
  ]);

describe('what a service has is typed number by number', () => {
  it.each<[string, Capacity, object]>([
    ['a counter', { slotMinutes: 30, seats: 2 }, { slotMinutes: 30, seats: 2 }],
    ['a station', { places: 9, lunches: 0, trialDays: 1 }, { places: 9, lunches: 0, trialDays: 1 }],
    [
      'an event',
      { walkIn: 1, quotas: [{ id: 'a', title: '老人', seats: 3 }] },
      { walkIn: 1, quotas: [{ id: 'a', seats: 3 }] },
    ],
    [
      'a canteen',
      canteen,
      { meals: [{ start: 660, meals: 10, walkIn: 2, cutoff: { daysBefore: 1, at: 1200 } }], delivery: null },
    ],
  ])('given %s as it is, then just that', (_, capacity, change) =>
    expect(capacityIn(capacity, typedOf(capacity))).toEqual(change),
  );

  it('given a deadline is emptied, and deliveries are limited, then so', () => {
    const typed = typedOf(canteen, { 'days 660': '', 'at 660': ' ', delivery: '8' });
    expect(capacityIn(canteen, typed)).toMatchObject({ meals: [{ cutoff: null }], delivery: 8 });
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['more kept than there are', { 'walkIn 660': '11' }, 'walkIn 660', 'walkIn'],
    ['no number', { 'meals 660': '十' }, 'meals 660', 'number'],
    ['half a deadline', { 'at 660': '' }, 'at 660', 'cutoff'],
    ['a deadline of no time', { 'at 660': '晚上' }, 'at 660', 'cutoff'],
    ['too far before', { 'days 660': '15' }, 'days 660', 'cutoff'],
  ])('given %s, then it is said there, and nothing is sent', (_, change, key, wrong) => {
    const typed = typedOf(canteen, change);
    const entry = entriesOf(canteen).find((one) => one.key === key);
    expect(entry && wrongOf(entry, typed)).toBe(wrong);
    expect(capacityIn(canteen, typed)).toBeUndefined();
  });
});
