// Decides what whoever carries meals reads: where to, for whom, with the phone in full, from the day before until the day is over.
// That somebody looked is in the audit trail (the procedure says so).
import type { DeliveriesInput, DeliveriesView, Delivery } from '#contract/desk-canteen';
import { addDays, dateAt, instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { mealsOn, ownCanteen } from './day';
import { byAddress, dietsOf, titlesOf } from './meal-list';
import type { ListedMeal } from './ports';

/**
 * One round trip besides the look at who calls. Refusals: those of `ownCanteen`, NO_SUCH_TIME, NOT_YET before the eve of the
 * day, NOT_FOUND when the day is over.
 */
export async function viewDeliveries(
  store: Store,
  caller: StaffCaller,
  { date, start, ...named }: DeliveriesInput,
): Promise<Outcome<DeliveriesView>> {
  const chosen = await ownCanteen(caller, named, (community) => store.canteens.meals(community, date));
  if (!chosen.ok) return chosen;
  const from = instantOf(addDays(date, -1), 0);
  if (caller.now < from) return refused('NOT_YET', { from });
  if (date < dateAt(caller.now)) return refused('NOT_FOUND', { what: 'booking' });
  const found = mealsOn(chosen.value.found, date).meals.find(({ meal }) => meal.start === start);
  if (!found) return refused('NO_SUCH_TIME', { date, start });
  const deliveries = (found.written?.bookings ?? []).flatMap(deliveryOf);
  return done({
    title: found.meal.title,
    date,
    start,
    deliveries: deliveries.sort(byAddress),
  });
}

function deliveryOf({ _id: id, code, persons, choice, note, status }: ListedMeal): Delivery[] {
  if (choice?.kind !== 'canteen' || choice.channel !== 'delivery') return [];
  return [
    {
      ...{ id, code, note, status, address: choice.address?.text ?? '' },
      persons: persons.map((person) => ({
        name: person.name,
        phone: person.phone,
        dishes: titlesOf(person),
        diets: [...dietsOf(choice, person.personId)],
      })),
    },
  ];
}
