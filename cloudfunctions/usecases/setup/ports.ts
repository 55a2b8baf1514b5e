// What setting up services needs of a database. Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import type { Touched } from '#domain/hurt';
import type { Circumstances, Closure } from '#domain/schedule';
import type { Service } from '#domain/service';

/** A service with how often it was set up: 0 for one that never was. */
export type SetUpService = Service & { readonly setupRev?: number };

export interface SetupContext extends Circumstances {
  readonly service?: SetUpService;
  /** Times from today on that somebody has touched. */
  readonly touched: readonly Touched[];
}

export type HurtBooking = Pick<Booking, '_id' | 'sessionId' | 'code' | 'persons' | 'status' | 'workers'>;

export interface Setups {
  /** All services of a community, with its own closures that are not over. */
  of(communityId: string, today: LocalDate): Promise<{ services: Service[]; closures: Closure[] }>;
  look(serviceId: string, today: LocalDate): Promise<SetupContext>;
  /** Open bookings of these times. */
  bookings(sessionIds: readonly string[], most: number): Promise<HurtBooking[]>;
  /** Writes fields of a service and that it was set up once more; false when it was since `rev`. */
  save(serviceId: string, rev: number, fields: Partial<Service>): Promise<boolean>;
  /** Takes away times from a date on that nobody has touched: they follow the service from now on. */
  dropUntouched(serviceId: string, from: LocalDate): Promise<void>;
}
