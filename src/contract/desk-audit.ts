// What is asked and answered about the audit trail of a community: who did or looked at what, and when.
import * as v from 'valibot';
import type { Undone } from '#domain/audit';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { MoreReason } from '#domain/more-food';
import type { Role } from '#domain/staff';
import { id, line, localDate } from './scalars';

/** The place in the trail after which one goes on; from the newest when absent. */
const cursor = v.strictObject({ at: v.pipe(v.number(), v.integer(), v.minValue(0)), id });
export type AuditCursor = v.InferOutput<typeof cursor>;

/** Of one day, of one member as they were called, or of both. */
export const auditInput = v.strictObject({
  communityId: id,
  after: v.optional(cursor),
  date: v.optional(localDate),
  name: v.optional(line(40, 1)),
});
export type AuditInput = v.InferOutput<typeof auditInput>;

/** What an act was about, as far as it still exists and is this community's. */
export interface AuditSubject {
  /** Of the service. */
  readonly title?: string;
  readonly date?: LocalDate;
  readonly start?: Minutes;
  /** Of those whom a booking is for. */
  readonly names?: readonly string[];
  /** `2026-11` */
  readonly month?: string;
  readonly role?: Role;
  /** Why a meal was made larger. */
  readonly why?: MoreReason;
  /** Of things of one kind that it was about, where they are several. */
  readonly count?: number;
}

export interface AuditLine {
  readonly id: string;
  readonly at: Instant;
  /** Who, as they were called then. */
  readonly name: string;
  /** The procedure: its words are words/audit.ts's. */
  readonly what: string;
  readonly about: AuditSubject;
  /** Why it came to nothing. */
  readonly undone?: Undone;
  /** It had been sent before. */
  readonly again?: true;
}

/** The newest first; `next` where there is more. */
export interface AuditView {
  readonly lines: readonly AuditLine[];
  readonly next?: AuditCursor;
  /** With the first page: who works here now, to choose from. */
  readonly members?: readonly string[];
}
