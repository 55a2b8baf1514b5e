// What standing orders need of a database. Every method is one round trip.
import type { Instant } from '#domain/calendar';
import type { StandingOrder } from '#domain/standing';

export interface StandingOrders {
  read(standingId: string): Promise<StandingOrder | undefined>;
  /** Of one keeper, the latest first; at most 1000. */
  of(by: string): Promise<StandingOrder[]>;
  /** False when the id or the slot is taken. */
  add(order: StandingOrder): Promise<boolean>;
  /** Writes what may change of an order; false when it is no longer at the revision before this one. */
  write(order: StandingOrder): Promise<boolean>;
  /** Those that the clock has to look at, the longest due first. */
  due(now: Instant, most: number): Promise<StandingOrder[]>;
}
