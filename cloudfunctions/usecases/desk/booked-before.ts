// Decides what of somebody's earlier bookings a desk may make again: of each service the last one, of the kinds the caller runs.
import { MOST_BEFORE, type BookedBefore } from '#contract/desk-book';
import type { Booking } from '#domain/booking';
import type { Choice } from '#domain/kinds/choice';
import { deskOf } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { grantFor, isOwn } from './own';

/** Bookings looked through, the latest first. */
const MOST_LOOKED = 20;

/** Two round trips besides the look at who calls. Refusals: PERSON_UNKNOWN (also for whom another desk keeps). */
export async function bookedBefore(
  store: Store,
  caller: StaffCaller,
  { communityId, personId }: { communityId: string; personId: string },
): Promise<Outcome<BookedBefore[]>> {
  grantFor(caller, communityId);
  const [known] = await store.people.kept(deskOf(communityId), [personId]);
  if (!known) return refused('PERSON_UNKNOWN', { personId });
  const all = await store.desk.ofPerson(communityId, personId, MOST_LOOKED);
  const own = all.filter((one) => isOwn(caller, one));
  const last = own.filter((one, i) => own.findIndex(({ serviceId }) => serviceId === one.serviceId) === i);
  return done(last.slice(0, MOST_BEFORE).map((one) => beforeOf(one, personId)));
}

function beforeOf(booking: Booking, personId: string): BookedBefore {
  const { serviceId, kind, serviceTitle: title, date, start, answers, persons } = booking;
  const choice = choiceOf(booking.choice, personId);
  const dishes = persons.find((one) => one.personId === personId)?.dishes;
  return {
    ...{ serviceId, kind, title, date, start },
    ...(choice ? { choice } : {}),
    ...(answers ? { answers } : {}),
    ...(dishes ? { dishes: dishes.map((dish) => dish.title) } : {}),
  };
}

/** What others ate is theirs. A first day on trial is had once. */
function choiceOf(choice: Choice | undefined, personId: string): Choice | undefined {
  if (choice?.kind === 'canteen')
    return { ...choice, orders: choice.orders.filter((order) => order.personId === personId) };
  return choice?.kind === 'daycare' ? { ...choice, trial: false } : choice;
}
