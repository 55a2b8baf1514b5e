// Geometry on the sphere MongoDB measures on: distances, containment, crossings.
// Edges are great circles for containment; crossings are decided on the map, which differs only for very long edges.
import type { Geometry, Position } from './geometry';
import { cosine, sine } from './trigonometry';

/** Metres; MongoDB's radius of the Earth (kRadiusOfEarthInMeters). */
export const EARTH_RADIUS = 6_378_100;

const RADIANS = Math.PI / 180;
// About a tenth of a millimetre: what counts as lying on an edge.
const ON_EDGE = 1e-9;

/** Metres along the great circle, by the angle between the two directions: MongoDB's formula, to the last digit. */
export function distance(from: Position, to: Position): number {
  const [ax, ay, az] = direction(from);
  const [bx, by, bz] = direction(to);
  const [cx, cy, cz] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const across = Math.sqrt(cx * cx + cy * cy + cz * cz);
  return Math.atan2(across, ax * bx + ay * by + az * bz) * EARTH_RADIUS;
}

/** The point on the unit sphere. */
function direction([lon, lat]: Position): [number, number, number] {
  const level = cosine(lat * RADIANS);
  return [cosine(lon * RADIANS) * level, sine(lon * RADIANS) * level, sine(lat * RADIANS)];
}

/** Metres to the nearest point of the geometry, 0 inside a polygon; undefined for an empty geometry. */
export function distanceTo(from: Position, geometry: Geometry): number | undefined {
  if (geometry.polygons.some((rings) => inPolygon(from, rings))) return 0;
  const toPoints = geometry.points.map((point) => distance(from, point));
  const lines = [...geometry.lines, ...geometry.polygons.flat()];
  const toEdges = lines.flatMap((line) => edges(line).map(([a, b]) => distanceToEdge(from, a, b)));
  const all = [...toPoints, ...toEdges];
  return all.length === 0 ? undefined : all.reduce((least, metres) => Math.min(least, metres), Infinity);
}

// On a map centred at the point, which is true for the near edges that decide.
function distanceToEdge(from: Position, a: Position, b: Position): number {
  const scale = Math.cos(from[1] * RADIANS);
  const flat = (p: Position): [number, number] => [(p[0] - from[0]) * scale, p[1] - from[1]];
  const [ax, ay] = flat(a);
  const [bx, by] = flat(b);
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return distance(from, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
}

export const edges = (line: Position[]): [Position, Position][] =>
  line.slice(1).map((to, at) => [line[at] as Position, to]);

/** Inside the outer ring and outside all holes; the border belongs to the polygon. */
export function inPolygon(point: Position, [outer = [], ...holes]: Position[][]): boolean {
  if (!inRing(point, outer)) return false;
  return !holes.some((hole) => inRing(point, hole) && !onRing(point, hole));
}

// Counts the edges crossed going north along the point's meridian.
function inRing(point: Position, ring: Position[]): boolean {
  if (onRing(point, ring)) return true;
  let inside = false;
  for (const [a, b] of edges(ring)) {
    const spans = a[0] > point[0] !== b[0] > point[0];
    if (spans && latitudeAt(point[0], a, b) > point[1]) inside = !inside;
  }
  return inside;
}

/** Where the great circle through a and b meets a meridian. */
function latitudeAt(longitude: number, a: Position, b: Position): number {
  const span = (b[0] - a[0]) * RADIANS;
  const tangent =
    (Math.tan(a[1] * RADIANS) * Math.sin((b[0] - longitude) * RADIANS) +
      Math.tan(b[1] * RADIANS) * Math.sin((longitude - a[0]) * RADIANS)) /
    Math.sin(span);
  return Math.atan(tangent) / RADIANS;
}

const onRing = (point: Position, ring: Position[]): boolean =>
  edges(ring).some(([a, b]) => onEdge(point, a, b));

function onEdge(point: Position, a: Position, b: Position): boolean {
  const within = (at: 0 | 1): boolean =>
    point[at] >= Math.min(a[at], b[at]) - ON_EDGE && point[at] <= Math.max(a[at], b[at]) + ON_EDGE;
  if (!within(0)) return false;
  if (Math.abs(a[0] - b[0]) < ON_EDGE) return within(1);
  return Math.abs(latitudeAt(point[0], a, b) - point[1]) < ON_EDGE;
}

export function crosses([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  if (onEdge(a, c, d) || onEdge(b, c, d) || onEdge(c, a, b) || onEdge(d, a, b)) return true;
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

const side = (a: Position, b: Position, p: Position): boolean =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0;

export const liesOn = (point: Position, line: Position[]): boolean => onRing(point, line);
