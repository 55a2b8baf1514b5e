// Decides that what nobody confirmed before its time is over: the resident is told, and nothing waits at the desk for ever.
import type { Instant } from '#domain/calendar';
import { move } from '../booking/transition';
import type { Store } from '../ports';

/** Bookings a tick; what is left over is the next one's. */
const MOST = 200;

/** One tick; one round trip when there is none, and two for each. How many expired. */
export async function expirePending(store: Store, now: Instant): Promise<number> {
  const overdue = await store.bookings.overdue(now, MOST);
  for (const booking of overdue)
    await move(store, booking, { move: 'expire', mover: { part: 'clock' }, now });
  return overdue.length;
}
