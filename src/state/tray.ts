// The tray of a canteen's draft: the dishes and wishes of one person, before it is known who that is.
// Whoever sends the draft makes an order of it for each person (`choiceFor`); what is on the menu is the functions' answer.
import type { CanteenChoice, Choice, MealOrder } from '#domain/kinds/choice';

/** Stands for whoever it will be for; never sent. */
const ANYONE = '';

export type Tray = Pick<MealOrder, 'dishIds' | 'diets'>;

const EMPTY: Tray = { dishIds: [], diets: [] };

/** What is on the tray; of several persons' orders the first one's. */
export const trayOf = (choice: Choice | undefined): Tray =>
  choice?.kind === 'canteen' ? (choice.orders[0] ?? EMPTY) : EMPTY;

/** A draft's choice with a tray for whoever it will be for. */
export const withTray = (
  rest: Omit<CanteenChoice, 'kind' | 'orders'>,
  { dishIds, diets }: Tray,
): CanteenChoice => ({ kind: 'canteen', ...rest, orders: [{ personId: ANYONE, dishIds, diets }] });

/** What is sent for some persons: each one's own order where there is one, the tray's for the others. */
export function choiceFor(choice: Choice, personIds: readonly string[]): Choice {
  if (choice.kind !== 'canteen') return choice;
  const tray = choice.orders.find((order) => order.personId === ANYONE) ?? choice.orders[0] ?? EMPTY;
  const { dishIds, diets } = tray;
  const orderOf = (personId: string): MealOrder =>
    choice.orders.find((order) => order.personId === personId) ?? { personId, dishIds, diets };
  return { ...choice, orders: personIds.map(orderOf) };
}
