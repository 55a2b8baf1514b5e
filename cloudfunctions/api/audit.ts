// What the audit trail says of one act of staff: who, when, by which procedure, about which documents; never what was typed.
// That it is written before the act, and for which procedures, is procedure.ts's; nothing changes or removes an entry.
import type { AuditEntry } from '#domain/audit';
import type { StaffCaller } from '../usecases/caller';
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
