// Decides which standing orders a tick serves: those due longest, so many that it fits the function's timeout.
// What one order asks for is standing/serve.ts's; one that cannot be served does not stand in the way of others.
import { addDays, dateAt, type Instant } from '#domain/calendar';
import { STANDING_DAYS } from '#domain/standing';
import type { Store, TimesContext } from '../ports';
import { serveOrder } from '../standing/serve';
import { amend } from '../standing/withdraw';
import { always, type HasTime } from './turn';

/** Orders looked at in one tick. */
export const MOST_ORDERS = 60;
/** Dates tried in one tick, three round trips each: after so many no further order is begun. */
const MOST_DATES = 150;
/** An order that failed is tried again after so long, behind those that are due meanwhile. */
const POSTPONED_MS = 10 * 60_000;

export interface ServedStanding {
  orders: number;
  placed: number;
  refused: number;
  /** Orders that could not be served, by what went wrong: an error's name, never its words. */
  readonly failed: string[];
}

/** One tick; one round trip when none is due, one more for each service, and those of serve.ts for each order. */
export async function serveStanding(
  store: Store,
  now: Instant,
  hasTime: HasTime = always,
): Promise<ServedStanding> {
  const served: ServedStanding = { orders: 0, placed: 0, refused: 0, failed: [] };
  const today = dateAt(now);
  const contexts = new Map<string, TimesContext>();
  for (const order of await store.standing.due(now, MOST_ORDERS)) {
    if (served.placed + served.refused >= MOST_DATES || !hasTime()) break;
    served.orders += 1;
    try {
      const context =
        contexts.get(order.serviceId) ??
        (await store.services.times(order.serviceId, today, addDays(today, STANDING_DAYS)));
      contexts.set(order.serviceId, context);
      const { placed, refused } = await serveOrder(store, order, context, now);
      served.placed += placed;
      served.refused += refused;
    } catch (error) {
      served.failed.push(error instanceof Error ? error.name : 'unknown');
      await amend(store, order, () => ({ dueAt: now + POSTPONED_MS }));
    }
  }
  return served;
}
