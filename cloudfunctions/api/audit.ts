// What the audit trail says of one act of staff: who, when, by which procedure, about which documents; never what was typed.
// That it is written before the act, and for which procedures, is procedure.ts's; nothing changes or removes an entry: what came of
// an act that failed, or was sent again, is an entry of its own behind it.
import { StandardSchemaV1Error, type TRPCError } from '@trpc/server';
import type { AuditEntry, Undone } from '#domain/audit';
import type { Outcome } from '#domain/refusal';
import { Busy, Denied, type StaffCaller } from '../usecases/caller';
import { auditIdOf } from '../usecases/identity';

/** Fields that name what an act is about: ids, days and times, which sheet, and a reason of those offered (never one that was typed). */
const NAMING = /^(?:\w*Ids?|date|start|from|to|sheet|month|unit|role|code|why)$/;

/** Longer than any id: what is longer is no name of anything. */
const MOST_LENGTH = 64;
const MOST_VALUES = 100;

/** Input as it came, before the contract has looked at it: only short texts and numbers are taken. */
const isName = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= MOST_LENGTH);

function aboutOf(input: unknown): AuditEntry['about'] {
  if (typeof input !== 'object' || input === null) return {};
  const about: Record<string, string | number | readonly (string | number)[]> = {};
  for (const [field, value] of Object.entries(input)) {
    if (!NAMING.test(field)) continue;
    if (isName(value)) about[field] = value;
    else if (Array.isArray(value)) about[field] = value.filter(isName).slice(0, MOST_VALUES);
  }
  return about;
}

/** Of the community the input names, else of all where the caller has the role; the same request makes the same entry. */
export function auditEntry(
  { openid, now, member, grants }: StaffCaller,
  path: string,
  requestId: string,
  input: unknown,
): AuditEntry {
  const about = aboutOf(input);
  const own = [...new Set(grants.map(({ communityId }) => communityId))];
  const { communityId } = about;
  const communityIds = typeof communityId === 'string' && own.includes(communityId) ? [communityId] : own;
  return {
    _id: auditIdOf(openid, `${path}\n${requestId}`),
    at: now,
    what: path,
    by: openid,
    name: member.name,
    communityIds,
    about,
  };
}

/** How a procedure ended, as tRPC hands it to its middleware. */
export type Ended =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: TRPCError };

/** Nothing for what was done. */
export function undoneOf(ended: Ended): Undone | undefined {
  if (!ended.ok) return failureOf(ended.error);
  const outcome = ended.data as Outcome<unknown>;
  if (!outcome.ok) return outcome.refusal.code;
  const { value } = outcome;
  return typeof value === 'object' && value !== null && 'saved' in value && value.saved === false
    ? 'unsaved'
    : undefined;
}

function failureOf({ code, cause }: TRPCError): Undone {
  if (cause instanceof Denied || code === 'FORBIDDEN') return 'denied';
  if (cause instanceof Busy) return 'busy';
  return cause instanceof StandardSchemaV1Error || code === 'BAD_REQUEST' ? 'invalid' : 'fault';
}

/**
 * What stands behind an act's entry, once more is known of it: that it came to nothing, or that its request came again. Nothing
 * behind an act that was done at once, which costs no more than its own entry.
 */
export function outcomeEntry(entry: AuditEntry, fresh: boolean, undone?: Undone): AuditEntry | undefined {
  if (fresh && !undone) return undefined;
  return {
    ...entry,
    // Right behind the act's own in the order of the trail, and once for each.
    _id: `${entry._id}-${undone ? 'no' : 'again'}`,
    of: entry._id,
    ...(undone ? { undone } : {}),
    ...(fresh ? {} : { again: true }),
  };
}
