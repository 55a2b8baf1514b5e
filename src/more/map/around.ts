// Decides what is shown around a centre, and in which order: places by how far one walks, those within the circle first.
import type { NearPlace } from '#contract/community';
import type { Point } from '#domain/coverage';
import type { KindName } from '#domain/kinds/index';
import { CIRCLE_MINUTES, nearestTo, walkMinutes, type Far } from '#domain/place';

export interface NumberedPlace extends Far<NearPlace> {
  /** From 1, by distance: the same on the plan and in the list. */
  readonly number: number;
  readonly minutes: number;
}

export interface Around {
  readonly within: readonly NumberedPlace[];
  readonly beyond: readonly NumberedPlace[];
  /** Of which there is something around, in the order in which they are offered. */
  readonly kinds: readonly KindName[];
}

const ORDER: readonly KindName[] = ['canteen', 'daycare', 'counter', 'event', 'visit'];

/** Places around a centre, of one kind or of all. */
export function aroundOf(centre: Point, places: readonly NearPlace[], kind?: KindName): Around {
  const numbered = nearestTo(
    centre,
    places.filter((place) => kind === undefined || place.kind === kind),
  ).map((place, i) => ({ ...place, number: i + 1, minutes: walkMinutes(place.metres) }));
  return {
    within: numbered.filter(({ minutes }) => minutes <= CIRCLE_MINUTES),
    beyond: numbered.filter(({ minutes }) => minutes > CIRCLE_MINUTES),
    kinds: ORDER.filter((one) => places.some((place) => place.kind === one)),
  };
}
