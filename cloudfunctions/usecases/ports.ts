// What the use cases need of a database, in the domain's words; store/ implements it.
// Every method is one round trip unless it says otherwise: the budget is counted here.
import type { BookedTime, Booking, BookingEvent, BookingStatus } from '#domain/booking';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Community } from '#domain/community';
import type { LedgerWrite } from '#domain/ledger';
import type { Counted } from '#domain/limit';
import type { Notice } from '#domain/notice';
import type { Person } from '#domain/person';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import type { StaffMember } from '#domain/staff';

export interface PlacingQuery {
  readonly serviceId: string;
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly personId: string;
  readonly keeper: string;
  readonly bookingId: string;
}

/** Everything one needs to know before a booking is placed. */
export interface PlacingContext extends Circumstances {
  readonly service?: Service;
  /** Absent while nobody has booked it; with this person's hold alone. */
  readonly session?: Session;
  /** Absent unless this keeper keeps this person. */
  readonly person?: Person;
  /** The person's open bookings, those included whose time is over. */
  readonly open: readonly Counted[];
  /** The very booking, when this is a retry. */
  readonly booking?: Booking;
}

export interface TimesContext extends Circumstances {
  readonly service?: Service;
  /** Those that somebody has booked in the span, without their holders. */
  readonly sessions: readonly Session[];
}

export interface BookingChange {
  readonly bookingId: string;
  /** Where the booking is believed to be: one that has moved is not changed. */
  readonly sessionId: string;
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
  /** A new time, when the booking moves. */
  readonly time?: BookedTime;
  /** A new limit key, when the booking stops to count. */
  readonly limitKey?: string;
  readonly event: BookingEvent;
  readonly notices: readonly Notice[];
}

export interface Ledger {
  /** The session with this person's hold alone. */
  read(sessionId: string, personId: string): Promise<Session | undefined>;
  /** True when the write's conditions held and it happened. */
  write(write: LedgerWrite): Promise<boolean>;
  /** Writes a session that does not exist yet; false when it does. */
  open(session: Session): Promise<boolean>;
  /** Whole sessions after a position, by date and id. */
  slice(position: SweepPosition, most: number): Promise<Session[]>;
}

/** How far the sweep has come. */
export interface SweepPosition {
  readonly date: LocalDate;
  /** The last session id looked at on that date, empty before the first. */
  readonly after: string;
}

export interface Bookings {
  read(bookingId: string): Promise<Booking | undefined>;
  /** False when the id or the limit key is taken. */
  record(booking: Booking): Promise<boolean>;
  /** Takes a limit key from a booking whose time is over; nothing happens when it has it no more. */
  retireKey(bookingId: string, limitKey: string): Promise<void>;
  /** False when the booking is in none of `from`, or at another time, by now. */
  change(change: BookingChange): Promise<boolean>;
  /** Those that the sessions' holders name, and all that are open in the sessions. */
  inSessions(sessions: readonly Session[]): Promise<Booking[]>;
  /** Of one caller: at most 100, the latest start first. */
  of(openid: string): Promise<Booking[]>;
  /** The open booking of a caller that ends next after `now`. */
  nextOf(openid: string, now: Instant): Promise<Booking | undefined>;
  /** Of one community: all pending, and confirmed from `since` on; at most 300, the nearest start first. */
  queue(communityId: string, since: Instant): Promise<Booking[]>;
}

export interface Services {
  read(serviceId: string): Promise<Service | undefined>;
  times(serviceId: string, from: LocalDate, to: LocalDate): Promise<TimesContext>;
  placing(query: PlacingQuery): Promise<PlacingContext>;
}

export interface Communities {
  all(): Promise<Community[]>;
  withServices(communityId: string): Promise<{ community?: Community; services: Service[] }>;
}

export interface People {
  /** Of one keeper, the first added first. */
  of(keeper: string): Promise<Person[]>;
  /** Writes the whole person, new or not. */
  save(person: Person): Promise<void>;
}

export interface Staff {
  member(openid: string): Promise<StaffMember | undefined>;
}

/** What the clock remembers between ticks. */
export interface ClockMemory {
  sweepPosition(): Promise<SweepPosition | undefined>;
  keepSweepPosition(position: SweepPosition): Promise<void>;
}

export interface Store {
  readonly ledger: Ledger;
  readonly bookings: Bookings;
  readonly services: Services;
  readonly communities: Communities;
  readonly people: People;
  readonly staff: Staff;
  readonly clock: ClockMemory;
}
