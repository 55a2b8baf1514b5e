// Decides what a kitchen reads before it cooks: each meal of a day in dishes, diets and ways of eating, what is kept or free, and the
// lunches of day-care stations that eat from it. The page and the printed sheet read the same. Nobody is named.
import type { CanteenDayInput, KitchenDayView, KitchenMeal } from '#contract/desk-canteen';
import { instantOf } from '#domain/calendar';
import { canteen, isLunch, type Diet, type Dish } from '#domain/kinds/canteen';
import { done, type Outcome } from '#domain/refusal';
import { lunchesOf } from '#domain/station-lunch';
import type { Channel } from '#domain/subsidy-table';
import { WALK_IN } from '#domain/units';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { mealsOn, ownCanteen, type DayMeal } from './day';
import type { CanteenDay, OrderCount } from './ports';

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
  return done({ ...of, date, meals: mealCounts(found, date) });
}

/** A canteen's meals of a day in numbers, in their order. */
export const mealCounts = (found: CanteenDay, date: string): KitchenMeal[] =>
  mealsOn(found, date).meals.map((meal) => mealOf(found, meal));

function mealOf(
  { service, stations }: CanteenDay,
  { meal, session, written }: DayMeal<Counted>,
): KitchenMeal {
  const { date, start, end, bookUntil, state, left, capacity, menu = meal.menu } = session;
  const all = written?.orders ?? [];
  const orders = all.filter((one) => !one.offered);
  return {
    title: meal.title,
    start,
    meals: sum(orders),
    walkIns: sum(orders.filter((one) => one.walkIn)),
    offered: sum(all.filter((one) => one.offered)),
    dishes: dishesOf(menu, orders),
    diets: tally<Diet>(orders, (one) => one.diets),
    channels: tally<Channel>(orders, (one) => [one.channel]),
    stations: isLunch(service, start) ? lunches(stations, instantOf(date, start)) : [],
    end,
    bookUntil,
    ...(state === 'closed' ? { closed: true } : {}),
    ...(capacity[WALK_IN] === undefined ? {} : { kept: left[WALK_IN] ?? 0 }),
    free: Math.max(0, canteen.placesIn(left)),
  };
}

const sum = (orders: readonly { readonly count: number }[]): number =>
  orders.reduce((all, { count }) => all + count, 0);

const dishesOf = (menu: readonly Dish[], orders: readonly OrderCount[]): KitchenMeal['dishes'] =>
  menu.map(({ id, title }) => ({
    id,
    title,
    count: sum(orders.filter(({ dishIds }) => dishIds.includes(id))),
  }));

/** How often each of something was ordered, the most first. */
function tally<T>(
  orders: readonly OrderCount[],
  named: (one: OrderCount) => readonly T[],
): { what: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const one of orders)
    for (const what of named(one)) counts.set(what, (counts.get(what) ?? 0) + one.count);
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}

/** Lunches to cook, station by station: as many as come, whatever was booked. */
const lunches = (stations: CanteenDay['stations'], servedAt: number): KitchenMeal['stations'] =>
  stations.map(({ service: { _id: serviceId, title, communityName }, bookings }) => ({
    ...{ serviceId, title, communityName },
    count: bookings.reduce((all, booking) => all + lunchesOf(booking, servedAt), 0),
  }));
