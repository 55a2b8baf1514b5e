// Decides that a desk keeps somebody who booked by themselves and now asks the desk for another matter: the card is made of
// what the booking says. Whoever stands there or calls is asked first, as for every card; whom the desk keeps already stays as is.
import type { DeskPerson, KeepBookedInput } from '#contract/desk-people';
import { deskOf, type Person } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { cardIdOf } from '../identity';
import type { Store } from '../ports';
import { deskPerson } from '../views';
import { grantFor, ownBooking } from './own';

/**
 * The card of one of a booking's persons, the same human as in the booking: limits count both. Three round trips besides
 * the look at who calls, two for whom the desk keeps already; asked twice it is one card.
 * Refusals: NOT_FOUND (also another community's, another's kind, one whose names are gone, and who is not of it).
 */
export async function keepBooked(
  store: Store,
  caller: StaffCaller,
  { communityId, bookingId, personId }: KeepBookedInput,
): Promise<Outcome<DeskPerson>> {
  grantFor(caller, communityId);
  const found = await ownBooking(store, caller, { bookingId });
  if (!found.ok) return found;
  const booking = found.value;
  const booked = booking.persons.find((one) => one.personId === personId);
  if (booking.communityId !== communityId || booking.redactedAt || !booked)
    return refused('NOT_FOUND', { what: 'booking' });
  const keeper = deskOf(communityId);
  const [known] = await store.people.kept(keeper, [personId]);
  if (known) return done(deskPerson(known));
  const { name, phone } = booked;
  const person: Person = {
    _id: cardIdOf(keeper, personId),
    ...{ personId, keeper, relation: 'resident', name, phone },
    consentAt: caller.now,
  };
  await store.people.save(person);
  return done(deskPerson(person));
}
