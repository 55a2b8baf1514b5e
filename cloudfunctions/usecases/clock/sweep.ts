// Decides how the ledgers of the coming days are swept: slice by slice, from where the last tick stopped, then from today again.
// What disagrees is domain/sweep.ts's. Two ticks at once do the same work twice without harm.
import { dateAt, type Instant } from '#domain/calendar';
import { releaseWrite } from '#domain/ledger';
import { keysToTry } from '#domain/limit';
import type { Session } from '#domain/session';
import { disagreements, type Disagreement } from '#domain/sweep';
import { recordHeld } from '../booking/place';
import type { Store, SweepPosition } from '../ports';

/** Sessions a slice, two round trips each: with 200 holders in every one an answer stays below 2 MB. */
export const SLICE = 50;
/** Slices a tick: what fits well into the function's timeout. */
export const MOST_SLICES = 10;

export interface Swept {
  readonly sessions: number;
  readonly recorded: number;
  readonly released: number;
  /** Session ids of what somebody must look at. */
  readonly reported: readonly string[];
}

/** One tick; two round trips when there is no session to look at, three when one slice holds them all and they agree. */
export async function sweep(store: Store, now: Instant): Promise<Swept> {
  const today = dateAt(now);
  const kept = await store.clock.sweepPosition();
  let position: SweepPosition = kept && kept.date >= today ? kept : { date: today, after: '' };
  const swept = { sessions: 0, recorded: 0, released: 0, reported: [] as string[] };
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const sessions = await store.ledger.slice(position, SLICE);
    if (sessions.length > 0) await sweepSlice(store, sessions, now, swept);
    const last = sessions.at(-1);
    if (sessions.length < SLICE || !last) {
      position = { date: today, after: '' };
      break;
    }
    position = { date: last.date, after: last._id };
  }
  // A pass that fits into one tick begins anew with the next: nothing to remember.
  if (position.after !== (kept?.after ?? '')) await store.clock.keepSweepPosition(position);
  return swept;
}

type Tally = { -readonly [K in keyof Swept]: Swept[K] extends readonly string[] ? string[] : Swept[K] };

async function sweepSlice(store: Store, sessions: Session[], now: Instant, tally: Tally): Promise<void> {
  const bookings = await store.bookings.inSessions(sessions);
  for (const session of sessions) {
    tally.sessions += 1;
    const named = new Set(Object.values(session.holders).map((holder) => holder.booking));
    const own = bookings.filter((one) => one.sessionId === session._id || named.has(one._id));
    for (const found of disagreements(session, own, now)) {
      await mend(store, session, found, now, tally);
    }
  }
}

async function mend(
  store: Store,
  session: Session,
  found: Disagreement,
  now: Instant,
  tally: Tally,
): Promise<void> {
  if (found.mend === 'report') tally.reported.push(session._id);
  else if (found.mend === 'release') tally.released += await release(store, session, found);
  else if (await recordAgain(store, session, found, now)) tally.recorded += 1;
  else {
    await release(store, session, found);
    tally.released += 1;
  }
}

type Held = Exclude<Disagreement, { mend: 'report' }>;

const release = async (store: Store, session: Session, { personId, holder }: Held): Promise<number> =>
  (await store.ledger.write(releaseWrite(session._id, personId, holder))) ? 1 : 0;

/** Writes the booking that the ledger holds a place for; false when it cannot be, and the place is to be given back. */
async function recordAgain(
  store: Store,
  session: Session,
  { personId, holder }: Held,
  now: Instant,
): Promise<boolean> {
  const { service, person, open, booking } = await store.services.placing({
    serviceId: session.serviceId,
    sessionId: session._id,
    date: session.date,
    today: dateAt(now),
    personId,
    keeper: holder.by,
    bookingId: holder.booking,
  });
  if (booking) return true;
  if (!service || !person) return false;
  const keys = keysToTry(personId, service.kind, service.rules.openPerPerson, open, now);
  const attempt = { service, session, isNew: false, person, personId, holder, keys, note: '' };
  return (await recordHeld(store, attempt, now)).ok;
}
