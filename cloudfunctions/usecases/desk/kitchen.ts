// Decides what a kitchen reads before it cooks: one meal in dishes, diets and ways of eating, and the lunches of day-care
// stations that eat from it. Nobody is named.
import type { KitchenView, SessionInput } from '#contract/desk-sessions';

import { isLunch, type CanteenSetup, type Diet, type Dish, type Meal } from '#domain/kinds/canteen';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import type { Channel } from '#domain/subsidy-table';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import type { KitchenContext, OrderCount } from './ports';
import { isOwn } from './own';

/** One round trip besides the look at who calls, however many eat. Refusals: NOT_FOUND (also for another community's), NO_SUCH_TIME. */
export async function viewKitchen(
  store: Store,
  caller: StaffCaller,
  { serviceId, date, start }: SessionInput,
): Promise<Outcome<KitchenView>> {
  const found = await store.desk.kitchen(serviceId, sessionIdOf(serviceId, date, start), date);
  const { service } = found;
  if (service?.kind !== 'canteen' || !isOwn(caller, service))
    return refused('NOT_FOUND', { what: 'service' });
  const meal = service.meals.find((one) => one.start === start);
  if (!meal) return refused('NO_SUCH_TIME', { date, start });
  return done({ date, ...countMeal(service, meal, found) });
}

/** One meal of a canteen in numbers, from its orders and the stations of its day. */
export function countMeal(
  service: CanteenSetup,
  { title, start, menu }: Meal,
  { session, orders: all, stations }: Pick<KitchenContext, 'session' | 'orders' | 'stations'>,
): Omit<KitchenView, 'date'> {
  const orders = all.filter((one) => !one.offered);
  return {
    title,
    start,
    meals: sum(orders),
    walkIns: sum(orders.filter((one) => one.walkIn)),
    offered: sum(all.filter((one) => one.offered)),
    dishes: dishesOf(session?.menu ?? menu, orders),
    diets: tally<Diet>(orders, (one) => one.diets),
    channels: tally<Channel>(orders, (one) => [one.channel]),
    stations: isLunch(service, start) ? lunches(stations) : [],
  };
}

const sum = (orders: readonly { readonly count: number }[]): number =>
  orders.reduce((all, { count }) => all + count, 0);

const dishesOf = (menu: readonly Dish[], orders: readonly OrderCount[]): KitchenView['dishes'] =>
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

/** Lunches that are held, station by station. */
const lunches = (stations: KitchenContext['stations']): KitchenView['stations'] =>
  stations.map(({ service, sessions }) => ({
    serviceId: service._id,
    title: service.title,
    communityName: service.communityName,
    count: sessions.reduce((all, { capacity, left }) => all + (capacity.lunch ?? 0) - (left.lunch ?? 0), 0),
  }));
