// Decides that what was said of matters goes: with the booking they are about, or once it has been kept long enough.
// How long that is is domain/retention.ts's; what stays, domain/redaction.ts's.
import type { Instant } from '#domain/calendar';
import type { Escalation } from '#domain/escalation';
import { silenced } from '#domain/redaction';
import { keptSince } from '#domain/retention';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import type { Purged } from '../privacy/forget';

const AT_ONCE = 5;

/** How many were silenced; one that moves at this moment is found again by the day. A round trip for each. */
export async function silence(store: Store, matters: readonly Escalation[], now: Instant): Promise<number> {
  const gone = await forEach(matters, AT_ONCE, (one) => store.escalations.redact(one, silenced(one), now));
  return gone.filter(Boolean).length;
}

/** One slice of what has been kept long enough; one round trip when there is nothing. */
export async function purgeMatters(store: Store, now: Instant, most: number): Promise<Purged> {
  const due = await store.escalations.due(keptSince(now), most);
  return { redacted: await silence(store, due, now), more: due.length === most };
}
