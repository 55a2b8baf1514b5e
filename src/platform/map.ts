// The types of map.weapp.ts and map.h5.ts, one of which the build takes instead of this file.
import type { Point } from '#domain/coverage';

export interface Destination {
  readonly name: string;
  readonly address: string;
  /** GCJ-02, as China's maps count. */
  readonly at: Point;
}

/** Whether the phone shows places on a map of its own. */
export declare const showsPlaces: boolean;

/** Opens the map at a place, with the way there; false when none came. */
export declare function showPlace(to: Destination): Promise<boolean>;
