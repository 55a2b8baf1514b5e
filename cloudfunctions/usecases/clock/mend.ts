// Decides how one disagreement between a ledger and a booking is mended; done twice without harm.
// Finding them is domain/sweep.ts's.
import { dateAt, type Instant } from '#domain/calendar';
import { withUnits, type Booking } from '#domain/booking';
import { releaseWrite } from '#domain/ledger';
import { leaveWrite } from '#domain/line';
import type { Session } from '#domain/session';
import type { Disagreement } from '#domain/sweep';
import { record, workersOf } from '../booking/record';
import { move } from '../booking/transition';
import { reassign } from '../visit/reassign';
import type { PlacingContext, Store } from '../ports';
import { recoveredAttempt } from './recover';

/** What was mended, counted by kind; session ids of what somebody must look at. */
export interface Mended {
  recorded: number;
  released: number;
  moved: number;
  readonly reported: string[];
}

export const noneMended = (): Mended => ({ recorded: 0, released: 0, moved: 0, reported: [] });

const CLOCK = { part: 'clock' } as const;

type Of<M extends Disagreement['mend']> = Extract<Disagreement, { mend: M }>;

/** Mends what was found in a session as read, and counts it. */
export async function mend(
  store: Store,
  session: Session,
  found: Disagreement,
  now: Instant,
  tally: Mended,
): Promise<void> {
  switch (found.mend) {
    case 'report':
      tally.reported.push(session._id);
      return;
    case 'record':
      if (await recordAgain(store, session, found, now)) tally.recorded += 1;
      else tally.released += 1;
      return;
    case 'release':
      tally.released += (await released(store, session, found)) ? 1 : 0;
      return;
    case 'leave':
      tally.released += (await store.ledger.write(leaveWrite(session._id, found.booking))) ? 1 : 0;
      return;
    case 'assign': {
      const booking = await store.bookings.read(found.booking);
      tally.moved += booking && (await reassign(store, session, booking, found, CLOCK, now)) ? 1 : 0;
      return;
    }
    default:
      tally.moved += (await moved(store, session, found, now)) ? 1 : 0;
  }
}

/** Only the hold that was read: one that was claimed since is somebody's again. */
function released(store: Store, session: Session, { booking, places }: Of<'release'>): Promise<boolean> {
  const holder = Object.values(session.holders).find((one) => one.booking === booking);
  return store.ledger.write(
    releaseWrite(session._id, { booking, places }, holder && { at: holder.at, moves: holder.moves }),
  );
}

/** Moves the record to what the ledger says, or to what became of its session. */
async function moved(
  store: Store,
  session: Session,
  found: Of<'promote' | 'accept' | 'expire' | 'cancel'>,
  now: Instant,
): Promise<boolean> {
  const booking = await store.bookings.read(found.booking);
  if (!booking) return false;
  if (found.mend === 'cancel') {
    const reason = session.closedReason;
    return (await move(store, booking, { move: 'cancel', mover: CLOCK, now, reason })).ok;
  }
  if (found.mend === 'expire') return (await move(store, booking, { move: 'expire', mover: CLOCK, now })).ok;
  return writeMove(store, session, booking, found, now);
}

/** Writes into the record what the ledger gave: the places, who comes, and until when it is only an offer. */
async function writeMove(
  store: Store,
  session: Session,
  booking: Booking,
  { mend: what, places, offerUntil }: Of<'promote' | 'accept'>,
  now: Instant,
): Promise<boolean> {
  const service = booking.kind === 'visit' ? await store.services.read(session.serviceId) : undefined;
  const set = {
    persons: withUnits(booking.persons, places),
    ...(service ? workersOf(service, session, places) : {}),
    ...(offerUntil ? { offerUntil } : {}),
  };
  const step = what === 'promote' && offerUntil ? 'offer' : what;
  return (await move(store, booking, { move: step, mover: CLOCK, now, set })).ok;
}

/** Writes the booking that the ledger names and nobody wrote; false when it cannot be, and its places are given back. */
async function recordAgain(
  store: Store,
  session: Session,
  found: Of<'record'>,
  now: Instant,
): Promise<boolean> {
  const { booking: bookingId, by, persons, places } = found;
  const read = (): Promise<PlacingContext> =>
    store.services.placing({
      serviceId: session.serviceId,
      sessionId: session._id,
      date: session.date,
      today: dateAt(now),
      personIds: persons,
      keeper: by,
      bookingId,
      caller: by,
      trial: true,
    });
  const context = await read();
  if (context.booking) return true;
  const attempt = recoveredAttempt(context, session, bookingId, now);
  if (!attempt) {
    if (places) await store.ledger.write(releaseWrite(session._id, { booking: bookingId, places }));
    else await store.ledger.write(leaveWrite(session._id, bookingId));
    return false;
  }
  // Who got the place from the line may have it as an offer only.
  const holder = Object.values(session.holders).find((one) => one.booking === bookingId);
  const taken = {
    ...(places ? { places } : {}),
    ...(holder?.offerUntil ? { offerUntil: holder.offerUntil } : {}),
  };
  return (await record(store, attempt, taken, context, read)).ok;
}
