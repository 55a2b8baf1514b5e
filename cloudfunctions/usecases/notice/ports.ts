// What telling people needs of a database and of WeChat; store/ and notify/ implement it.
// Every method is one round trip unless it says otherwise.
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { ConsentChange, ConsentsOfPerson } from '#domain/consent';
import type { Attempt, Notice } from '#domain/notice';
import type { Template, TemplateName } from '#domain/template';
import type { TemplateProblem } from '#domain/template-fields';

/** What one person may be asked for: the account's templates, and what they have answered so far. */
export interface Asks {
  readonly templates: readonly Template[];
  readonly consents?: ConsentsOfPerson;
}

export interface ConsentLedger {
  asks(openid: string): Promise<Asks>;
  /** Writes what somebody answered at one tap; two round trips for a person's first. */
  answer(openid: string, changes: readonly ConsentChange[]): Promise<void>;
  /** Takes one consent from each of these; nobody has less than none. */
  spend(name: TemplateName, openids: readonly string[]): Promise<void>;
  /** WeChat says that these have none left. */
  exhaust(name: TemplateName, openids: readonly string[]): Promise<void>;
}

/** What is wrong with the account's templates, and when that was last looked at. */
export interface TemplateReport {
  readonly checkedAt: Instant;
  readonly problems: readonly TemplateProblem[];
}

export interface TemplateRegistry {
  all(): Promise<Template[]>;
  /** As it was kept last. */
  report(): Promise<TemplateReport | undefined>;
  keepReport(report: TemplateReport): Promise<void>;
}

/** Of a booking what telling needs. */
export type NoticeBooking = Pick<
  Booking,
  | '_id'
  | 'code'
  | 'kind'
  | 'serviceTitle'
  | 'communityId'
  | 'communityName'
  | 'place'
  | 'phone'
  | 'persons'
  | 'bookedBy'
  | 'status'
  | 'startsAt'
  | 'endsAt'
  | 'offerUntil'
  | 'history'
  | 'outbox'
  | 'told'
  | 'telling'
  | 'readAt'
>;

/** A booking with something due, and what its booker has consented to. */
export interface DueNotice {
  readonly booking: NoticeBooking;
  readonly consents?: ConsentsOfPerson;
}

/** How a claimed booking is left: `told` of its notices are dealt with, and when to look at it again, if ever. */
export interface Settlement {
  readonly told?: number;
  readonly again?: Instant;
  /** What is remembered of the attempts. */
  readonly telling?: Attempt;
}

/** Who works on what, by `by`, until when others leave it alone. */
export interface Claim {
  readonly by: string;
  readonly until: Instant;
}

export interface NoticeQueue {
  /** Due by now and claimed by nobody alive, the longest due first. */
  due(now: Instant, most: number): Promise<DueNotice[]>;
  /**
   * Claims those that are still due, nobody's, and still have so many notices; how many. They are due again when the claim
   * ends. What has been written since they were read waits for the next look.
   */
  claim(bookingIds: readonly string[], notices: number, now: Instant, attempt: Attempt): Promise<number>;
  /** Which of these somebody has claimed. */
  claimed(bookingIds: readonly string[], by: string): Promise<string[]>;
  /**
   * Leaves what was claimed; what is another's by now stays the other's. A notice written meanwhile is due at its own
   * time whatever `again` says: two round trips then.
   */
  settle(bookingIds: readonly string[], claim: Claim, settlement: Settlement): Promise<void>;
}

/**
 * What WeChat said. `later`: a passing reason; `unanswered` may have been sent all the same. `permanent`: WeChat's code.
 */
export type Sent = 'sent' | { readonly later: 'refused' | 'unanswered' } | { readonly permanent: number };

/** What a message is about; its words and the page it opens follow from that. */
export type Subject = { readonly booking: NoticeBooking; readonly notice: Notice };

export interface Message {
  /** OPENID. */
  readonly to: string;
  readonly template: Template;
  readonly subject: Subject;
}

export interface Notify {
  /** Sends one subscribe message; never rejects. */
  send(message: Message): Promise<Sent>;
}
