// What setting up services needs of a database. Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import type { Following } from '#domain/following';
import type { Circumstances, Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { TimesContext } from '../ports';

/** A service with how often it was set up: 0 for one that never was. */
export type SetUpService = Service & {
  readonly setupRev?: number;
  /** What the last change replaced: whoever finishes it knows what its touched times were. */
  readonly setupWas?: Partial<Service>;
};

export interface SetupContext extends Circumstances {
  readonly service?: SetUpService;
  /** Times from today on that somebody has touched. */
  readonly touched: readonly Following[];
}

export type HurtBooking = Pick<Booking, '_id' | 'sessionId' | 'code' | 'persons' | 'status' | 'workers'>;

export interface Setups {
  /** All services of a community, with its own closures that are not over. */
  of(communityId: string, today: LocalDate): Promise<{ services: Service[]; closures: Closure[] }>;
  /** Each of a community's services with what there is of a date. */
  day(communityId: string, date: LocalDate): Promise<TimesContext[]>;
  look(serviceId: string, today: LocalDate): Promise<SetupContext>;
  /** Open bookings of these times. */
  bookings(sessionIds: readonly string[], most: number): Promise<HurtBooking[]>;
  /** Writes fields of a service, what they were, and that it was set up once more; false when it was since `rev`. */
  save(serviceId: string, rev: number, fields: Partial<Service>, was: Partial<Service>): Promise<boolean>;
  /** Takes away times from a date on that nobody has touched: they follow the service from now on. */
  dropUntouched(serviceId: string, from: LocalDate): Promise<void>;
}
