// Decides that somebody has come: found by the booking on a ticket, or by the six digits said aloud on the day.
// Six digits are no key: two bookings of one day may share them, and then staff choose.
import type { ArriveInput } from '#contract/desk-bookings';
import type { DeskBooking } from '#contract/desk';
import type { Booking } from '#domain/booking';
import { dateAt, instantOf } from '#domain/calendar';
import { isOpen, transitions } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { settleNotHome } from '../visit/not-home';
import { grantFor, isAtDoor, isOwn, moveOwn, ownBooking } from './own';

/**
 * From the beginning of the day on, and later too: a list that was kept without a network is entered afterwards. Of a home visit by
 * clerks alone: a visitor comes in by the household's digits, or by where they stand (visit/door.ts).
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's, and another day's code),
 * CODE_SHARED, NOT_YET, STATE_CHANGED.
 */
export async function arrive(
  store: Store,
  caller: StaffCaller,
  input: ArriveInput,
): Promise<Outcome<DeskBooking>> {
  const booking =
    'code' in input ? await ownCoded(store, caller, input) : await ownBooking(store, caller, input);
  if (!booking.ok) return booking;
  const from = instantOf(booking.value.date, 0);
  if (caller.now < from) return refused('NOT_YET', { from });
  const listed = !('code' in input);
  if (listed && isAtDoor(caller, booking.value)) return refused('NOT_FOUND', { what: 'booking' });
  if (booking.value.kind !== 'visit') return moveOwn(store, caller, booking.value, 'arrive');
  const came = { by: listed ? ('list' as const) : ('code' as const) };
  const arrived = await moveOwn(store, caller, booking.value, 'arrive', undefined, { came });
  if (arrived.ok) await settleNotHome(store, caller, booking.value);
  return arrived;
}

/** The booking of today, at a door of its time, that a code means: one that may still arrive goes before one that was cancelled. */
async function ownCoded(
  store: Store,
  caller: StaffCaller,
  { communityId, code, at }: Extract<ArriveInput, { code: string }>,
): Promise<Outcome<Booking>> {
  grantFor(caller, communityId);
  const coded = await store.desk.coded(communityId, code);
  const today = coded.filter(
    (one) =>
      one.date === dateAt(caller.now) &&
      isOwn(caller, one) &&
      (!at || (one.serviceId === at.serviceId && one.start === at.start)),
  );
  const coming = today.filter(
    ({ status }) => isOpen(status) || status === 'arrived' || transitions.arrive.from.includes(status),
  );
  const [first, ...others] = coming.length > 0 ? coming : today;
  if (!first) return refused('NOT_FOUND', { what: 'booking' });
  if (others.length === 0) return done(first);
  const bookings = [first, ...others].map(({ _id, persons, start }) => ({
    bookingId: _id,
    name: persons[0]?.name ?? '',
    start,
  }));
  return refused('CODE_SHARED', { bookings });
}
