// Decides how far apart two places are, and whether a service reaches a place. Plain geometry on a round earth.
// Where an address lies is what the person said; a service without an area reaches everywhere.

/** A place in degrees, GCJ-02 as WeChat's maps give it; never mixed with WGS-84, which lies hundreds of metres off in China. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Where a service goes. A polygon's last point is joined to its first; on its very edge either answer may come. */
export type Area =
  | ({ readonly shape: 'circle'; readonly radiusM: number } & Point)
  | { readonly shape: 'polygon'; readonly points: readonly Point[] };

/** The mean radius of the earth (IUGG). */
const EARTH_M = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places over a round earth (haversine): within 0.5 % of the true distance, and symmetric. */
export function distanceM(from: Point, to: Point): number {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const along = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const half = across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whether a ray from the point due east crosses the edge. */
const crosses = ({ lat, lng }: Point, from: Point, to: Point): boolean =>
  from.lat > lat !== to.lat > lat &&
  lng < from.lng + ((to.lng - from.lng) * (lat - from.lat)) / (to.lat - from.lat);

/** Whether a service reaches a place: a circle's rim included; an odd number of edges crossed is inside a polygon. */
export function covers(area: Area, point: Point): boolean {
  if (area.shape === 'circle') return distanceM(area, point) <= area.radiusM;
  const { points } = area;
  const last = points[points.length - 1];
  return points.filter((to, i) => crosses(point, points[i - 1] ?? last ?? to, to)).length % 2 === 1;
}
