// Decides how a booking moves to another time: the new places are held, then the record moves, then the old places are given back.
// At no moment is the booking without a place; five round trips, and two more for each time that somebody took a limit key first.
import type { BookingView, RescheduleInput } from '#contract/booking';
import { personIdsOf, placesOf, timeOf, type Booking } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { drawOpensAt } from '#domain/kinds/event';
import { releaseWrite } from '#domain/ledger';
import { after, holdsPlace, isOpen, transitions } from '#domain/lifecycle';
import type { ChosenKeys, Counted } from '#domain/limit';
import { done, refused, type Outcome } from '#domain/refusal';
import { awaitsDraw, sessionIdOf } from '#domain/session';
import { Busy, type Caller } from '../caller';
import type { PlacingContext, Store } from '../ports';
import { bookingView } from '../views';
import { isTrial, prepare, type Attempt } from './attempt';
import { resident, type Booker } from './booker';
import { changed } from './changed';
import { giveBack, hold, type Taken } from './hold';
import { KEY_TRIES, keysFor, personsOf, workersOf } from './record';
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
  if (!transitions.reschedule.from.includes(booking.status)) return changed(booking);
  const sessionId = sessionIdOf(booking.serviceId, input.date, input.start);
  if (sessionId === booking.sessionId) return done(bookingView(booking, booker.part, booker.now));
  const { choice = booking.choice } = input;
  const read = () => contextOf(store, booking, input, sessionId, booker);
  const context = await read();
  const { _id, answers, note } = booking;
  const asked = { ...input, personIds: personIdsOf(booking), choice, answers, note };
  const attempt = prepare(context, { ...booker, by: booking.bookedBy }, asked, _id, booking.moves + 1);
  if (!attempt.ok) return attempt;
  const undrawn = beforeDraw(attempt.value);
  if (undrawn) return undrawn;
  const held = await hold(store, attempt.value, 'never');
  return held.ok ? moveRecord(store, booking, attempt.value, held.value, context, read) : held;
}

const contextOf = (
  store: Store,
  booking: Booking,
  { date, choice = booking.choice }: RescheduleInput,
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
    trial: isTrial(choice),
    visit: choice?.kind === 'visit',
  });

/** Where lots are still to be drawn nobody has a place: one enters like everybody else. */
function beforeDraw({ service, session, guests }: Attempt): Outcome<never> | undefined {
  const undrawn = session.draw ? awaitsDraw(session) : drawOpensAt(service, session) !== undefined;
  if (!undrawn) return undefined;
  const waiting = session.line.length;
  return refused('SOLD_OUT', { left: 0, asked: guests.length, mayWait: true, waiting });
}

/** Moves the record with keys that are free; again when somebody takes one of them first. */
async function moveRecord(
  store: Store,
  booking: Booking,
  attempt: Attempt,
  taken: Taken,
  context: PlacingContext,
  again: () => Promise<PlacingContext>,
): Promise<Outcome<BookingView>> {
  let { counted } = context;
  for (let tries = 0; tries < KEY_TRIES; tries++) {
    const keys = newKeys(booking, attempt, counted);
    if (!keys.ok) {
      await giveBack(store, attempt, taken);
      return keys;
    }
    const { keys: limitKeys, retire } = keys.value;
    for (const { bookingId, key } of retire) await store.bookings.retireKey(bookingId, key);
    const next = movedBooking(booking, attempt, taken, limitKeys);
    const changed = await store.bookings.change(next.change);
    if (changed === false) return overtaken(store, booking, attempt, taken);
    if (changed === true) {
      // Whoever moved the booking back here meanwhile has claimed the old places: then nothing happens.
      const old = { booking: booking._id, places: placesOf(booking) };
      await store.ledger.write(releaseWrite(booking.sessionId, old, { moves: booking.moves }));
      return done(bookingView(next.booking, attempt.booker.part, attempt.booker.now));
    }
    ({ counted } = await again());
  }
  await giveBack(store, attempt, taken);
  throw new Busy('limit keys keep changing');
}

/** The keys of the new time. What the booking itself counts for does not stand in its own way; the caller's day was counted when it was made. */
function newKeys(booking: Booking, attempt: Attempt, counted: readonly Counted[]): Outcome<ChosenKeys> {
  const others = counted.filter((one) => one._id !== booking._id);
  const wants = attempt.keys.filter(({ of }) => of?.per !== 'caller');
  const keys = keysFor({ ...attempt, keys: wants }, others);
  if (!keys.ok) return keys;
  const stay = booking.limitKeys.filter((key) => key.startsWith('caller:') || key.startsWith('own:'));
  const period = keys.value.keys.filter((key) => !key.startsWith('own:'));
  return done({ ...keys.value, keys: [...new Set([...stay, ...period])] });
}

function movedBooking(booking: Booking, attempt: Attempt, taken: Taken, limitKeys: readonly string[]) {
  const { service, session, booker, ask } = attempt;
  const time = timeOf(session);
  return stepped(booking, {
    move: 'reschedule',
    mover: booker,
    now: booker.now,
    to: { date: time.date, start: time.start },
    set: {
      ...time,
      persons: personsOf(attempt, taken.places, limitKeys),
      limitKeys,
      moves: booking.moves + 1,
      ...workersOf(service, session, taken.places),
      ...(ask.choice ? { choice: ask.choice } : {}),
    },
  });
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
  const status = isOpen(current.status) ? after('reschedule', confirmation, booker.part) : current.status;
  return changed({ ...current, status });
}
