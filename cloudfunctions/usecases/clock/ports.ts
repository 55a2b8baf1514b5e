// What the clock needs of a database besides what callers need (ports.ts): what is due, and sessions written ahead.
// Every method is one round trip unless it says otherwise.
import type { Booking } from '#domain/booking';
import type { Instant, LocalDate } from '#domain/calendar';
import type { ConsentsOfPerson } from '#domain/consent';
import type { PersonFacts } from '#domain/eligibility';
import type { Notice } from '#domain/notice';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type { StaffMember } from '#domain/staff';
import type { SettlementPosition } from '../settlement/ports';
import type { ClockHealth, HealthChange } from './health';

/** How far the writing ahead has come, and what the pass has found so far. */
export interface AheadPosition {
  /** The day on which the pass began. */
  readonly date: LocalDate;
  /** The last service written ahead, empty before the first. */
  readonly after: string;
  /** When all services had been seen; absent while some are left. */
  readonly doneAt?: Instant;
  /** Coming years whose holidays nobody has entered. */
  readonly unknownYears: readonly string[];
  /** Ids of sessions in use for which their service has no time any more. */
  readonly leftOver: readonly string[];
}

export interface SessionsAhead {
  position(): Promise<AheadPosition | undefined>;
  keep(position: AheadPosition): Promise<void>;
  /** Services after an id, in the order of ids. */
  services(after: string, most: number): Promise<Service[]>;
  /** Two round trips, side by side. */
  circumstances(from: LocalDate, to: LocalDate): Promise<Circumstances>;
  /** What has been written for some services; one round trip a thousand. */
  known(serviceIds: readonly string[], from: LocalDate, to: LocalDate): Promise<Glance[]>;
  /** Takes away sessions that nobody has touched: these, and those of the services before a date. How many. */
  remove(sessionIds: readonly string[], serviceIds: readonly string[], before: LocalDate): Promise<number>;
  /** Writes sessions that do not exist; false when one did, and those behind it are missing then. One round trip for 200. */
  open(sessions: readonly Session[]): Promise<boolean>;
}

/** What there may be for the clock to do: true rather once too often than never. */
export interface Agenda {
  readonly lines: boolean;
  readonly overdue: boolean;
  readonly sessions: boolean;
  readonly standing: boolean;
  readonly draws: boolean;
  readonly reminders: boolean;
  readonly absences: boolean;
  /** A file's time is over. */
  readonly files: boolean;
  /** Since when the oldest notice that nobody has dealt with has been due; absent when there is none. */
  readonly noticesSince?: Instant;
  /** A booking has been pending for a while, or a line of a call list is open. */
  readonly work: { readonly pending: boolean; readonly calls: boolean };
  readonly ahead?: AheadPosition;
  readonly settlement?: SettlementPosition;
  readonly health?: ClockHealth;
}

export interface ClockAgenda {
  /** Undefined when it cannot be told yet: then everything is due. One round trip; two the first time. */
  at(now: Instant): Promise<Agenda | undefined>;
}

/** Who works, and how it went; one document. */
export interface ClockRecord {
  /** Takes the lease; false while a tick that may be alive has it. Two round trips when there was none yet. */
  begin(by: string, now: Instant, until: Instant): Promise<boolean>;
  /** Gives the lease back and writes how it went; nothing happens when the lease is another tick's by now. */
  end(by: string, change: HealthChange): Promise<void>;
  /** The same of a tick that had nothing to do and took no lease. */
  idle(change: HealthChange): Promise<void>;
}

/** What is known of somebody who did not come. */
export type PersonKnown = Pick<PersonFacts, 'born' | 'groups'>;

/** What time does with bookings, many at once. */
export interface BookingTimers {
  /** Bookings whose reminder is due, the longest ago first. */
  reminders(now: Instant, most: number): Promise<{ readonly _id: string; readonly startsAt: Instant }[]>;
  /** Writes the notice to those that are still confirmed, begin then and have not got it yet. How many. */
  remind(bookingIds: readonly string[], startsAt: Instant, notice: Notice): Promise<number>;
  /** Takes away what is still due of these. How many. */
  dropReminders(bookingIds: readonly string[], now: Instant): Promise<number>;
  /** Bookings of which it is to be looked whether they came, the longest ago first. */
  absences(now: Instant, most: number): Promise<Booking[]>;
  /** Ids of the sessions in which somebody was ticked off, of those that count for these bookings (domain/missed.ts). */
  attended(asked: readonly Booking[]): Promise<string[]>;
  /** By person id: what staff verified, and what whoever booked says. Two round trips, side by side. */
  factsOf(asked: readonly Booking[]): Promise<ReadonlyMap<string, PersonKnown>>;
  /** These need not be looked at any more, or again at a later time. */
  looked(bookingIds: readonly string[], now: Instant, again?: Instant): Promise<void>;
}

/** What waits at one community's desk, in numbers. */
export interface CommunityWork {
  readonly communityId: string;
  /** Bookings that have been pending for a while. */
  readonly pending: number;
  /** Pending bookings whose time is near, however young. */
  readonly soon: number;
  /** Lines of the call list, and those of them that should have been called already. */
  readonly open: number;
  readonly overdue: number;
  /** Open ones for messages that reached nobody. */
  readonly undelivered: number;
}

/** What one member of the staff is told of. */
export interface MemberWork extends Pick<CommunityWork, 'communityId' | 'pending' | 'soon' | 'overdue'> {
  readonly openid: string;
  /** Where it waits; `communityId` is the first's. */
  readonly communityNames: readonly string[];
}

export interface WorkMember extends StaffMember {
  readonly consents?: ConsentsOfPerson;
}

export interface WorkLook {
  /** Of every community where anything waits. */
  waiting(now: Instant): Promise<CommunityWork[]>;
  /** Active members with grants in these communities who have heard of nothing since. */
  members(communityIds: readonly string[], since: Instant, most: number): Promise<WorkMember[]>;
  /** Marks a member as told; false when they have heard of something since. */
  claim(openid: string, now: Instant, since: Instant): Promise<boolean>;
}
