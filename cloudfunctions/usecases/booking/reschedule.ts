// Decides how a booking moves to another time: the new places are held, then the record moves, then the old places are given back.
// At no moment is the booking without a place; five round trips.
import type { BookingView, RescheduleInput } from '#contract/booking';
import { personIdsOf, placesOf, timeOf, type Booking } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { releaseWrite } from '#domain/ledger';
import { after, holdsPlace, isOpen, transitions } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { Caller } from '../caller';
import type { PlacingContext, Store } from '../ports';
import { bookingView } from '../views';
import { prepare, type Attempt } from './attempt';
import { resident, type Booker } from './booker';
import { giveBack, hold, type Taken } from './hold';
import { keysFor, personsOf, workersOf } from './record';
import { stepped } from './transition';

/**
 * Moves an own booking to another time of its service; to where it is already, nothing happens.
 * Refusals: NOT_FOUND (also for somebody else's), STATE_CHANGED, RESCHEDULE_TOO_LATE, and those of attempt.ts, hold.ts
 * and record.ts. After any of them the old place is as it was.
 */
export async function reschedule(
  store: Store,
  caller: Caller,
  input: RescheduleInput,
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(input.bookingId);
  if (booking?.bookedBy !== caller.openid) return refused('NOT_FOUND', { what: 'booking' });
  if (transitions.reschedule.from.includes(booking.status) && caller.now >= booking.cancelUntil)
    return refused('RESCHEDULE_TOO_LATE', { until: booking.cancelUntil, phone: booking.phone });
  return rescheduleAs(store, resident(caller), booking, input);
}

/** The same in somebody's name, of a booking as read; four round trips. */
export async function rescheduleAs(
  store: Store,
  booker: Booker,
  booking: Booking,
  input: RescheduleInput,
): Promise<Outcome<BookingView>> {
  if (!transitions.reschedule.from.includes(booking.status))
    return refused('STATE_CHANGED', { status: booking.status });
  const sessionId = sessionIdOf(booking.serviceId, input.date, input.start);
  if (sessionId === booking.sessionId) return done(bookingView(booking, booker.part, booker.now));
  const { choice = booking.choice } = input;
  const context = await contextOf(store, booking, input, sessionId, booker);
  const { _id, answers, note } = booking;
  const asked = { ...input, personIds: personIdsOf(booking), choice, answers, note };
  const attempt = prepare(context, { ...booker, by: booking.bookedBy }, asked, _id, booking.moves + 1);
  if (!attempt.ok) return attempt;
  const held = await hold(store, attempt.value, false);
  return held.ok ? moveRecord(store, booking, attempt.value, held.value, context) : held;
}

const contextOf = (
  store: Store,
  booking: Booking,
  { date }: RescheduleInput,
  sessionId: string,
  { now }: Booker,
): Promise<PlacingContext> =>
  store.services.placing({
    serviceId: booking.serviceId,
    sessionId,
    date,
    today: dateAt(now),
    personIds: personIdsOf(booking),
    keeper: booking.bookedBy,
    bookingId: booking._id,
  });

async function moveRecord(
  store: Store,
  booking: Booking,
  attempt: Attempt,
  taken: Taken,
  context: PlacingContext,
): Promise<Outcome<BookingView>> {
  const { service, session, booker, ask } = attempt;
  // What the booking itself counts for does not stand in its own way; the caller's day was counted when it was made.
  const counted = context.counted.filter((one) => one._id !== booking._id);
  const keys = keysFor({ ...attempt, keys: attempt.keys.filter(({ of }) => of?.per !== 'caller') }, counted);
  if (!keys.ok) {
    await giveBack(store, attempt, taken);
    return keys;
  }
  const stay = booking.limitKeys.filter((key) => key.startsWith('caller:') || key.startsWith('own:'));
  const limitKeys = [...new Set([...stay, ...keys.value.keys.filter((key) => !key.startsWith('own:'))])];
  const time = timeOf(session);
  const next = stepped(booking, {
    move: 'reschedule',
    mover: booker,
    now: booker.now,
    to: { date: time.date, start: time.start },
    set: {
      ...time,
      persons: personsOf(attempt, taken.places, limitKeys),
      limitKeys,
      moves: booking.moves + 1,
      ...workersOf(service, taken.places),
      ...(ask.choice ? { choice: ask.choice } : {}),
    },
  });
  for (const { bookingId, key } of keys.value.retire) await store.bookings.retireKey(bookingId, key);
  const changed = await store.bookings.change(next.change);
  if (changed !== true) return overtaken(store, booking, attempt, taken);
  // Whoever moved the booking back here meanwhile has claimed the old places: then nothing happens.
  const old = { booking: booking._id, places: placesOf(booking) };
  await store.ledger.write(releaseWrite(booking.sessionId, old, { moves: booking.moves }));
  return done(bookingView(next.booking, booker.part, booker.now));
}

/** Somebody was faster: with the same move, which is what was asked for, or with another, which counts. */
async function overtaken(
  store: Store,
  { _id, confirmation }: Booking,
  attempt: Attempt,
  taken: Taken,
): Promise<Outcome<BookingView>> {
  const { booker, session } = attempt;
  const current = await store.bookings.read(_id);
  if (current && holdsPlace(current.status) && current.sessionId === session._id)
    return done(bookingView(current, booker.part, booker.now));
  await giveBack(store, attempt, taken);
  if (!current) return refused('NOT_FOUND', { what: 'booking' });
  return refused('STATE_CHANGED', {
    status: isOpen(current.status) ? after('reschedule', confirmation, booker.part) : current.status,
  });
}
