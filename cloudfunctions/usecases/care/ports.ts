// What the use cases of a day-care station need of a database; store/care.ts implements it.
// Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import type { LocalDate } from '#domain/calendar';
import type { WentHome } from '#domain/going-home';
import type { Person } from '#domain/person';
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
> & {
  /** Calls that are, or were, owed because somebody of it did not come. */
  readonly calls?: readonly Pick<Call, '_id' | 'state' | 'tried' | 'result'>[];
};

/** A booking with the cards of its persons, as whoever booked keeps them. */
export type RideBooking = Pick<Booking, '_id' | 'persons' | 'choice' | 'note' | 'status' | 'wentHome'> & {
  readonly cards: readonly Pick<Person, 'personId' | 'address'>[];
};

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
  /** Bookings of a day with somebody who is fetched. */
  rides(communityId: string, date: LocalDate): Promise<RideBooking[]>;
  /** False when the person is not there (any more), or has been written down as gone before. */
  goHome(bookingId: string, personId: string, home: WentHome): Promise<boolean>;
  /** False when nothing was written down. */
  stillHere(bookingId: string, personId: string): Promise<boolean>;
}
