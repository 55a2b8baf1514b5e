// Decides that an offered place becomes one's own while the offer stands: the ledger first, then the record; three round trips.
// An offer that nobody accepts is passed on by the clock.
import type { BookingView } from '#contract/booking';
import { personIdsOf, type Booking } from '#domain/booking';
import { holdsPlace } from '#domain/lifecycle';
import { acceptWrite } from '#domain/line';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';
import { changed } from './changed';
import { move, type Mover } from './transition';

/** Refusals: NOT_FOUND (also for somebody else's), OFFER_EXPIRED, SESSION_CLOSED, STATE_CHANGED. */
export async function accept(
  store: Store,
  { openid, now }: Caller,
  { bookingId }: { bookingId: string },
): Promise<Outcome<BookingView>> {
  const booking = await store.bookings.read(bookingId);
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  const accepted = await acceptOffer(store, booking, { part: 'resident' }, now);
  return accepted.ok ? done(bookingView(accepted.value, 'resident', now)) : accepted;
}

/** Two round trips. Accepted twice is accepted once. Refusals: OFFER_EXPIRED, SESSION_CLOSED, STATE_CHANGED. */
export async function acceptOffer(
  store: Store,
  booking: Booking,
  mover: Mover,
  now: number,
): Promise<Outcome<Booking>> {
  const { status, offerUntil = 0, _id, sessionId } = booking;
  if (status === 'expired' && offerUntil > 0) return refused('OFFER_EXPIRED', { until: offerUntil });
  if (status !== 'offered') return holdsPlace(status) ? done(booking) : changed(booking);
  if (now >= offerUntil) return refused('OFFER_EXPIRED', { until: offerUntil });
  const persons = personIdsOf(booking);
  if (!(await store.ledger.write(acceptWrite(sessionId, _id, persons, now)))) {
    // Accepted already, and the record not yet written: another call of the same tap, or one that died.
    const session = await store.ledger.read(sessionId, persons);
    if (session?.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
    const holders = persons.map((id) => session?.holders[id]);
    const mine = holders.every((holder) => holder?.booking === _id && holder.offerUntil === undefined);
    if (!mine) return refused('OFFER_EXPIRED', { until: offerUntil });
  }
  return move(store, booking, { move: 'accept', mover, now });
}
