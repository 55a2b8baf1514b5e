import fc from 'fast-check';
import { covers, distanceM, type Area, type Point } from './coverage';

/** In Hongta, Yuxi, and around it. */
const HERE: Point = { lat: 24.354, lng: 102.546 };
const near = fc.record({
  lat: fc.double({ min: 24.1, max: 24.6, noNaN: true }),
  lng: fc.double({ min: 102.3, max: 102.8, noNaN: true }),
});
/** A degree of latitude on the sphere, in metres. */
const DEGREE_M = (6_371_009 * Math.PI) / 180;
const north = (metres: number): Point => ({ ...HERE, lat: HERE.lat + metres / DEGREE_M });

describe('distances', () => {
  it.each([
    ['nowhere', HERE, HERE, 0],
    ['a degree of latitude', { lat: 24, lng: 102 }, { lat: 25, lng: 102 }, 111_195],
    ['a degree of longitude at 60° north, half of one', { lat: 60, lng: 0 }, { lat: 60, lng: 1 }, 55_597],
    ['half around the earth', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_115],
    ['over the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
  ])('given %s, then so many metres', (_, from, to, metres) =>
    expect(Math.abs(distanceM(from, to) - metres)).toBeLessThan(3),
  );

  it('are the same there and back, and no way round is shorter', () =>
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1e-3);
      }),
    ));
});

describe('an area reaches so far', () => {
  const circle = (radiusM: number): Area => ({ shape: 'circle', ...HERE, radiusM });
  const polygon = (...points: [number, number][]): Area => ({
    shape: 'polygon',
    points: points.map(([lat, lng]) => ({ lat, lng })),
  });
  /** An L: its notch is outside. */
  const corner = polygon([0, 0], [0, 4], [2, 4], [2, 2], [4, 2], [4, 0]);

  it.each([
    ['the middle', HERE, true],
    ['just within', north(1499), true],
    ['just beyond', north(1501), false],
    ['no place', { lat: NaN, lng: NaN }, false],
  ])('given a circle of 1,500 m and %s, then %p %p', (_, point, covered) =>
    expect(covers(circle(1500), point)).toBe(covered),
  );

  it.each([
    [{ lat: 1, lng: 1 }, true],
    [{ lat: 1, lng: 3 }, true],
    [{ lat: 3, lng: 1 }, true],
    [{ lat: 3, lng: 3 }, false],
    [{ lat: 1, lng: 5 }, false],
    [{ lat: 1, lng: -1 }, false],
    [{ lat: 5, lng: 1 }, false],
    [{ lat: 2, lng: 1 }, true],
    [{ lat: 2, lng: -1 }, false],
    [{ lat: NaN, lng: 1 }, false],
  ])('given an area with a notch and %p, then %p', (point, covered) =>
    expect(covers(corner, point)).toBe(covered),
  );

  it.each([
    ['no point', polygon()],
    ['one point', polygon([24.354, 102.546])],
    ['a line', polygon([24, 102], [25, 103])],
    ['a circle of no radius elsewhere', { shape: 'circle', lat: 0, lng: 0, radiusM: 0 } as const],
    ['a radius below nothing', circle(-1)],
    ['a radius that is no number', circle(NaN)],
  ])('given %s for an area, then it reaches nobody', (_, area) => expect(covers(area, HERE)).toBe(false));

  it('given a larger circle, then whoever was reached still is', () =>
    fc.assert(
      fc.property(near, fc.nat(60_000), fc.nat(10_000), (point, radius, more) => {
        if (covers(circle(radius), point)) expect(covers(circle(radius + more), point)).toBe(true);
      }),
    ));

  it('given a polygon’s points from another beginning or backwards, then it reaches the same places', () =>
    fc.assert(
      fc.property(fc.array(near, { minLength: 3, maxLength: 9 }), near, fc.nat(8), (points, point, by) => {
        const of = (list: Point[]) => covers({ shape: 'polygon', points: list }, point);
        const turn = by % points.length;
        expect(of([...points.slice(turn), ...points.slice(0, turn)])).toBe(of(points));
        expect(of([...points].reverse())).toBe(of(points));
      }),
    ));

  it('given a polygon of many sides around a middle, then it reaches about as far as the circle', () =>
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60 }), near, (sides, point) => {
        const points = Array.from({ length: sides }, (_, i): Point => {
          const angle = (2 * Math.PI * i) / sides;
          return { lat: HERE.lat + 0.1 * Math.sin(angle), lng: HERE.lng + 0.1 * Math.cos(angle) };
        });
        const off = Math.hypot(point.lat - HERE.lat, point.lng - HERE.lng);
        const inside = covers({ shape: 'polygon', points }, point);
        if (off < 0.1 * Math.cos(Math.PI / sides) - 1e-9) expect(inside).toBe(true);
        if (off > 0.1 + 1e-9) expect(inside).toBe(false);
      }),
    ));
});
