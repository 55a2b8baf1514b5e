// Decides how a place becomes a booking: read, decide in the ledger, record; three round trips.
// What may be booked is eligible.ts's; once the ledger has decided, everything else can be repaired from it.
import type { BookingView, PlaceInput } from '#contract/booking';
import { holdsPlace } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { checkHold, holdWrite, releaseWrite, withHolder } from '#domain/ledger';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import { Busy, type Caller } from '../caller';
import { bookingIdOf } from '../identity';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { newBooking, prepare, type Attempt } from './attempt';

/** How often a hold is tried again when places came and went between the write and the look at why. */
const HOLD_TRIES = 3;

/**
 * Books one time for one person; the same request again gives the same booking.
 * Refusals: NOT_FOUND, SERVICE_PAUSED, PERSON_UNKNOWN, CLOSED_DAY, NO_SUCH_TIME, TOO_EARLY, TOO_LATE,
 * SESSION_CLOSED, ALREADY_BOOKED, SOLD_OUT, LIMIT_REACHED.
 */
export async function place(store: Store, caller: Caller, input: PlaceInput): Promise<Outcome<BookingView>> {
  const bookingId = bookingIdOf(caller.openid, input.requestId);
  const context = await store.services.placing({
    serviceId: input.serviceId,
    sessionId: sessionIdOf(input.serviceId, input.date, input.start),
    date: input.date,
    today: dateAt(caller.now),
    personId: input.personId,
    keeper: caller.openid,
    bookingId,
  });
  if (context.booking) return done(bookingView(context.booking, 'resident', caller.now));
  const attempt = prepare(context, caller, input, bookingId);
  if (!attempt.ok) return attempt;
  const held = await hold(store, attempt.value, caller.now);
  return held.ok ? recordHeld(store, attempt.value, caller.now) : held;
}

async function hold(store: Store, attempt: Attempt, now: number): Promise<Outcome<unknown>> {
  const { session, person, holder, isNew } = attempt;
  const asRead = checkHold(session, person._id, holder, now);
  if (!asRead.ok || asRead.value === 'held') return asRead;
  if (isNew && (await store.ledger.open(withHolder(session, person._id, holder)))) return done('held');
  for (let tries = 0; tries < HOLD_TRIES; tries++) {
    if (await store.ledger.write(holdWrite(session._id, person._id, holder, now))) return done('held');
    const current = await store.ledger.read(session._id, person._id);
    const why = checkHold(current ?? session, person._id, holder, now);
    if (!why.ok || why.value === 'held') return why;
  }
  throw new Busy('places of the session keep changing');
}

/** Writes the booking of a place that is held, or gives the place back. Refusals: LIMIT_REACHED. */
export async function recordHeld(store: Store, attempt: Attempt, now: number): Promise<Outcome<BookingView>> {
  const { service, holder, keys } = attempt;
  for (const { key, from } of keys) {
    if (from) await store.bookings.retireKey(from, key);
    const booking = newBooking(attempt, key, now);
    if (await store.bookings.record(booking)) return done(bookingView(booking, 'resident', now));
    const earlier = await store.bookings.read(holder.booking);
    if (earlier) {
      if (!holdsPlace(earlier.status)) await giveBack(store, attempt);
      return done(bookingView(earlier, 'resident', now));
    }
  }
  await giveBack(store, attempt);
  return refused('LIMIT_REACHED', { limit: service.rules.openPerPerson });
}

const giveBack = (store: Store, { session, person, holder }: Attempt): Promise<boolean> =>
  store.ledger.write(releaseWrite(session._id, person._id, holder));
