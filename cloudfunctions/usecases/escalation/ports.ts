// What matters raised by a desk need of a database. Every method is one round trip.
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
  ): Promise<{ readonly escalations: Escalation[]; readonly rates: EscalationRate[] }>;
}
