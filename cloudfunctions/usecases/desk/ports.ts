// What a desk looks up in a database beyond what residents do; store/desk.ts implements it.
// Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';

/** A session as staff change it, with what its service says. */
export interface SessionContext extends Circumstances {
  readonly service?: Service;
  /** Whole; absent while nobody has written it. */
  readonly session?: Session;
}

/** A session with open bookings. */
export interface BusySession {
  readonly sessionId: string;
  readonly serviceId: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly bookings: number;
}

/** What a desk looks up beyond what residents do. */
export interface DeskLooks {
  session(serviceId: string, sessionId: string, date: LocalDate): Promise<SessionContext>;
  /** Of bookings by their ids, those that exist. */
  bookings(bookingIds: readonly string[]): Promise<Booking[]>;
  /** Open bookings of a session; at most so many. */
  open(sessionId: string, most: number): Promise<Booking[]>;
  /** Of one community, by the six digits: the latest start first, at most 20. */
  coded(communityId: string, code: string): Promise<Booking[]>;
  /** Of one person in one community, whatever became of them, the latest first. */
  ofPerson(communityId: string, personId: string, most: number): Promise<Booking[]>;
  /** Sessions of one community with open bookings that start in a span, the earliest first. */
  busy(communityId: string, from: Instant, until: Instant, most: number): Promise<BusySession[]>;
}
