// How two geometries lie to each other: within and intersecting, as $geoWithin and $geoIntersects ask.
import type { Geometry, Position } from './geometry';
import { crosses, edges, inPolygon, liesOn } from './sphere';

const verticesOf = (geometry: Geometry): Position[] => [
  ...geometry.points,
  ...geometry.lines.flat(),
  ...geometry.polygons.flat(2),
];
const edgesOf = (geometry: Geometry): [Position, Position][] =>
  [...geometry.lines, ...geometry.polygons.flat()].flatMap(edges);

/** Every part of `inner` lies in one of the polygons. */
export function isWithin(inner: Geometry, area: Geometry): boolean {
  const vertices = verticesOf(inner);
  if (vertices.length === 0) return false;
  if (!vertices.every((vertex) => area.polygons.some((rings) => inPolygon(vertex, rings)))) return false;
  const middles = edgesOf(inner).map(([a, b]): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  return middles.every((middle) => area.polygons.some((rings) => inPolygon(middle, rings)));
}

export function intersects(a: Geometry, b: Geometry): boolean {
  return (
    covers(a, b) ||
    covers(b, a) ||
    edgesOf(a).some((edge) => edgesOf(b).some((other) => crosses(edge, other)))
  );
}

// Some vertex of `inner` lies on or in `outer`.
function covers(outer: Geometry, inner: Geometry): boolean {
  return verticesOf(inner).some(
    (vertex) =>
      outer.points.some((point) => point[0] === vertex[0] && point[1] === vertex[1]) ||
      outer.lines.some((line) => liesOn(vertex, line)) ||
      outer.polygons.some((rings) => inPolygon(vertex, rings)),
  );
}
