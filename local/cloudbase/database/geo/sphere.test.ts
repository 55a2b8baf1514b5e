import { requiredGeometry } from './geometry';
import type { Position } from './geometry';
import { intersects, isWithin } from './relations';
import { distance, distanceTo, inPolygon } from './sphere';

const square = (low: number, high: number): Position[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
  [low, low],
];
const polygon = (...rings: Position[][]) =>
  requiredGeometry({ type: 'Polygon', coordinates: rings as unknown as number[][][] });
const point = (x: number, y: number) => requiredGeometry({ type: 'Point', coordinates: [x, y] });
const line = (...positions: number[][]) => requiredGeometry({ type: 'LineString', coordinates: positions });

describe('the sphere', () => {
  test('one degree of latitude is a 360th of its circle', () => {
    expect(distance([0, 0], [0, 1])).toBeCloseTo((2 * Math.PI * 6_378_100) / 360, 3);
    expect(distance([179.5, 0], [-179.5, 0])).toBeCloseTo(distance([0, 0], [1, 0]), 3);
  });

  test('Guangzhou and Beijing are some 1,890 km apart', () => {
    expect(distance([113.26, 23.13], [116.4, 39.9]) / 1000).toBeCloseTo(1891, -1);
  });

  test('distance to a line is to its nearest part, to an area nought inside', () => {
    expect(distanceTo([0.5, 1], line([0, 0], [1, 0]))).toBeCloseTo(distance([0.5, 1], [0.5, 0]), 0);
    expect(distanceTo([0.5, 0.5], polygon(square(0, 1)))).toBe(0);
    expect(distanceTo([2, 0.5], polygon(square(0, 1)))).toBeCloseTo(distance([2, 0.5], [1, 0.5]), -2);
  });

  test('borders belong to an area, holes do not', () => {
    const rings = [square(0, 10), square(4, 6)];
    expect(inPolygon([2, 2], rings)).toBe(true);
    expect(inPolygon([0, 5], rings)).toBe(true);
    expect(inPolygon([5, 5], rings)).toBe(false);
    expect(inPolygon([11, 5], rings)).toBe(false);
  });

  test('edges are great circles, which bulge to the pole', () => {
    expect(
      inPolygon(
        [20, 10.05],
        [
          [
            [0, 0],
            [40, 0],
            [40, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      ),
    ).toBe(true);
  });

  test('within and intersecting', () => {
    const area = polygon(square(0, 10));
    expect(isWithin(line([1, 1], [9, 9]), area)).toBe(true);
    expect(isWithin(line([1, 1], [11, 9]), area)).toBe(false);
    expect(intersects(line([-1, 5], [11, 5]), area)).toBe(true);
    expect(intersects(line([0, 0], [2, 2]), line([0, 2], [2, 0]))).toBe(true);
    expect(intersects(line([0, 0], [2, 2]), line([3, 0], [4, 0]))).toBe(false);
    expect(intersects(point(5, 5), area)).toBe(true);
    expect(intersects(polygon(square(4, 5)), area)).toBe(true);
    expect(intersects(polygon(square(20, 25)), area)).toBe(false);
  });

  test.each([
    [{ type: 'Point', coordinates: [200, 0] }],
    [{ type: 'Point', coordinates: ['x', 0] }],
    [{ type: 'LineString', coordinates: [[0, 0]] }],
    [{ type: 'Blob', coordinates: [] }],
    ['nowhere'],
  ])('%j is no geometry', (value) => {
    expect(() => requiredGeometry(value as Parameters<typeof requiredGeometry>[0])).toThrow(/GeoJSON/);
  });
});
