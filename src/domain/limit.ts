// Decides how a limit across sessions becomes a unique key on the booking record: the record itself refuses.
// That a refused record gives its place back is the use case's.
import type { Booking } from './booking';
import type { Instant } from './calendar';
import type { KindName } from './kinds';

/** An open booking as far as it counts. */
export type Counted = Pick<Booking, '_id' | 'limitKey' | 'endsAt'>;

/** A key to try; one that a booking still has although its time is over is taken from it first. */
export interface KeyToTry {
  readonly key: string;
  readonly from?: string;
}

/** The key of a person's n-th open booking of a kind, n from 1. */
export const openKey = (personId: string, kind: KindName, nth: number): string =>
  `open:${kind}:${personId}:${nth}`;

/** The key of a booking that no longer counts: its own, so that it never collides. */
export const closedKey = (bookingId: string): string => `closed:${bookingId}`;

/** The keys a new booking may take, those nobody has first; none when the limit is reached. */
export function keysToTry(
  personId: string,
  kind: KindName,
  limit: number,
  open: readonly Counted[],
  now: Instant,
): KeyToTry[] {
  const keys = Array.from({ length: limit }, (_, i) => openKey(personId, kind, i + 1));
  const holderOf = (key: string) => open.find((one) => one.limitKey === key);
  const free = keys.filter((key) => !holderOf(key)).map((key) => ({ key }));
  const over = keys.flatMap((key) => {
    const holder = holderOf(key);
    return holder && holder.endsAt <= now ? [{ key, from: holder._id }] : [];
  });
  return [...free, ...over];
}
