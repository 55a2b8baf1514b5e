// Boxes of longitude and latitude around geometries, and the grid cells they lie on: what a 2dsphere index is keyed by.
// A box may be too large, never too small; edges are great circles and bulge towards the poles.
import { AFTER } from '../bson/key';
import type { Geometry, Position } from './geometry';
import { EARTH_RADIUS } from './sphere';

/** In degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const DEGREES = 180 / Math.PI;
// About a kilometre: a neighbourhood is a handful of cells.
const CELL = 0.01;
const ROUNDING = 1e-6;

/** Undefined when the geometry is empty or may lie across the antimeridian. */
export function boundingBox({ points, lines, polygons }: Geometry): Box | undefined {
  const all: Position[] = [...points, ...lines.flat(), ...polygons.flat(2)];
  if (all.length === 0) return undefined;
  const box = all.reduce<Box>(
    ({ west, south, east, north }, [x, y]) => ({
      west: Math.min(west, x),
      south: Math.min(south, y),
      east: Math.max(east, x),
      north: Math.max(north, y),
    }),
    { west: 180, south: 90, east: -180, north: -90 },
  );
  const width = box.east - box.west;
  if (width > 180) return undefined;
  const bulge = lines.length + polygons.length === 0 ? 0 : ((width / DEGREES) ** 2 / 8) * DEGREES;
  return grown(box, 0, bulge);
}

/** Around a point as far as so many metres; undefined at the poles and across the antimeridian. */
export function boxAround([x, y]: Position, metres: number): Box | undefined {
  const height = (metres / EARTH_RADIUS) * DEGREES * 1.001;
  const farthest = Math.abs(y) + height;
  if (!(farthest < 89)) return undefined;
  const width = height / Math.cos(farthest / DEGREES);
  if (x - width < -180 || x + width > 180) return undefined;
  return grown({ west: x, south: y, east: x, north: y }, width, height);
}

const grown = (box: Box, width: number, height: number): Box => ({
  west: box.west - width - ROUNDING,
  south: box.south - height - ROUNDING,
  east: box.east + width + ROUNDING,
  north: box.north + height + ROUNDING,
});

/** The key of documents that lie on too many cells, or on no telling which. */
export const EVERYWHERE = '*';

const CELLS_MAX = 500;
const ROWS_MAX = 2_000;

const cell = (degrees: number, offset: number): number => Math.floor((degrees + offset) / CELL);
const cellKey = (row: number, column: number): string =>
  `${String(row).padStart(5, '0')}:${String(column).padStart(5, '0')}`;

/** The keys of all cells the box touches. */
export function cellsOf(box: Box | undefined): string[] {
  if (!box) return [EVERYWHERE];
  const [south, north, west, east] = edges(box);
  if ((north - south + 1) * (east - west + 1) > CELLS_MAX) return [EVERYWHERE];
  const keys: string[] = [];
  for (let row = south; row <= north; row++)
    for (let column = west; column <= east; column++) keys.push(cellKey(row, column));
  return keys;
}

/** The key ranges in which everything on the box's cells lies; undefined when they are too many. */
export function cellRanges(box: Box): [from: string, to: string][] | undefined {
  const [south, north, west, east] = edges(box);
  if (north - south >= ROWS_MAX) return undefined;
  const ranges: [string, string][] = [[EVERYWHERE, EVERYWHERE + AFTER]];
  for (let row = south; row <= north; row++) ranges.push([cellKey(row, west), cellKey(row, east) + AFTER]);
  return ranges;
}

const edges = ({ west, south, east, north }: Box): [number, number, number, number] => [
  cell(Math.max(south, -90), 90),
  cell(Math.min(north, 90), 90),
  cell(Math.max(west, -180), 180),
  cell(Math.min(east, 180), 180),
];
