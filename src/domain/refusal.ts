// Decides which business "no" exists and what data explains it. A refusal is a value, never an exception.
// The words a resident reads are in words/refusals.ts; faults are the functions' business.
import type { Instant, LocalDate, Minutes } from './calendar';
import type { Unmet } from './eligibility';
import type { KindName } from './kinds';
import type { Part } from './lifecycle';
import type { AnswerFault } from './question';
import type { ClosedReason } from './schedule';
import type { Channel } from './subsidy-table';

/** What a service may turn out not to offer. */
export type Offered =
  | 'dish'
  | 'channel'
  | 'diet'
  | 'task'
  | 'address'
  | 'half-day'
  | 'lunch'
  | 'transport'
  | 'trial'
  | 'walk-in'
  | 'line'
  | 'standing-order';

/** Every refusal with the data that its words need. Counts are persons or units, instants are epoch milliseconds. */
export interface RefusalDetails {
  /**
   * `what` names a dish that ran out, `channel` the way of having it; `waiting` persons stand in line, which one may join
   * or not.
   */
  SOLD_OUT: {
    left: number;
    asked: number;
    what?: string;
    channel?: Channel;
    mayWait: boolean;
    waiting: number;
  };
  LINE_FULL: { waiting: number };
  TOO_LATE: { until: Instant };
  TOO_EARLY: { opensOn: LocalDate };
  CLOSED_DAY: { date: LocalDate; reason: ClosedReason; name?: string };
  NO_SUCH_TIME: { date: LocalDate; start: Minutes };
  SESSION_CLOSED: { reason?: string };
  SERVICE_PAUSED: { title: string; phone: string };
  /** The booking is named to those who may see it. */
  ALREADY_BOOKED: { name: string; bookingId?: string; waiting: boolean };
  LIMIT_REACHED: { name: string; limit: number; per: 'open' | 'day' | 'week' | 'month' };
  TRIAL_USED: { name: string };
  TOO_MANY_BOOKINGS: { limit: number };
  TOO_MANY_CALLS: { until: Instant };
  TOO_MANY_PEOPLE: { limit: number };
  TOO_MANY_STANDING: { limit: number };
  TOO_MANY_IN_ONE: { limit: number };
  PERSON_UNKNOWN: { personId: string };
  NOT_ELIGIBLE: { name: string; unmet: readonly Unmet[] };
  COOLING_OFF: { name: string; until: Instant; phone: string };
  OUT_OF_AREA: { phone: string };
  NOT_OFFERED: { what: Offered; name?: string };
  CHOICE_MISSING: { kind: KindName };
  ANSWERS_WRONG: { faults: readonly AnswerFault[] };
  OFFER_EXPIRED: { until: Instant };
  /** `name` is the dish's, where the unit is one. */
  CAPACITY_TAKEN: { unit: string; name?: string; taken: number; asked: number };
  /** Nobody has come, or stayed away, before it begins. */
  NOT_YET: { from: Instant };
  /** Said to staff alone: six digits that several bookings of a day share. */
  CODE_SHARED: { bookings: readonly { bookingId: string; name: string; start: Minutes }[] };
  DRAW_TOO_EARLY: { opensAt: Instant };
  NOT_FOUND: {
    what:
      | 'community'
      | 'service'
      | 'booking'
      | 'session'
      | 'person'
      | 'standing-order'
      | 'call'
      | 'invitation'
      | 'matter';
  };
  LAST_MANAGER: object;
  /** `by`: in whose part it happened, of staff who. */
  STATE_CHANGED: { status: string; by?: { part: Part; name?: string } };
  CANCEL_TOO_LATE: { until: Instant; phone: string };
  RESCHEDULE_TOO_LATE: { until: Instant; phone: string };
  NOT_RATEABLE: { why: 'not-arrived' | 'too-late' | 'rated' };
  /** What is still to come stands in the way of erasing; some of them by name, the soonest first. */
  OPEN_BOOKINGS: {
    bookings: readonly { bookingId: string; title: string; date: LocalDate; start: Minutes }[];
  };
}

export type RefusalCode = keyof RefusalDetails;

export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly detail: RefusalDetails[C] };
}[RefusalCode];

/** The result of every use case: what was asked for, or the reason why not. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refused = <C extends RefusalCode>(
  code: C,
  detail: RefusalDetails[C],
): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { code, detail } as Refusal });
