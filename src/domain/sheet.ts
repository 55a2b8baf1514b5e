// Decides which sheets a desk prints, of which kind of service each is, and what is on it.
// How they look on paper is the room paper's (cloudfunctions/paper).
import type { BookingStatus } from './lifecycle';
import type { KindName } from './kinds/index';

export const SHEETS = ['counter', 'visits', 'delivery', 'labels', 'kitchen', 'daycare', 'event'] as const;
export type SheetName = (typeof SHEETS)[number];

/** Who runs the kind may print the sheet. */
export const sheetKinds: { readonly [S in SheetName]: KindName } = {
  counter: 'counter',
  visits: 'visit',
  delivery: 'canteen',
  labels: 'canteen',
  kitchen: 'canteen',
  daycare: 'daycare',
  event: 'event',
};

/** Who is expected, or was there: those who stand on a sheet of the day. */
export const EXPECTED: readonly BookingStatus[] = ['pending', 'confirmed', 'arrived', 'missed', 'excused'];
