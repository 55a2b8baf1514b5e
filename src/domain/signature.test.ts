import fc from 'fast-check';
import {
  extended,
  HEIGHT,
  isDrawn,
  isSignature,
  MOST_POINTS,
  MOST_STROKES,
  pictureOf,
  pointIn,
  SIDE,
  svgOf,
  thinned,
  type Signature,
} from './signature';

const wave = (points: number): number[] =>
  Array.from({ length: points }, (_, i) => [i % SIDE, 200 + (i % 7)]).flat();
const pointsOf = (signature: Signature) => signature.reduce((sum, one) => sum + one.length / 2, 0);

describe('a signature is drawn', () => {
  it('given fingers anywhere, also beside the box, then it lies in the square, whatever the phone', () => {
    const drawn = fc.array(fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 100, max: 1200 }), (points, width) => {
        const stroke = points.reduce<readonly number[]>(
          (line, [x, y]) => extended(line, pointIn(x, y, width, width / 2)),
          [],
        );
        expect(stroke.every((n, i) => Number.isInteger(n) && n >= 0 && n < (i % 2 ? HEIGHT : SIDE))).toBe(
          true,
        );
      }),
    );
  });

  it('given a finger that rests, then no point is added; given it moves on, then one is', () => {
    expect(extended([10, 10], [12, 11])).toEqual([10, 10]);
    expect(extended([10, 10], [20, 11])).toEqual([10, 10, 20, 11]);
  });

  it('given a long one, then it is thinned to what may be kept, with the ends of its lines', () => {
    const kept = thinned([wave(3000), wave(1500), ...Array.from({ length: 80 }, () => wave(2))]);
    expect(pointsOf(kept)).toBeLessThanOrEqual(MOST_POINTS);
    expect(kept).toHaveLength(MOST_STROKES);
    expect(kept[0]?.slice(0, 2)).toEqual([0, 200]);
    expect(kept[0]?.slice(-2)).toEqual(wave(3000).slice(-2));
    expect(isSignature(kept)).toBe(true);
  });
});

describe('what is none', () => {
  it.each<[string, Signature]>([
    ['nothing', []],
    ['a dot', [[5, 5]]],
    ['half a point', [[...wave(20), 3]]],
    ['an empty line', [wave(20), []]],
    ['a point outside', [[...wave(20), 10, HEIGHT]]],
    ['parts of a number', [[...wave(20), 10.5, 10]]],
    ['too many points', [wave(MOST_POINTS + 1)]],
    ['too many lines', Array.from({ length: MOST_STROKES + 1 }, () => wave(4))],
  ])('given %s, then it is refused', (_, signature) => expect(isSignature(signature)).toBe(false));

  it('given a name, then it is one', () => {
    expect([isDrawn([wave(20)]), isSignature([wave(20)])]).toEqual([true, true]);
  });
});

describe('it is shown', () => {
  it('given lines and a dot, then as a picture of numbers alone', () => {
    const svg = svgOf([
      [1, 2, 30, 40, 5, 6],
      [7, 8],
    ]);
    expect(svg).toContain('d="M1 2L30 40 5 6M7 8L7 8"');
    expect(pictureOf([[1, 2, 30, 40]])).toMatch(/^data:image\/svg\+xml,%3Csvg/);
  });
});
