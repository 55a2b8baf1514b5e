// Decides which places are near: how long one walks, which are the nearest, and which communities lie around one another.
// How far apart two places are is coverage.ts's; where a place lies is what a district entered.
import { distanceM, type Point } from './coverage';

/** Where something stands. */
export interface Located extends Point {
  /** Nobody has surveyed it: shown as 示例位置. */
  readonly sample?: boolean;
}

/** An elder's pace, in metres a minute. */
const WALK_M_A_MINUTE = 80;

/** The quarter of an hour that a 15-minute circle (15 分钟生活圈) is named after; longer walks are not near. */
export const CIRCLE_MINUTES = 15;

/** Metres that one walks in so many minutes. */
export const walkedM = (minutes: number): number => minutes * WALK_M_A_MINUTE;

/** Whole minutes on foot over so many metres, at least one. As the crow flies: streets make it longer. */
export const walkMinutes = (metres: number): number => Math.max(1, Math.ceil(metres / WALK_M_A_MINUTE));

/** Communities so near to one another that somebody who lives five minutes off reaches what is there in fifteen. */
export const NEIGHBOUR_M = walkedM(CIRCLE_MINUTES + 5);

/** With how far it is, in metres. */
export type Far<T> = T & { readonly metres: number };

/** Those of which it is known where they are, the nearest first; `most` at most. */
export const nearestTo = <T extends { readonly at?: Point }>(
  from: Point,
  places: readonly T[],
  most = places.length,
): Far<T>[] =>
  places
    .flatMap((place) => (place.at ? [{ ...place, metres: distanceM(from, place.at) }] : []))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most);

/**
 * The ids of the communities around each, itself first, then the nearest: what a community's document keeps as `near`,
 * so that what is around it is found by their ids. To be written again for all when one of them moves.
 */
export const neighboursOf = (
  { at, _id }: { readonly _id: string; readonly at?: Point },
  all: readonly { readonly _id: string; readonly at?: Point }[],
): readonly string[] =>
  at
    ? nearestTo(at, all)
        .filter(({ metres }) => metres <= NEIGHBOUR_M)
        .sort((a, b) => Number(b._id === _id) - Number(a._id === _id))
        .map((one) => one._id)
    : [];

/** How far east and north of one place another lies, in metres: on a plan of some kilometres the earth is flat. */
export const offsetM = (from: Point, to: Point): { readonly east: number; readonly north: number } => ({
  east: Math.sign(to.lng - from.lng) * distanceM(from, { lat: from.lat, lng: to.lng }),
  north: Math.sign(to.lat - from.lat) * distanceM(from, { lat: to.lat, lng: from.lng }),
});
