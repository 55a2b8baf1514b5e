// What the use cases of a day-care station need of a database; store/care.ts implements it.
// Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import type { WentHome } from '#domain/going-home';
import type { Circumstances } from '#domain/schedule';
import type { ServiceOf } from '#domain/service';
import type { Glance } from '#domain/session';

/** Of a booking, what a station's list says. */
export type CareBooking = Pick<
  Booking,
  | '_id'
  | 'code'
  | 'persons'
  | 'choice'
  | 'note'
  | 'status'
  | 'startsAt'
  | 'cancelUntil'
  | 'priority'
  | 'history'
  | 'wentHome'
>;

/** A station on one day. */
export interface CareDay extends Circumstances {
  readonly service: ServiceOf<'daycare'>;
  /** Those that have been written. */
  readonly sessions: readonly Glance[];
  /** Those that have, or had, a place that day. */
  readonly bookings: readonly CareBooking[];
}

export interface CareDesk {
  /** Every station of a community. */
  day(communityId: string, date: LocalDate): Promise<CareDay[]>;
  /** False when the person is not there (any more), or has been written down as gone before. */
  goHome(bookingId: string, personId: string, home: WentHome): Promise<boolean>;
  /** False when nothing was written down. */
  stillHere(bookingId: string, personId: string): Promise<boolean>;
}
