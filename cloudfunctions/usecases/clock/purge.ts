// Decides when the clock takes away what is personal in old bookings: once a day, slice by slice, until nothing is left.
// What goes and after how long is domain/retention.ts's; how is privacy/forget.ts's, of matters raised escalation/forget.ts's.
// Invitations that let nobody in any more go with it.
import type { Instant } from '#domain/calendar';
import { INVITATION_KEPT_MS } from '#domain/invitation';
import { purgeMatters } from '../escalation/forget';
import { purge, SLICE, type Purged } from '../privacy/forget';
import type { Store } from '../ports';
import { isSince } from './health';
import type { Turn } from './jobs';
import type { Agenda } from './ports';
import { always } from './turn';

const DAY_MS = 24 * 60 * 60_000;
/** Slices a tick: some hundred round trips each, and nobody waits for it. */
const SLICES_A_TICK = 4;

/** Once a day, and again at once while there is more. */
export const isPurgeDue = ({ health }: Agenda, now: Instant): boolean => {
  const last = health?.jobs?.purge;
  return last?.counts?.more === 1 || isSince(last, now, DAY_MS);
};

export interface Purging {
  readonly redacted: number;
  /** Invitations that are over. */
  readonly invitations: number;
  readonly more: boolean;
}

/** One tick; three round trips when nothing is old enough. */
export async function purgeOld(
  store: Store,
  now: Instant,
  { hasTime = always }: Partial<Turn> = {},
): Promise<Purging> {
  const bookings = await sliceBySlice(() => purge(store, now), hasTime);
  const matters = await sliceBySlice(() => purgeMatters(store, now, SLICE), hasTime);
  const invitations = await store.staffing.forget(now - INVITATION_KEPT_MS);
  const more = bookings.more || matters.more;
  return { redacted: bookings.redacted + matters.redacted, invitations, more };
}

async function sliceBySlice(next: () => Promise<Purged>, hasTime: Turn['hasTime']): Promise<Purged> {
  let [redacted, more] = [0, true];
  for (let slice = 0; more && (slice === 0 || (slice < SLICES_A_TICK && hasTime())); slice++) {
    const purged = await next();
    redacted += purged.redacted;
    // What cannot be redacted this moment, as one that is being changed, must not be tried again and again.
    more = purged.more && purged.redacted > 0;
  }
  return { redacted, more };
}
