// What is asked and answered at a desk about matters it raises to the sub-district or a department.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import {
  MATTERS,
  RECEIVERS,
  type EscalationEvent,
  type EscalationRate,
  type EscalationState,
  type Matter,
  type Receiver,
} from '#domain/escalation';
import { id, line, paragraphs } from './scalars';

export const escalationsInput = v.strictObject({ communityId: id });

/** Characters, of what is raised and of what is answered. */
export const MOST_SAID = 500;

export const raiseInput = v.pipe(
  v.strictObject({
    communityId: id,
    to: v.picklist(RECEIVERS),
    department: v.optional(line(20), ''),
    matter: v.picklist(MATTERS),
    text: paragraphs(MOST_SAID, 5),
    bookingId: v.optional(id),
  }),
  v.forward(
    v.check(({ to, department }) => to !== 'department' || department !== ''),
    ['department'],
  ),
);
export type RaiseInput = v.InferOutput<typeof raiseInput>;

/** An answer as it was received, why a matter is raised again, or how it ended. */
export const saidInput = v.strictObject({
  communityId: id,
  escalationId: id,
  text: paragraphs(MOST_SAID, 2),
});
export type SaidInput = v.InferOutput<typeof saidInput>;

/** Who answered, as the desk was told. */
export const answerInput = v.strictObject({ ...saidInput.entries, from: v.optional(line(20), '') });

/** The booking that a matter is about, enough to know it by. */
export interface RaisedBooking {
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly names: readonly string[];
}

export interface EscalationView {
  readonly id: string;
  readonly to: Receiver;
  readonly department: string;
  readonly matter: Matter;
  readonly bookingId?: string;
  /** In the list alone. */
  readonly booking?: RaisedBooking;
  readonly state: EscalationState;
  readonly raisedAt: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly history: readonly Omit<EscalationEvent, 'id'>[];
}

export interface EscalationsView {
  /** Overdue first; at most 100 that are open, and the last 20 that are closed. */
  readonly escalations: readonly EscalationView[];
  /** Of the last months by receiver, the latest first; where nothing was raised there is none. */
  readonly rates: readonly EscalationRate[];
}
