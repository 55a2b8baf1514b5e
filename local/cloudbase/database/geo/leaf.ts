// Geo operators of queries: reads their operands and gives the tests the matcher runs.
import { isDocument, numberOf, typeName } from '../bson/value';
import type { Document, Missing, Value } from '../bson/value';
import type { Distance, Leaf, Test } from '../query/operators';
import { requestFailed } from '../refusal';
import { boundingBox, boxAround } from './box';
import type { Box } from './box';
import { geometryOf, position, requiredGeometry } from './geometry';
import type { Geometry, Position } from './geometry';
import { intersects, isWithin } from './relations';
import { EARTH_RADIUS, distance, distanceTo } from './sphere';

/** `siblings` hold the `$maxDistance` of the legacy form. */
export function readGeoLeaf(op: string, operand: Value, siblings: Document): Leaf {
  if (op !== '$geoWithin' && op !== '$geoIntersects') return readNear(op, operand, siblings);
  const condition = op === '$geoWithin' ? readWithin(operand) : readIntersects(operand);
  return { op, operand, reach: 'elements', ...condition };
}

interface Condition {
  readonly test: Test;
  readonly box?: Box;
}

const bounded = (test: Test, box: Box | undefined): Condition => (box ? { test, box } : { test });

const onGeometry =
  (holds: (geometry: Geometry) => boolean): Test =>
  (value) => {
    const geometry = geometryOf(value);
    return geometry !== undefined && holds(geometry);
  };

function readIntersects(operand: Value): Condition {
  const wanted = requiredGeometry(isDocument(operand) ? operand.$geometry : undefined);
  return bounded(
    onGeometry((geometry) => intersects(geometry, wanted)),
    boundingBox(wanted),
  );
}

function readWithin(operand: Value): Condition {
  if (!isDocument(operand)) throw requestFailed(`$geoWithin needs an object, not ${typeName(operand)}`);
  const [shape] = Object.keys(operand);
  const value = operand[shape ?? ''];
  switch (shape) {
    case '$geometry':
      return withinArea(requiredGeometry(value));
    case '$centerSphere':
      return withinCircle(value);
    case '$center':
      return withinPlanarCircle(value);
    case '$box':
      return withinArea(cornersOf(value));
    case '$polygon':
      return withinArea(polygonOf(value));
    default:
      throw requestFailed(`unknown geo specifier: ${shape ?? 'none'}`);
  }
}

function withinArea(area: Geometry): Condition {
  if (area.polygons.length === 0)
    throw requestFailed(
      '$geoWithin not supported with provided geometry: it must be a Polygon or MultiPolygon',
    );
  return bounded(
    onGeometry((geometry) => isWithin(geometry, area)),
    boundingBox(area),
  );
}

function circle(value: Value | Missing): [Position, number] {
  const [centre, radius] = Array.isArray(value) ? value : [];
  const middle = position(centre) ?? geometryOf(centre)?.points[0];
  const size = numberOf(radius);
  if (!middle || size === undefined || size < 0)
    throw requestFailed('radius and center of a circle must be a position and a non-negative number');
  return [middle, size];
}

function withinCircle(value: Value | Missing): Condition {
  const [centre, radians] = circle(value);
  const reach = radians * EARTH_RADIUS;
  const test = onGeometry(({ points, lines, polygons }) =>
    [...points, ...lines.flat(), ...polygons.flat(2)].every((point) => distance(centre, point) <= reach),
  );
  return bounded(test, boxAround(centre, reach));
}

function withinPlanarCircle(value: Value | Missing): Condition {
  const [centre, radius] = circle(value);
  return {
    test: onGeometry(({ points }) =>
      points.every((point) => Math.hypot(point[0] - centre[0], point[1] - centre[1]) <= radius),
    ),
  };
}

function cornersOf(value: Value | Missing): Geometry {
  const [low, high] = Array.isArray(value) ? value.map(position) : [];
  if (!low || !high) throw requestFailed('$box needs two corners');
  const ring: Position[] = [low, [high[0], low[1]], high, [low[0], high[1]], low];
  return { points: [], lines: [], polygons: [[ring]] };
}

function polygonOf(value: Value | Missing): Geometry {
  const ring = Array.isArray(value) ? value.map((item) => position(item) ?? geometryOf(item)?.points[0]) : [];
  if (ring.length < 3 || ring.includes(undefined)) throw requestFailed('Polygon must have at least 3 points');
  return { points: [], lines: [], polygons: [[[...(ring as Position[]), ring[0] as Position]]] };
}

function readNear(op: string, operand: Value, siblings: Document): Leaf {
  const geoJson = isDocument(operand) ? operand.$geometry : undefined;
  const limits = geoJson !== undefined && isDocument(operand) ? operand : siblings;
  const [from] = requiredGeometry(geoJson ?? operand).points;
  if (!from) throw requestFailed('invalid point in geo near query $geometry argument');
  const unit = geoJson !== undefined ? 1 : EARTH_RADIUS;
  const least = bound(op, '$minDistance', limits) * unit;
  const most = (limits.$maxDistance === undefined ? Infinity : bound(op, '$maxDistance', limits)) * unit;
  const metres = distanceFrom(from);
  const condition = bounded((value) => inReach(metres(value), least, most), boxAround(from, most));
  return { op, operand, reach: 'near', distance: metres, ...condition };
}

const inReach = (metres: number | undefined, least: number, most: number): boolean =>
  metres !== undefined && metres >= least && metres <= most;

function bound(op: string, name: string, limits: Document): number {
  const value = limits[name];
  if (value === undefined) return 0;
  const number = numberOf(value);
  if (number === undefined || number < 0)
    throw requestFailed(`${name} of ${op} must be a non-negative number`);
  return number;
}

/** Metres from a point to whatever geometry a value holds; of several in an array, the nearest. */
export const distanceFrom =
  (from: Position): Distance =>
  (value) => {
    const geometry = geometryOf(value);
    if (geometry) return distanceTo(from, geometry);
    if (!Array.isArray(value)) return undefined;
    const all = value.map((item) => distanceFrom(from)(item)).filter((metres) => metres !== undefined);
    return all.length === 0 ? undefined : Math.min(...all);
  };
