// What can be done with a meal as it looks now: order of it, stand in line for it, or nothing, and which dishes are left.
// Whether an order is accepted is the functions' answer.
import type { SlotView } from '#contract/service';
import { dishUnit, leftBy, type Dish } from '#domain/kinds/canteen';
import type { LineRule } from '#domain/line';
import type { Channel } from '#domain/subsidy-table';
import { mayWaitFor } from '../times/day-state';

/** `line`: one may order, and waits until somebody cancels. */
export type MealState = 'open' | 'line' | 'full' | 'over' | 'closed';

/** Portions of a dish that are left, never more than meals. */
export const portionsLeft = ({ units, left }: SlotView, { id }: Pick<Dish, 'id'>): number =>
  Math.min(left, units[dishUnit(id)] ?? 0);

/** Nothing of it can be had at once: no meals, or no dish of the menu. */
function isOut(slot: SlotView): boolean {
  const { menu = [], left } = slot;
  return left <= 0 || (menu.length > 0 && menu.every((dish) => portionsLeft(slot, dish) <= 0));
}

export function mealStateOf(slot: SlotView, rule: LineRule | undefined): MealState {
  if (slot.availability === 'past') return 'over';
  if (slot.availability === 'closed') return 'closed';
  if (!isOut(slot)) return 'open';
  return mayWaitFor({ ...slot, availability: 'full' }, rule) ? 'line' : 'full';
}

/** Whether something may be put on the tray. */
export const mayOrder = (state: MealState): boolean => state === 'open' || state === 'line';

/** Whether a dish may be put on the tray: one that is left, or any where one waits for the meal. */
export const isToBeHad = (slot: SlotView, state: MealState, dish: Pick<Dish, 'id'>): boolean =>
  state === 'line' || (state === 'open' && portionsLeft(slot, dish) > 0);

/** Whether nobody can have a meal that way any more; who waits for the meal waits for that too. */
export const isFull = ({ units }: SlotView, state: MealState | undefined, channel: Channel): boolean =>
  state === 'open' && leftBy(channel, units) <= 0;
