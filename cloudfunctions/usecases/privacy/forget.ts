// Decides in which order what is personal about bookings goes: what hangs on a booking first, the booking's own mark last,
// so that a run that dies in between is found again. What goes and what stays is domain/redaction.ts's.
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import { redacted } from '#domain/redaction';
import { keptSince } from '#domain/retention';
import { silence } from '../escalation/forget';
import { forEach } from '../parallel';
import type { Store } from '../ports';

/** Bookings a slice, two round trips each: fits well into a function's timeout. */
export const SLICE = 50;
const AT_ONCE = 5;

/** How many were redacted; those that moved meanwhile were not. No round trip for none. */
export async function forget(store: Store, bookings: readonly Booking[], now: Instant): Promise<number> {
  if (bookings.length === 0) return 0;
  const ids = bookings.map(({ _id }) => _id);
  await silence(store, await store.escalations.about(ids), now);
  await store.personal.dropTexts(ids, now);
  const gone = await forEach(bookings, AT_ONCE, (one) => store.personal.redact(one, redacted(one, now)));
  return gone.filter(Boolean).length;
}

export interface Purged {
  readonly redacted: number;
  /** There is more to do. */
  readonly more: boolean;
}

/** One slice of what has been kept long enough; one round trip when there is nothing. Two ticks at once do no harm. */
export async function purge(store: Store, now: Instant, most = SLICE): Promise<Purged> {
  const due = await store.personal.due(now, keptSince(now), most);
  return { redacted: await forget(store, due, now), more: due.length === most };
}
