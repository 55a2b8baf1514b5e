// Decides how the ledgers of the coming days are swept: slice by slice, from where the last tick stopped, then from today again.
// What disagrees is domain/sweep.ts's, how it is mended mend.ts's. Two ticks at once do the same work twice without harm.
import { dateAt, type Instant } from '#domain/calendar';
import type { Session } from '#domain/session';
import { disagreements } from '#domain/sweep';
import type { Store, SweepPosition } from '../ports';
import { mend, noneMended, type Mended } from './mend';
import { always, type HasTime } from './turn';

/** Sessions a slice, two round trips each: with 200 holders in every one an answer stays below 2 MB. */
export const SLICE = 50;
/** Slices a tick: what fits well into the function's timeout. */
export const MOST_SLICES = 10;

export interface Swept extends Mended {
  readonly sessions: number;
}

/** One tick; two round trips when there is no session to look at, three when one slice holds them all and they agree. */
export async function sweep(store: Store, now: Instant, hasTime: HasTime = always): Promise<Swept> {
  const today = dateAt(now);
  const kept = await store.clock.sweepPosition();
  let position: SweepPosition = kept && kept.date >= today ? kept : { date: today, rev: 0, after: '' };
  const swept = { ...noneMended(), sessions: 0 };
  for (let slice = 0; slice === 0 || (slice < MOST_SLICES && hasTime()); slice++) {
    const sessions = await store.ledger.slice(position, SLICE);
    if (sessions.length > 0) await sweepSlice(store, sessions, now, swept);
    swept.sessions += sessions.length;
    const last = sessions.at(-1);
    if (sessions.length < SLICE || !last) {
      position = { date: today, rev: 0, after: '' };
      break;
    }
    position = { date: last.date, rev: last.rev, after: last._id };
  }
  // A pass that fits into one tick begins anew with the next: nothing to remember.
  if (position.after !== (kept?.after ?? '')) await store.clock.keepSweepPosition(position);
  return swept;
}

async function sweepSlice(store: Store, sessions: Session[], now: Instant, tally: Mended): Promise<void> {
  const bookings = await store.bookings.inSessions(sessions);
  for (const session of sessions) {
    const named = new Set([...Object.values(session.holders), ...session.line].map(({ booking }) => booking));
    const own = bookings.filter((one) => one.sessionId === session._id || named.has(one._id));
    for (const found of disagreements(session, own, now)) await mend(store, session, found, now, tally);
  }
}
