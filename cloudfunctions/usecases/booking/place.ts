// Decides how a place becomes a booking: read, decide in the ledger, record; three round trips.
// What may be booked is attempt.ts's; once the ledger has decided, everything else can be repaired from it.
import type { BookingView, PlaceInput } from '#contract/booking';
import { holdsPlace } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { Caller } from '../caller';
import { bookingIdOf } from '../identity';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { newBooking, prepare, type Attempt } from './attempt';
import { giveBack, hold } from './hold';

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

/** Writes the booking of a place that is held, or gives the place back. Refusals: LIMIT_REACHED. */
export async function recordHeld(store: Store, attempt: Attempt, now: number): Promise<Outcome<BookingView>> {
  const { service, session, holder, keys } = attempt;
  for (const { key, from } of keys) {
    if (from) await store.bookings.retireKey(from, key);
    const booking = newBooking(attempt, key, now);
    if (await store.bookings.record(booking)) return done(bookingView(booking, 'resident', now));
    const earlier = await store.bookings.read(holder.booking);
    if (earlier) {
      // Closed or moved away since: this place is not the booking's any more.
      if (!holdsPlace(earlier.status) || earlier.sessionId !== session._id) await giveBack(store, attempt);
      return done(bookingView(earlier, 'resident', now));
    }
  }
  await giveBack(store, attempt);
  return refused('LIMIT_REACHED', { limit: service.rules.openPerPerson });
}
