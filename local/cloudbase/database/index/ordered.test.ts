import fc from 'fast-check';
import { OrderedEntries } from './ordered';

const entry = fc.record({
  key: fc.constantFrom('', 'a', 'ab', 'b', 'c', 'cc'),
  seq: fc.integer({ min: 0, max: 40 }),
});

describe('ordered entries', () => {
  test('they stay in order through inserts and removals, and ranges find exactly theirs', () => {
    const step = fc.tuple(fc.boolean(), entry);
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 80 }),
        fc.constantFrom('', 'a', 'b', 'bz'),
        fc.constantFrom('ab', 'c', 'd'),
        (steps, from, to) => {
          const entries = new OrderedEntries<{ seq: number }>();
          let model: { key: string; seq: number }[] = [];
          for (const [adds, { key, seq }] of steps) {
            const there = model.some((other) => other.key === key && other.seq === seq);
            if (adds && !there) {
              entries.insert(key, { seq });
              model.push({ key, seq });
            } else if (!adds) {
              entries.remove(key, { seq });
              model = model.filter((other) => other.key !== key || other.seq !== seq);
            }
          }
          model.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.seq - b.seq));
          const expected = model.filter(({ key }) => key >= from && key < to).map(({ seq }) => seq);
          expect(scanned(entries, from, to, false)).toEqual(expected);
          expect(scanned(entries, from, to, true)).toEqual([...expected].reverse());
          expect(entries.size).toBe(model.length);
          expect(entries.count(from, to)).toBe(expected.length);
        },
      ),
    );
  });

  test('thousands of them, in any order', () => {
    const entries = new OrderedEntries<{ seq: number }>();
    const keys = Array.from({ length: 5000 }, (_, n) => String((n * 7919) % 5000).padStart(4, '0'));
    keys.forEach((key, seq) => entries.insert(key, { seq }));
    expect(scanned(entries, '1000', '1010', false).map((seq) => keys[seq])).toEqual([
      '1000',
      '1001',
      '1002',
      '1003',
      '1004',
      '1005',
      '1006',
      '1007',
      '1008',
      '1009',
    ]);
    expect(entries.first('4321')?.seq).toBe(keys.indexOf('4321'));
    keys.forEach((key, seq) => entries.remove(key, { seq }));
    expect(scanned(entries, '', '\uffff', false)).toEqual([]);
  });
});

function scanned(
  entries: OrderedEntries<{ seq: number }>,
  from: string,
  to: string,
  reverse: boolean,
): number[] {
  const found: number[] = [];
  const cursor = entries.cursor(from, to, reverse);
  for (let entry = cursor.next(); entry; entry = cursor.next()) found.push(entry.seq);
  return found;
}
