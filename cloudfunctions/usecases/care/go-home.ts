// Decides that somebody has left the day-care station, and with whom; and that this was written down of the wrong one.
// Who may take a person home is domain/going-home.ts's, by the card as it is at that moment.
import type { CareGuest, GoHomeInput, StillHereInput } from '#contract/desk-care';
import type { Booking } from '#domain/booking';
import { wentHome } from '#domain/going-home';
import { done, refused, type Outcome } from '#domain/refusal';
import { changed } from '../booking/changed';
import type { StaffCaller } from '../caller';
import { ownBooking } from '../desk/own';
import type { Store } from '../ports';
import { guestsOf } from './guest';

/** The booking of a station with the person in it. Refusals: NOT_FOUND, also for another community's and another kind's. */
async function stay(
  store: Store,
  caller: StaffCaller,
  { bookingId, personId }: StillHereInput,
): Promise<Outcome<Booking>> {
  const found = await ownBooking(store, caller, { bookingId });
  if (!found.ok) return found;
  const { kind, persons } = found.value;
  if (kind !== 'daycare') return refused('NOT_FOUND', { what: 'booking' });
  return persons.some((one) => one.personId === personId) ? found : refused('NOT_FOUND', { what: 'person' });
}

function guestIn(booking: Booking, personId: string, now: number): Outcome<CareGuest> {
  const guest = guestsOf(booking, now).find((one) => one.personId === personId);
  return guest ? done(guest) : refused('NOT_FOUND', { what: 'person' });
}

/**
 * The guest as written down; who was faster, and whom they wrote down, stands in it. Two round trips besides the look at who
 * calls, three with somebody of the card, one or two more when somebody was faster. Refusals: NOT_FOUND (also elsewhere's, and
 * who is not allowed to fetch the person), STATE_CHANGED when the person is not there.
 */
export async function goHome(
  store: Store,
  caller: StaffCaller,
  input: GoHomeInput,
): Promise<Outcome<CareGuest>> {
  const { bookingId, personId, way } = input;
  const found = await stay(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  if (booking.status !== 'arrived') return changed(booking);
  if (booking.wentHome?.[personId]) return guestIn(booking, personId, caller.now);
  const [card] = way === 'contact' ? await store.people.kept(booking.bookedBy, [personId]) : [];
  const home = wentHome(input, card?.contacts ?? [], { at: caller.now, by: caller.member.name });
  if (!home.ok) return home;
  if (await store.care.goHome(bookingId, personId, home.value)) {
    const gone = { ...booking, wentHome: { ...booking.wentHome, [personId]: home.value } };
    return guestIn(gone, personId, caller.now);
  }
  const current = await store.bookings.read(bookingId);
  return current?.wentHome?.[personId] ? guestIn(current, personId, caller.now) : changed(current ?? booking);
}

/** The wrong one was written down as gone. Two round trips besides the look at who calls. Refusals: NOT_FOUND. */
export async function stillHere(
  store: Store,
  caller: StaffCaller,
  input: StillHereInput,
): Promise<Outcome<CareGuest>> {
  const found = await stay(store, caller, input);
  if (!found.ok) return found;
  await store.care.stillHere(input.bookingId, input.personId);
  const { [input.personId]: _gone, ...others } = found.value.wentHome ?? {};
  return guestIn({ ...found.value, wentHome: others }, input.personId, caller.now);
}
