// Decides what a manager reads in the trail of the own community: each act with what it was about, as far as that is the community's.
// What an act is called is words/audit.ts's.
import type { AuditInput, AuditLine, AuditSubject, AuditView } from '#contract/desk-audit';
import type { AuditEntry } from '#domain/audit';
import type { Booking } from '#domain/booking';
import { isLocalDate } from '#domain/calendar';
import { moreReasons } from '#domain/more-food';
import { done, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { ROLES } from '#domain/staff';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';

/** One asks for more of them than one reads at once. */
const A_PAGE = 50;
/** Looked up for a page: who decides about a hundred at once is told how many. */
const MOST_LOOKED_UP = 100;

interface Known {
  readonly bookings: ReadonlyMap<string, Booking>;
  readonly services: ReadonlyMap<string, Service>;
}

/** Three round trips besides the look and the trail, two of them side by side. */
export async function viewAudit(
  store: Store,
  caller: StaffCaller,
  { communityId, after }: AuditInput,
): Promise<Outcome<AuditView>> {
  grantFor(caller, communityId);
  const found = await store.audit.of(communityId, after, A_PAGE + 1);
  const entries = found.slice(0, A_PAGE);
  const known = await namesOf(store, entries, communityId);
  const last = entries.at(-1);
  const more = found.length > A_PAGE && last !== undefined;
  return done({
    lines: entries.map((entry) => lineOf(entry, known)),
    ...(more ? { next: { at: last.at, id: last._id } } : {}),
  });
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const bookingIdsOf = ({ about }: AuditEntry): string[] => [
  ...textsOf(about.bookingId),
  ...textsOf(about.bookingIds),
];

/** Of the own community alone: a trail is kept by several where somebody works in several. */
async function namesOf(store: Store, entries: readonly AuditEntry[], communityId: string): Promise<Known> {
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_LOOKED_UP);
  const bookingIds = unique(entries.flatMap(bookingIdsOf));
  const serviceIds = unique(entries.flatMap(({ about }) => textsOf(about.serviceId)));
  const [bookings, services] = await Promise.all([
    bookingIds.length > 0 ? store.desk.bookings(bookingIds) : [],
    serviceIds.length > 0 ? store.services.many(serviceIds) : [],
  ]);
  const own = <T extends { readonly _id: string; readonly communityId: string }>(list: readonly T[]) =>
    new Map(list.filter((one) => one.communityId === communityId).map((one) => [one._id, one]));
  return { bookings: own(bookings), services: own(services) };
}

const lineOf = (entry: AuditEntry, known: Known): AuditLine => ({
  id: entry._id,
  at: entry.at,
  name: entry.name,
  what: entry.what,
  about: subjectOf(entry, known),
});

function subjectOf(entry: AuditEntry, { bookings, services }: Known): AuditSubject {
  const { about } = entry;
  const ids = bookingIdsOf(entry);
  const booking = ids.length === 1 ? bookings.get(ids[0] ?? '') : undefined;
  const title = booking?.serviceTitle ?? services.get(textsOf(about.serviceId)[0] ?? '')?.title;
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
    ...(ids.length > 1 ? { count: ids.length } : {}),
    ...(role ? { role } : {}),
    ...(why ? { why } : {}),
    ...(month ? { month } : {}),
  };
}
