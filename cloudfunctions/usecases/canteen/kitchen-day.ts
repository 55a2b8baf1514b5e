// Decides what a kitchen reads of a whole day: each meal in numbers, and how many places are kept for walk-ins or free.
// How one meal is counted is desk/kitchen.ts's. Nobody is named.
import type { CanteenDayInput, KitchenDayView, KitchenMeal } from '#contract/desk-canteen';
import { canteen } from '#domain/kinds/canteen';
import { done, type Outcome } from '#domain/refusal';
import { WALK_IN } from '#domain/units';
import type { StaffCaller } from '../caller';
import { countMeal } from '../desk/kitchen';
import type { Store } from '../ports';
import { mealsOn, ownCanteen, type DayMeal } from './day';
import type { CanteenDay } from './ports';

type Counted = CanteenDay['sessions'][number];

/** One round trip besides the look at who calls, however many eat. Refusals: those of `ownCanteen`. */
export async function viewKitchenDay(
  store: Store,
  caller: StaffCaller,
  { date, ...named }: CanteenDayInput,
): Promise<Outcome<KitchenDayView>> {
  const chosen = await ownCanteen(caller, named, (community) => store.canteens.day(community, date));
  if (!chosen.ok) return chosen;
  const { found, of } = chosen.value;
  return done({ ...of, date, meals: mealsOn(found, date).meals.map((meal) => mealOf(found, meal)) });
}

function mealOf(
  { service, stations }: CanteenDay,
  { meal, session, written }: DayMeal<Counted>,
): KitchenMeal {
  const { end, bookUntil, state, left, capacity } = session;
  const walkIns = capacity[WALK_IN] === undefined ? {} : { kept: left[WALK_IN] ?? 0 };
  return {
    ...countMeal(service, meal, { session, orders: written?.orders ?? [], stations }),
    end,
    bookUntil,
    ...(state === 'closed' ? { closed: true } : {}),
    ...walkIns,
    free: Math.max(0, canteen.placesIn(left)),
  };
}
