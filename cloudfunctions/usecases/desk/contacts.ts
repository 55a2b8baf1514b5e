// Decides when a desk reads whom to call for somebody, and who may fetch them: on the day on which the person is there.
// The names and phones are what whoever booked has said of the person; nobody else's card is looked at.
import type { ContactsView } from '#contract/desk-people';
import { personIdsOf } from '#domain/booking';
import { dateAt, instantOf } from '#domain/calendar';
import { holdsPlace } from '#domain/lifecycle';
import { deskOf } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import { changed } from '../booking/changed';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { ownBooking } from './own';

/**
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND (also another community's, and one of an earlier day),
 * NOT_YET before the day, STATE_CHANGED when nobody has a place in it.
 */
export async function viewContacts(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<ContactsView>> {
  const found = await ownBooking(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  const { status, date, bookedBy, persons, communityId } = booking;
  const from = instantOf(date, 0);
  if (caller.now < from) return refused('NOT_YET', { from });
  if (date < dateAt(caller.now)) return refused('NOT_FOUND', { what: 'booking' });
  if (!holdsPlace(status) || status === 'offered') return changed(booking);
  const cards = await store.people.kept(bookedBy, personIdsOf(booking));
  const isDesks = bookedBy === deskOf(communityId);
  return done({
    persons: persons.map(({ personId, name, phone }) => {
      const card = cards.find((one) => one.personId === personId);
      return {
        ...{ personId, name, phone },
        contacts: card?.contacts ?? [],
        ...(isDesks && card ? { card: { name: card.name } } : {}),
      };
    }),
  });
}
