// Decides which business "no" exists and what data explains it. A refusal is a value, never an exception.
// The words a resident reads are in words/refusals.ts; faults are the functions' business.
import type { Instant, LocalDate, Minutes } from './calendar';
import type { ClosedReason } from './schedule';

/** Every refusal with the data that its words need. Counts are persons or units, instants are epoch milliseconds. */
export interface RefusalDetails {
  SOLD_OUT: { left: number; asked: number };
  TOO_LATE: { until: Instant };
  TOO_EARLY: { opensOn: LocalDate };
  CLOSED_DAY: { date: LocalDate; reason: ClosedReason; name?: string };
  NO_SUCH_TIME: { date: LocalDate; start: Minutes };
  SESSION_CLOSED: { reason?: string };
  SERVICE_PAUSED: { title: string; phone: string };
  ALREADY_BOOKED: { bookingId: string };
  LIMIT_REACHED: { limit: number };
  TOO_MANY_PEOPLE: { limit: number };
  PERSON_UNKNOWN: { personId: string };
  NOT_FOUND: { what: 'community' | 'service' | 'booking' };
  STATE_CHANGED: { status: string };
  CANCEL_TOO_LATE: { until: Instant; phone: string };
  RESCHEDULE_TOO_LATE: { until: Instant; phone: string };
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
