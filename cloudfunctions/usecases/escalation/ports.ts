// What matters raised by a desk need of a database. Every method is one round trip.
import type { RaisedBooking } from '#contract/desk-escalations';
import type { CalendarYear, Instant } from '#domain/calendar';
import type { Escalation, EscalationEvent, EscalationMove, EscalationRate } from '#domain/escalation';

export interface EscalationContext {
  /** Of this year and the next, as far as they are known. */
  readonly calendar: readonly CalendarYear[];
  /** The matter that is named, when it is the community's. */
  readonly escalation?: Escalation;
  /** Whether the booking that is named is the community's; true when none is named. */
  readonly bookingKnown: boolean;
}

export type ListedEscalation = Escalation & { readonly booking?: RaisedBooking };

export interface Escalations {
  context(
    communityId: string,
    named: { readonly escalationId?: string; readonly bookingId?: string },
    now: Instant,
  ): Promise<EscalationContext>;
  /** False when it is there: a retry. */
  add(escalation: Escalation): Promise<boolean>;
  /** Only from where the move leads away; false when somebody was faster. A reopened matter has a new deadline. */
  move(
    escalation: Pick<Escalation, '_id' | 'communityId'>,
    move: EscalationMove,
    event: EscalationEvent,
    dueAt?: Instant,
  ): Promise<boolean>;
  /** A community's open ones, its last closed ones, and its rates since a month. */
  of(
    communityId: string,
    sinceMonth: string,
    now: Instant,
  ): Promise<{ readonly escalations: ListedEscalation[]; readonly rates: EscalationRate[] }>;
  /** Those that are about bookings, and still say something. */
  about(bookingIds: readonly string[]): Promise<Escalation[]>;
  /** Those whose answer was due before a moment, and still say something. */
  due(before: Instant, most: number): Promise<Escalation[]>;
  /** Writes what is left of what was said; false when it has moved on meanwhile. */
  redact(
    escalation: Pick<Escalation, '_id' | 'state'>,
    history: Escalation['history'],
    now: Instant,
  ): Promise<boolean>;
}
