// What the audit trail needs of a database. Every method is one round trip unless it says otherwise.
import type { AuditEntry } from '#domain/audit';
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { Service } from '#domain/service';

/** An entry's place: acts of one moment stand in the order of their ids. */
export interface AuditPlace {
  readonly at: Instant;
  readonly id: string;
}

/** Which entries are asked for: all, or those of a span and of somebody by name; `until` is not in it. */
export interface AuditAsked {
  readonly after?: AuditPlace;
  readonly from?: Instant;
  readonly until?: Instant;
  readonly name?: string;
}

/** An entry with the one booking and the service that it names, as far as they still exist, whosever they are. */
export interface KnownEntry extends AuditEntry {
  readonly bookings: readonly Pick<Booking, 'communityId' | 'serviceTitle' | 'date' | 'start' | 'persons'>[];
  readonly services: readonly Pick<Service, 'communityId' | 'title'>[];
}

export interface AuditTrail {
  /** Once, by its id: a retry is the same act, and makes false. */
  note(entry: AuditEntry): Promise<boolean>;
  /** Of one community, the latest first; after a place two round trips side by side. */
  of(communityId: string, asked: AuditAsked, most: number): Promise<KnownEntry[]>;
}
