// Decides what is chosen on a date of a standing order: dishes by their titles, since tomorrow's menu has ids of its own.
// Whether it is still to be had is the kind's, as for any booking.
import type { Diet, Dish } from './kinds/canteen';
import type { CanteenChoice, Choice, DayCareChoice, MealOrder } from './kinds/choice';
import { done, refused, type Outcome } from './refusal';

/** What one person eats whenever it is on the menu. */
export interface StandingMeal {
  readonly personId: string;
  /** The first of them that is on the day's menu is taken. */
  readonly titles: readonly string[];
  /** When none of them is: the first dish that suits the diets, or nothing that day. */
  readonly otherwise: 'first' | 'skip';
  readonly diets: readonly Diet[];
}

export type StandingChoice =
  | (Omit<CanteenChoice, 'orders'> & { readonly orders: readonly StandingMeal[] })
  /** A trial day is no habit. */
  | Omit<DayCareChoice, 'trial'>;

/** The dish that a wish comes to on a menu. */
function dishOf({ titles, otherwise, diets }: StandingMeal, menu: readonly Dish[]): Dish | undefined {
  const wished = titles.map((title) => menu.find((dish) => dish.title === title)).find(Boolean);
  if (wished || otherwise === 'skip') return wished;
  return menu.find((dish) => diets.every((diet) => dish.diets?.includes(diet)));
}

/**
 * What is chosen on a day with a menu; a meal without a menu is ordered without dishes.
 * Refusals: NOT_OFFERED, naming the first wish, when nothing wished for is on the menu: the day is skipped.
 */
export function choiceOn(
  choice: StandingChoice | undefined,
  menu: readonly Dish[],
): Outcome<Choice | undefined> {
  if (choice === undefined) return done(undefined);
  if (choice.kind === 'daycare') return done({ ...choice, trial: false });
  const orders: MealOrder[] = [];
  for (const meal of choice.orders) {
    const dish = dishOf(meal, menu);
    if (!dish && menu.length > 0)
      return refused('NOT_OFFERED', { what: 'dish', ...(meal.titles[0] ? { name: meal.titles[0] } : {}) });
    orders.push({ personId: meal.personId, dishIds: dish ? [dish.id] : [], diets: meal.diets });
  }
  return done({ ...choice, orders });
}
