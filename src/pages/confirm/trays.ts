// Decides what can still be had of each person's own tray, and what is to be mended before it is sent.
// Dishes that are gone stay on the tray until somebody takes them off, so that nobody gets another meal unasked.
import type { SlotView } from '#contract/service';
import type { Dish } from '#domain/kinds/canteen';
import type { Choice } from '#domain/kinds/choice';
import type { LineRule } from '#domain/line';
import { trays as words } from '#words/trays';
import { isToBeHad, mealStateOf } from '../canteen/meal-state';
import { choiceFor, hasOwn } from '../../state/tray';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One person's tray among the dishes of a menu as they are now. */
export interface OwnTray {
  readonly person: Named;
  readonly dishes: readonly Dish[];
  /** Ids of what is on it and cannot be had, sold out or on the menu no more. */
  readonly gone: readonly string[];
  /** The first of those, as the menu calls it. */
  readonly goneTitle?: string;
}

/** Everybody's own tray; nobody's while all eat the same, or while the menu is not known or not written. */
export function ownTrays(
  choice: Choice | undefined,
  persons: readonly Named[],
  slot: SlotView | undefined,
  rule: LineRule | undefined,
): OwnTray[] {
  const { menu = [] } = slot ?? {};
  if (!slot || menu.length === 0 || persons.length < 2 || !hasOwn(choice)) return [];
  const state = mealStateOf(slot, rule);
  const sent = choiceFor(
    choice,
    persons.map(({ id }) => id),
  );
  const orders = sent.kind === 'canteen' ? sent.orders : [];
  return persons.map((person, i) => {
    const dishIds = orders[i]?.dishIds ?? [];
    const dishes = menu.filter((dish) => dishIds.includes(dish.id) && isToBeHad(slot, state, dish));
    const gone = dishIds.filter((id) => !dishes.some((dish) => dish.id === id));
    const goneTitle = menu.find(({ id }) => gone.includes(id))?.title;
    return { person, dishes, gone, ...(goneTitle ? { goneTitle } : {}) };
  });
}

/** In words, what is wrong with one tray. */
export function trayFault({ person: { name }, dishes, gone, goneTitle }: OwnTray): string | undefined {
  if (gone.length > 0) return words.gone(name, goneTitle);
  return dishes.length === 0 ? words.empty(name) : undefined;
}

/** The first that is wrong, in words. */
export const traysFault = (trays: readonly OwnTray[]): string | undefined =>
  trays.map(trayFault).find((fault) => fault !== undefined);
