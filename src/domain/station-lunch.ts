// Decides who eats the lunch of a day-care station: who asked for one and is there, or may still come. Who stays away, or has gone
// home before it is served, eats none. Where it is cooked, and how it is counted there, is the kitchen's (usecases/canteen).
import type { Booking } from './booking';
import type { Instant } from './calendar';
import type { BookingStatus } from './lifecycle';

/** Also of one who may still say yes to an offer the lunch is held. */
export const LUNCH_EXPECTED: readonly BookingStatus[] = ['offered', 'pending', 'confirmed', 'arrived'];

export interface LunchGuests extends Pick<Booking, 'status'> {
  readonly persons: readonly { readonly personId: string }[];
  readonly choice?: { readonly kind: string; readonly lunch?: boolean };
  readonly wentHome?: { readonly [personId: string]: { readonly at: Instant } };
}

/** Of a booking, the persons who eat a lunch that is served at `servedAt`. */
export function lunchesOf(
  { status, choice, persons, wentHome = {} }: LunchGuests,
  servedAt: Instant,
): number {
  if (choice?.kind !== 'daycare' || !choice.lunch || !LUNCH_EXPECTED.includes(status)) return 0;
  return persons.filter(({ personId }) => (wentHome[personId]?.at ?? servedAt) >= servedAt).length;
}
