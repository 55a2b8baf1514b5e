// What the day of a community's home visits needs of a database; store/visits.ts implements it. Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import type { Circumstances } from '#domain/schedule';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import type { CalledBefore } from '#domain/visit-door';

/** The home visits of a community on a date, whole. */
export interface VisitDay extends Circumstances {
  readonly services: readonly ServiceOf<'visit'>[];
  /** Those that have been written. */
  readonly sessions: readonly Session[];
  /** Whatever became of them. */
  readonly bookings: readonly Booking[];
}

/** Who goes to households by the set-up, and who was promised to those that are still open. */
export interface VisitsAhead {
  readonly services: readonly Pick<ServiceOf<'visit'>, '_id' | 'workers'>[];
  readonly bookings: readonly Pick<Booking, 'date' | 'status' | 'workers'>[];
}

export interface VisitDays {
  day(communityId: string, date: LocalDate): Promise<VisitDay>;
  /** From a date on. */
  ahead(communityId: string, from: LocalDate): Promise<VisitsAhead>;
  /** Notes the call before a visit that is still to come at this time; false when it is closed or elsewhere by now. */
  called(bookingId: string, sessionId: string, called: CalledBefore): Promise<boolean>;
  /** Declares that other communities may borrow a worker, or no more. */
  lend(serviceId: string, workerId: string, lends: boolean): Promise<void>;
}
