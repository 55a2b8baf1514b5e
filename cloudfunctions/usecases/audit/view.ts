// Decides what a manager reads in the trail of the own community: each act with what it was about, as far as that is the community's.
// What an act is called is words/audit.ts's.
import type { AuditEntry } from '#domain/audit';
import type { AuditInput, AuditLine, AuditSubject, AuditView } from '#contract/desk-audit';
import { addDays, instantOf, isLocalDate, type LocalDate } from '#domain/calendar';
import { moreReasons } from '#domain/more-food';
import { done, type Outcome } from '#domain/refusal';
import { ROLES } from '#domain/staff';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import type { KnownEntry } from './ports';

/** One asks for more of them than one reads at once: to see whether there are any, and what the last one on the page is of. */
const A_PAGE = 50;
/** Two round trips besides the look and the trail, side by side. */
export async function viewAudit(
  store: Store,
  caller: StaffCaller,
  { communityId, after, date, name }: AuditInput,
): Promise<Outcome<AuditView>> {
  grantFor(caller, communityId);
  const asked = { ...(after ? { after } : {}), ...(name ? { name } : {}), ...(date ? dayOf(date) : {}) };
  const [found, staffed] = await Promise.all([
    store.audit.of(communityId, asked, A_PAGE + 2),
    after ? undefined : store.staffing.of(communityId, caller.now),
  ]);
  const entries = found.slice(0, saysOf(found[A_PAGE - 1], found[A_PAGE]) ? A_PAGE + 1 : A_PAGE);
  const last = entries.at(-1);
  const more = found.length > entries.length && last !== undefined;
  const told = entries.filter((entry, i) => !saysOf(entries[i - 1], entry));
  return done({
    lines: told.map((entry) => lineOf(entry, communityId)),
    ...(more ? { next: { at: last.at, id: last._id } } : {}),
    ...(staffed ? { members: staffed.members.map((one) => one.name) } : {}),
  });
}

const dayOf = (date: LocalDate) => ({ from: instantOf(date, 0), until: instantOf(addDays(date, 1), 0) });

/** Whether what the first says is what came of the second, right behind it: one line of both. A later try is a line of its own. */
const saysOf = (outcome: AuditEntry | undefined, act: AuditEntry | undefined): boolean =>
  act !== undefined && outcome?.of === act._id && !outcome.again;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const lineOf = (entry: KnownEntry, communityId: string): AuditLine => ({
  id: entry._id,
  at: entry.at,
  name: entry.name,
  what: entry.what,
  about: subjectOf(entry, communityId),
  ...(entry.undone ? { undone: entry.undone } : {}),
  ...(entry.again ? { again: true } : {}),
});

/** Of the own community alone: a trail is kept by several where somebody works in several. */
function subjectOf({ about, bookings, services }: KnownEntry, communityId: string): AuditSubject {
  const isOwn = (one: { readonly communityId: string }) => one.communityId === communityId;
  const booking = bookings.find(isOwn);
  const title = booking?.serviceTitle ?? services.find(isOwn)?.title;
  const several = textsOf(about.bookingIds).length;
  const date = booking?.date ?? textsOf(about.date).find(isLocalDate);
  const start = booking?.start ?? (typeof about.start === 'number' ? about.start : undefined);
  const why = moreReasons.find((one) => one === about.why);
  const role = ROLES.find((one) => one === about.role);
  const month = textsOf(about.month).find((one) => /^\d{4}-\d{2}$/.test(one));
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(date && start !== undefined ? { start } : {}),
    ...(booking ? { names: booking.persons.map(({ name }) => name) } : {}),
    ...(several > 0 ? { count: several } : {}),
    ...(role ? { role } : {}),
    ...(why ? { why } : {}),
    ...(month ? { month } : {}),
  };
}
