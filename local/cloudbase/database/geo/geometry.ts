// GeoJSON and legacy coordinate pairs, read into points, lines and rings. Positions are [longitude, latitude] in degrees.
import { isDocument, numberOf } from '../bson/value';
import type { Missing, Value } from '../bson/value';
import { requestFailed } from '../refusal';

export type Position = readonly [longitude: number, latitude: number];

export interface Geometry {
  readonly points: Position[];
  readonly lines: Position[][];
  /** Each with its outer ring first, then its holes. */
  readonly polygons: Position[][][];
}

/** Undefined when the value is no geometry at all, as a document field may be. */
export function geometryOf(value: Value | Missing): Geometry | undefined {
  if (isDocument(value) && typeof value.type === 'string') return fromGeoJson(value.type, value);
  const pair = legacyPair(value);
  return pair ? { points: [pair], lines: [], polygons: [] } : undefined;
}

/** The same for the operand of a query, where anything else is refused. */
export function requiredGeometry(value: Value | Missing): Geometry {
  const geometry = geometryOf(value);
  if (!geometry) throw requestFailed('unknown geo specifier: the geometry must be GeoJSON');
  return geometry;
}

function fromGeoJson(type: string, value: { [field: string]: Value }): Geometry | undefined {
  if (type === 'GeometryCollection') return collectionOf(value.geometries);
  const { coordinates } = value;
  switch (type) {
    case 'Point':
      return shape({ points: all([coordinates], position) });
    case 'MultiPoint':
      return shape({ points: all(coordinates, position) });
    case 'LineString':
      return shape({ lines: all([coordinates], line) });
    case 'MultiLineString':
      return shape({ lines: all(coordinates, line) });
    case 'Polygon':
      return shape({ polygons: all([coordinates], polygon) });
    case 'MultiPolygon':
      return shape({ polygons: all(coordinates, polygon) });
    default:
      return undefined;
  }
}

interface Shapes {
  points?: Position[] | undefined;
  lines?: Position[][] | undefined;
  polygons?: Position[][][] | undefined;
}

// A part that could not be read makes the whole no geometry.
function shape(shapes: Shapes): Geometry | undefined {
  if (Object.values(shapes).includes(undefined)) return undefined;
  return { points: shapes.points ?? [], lines: shapes.lines ?? [], polygons: shapes.polygons ?? [] };
}

function all<T>(
  value: Value | Missing | (Value | Missing)[],
  read: (item: Value | Missing) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => read(item));
  return items.includes(undefined) ? undefined : (items as T[]);
}

function collectionOf(value: Value | Missing): Geometry | undefined {
  const members = all(value, geometryOf);
  return (
    members && {
      points: members.flatMap((member) => member.points),
      lines: members.flatMap((member) => member.lines),
      polygons: members.flatMap((member) => member.polygons),
    }
  );
}

/** Longitude within ±180 and latitude within ±90, else undefined. */
export function position(value: Value | Missing): Position | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [longitude, latitude] = [numberOf(value[0]), numberOf(value[1])];
  if (longitude === undefined || latitude === undefined) return undefined;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : undefined;
}

const line = (value: Value | Missing): Position[] | undefined => {
  const positions = all(value, position);
  return positions && positions.length >= 2 ? positions : undefined;
};

const polygon = (value: Value | Missing): Position[][] | undefined => {
  const rings = all(value, line);
  return rings && rings.length > 0 ? rings : undefined;
};

function legacyPair(value: Value | Missing): Position | undefined {
  if (Array.isArray(value)) return value.length === 2 ? position(value) : undefined;
  if (!isDocument(value)) return undefined;
  const numbers = Object.values(value);
  return numbers.length >= 2 && numbers.every((number) => typeof number === 'number')
    ? position(numbers.slice(0, 2))
    : undefined;
}
