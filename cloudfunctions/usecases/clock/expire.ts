// Decides that what nobody confirmed before its time is over: the resident is told, and nothing waits at the desk for ever.
import type { Instant } from '#domain/calendar';
import { move } from '../booking/transition';
import type { Store } from '../ports';
import { always, type HasTime } from './turn';

/** Bookings a tick; what is left over is the next one's. */
const MOST = 200;

/** One tick; one round trip when there is none, and two for each. How many expired. */
export async function expirePending(store: Store, now: Instant, hasTime: HasTime = always): Promise<number> {
  let expired = 0;
  for (const booking of await store.bookings.overdue(now, MOST)) {
    if (!hasTime()) break;
    await move(store, booking, { move: 'expire', mover: { part: 'clock' }, now });
    expired += 1;
  }
  return expired;
}
