// Reckons one canteen's settlement of one month from its bookings as they are now.
// What counts is domain/settlement.ts's; who asks for it, and whether it may replace an earlier one, is the callers'.
import type { Instant } from '#domain/calendar';
import { settle, settlementIdOf, type Month, type Settlement } from '#domain/settlement';
import type { Store } from '../ports';
import type { SettledCanteen } from './ports';

/** One round trip for a thousand bookings; nothing is written. */
export async function reckon(
  store: Store,
  { _id: serviceId, communityId, title }: SettledCanteen,
  month: Month,
  madeAt: Instant,
): Promise<Settlement> {
  const sums = settle(await store.settlements.meals(serviceId, month));
  return { _id: settlementIdOf(serviceId, month), communityId, serviceId, title, month, ...sums, madeAt };
}
