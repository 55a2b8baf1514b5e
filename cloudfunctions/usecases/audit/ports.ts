// What the audit trail needs of a database. Every method is one round trip.
import type { AuditEntry } from '#domain/audit';
import type { Instant } from '#domain/calendar';

export interface AuditTrail {
  /** Once, by its id: a retry is the same act. */
  note(entry: AuditEntry): Promise<void>;
  /** Of one community before a moment, the latest first. */
  of(communityId: string, before: Instant, most: number): Promise<AuditEntry[]>;
}
