// What the audit trail needs of a database. Every method is one round trip.
import type { AuditEntry } from '#domain/audit';
import type { Instant } from '#domain/calendar';

/** An entry's place: acts of one moment stand in the order of their ids. */
export interface AuditPlace {
  readonly at: Instant;
  readonly id: string;
}

export interface AuditTrail {
  /** Once, by its id: a retry is the same act. */
  note(entry: AuditEntry): Promise<void>;
  /** Of one community, the latest first; those after a place. */
  of(communityId: string, after: AuditPlace | undefined, most: number): Promise<AuditEntry[]>;
}
