// What the audit trail keeps of one act of staff. It is only ever added to: no procedure changes or removes an entry.
import type { Instant } from './calendar';
import type { RefusalCode } from './refusal';

/**
 * Why an act came to nothing: a refusal, no right to it, nonsense, or it was only asked what it would do (`unsaved`). After a
 * `fault`, or where the database was busy, nobody knows how far it came.
 */
export type Undone = RefusalCode | 'denied' | 'invalid' | 'unsaved' | 'busy' | 'fault';

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
  /** Of an entry that says what came of an act that has one already, since no entry is ever edited: the id of that one. */
  readonly of?: string;
  readonly undone?: Undone;
  /** The same request came again: what is said is of this try alone. */
  readonly again?: true;
}
