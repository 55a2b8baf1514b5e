// Reckons one canteen's settlement of one month from its bookings as they are now, with the lunches of stations that eat from it.
// What counts is domain/settlement.ts's; who asks for it, and whether it may replace an earlier one, is the callers'.
import type { Instant } from '#domain/calendar';
import { settle, settlementIdOf, type Month, type Settlement } from '#domain/settlement';
import type { Store } from '../ports';
import type { SettledCanteen } from './ports';

/** One round trip for a thousand bookings, one for the stations that eat from it, one more for each; nothing is written. */
export async function reckon(
  store: Store,
  { _id: serviceId, communityId, title }: SettledCanteen,
  month: Month,
  madeAt: Instant,
): Promise<Settlement> {
  const [meals, found] = await Promise.all([
    store.settlements.meals(serviceId, month),
    store.settlements.stations(serviceId),
  ]);
  const stations = await Promise.all(
    found.map(async (one) => ({ ...one, lunches: await store.settlements.lunches(one.serviceId, month) })),
  );
  const of = { _id: settlementIdOf(serviceId, month), communityId, serviceId, title, month };
  return { ...of, ...settle(meals), stations, madeAt };
}
