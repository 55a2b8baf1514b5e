// What seeing and erasing one's own data needs of a database. Every method is one round trip unless it says otherwise.
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { ConsentsOfPerson } from '#domain/consent';
import type { Escalation } from '#domain/escalation';
import type { Person } from '#domain/person';
import type { Rating } from '#domain/rating';
import type { Redaction } from '#domain/redaction';
import type { StaffMember } from '#domain/staff';
import type { StandingOrder } from '#domain/standing';

/** What is kept of a caller besides bookings. */
export interface Kept {
  readonly people: readonly Person[];
  readonly standing: readonly StandingOrder[];
  readonly consents?: ConsentsOfPerson;
  readonly member?: StaffMember;
}

export type RatedBooking = Booking & { readonly rating?: Rating; readonly raised: readonly Escalation[] };

/** A place in the list of somebody's bookings, the latest start first. */
export interface BookingCursor {
  readonly startsAt: Instant;
  readonly bookingId: string;
}

/** What happened, without saying to whom. */
export interface AuditEvent {
  readonly _id: string;
  readonly at: Instant;
  readonly what: 'personal-data-erased';
}

export interface PersonalData {
  kept(openid: string): Promise<Kept>;
  /** Of one caller, the latest start first, each with its rating and the matters raised about it; after a place in the list. */
  bookings(openid: string, after: BookingCursor | undefined, most: number): Promise<RatedBooking[]>;
  /** Open ones of a caller that are not over, the nearest first. */
  ahead(openid: string, now: Instant, most: number): Promise<Booking[]>;
  /** Of one caller, closed or over, with what is personal still in them. */
  over(openid: string, now: Instant, most: number): Promise<Booking[]>;
  /** Anybody's that began before a moment and still have what is personal, and redacted ones that say who booked for too long. */
  due(now: Instant, before: Instant, most: number): Promise<Booking[]>;
  /** Takes the texts and whom they are of from the ratings and calls of bookings; a call still open is closed. Three round trips. */
  dropTexts(bookingIds: readonly string[], now: Instant): Promise<void>;
  /** Takes what is personal from the session, then from the booking; false when it has moved meanwhile. Two round trips. */
  redact(booking: Booking, redaction: Redaction): Promise<boolean>;
  dropStanding(openid: string): Promise<void>;
  dropConsents(openid: string): Promise<void>;
  dropPeople(openid: string): Promise<void>;
  /** Once, by its id. */
  audit(event: AuditEvent): Promise<void>;
}
