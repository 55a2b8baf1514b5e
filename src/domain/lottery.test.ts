import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { commitmentOf, drawFaults, drawOrder, verify, type PublishedDraw } from './lottery';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const SEED = sha256('a seed for tests');
const entries = ['p1', 'p2', 'p3', 'p4', 'p5'];

const draw = (more: Partial<PublishedDraw> = {}): PublishedDraw => ({
  commitment: commitmentOf(SEED, sha256),
  seed: SEED,
  entryIds: entries,
  order: drawOrder(SEED, entries, sha256),
  ...more,
});

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 40 });
const seeds = fc.string({ minLength: 1, maxLength: 64 });

describe('the order follows from the seed and the entries alone', () => {
  it('given the recipe of the comment, when followed by hand, then it gives the order', () => {
    const byHand = entries
      .map((id) => `${sha256(`${SEED}\n${id}`)} ${id}`)
      .sort()
      .map((line) => line.split(' ')[1]);
    expect(drawOrder(SEED, entries, sha256)).toEqual(byHand);
  });

  it('given the entries in any order, when drawn, then nothing changes', () =>
    fc.assert(
      fc.property(
        seeds,
        ids.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (seed, [all, shuffled]) =>
          expect(drawOrder(seed, shuffled, sha256)).toEqual(drawOrder(seed, all, sha256)),
      ),
    ));

  it('given any entries, when drawn, then everybody stands in it once, even who was listed twice', () =>
    fc.assert(
      fc.property(seeds, ids, (seed, all) => {
        const order = drawOrder(seed, [...all, ...all], sha256);
        expect(order).toHaveLength(all.length);
        expect(new Set(order)).toEqual(new Set(all));
      }),
    ));

  it('given one who withdraws, when drawn again, then the others keep their order', () =>
    fc.assert(
      fc.property(seeds, ids, fc.nat(), (seed, all, nth) => {
        const gone = all[nth % Math.max(1, all.length)];
        const rest = all.filter((id) => id !== gone);
        expect(drawOrder(seed, rest, sha256)).toEqual(
          drawOrder(seed, all, sha256).filter((id) => id !== gone),
        );
      }),
    ));

  it('given a hash with nothing but ties, when drawn, then the order still does not follow the entering', () => {
    const flat = () => 'same';
    expect(drawOrder(SEED, ['p2', 'p10', 'p1'], flat)).toEqual(['p1', 'p10', 'p2']);
    expect(drawOrder(SEED, ['p1', 'p10', 'p2'], flat)).toEqual(['p1', 'p10', 'p2']);
  });
});

describe('every place is as likely for everybody', () => {
  it('given 5,000 fixed seeds, when drawn, then each of five stands at each place about 1,000 times', () => {
    const draws = 5000;
    const counts = entries.map(() => entries.map(() => 0));
    for (let i = 0; i < draws; i++)
      drawOrder(sha256(`seed ${i}`), entries, sha256).forEach((id, place) => {
        const row = counts[entries.indexOf(id)];
        if (row) row[place] = (row[place] ?? 0) + 1;
      });
    // Five standard deviations of a fair draw: sqrt(5000 · 1/5 · 4/5) ≈ 28.3.
    for (const count of counts.flat()) expect(Math.abs(count - draws / 5)).toBeLessThan(142);
  });
});

describe('anyone can check a draw', () => {
  it('given the draw as it was, when checked, then it is right', () => {
    expect(drawFaults(draw(), sha256)).toEqual([]);
    expect(verify(draw(), sha256)).toBe(true);
    expect(verify(draw({ entryIds: [...entries].reverse() }), sha256)).toBe(true);
  });

  it('given another seed than was promised, when checked, then that is found, though its order is right', () => {
    const seed = sha256('a seed that suits a friend better');
    expect(drawFaults(draw({ seed, order: drawOrder(seed, entries, sha256) }), sha256)).toEqual([
      { fault: 'other-seed' },
    ]);
  });

  it('given two who changed places, when checked, then the first wrong place is named', () => {
    const [first = '', second = '', ...rest] = draw().order;
    expect(
      drawFaults(draw({ order: [first, ...rest.slice(0, 1), second, ...rest.slice(1)] }), sha256),
    ).toEqual([{ fault: 'other-order', place: 1 }]);
  });

  it('given somebody left out or smuggled in, when checked, then they are named', () => {
    const { order } = draw();
    const last = order[4] ?? '';
    expect(drawFaults(draw({ order: order.slice(0, 4) }), sha256)).toEqual([
      { fault: 'entry-left-out', entryId: last },
      { fault: 'other-order', place: 4 },
    ]);
    expect(drawFaults(draw({ order: ['friend', ...order] }), sha256)).toEqual([
      { fault: 'entry-added', entryId: 'friend' },
      { fault: 'other-order', place: 0 },
    ]);
    expect(drawFaults(draw({ order: [...order, last] }), sha256)).toEqual([
      { fault: 'other-order', place: 5 },
    ]);
  });

  it('given any draw that was changed, when checked, then it does not pass', () =>
    fc.assert(
      fc.property(seeds, ids, fc.nat(), fc.nat(), (seed, all, a, b) => {
        const order = drawOrder(seed, all, sha256);
        const [from, to] = [a % Math.max(1, all.length), b % Math.max(1, all.length)];
        const swapped = [...order];
        [swapped[from], swapped[to]] = [order[to] ?? '', order[from] ?? ''];
        const published = draw({ seed, commitment: commitmentOf(seed, sha256), entryIds: all });
        expect(verify({ ...published, order }, sha256)).toBe(true);
        if (from !== to) expect(verify({ ...published, order: swapped }, sha256)).toBe(false);
      }),
    ));
});
