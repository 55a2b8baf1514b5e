// Decides how a limit across sessions becomes a unique key on the booking record: the record itself refuses.
// That a refused record gives its place back is the use case's.
import type { KindName } from './kinds';

/** The key of a person's n-th open booking of a kind, n from 1. */
export const openKey = (personId: string, kind: KindName, nth: number): string =>
  `open:${kind}:${personId}:${nth}`;

/** The key of a booking that no longer counts: its own, so that it never collides. */
export const closedKey = (bookingId: string): string => `closed:${bookingId}`;

/** The lowest free key below the limit, or nothing when all are taken. */
export function freeKey(
  personId: string,
  kind: KindName,
  limit: number,
  taken: readonly string[],
): string | undefined {
  for (let nth = 1; nth <= limit; nth++) {
    const key = openKey(personId, kind, nth);
    if (!taken.includes(key)) return key;
  }
  return undefined;
}
