// A browser has no map of its own: an address is written. Where it is, it may tell, as satellites count (WGS-84).
import type { Point } from '#domain/coverage';
import { gcj02Of } from './gcj02';
import type { Picked } from './location';

export const hasMap = false;

export const pickPlace = (): Promise<Picked> => Promise.resolve({ is: 'unavailable' });

/** Longer than a fix indoors takes mostly, shorter than anybody's patience; a position of the last minutes will do. */
const LOOK = { timeout: 8000, maximumAge: 300_000, enableHighAccuracy: false };

const positionBy = (how: PositionOptions): Promise<Point | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(gcj02Of({ lat: coords.latitude, lng: coords.longitude })),
      () => resolve(undefined),
      how,
    );
  });

export const whereAmI = (): Promise<Point | undefined> => positionBy(LOOK);

/** At a door a fix may take a moment, and must be of this moment. */
export const whereIStand = (): Promise<Point | undefined> =>
  positionBy({ timeout: 15_000, maximumAge: 0, enableHighAccuracy: true });
