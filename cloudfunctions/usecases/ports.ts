// What the use cases need of a database, in the domain's words; store/ implements it.
// Every method is one round trip unless it says otherwise: the budget is counted here.
import type { BookedPerson, BookedTime, Booking, BookingEvent, NamedWorker } from '#domain/booking';
import type { Call, CallReason, TriedCall } from '#domain/call';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Community } from '#domain/community';
import type { Choice } from '#domain/kinds/choice';
import type { LedgerWrite } from '#domain/ledger';
import type { BookingStatus } from '#domain/lifecycle';
import type { Counted } from '#domain/limit';
import type { Notice } from '#domain/notice';
import type { Person, Profile, ProfileChange } from '#domain/person';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Serving } from '#domain/serving';
import type { Glance, Session } from '#domain/session';
import type { SweptBooking } from '#domain/sweep';
import type { StaffMember } from '#domain/staff';
import type { Timers } from '#domain/timers';
import type { Came } from '#domain/visit-door';
import type { AuditTrail } from './audit/ports';
import type { BookingTimers, ClockAgenda, ClockRecord, SessionsAhead, WorkLook } from './clock/ports';
import type { CanteenLooks } from './canteen/ports';
import type { CareDesk } from './care/ports';
import type { Closures } from './closure/ports';
import type { DeskDay } from './desk/day/ports';
import type { DeskLooks } from './desk/ports';
import type { FileRegister } from './files/ports';
import type { Escalations } from './escalation/ports';
import type { PaperLooks } from './paper/ports';
import type { TrendLooks } from './trends/ports';
import type { ConsentLedger, NoticeQueue, TemplateRegistry } from './notice/ports';
import type { Neighbourhoods } from './community/ports';
import type { PersonalData } from './privacy/ports';
import type { Ratings } from './rating/ports';
import type { Settlements } from './settlement/ports';
import type { Draws, EventDesk, MinutesKept } from './event/ports';
import type { Setups } from './setup/ports';
import type { Staffing } from './staff/ports';
import type { StandingOrders } from './standing/ports';
import type { VisitDays } from './visit/ports';

export interface PlacingQuery {
  readonly serviceId: string;
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly personIds: readonly string[];
  readonly keeper: string;
  readonly bookingId: string;
  /** Whose bookings of today count; nobody's when absent. */
  readonly caller?: string;
  /** A trial day is asked for: those of the service count. Or a home visit: the windows of its day do. */
  readonly trial?: boolean;
  readonly visit?: boolean;
}

/** Everything one needs to know before a booking is placed. */
export interface PlacingContext extends Circumstances {
  readonly service?: Service;
  /** Absent while nobody has written it; with the holds of these persons alone. */
  readonly session?: Session;
  /** Those of the persons whom this keeper keeps. */
  readonly cards: readonly Person[];
  readonly profiles: readonly Profile[];
  /** What counts: open bookings of the persons, those in the month of the date, and the caller's of today. */
  readonly counted: readonly Counted[];
  /** When the persons' missed bookings began. */
  readonly missed: readonly { readonly personId: string; readonly at: Instant }[];
  readonly dayWindows?: readonly Pick<Session, 'left' | 'capacity'>[];
  /** The very booking, when this is a retry. */
  readonly booking?: Booking;
}

export interface TimesContext extends Circumstances {
  readonly service?: Service;
  /** Those that have been written in the span. */
  readonly sessions: readonly Glance[];
}

export interface BookingChange {
  readonly bookingId: string;
  /** Where the booking is believed to be: one that has moved is not changed. */
  readonly sessionId: string;
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
  /** What it says anew besides. */
  readonly set?: Partial<BookedTime> & {
    readonly persons?: readonly BookedPerson[];
    readonly workers?: readonly NamedWorker[];
    readonly choice?: Choice;
    readonly limitKeys?: readonly string[];
    readonly offerUntil?: Instant;
    readonly moves?: number;
    /** Undefined takes it away. */
    readonly serving?: Serving;
    readonly came?: Came;
  };
  /** Those that are absent are taken away. */
  readonly timers: Timers;
  readonly event: BookingEvent;
  readonly notices: readonly Notice[];
}

/** Who goes to a household from now on, as the ledger has it. */
export interface Reassignment {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly swaps: number;
  readonly persons: readonly BookedPerson[];
  readonly workers: readonly NamedWorker[];
  readonly event: BookingEvent;
  readonly notices: readonly Notice[];
}

export interface Ledger {
  /** The session with these persons' holds alone, and of the line who stands in it. */
  read(sessionId: string, personIds: readonly string[]): Promise<Session | undefined>;
  /** Whole sessions. */
  whole(sessionIds: readonly string[]): Promise<Session[]>;
  /** True when the write's conditions held and it happened. */
  write(write: LedgerWrite): Promise<boolean>;
  /** Writes a session that does not exist yet; false when it does. */
  open(session: Session): Promise<boolean>;
  /** Ids of sessions of today and later whose lots may be drawn and are not. */
  undrawn(now: Instant, most: number): Promise<string[]>;
  /** Whole sessions after a position that somebody has touched, by date, revision and id. */
  slice(position: SweepPosition, most: number): Promise<Session[]>;
}

/** How far the sweep has come. */
export interface SweepPosition {
  readonly date: LocalDate;
  /** The revision and the id of the last session looked at on that date; 0 and empty before the first. */
  readonly rev: number;
  readonly after: string;
}

/** A caller's own, with the place in line, from 1, of one that waits; before lots are drawn nobody has one. */
export type OwnBooking = Booking & { readonly position?: number };

export interface Bookings {
  read(bookingId: string): Promise<Booking | undefined>;
  /** False when the id or one of the limit keys is taken. */
  record(booking: Booking): Promise<boolean>;
  /** Takes a limit key from a booking whose time is over; nothing happens when it has it no more. */
  retireKey(bookingId: string, limitKey: string): Promise<void>;
  /** `false` when the booking is in none of `from`, or at another time, by now; `taken` when a limit key is another's. */
  change(change: BookingChange): Promise<boolean | 'taken'>;
  /** False when it is closed or elsewhere by now, or says the same or a later change already. */
  reassign(change: Reassignment): Promise<boolean>;
  /** Ids of sessions in which somebody waits or has an offer, the nearest first. */
  sessionsWithLine(most: number): Promise<string[]>;
  /** Pending ones whose time has begun, the longest ago first. */
  overdue(now: Instant, most: number): Promise<Booking[]>;
  /** Those that the sessions' holders and lines name, and all that are open in the sessions. */
  inSessions(sessions: readonly Session[]): Promise<SweptBooking[]>;
  /** Of one caller: at most 100, the latest start first. */
  of(openid: string): Promise<OwnBooking[]>;
  /** Remembers on a caller's bookings that their notices up to then have been read. */
  markRead(openid: string, until: Instant): Promise<void>;
  /** Writes a notice to all open bookings of a community's session; how many have it. Two round trips when none was open without it. */
  tellAll(sessionId: string, communityId: string, notice: Notice): Promise<number>;
  /** How many open bookings a community's session has: those that `tellAll` writes to. */
  audience(sessionId: string, communityId: string): Promise<number>;
  /** Ids of a caller's bookings in a session, by its beginning. */
  ownIn(openid: string, sessionId: string, startsAt: Instant): Promise<string[]>;
}

export interface Services {
  read(serviceId: string): Promise<Service | undefined>;
  many(serviceIds: readonly string[]): Promise<Service[]>;
  times(serviceId: string, from: LocalDate, to: LocalDate): Promise<TimesContext>;
  /** The same service in the other communities of its sub-district, as far as they are open, with their sessions. */
  near(service: Service, from: LocalDate, to: LocalDate): Promise<TimesContext[]>;
  placing(query: PlacingQuery): Promise<PlacingContext>;
}

/** What a desk knows of somebody before it verifies anything. */
export interface KnownPerson {
  /** True when the desk keeps a card, or somebody has booked for the person in its community. */
  readonly known: boolean;
  /** As the desk's card says, else as they were booked for; the birthday as the card says. */
  readonly name?: string;
  readonly born?: LocalDate;
  readonly profile?: Profile;
}

export interface Profiles {
  known(communityId: string, personId: string): Promise<KnownPerson>;
  /**
   * Sets fields, or takes them away where they are null; false when it is another community's, or somebody verified something that
   * was not seen. Two round trips for the first.
   */
  verify(personId: string, change: ProfileChange): Promise<boolean>;
}

/** A community's home as one caller finds it. */
export interface HomeContext {
  readonly community: Community;
  readonly services: readonly Service[];
  /** The caller's open booking that begins first of those that are not over, wherever it is. */
  readonly next?: Booking;
  /** The caller, when they are of the staff. */
  readonly member?: StaffMember;
}

export interface Communities {
  all(): Promise<Community[]>;
  /** Undefined where there is no such community. */
  home(communityId: string, openid: string, now: Instant): Promise<HomeContext | undefined>;
}

export interface People {
  /** Of one keeper, the first added first. */
  of(keeper: string): Promise<Person[]>;
  /** Of one keeper, the cards of these persons. */
  kept(keeper: string, personIds: readonly string[]): Promise<Person[]>;
  /** Of one keeper, by a part of the name or the last digits of the phone. */
  find(keeper: string, by: { name: string } | { phoneTail: string }, most: number): Promise<Person[]>;
  /** Writes the whole person, new or not. */
  save(person: Person): Promise<void>;
}

export interface Calls {
  /** Puts lines on the lists; those that are there already stay as they are. One round trip, more when some are there. */
  add(lines: readonly Call[]): Promise<void>;
  /** Of one community, the most pressing first. */
  open(communityId: string, reasons: readonly CallReason[], most: number): Promise<Call[]>;
  /** A line of one community, open or closed. */
  read(callId: string, communityId: string, reasons: readonly CallReason[]): Promise<Call | undefined>;
  /** Notes that nobody answered, once; false when it is another's, or closed. One round trip, two when nothing was to be noted. */
  tryLater(
    callId: string,
    communityId: string,
    reasons: readonly CallReason[],
    tried: TriedCall,
    dueAt: Instant,
  ): Promise<boolean>;
  /** False when it is another's, or somebody else closed it; what this member closed with the same words is closed. */
  close(
    callId: string,
    communityId: string,
    reasons: readonly CallReason[],
    result: NonNullable<Call['result']>,
  ): Promise<boolean>;
  /** Closes those of a community that are owed no more, with no words and by nobody. */
  settle(communityId: string, callIds: readonly string[], at: Instant): Promise<void>;
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
  readonly neighbourhoods: Neighbourhoods;
  readonly minutes: MinutesKept;
  readonly people: People;
  readonly profiles: Profiles;
  readonly closures: Closures;
  readonly desk: DeskLooks;
  readonly day: DeskDay;
  readonly canteens: CanteenLooks;
  readonly care: CareDesk;
  readonly events: EventDesk;
  readonly staff: Staff;
  readonly staffing: Staffing;
  readonly setups: Setups;
  readonly audit: AuditTrail;
  readonly files: FileRegister;
  readonly paper: PaperLooks;
  readonly trends: TrendLooks;
  readonly escalations: Escalations;
  readonly draws: Draws;
  readonly clock: ClockMemory;
  readonly clockRecord: ClockRecord;
  readonly timers: BookingTimers;
  readonly work: WorkLook;
  readonly agenda: ClockAgenda;
  readonly ahead: SessionsAhead;
  readonly standing: StandingOrders;
  readonly calls: Calls;
  readonly consents: ConsentLedger;
  readonly notices: NoticeQueue;
  readonly templates: TemplateRegistry;
  readonly ratings: Ratings;
  readonly settlements: Settlements;
  readonly personal: PersonalData;
  readonly visits: VisitDays;
}
