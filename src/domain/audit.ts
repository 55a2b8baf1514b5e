// What the audit trail keeps of one act of staff. It is only ever added to: no procedure changes or removes an entry.
import type { Instant } from './calendar';

export interface AuditEntry {
  /** Made from who acted and their request: a retry is the same act. */
  readonly _id: string;
  readonly at: Instant;
  /** The procedure, as `desk.confirm`. */
  readonly what: string;
  /** OPENID. */
  readonly by: string;
  /** As they were called at the desk then. */
  readonly name: string;
  /** Where they had the role they acted in. */
  readonly communityIds: readonly string[];
  /** Ids, days and times of what it was about; nothing that was typed. */
  readonly about: { readonly [field: string]: string | number | readonly (string | number)[] };
}
