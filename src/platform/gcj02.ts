// Turns a position as satellites count it (WGS-84) into one as maps in China do (GCJ-02, 国测局坐标), some hundred metres off.
// The published approximation, as every open map library has it; within China only, where this product is used.
import type { Point } from '#domain/coverage';

/** Krasovsky 1940: half the long axis in metres, and the square of the eccentricity. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;

const { PI, sin, cos, sqrt, abs } = Math;

/** Waves by which a coordinate is moved: of `x` by two, of `y` by others, in metres or so. */
const waves = (value: number, ...parts: readonly (readonly [size: number, length: number])[]): number =>
  parts.reduce((sum, [size, length]) => sum + (size * sin((value * PI) / length) * 2) / 3, 0);

const fine = (x: number): number => waves(x, [20, 1 / 6], [20, 1 / 2]);

const northward = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  fine(x) +
  waves(y, [20, 1], [40, 3], [160, 12], [320, 30]);

const eastward = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  fine(x) +
  waves(x, [20, 1], [40, 3], [150, 12], [300, 30]);

export function gcj02Of({ lat, lng }: Point): Point {
  const [x, y] = [lng - 105, lat - 35];
  const radians = (lat * PI) / 180;
  const flat = 1 - ECCENTRICITY * sin(radians) ** 2;
  const aDegreeNorth = (((AXIS * (1 - ECCENTRICITY)) / (flat * sqrt(flat))) * PI) / 180;
  const aDegreeEast = ((AXIS / sqrt(flat)) * cos(radians) * PI) / 180;
  return { lat: lat + northward(x, y) / aDegreeNorth, lng: lng + eastward(x, y) / aDegreeEast };
}
