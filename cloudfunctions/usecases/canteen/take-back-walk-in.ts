// Decides that a meal without a booking was written down by mistake: nobody ate it, so its place is there again and it is in no
// settlement. Nobody left a name, so nobody is told, and nobody is owed a call. Those with a name are desk/undo.ts's.
import type { WalkInView } from '#contract/desk-canteen';
import { isAnonymous } from '#domain/anonymous';
import type { Booking } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import type { BookingStatus } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import { changed } from '../booking/changed';
import { release } from '../booking/hold';
import { stepped } from '../booking/transition';
import type { StaffCaller } from '../caller';
import { moverOf, ownBooking } from '../desk/own';
import type { Store } from '../ports';

/** Confirmed where writing it down died half-way. */
const WRITTEN: readonly BookingStatus[] = ['arrived', 'confirmed'];

/**
 * Three round trips besides the look at who calls; asked twice, or after it died half-way, it is done once.
 * Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED for who has a name, and when the day is over.
 */
export async function takeBackWalkIn(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<WalkInView>> {
  const found = await ownBooking(store, caller, input);
  if (!found.ok) return found;
  const { status, persons, date } = found.value;
  const nameless = persons.every(({ personId }) => isAnonymous(personId));
  if (nameless && status === 'cancelled') return givenBack(store, found.value);
  if (!nameless || !WRITTEN.includes(status) || date !== dateAt(caller.now)) return changed(found.value);
  const { change } = stepped(found.value, { move: 'cancel', mover: moverOf(caller), now: caller.now });
  if ((await store.bookings.change({ ...change, from: WRITTEN, notices: [] })) === true)
    return givenBack(store, found.value);
  const current = await store.bookings.read(input.bookingId);
  if (!current) return refused('NOT_FOUND', { what: 'booking' });
  return current.status === 'cancelled' ? givenBack(store, current) : changed(current);
}

async function givenBack(store: Store, booking: Booking): Promise<Outcome<WalkInView>> {
  await release(store, booking);
  return done({ bookingId: booking._id });
}
