// The types of location.weapp.ts and location.h5.ts, one of which the build takes instead of this file.
import type { Point } from '#domain/coverage';
import type { Address } from '#domain/person';

export type Picked =
  | { readonly is: 'picked'; readonly address: Address }
  /** Somebody changed their mind. */
  | { readonly is: 'cancelled' }
  /** No map came: not agreed to, or not there. */
  | { readonly is: 'unavailable' };

/** Whether there is a map to pick a place on. */
export declare const hasMap: boolean;

/** Lets one pick a place on the phone's map, from a place that is known already; degrees are GCJ-02. */
export declare function pickPlace(known?: Address): Promise<Picked>;

/**
 * Where somebody who works stands (GCJ-02), asked at a tap, or nothing. A browser tells it as exactly as it can; in WeChat, where an
 * exact position may not be asked for, they point to it on its map, which opens where the phone is. It never leaves the phone.
 */
export declare function whereIStand(): Promise<Point | undefined>;

/** Roughly where the phone is (GCJ-02), or nothing: not agreed to, switched off, or not there. It never leaves the phone. */
export declare function whereAmI(): Promise<Point | undefined>;
