// The trays of a canteen's draft: the dishes and wishes of one person, before it is known who that is, and beside them
// those of persons who eat something else. Whoever sends the draft makes an order of them for each person (`choiceFor`);
// what is on the menu is the functions' answer.
import type { CanteenChoice, Choice, MealOrder } from '#domain/kinds/choice';

/** Stands for whoever it will be for; never sent. */
const ANYONE = '';

export type Tray = Pick<MealOrder, 'dishIds' | 'diets'>;

const EMPTY: Tray = { dishIds: [], diets: [] };

const isAnyones = ({ personId }: MealOrder): boolean => personId === ANYONE;

/** What is on the tray; of several persons' orders the first one's. */
export const trayOf = (choice: Choice | undefined): Tray =>
  choice?.kind === 'canteen' ? (choice.orders.find(isAnyones) ?? choice.orders[0] ?? EMPTY) : EMPTY;

/** A draft's choice with a tray for whoever it will be for. */
export const withTray = (
  rest: Omit<CanteenChoice, 'kind' | 'orders'>,
  { dishIds, diets }: Tray,
): CanteenChoice => ({ kind: 'canteen', ...rest, orders: [{ personId: ANYONE, dishIds, diets }] });

/** Another serving with its tray; the dishes on persons' own trays stay, with the wishes of all. */
export function withServing(before: Choice | undefined, serving: CanteenChoice): CanteenChoice {
  if (!hasOwn(before)) return serving;
  const { diets } = trayOf(serving);
  const own = before.orders.filter((order) => !isAnyones(order)).map((order) => ({ ...order, diets }));
  return { ...serving, orders: [...serving.orders, ...own] };
}

/** Whether somebody has a tray of their own. */
export const hasOwn = (choice: Choice | undefined): choice is CanteenChoice =>
  choice?.kind === 'canteen' && choice.orders.some((order) => !isAnyones(order));

const sameDishes = (one: Tray, other: Tray): boolean =>
  [...one.dishIds].sort().join() === [...other.dishIds].sort().join();

/** Whether somebody's own tray has other dishes than what is on the tray for all. */
export function eatsApart(choice: Choice | undefined): boolean {
  const tray = trayOf(choice);
  return hasOwn(choice) && tray.dishIds.length > 0 && !choice.orders.every((one) => sameDishes(one, tray));
}

/** The same with trays of these persons' own, until they choose something else with what is on the tray. */
export function withOwnTrays(choice: CanteenChoice, personIds: readonly string[]): CanteenChoice {
  const tray = { personId: ANYONE, ...trayOf(choice) };
  const { orders } = choiceFor(choice, personIds) as CanteenChoice;
  const others = choice.orders.filter((one) => !isAnyones(one) && !personIds.includes(one.personId));
  return { ...choice, orders: [tray, ...others, ...orders] };
}

/** The same with other dishes on one person's own tray. */
export const withDishes = (
  choice: CanteenChoice,
  personId: string,
  dishIds: readonly string[],
): CanteenChoice => ({
  ...choice,
  orders: withOwnTrays(choice, [personId]).orders.map((order) =>
    order.personId === personId ? { ...order, dishIds } : order,
  ),
});

/** One tray for all again. */
export const withOneTray = ({ kind: _kind, orders, ...rest }: CanteenChoice): CanteenChoice =>
  withTray(rest, trayOf({ kind: 'canteen', ...rest, orders }));

/** What is sent for some persons: each one's own order where there is one, the tray's for the others. */
export function choiceFor(choice: Choice, personIds: readonly string[]): Choice {
  if (choice.kind !== 'canteen') return choice;
  const { dishIds, diets } = trayOf(choice);
  const orderOf = (personId: string): MealOrder =>
    choice.orders.find((order) => order.personId === personId) ?? { personId, dishIds, diets };
  return { ...choice, orders: personIds.map(orderOf) };
}
