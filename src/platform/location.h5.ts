// A browser has no map of its own: an address is written.
import type { Picked } from './location';

export const hasMap = false;

export const pickPlace = (): Promise<Picked> => Promise.resolve({ is: 'unavailable' });
