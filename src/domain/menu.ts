// Decides how a meal's menu is changed after people ordered from it: what was ordered stays, and stays available.
// What a dish is, is kinds/canteen.ts's; prices on bookings were frozen when they were made.
import { dishUnit, mealsIn, type Dish } from './kinds/canteen';
import { nextRev, type LedgerWrite } from './ledger';
import { done, refused, type Outcome } from './refusal';
import type { Session } from './session';
import type { Units } from './units';

/**
 * The write that gives a session another menu, only if it is still as read.
 * Refusals: CAPACITY_TAKEN, naming the dish, when one that was ordered would go, or fall below its orders.
 */
export function menuWrite(session: Session, dishes: readonly Dish[]): Outcome<LedgerWrite> {
  const portions = new Map(dishes.map((dish) => [dish.id, dish.portions ?? mealsIn(session.capacity)]));
  const before = session.menu ?? [];
  const taken = new Map(before.map((dish) => [dish.id, takenOf(session, dish)]));
  for (const dish of before) {
    const [to, ordered] = [portions.get(dish.id), taken.get(dish.id) ?? 0];
    const waited = to === undefined ? waitingFor(session, dish) : 0;
    if ((to ?? 0) < ordered || waited > 0)
      return refused('CAPACITY_TAKEN', {
        unit: dishUnit(dish.id),
        name: dish.title,
        taken: ordered + waited,
        asked: to ?? 0,
      });
  }
  const withDishes = (units: Units, left: (id: string, n: number) => number): Units => ({
    ...without(units, before),
    ...Object.fromEntries([...portions].map(([id, n]) => [dishUnit(id), left(id, n)])),
  });
  return done({
    sessionId: session._id,
    when: [{ path: 'rev', is: 'equal', value: session.rev }],
    then: [
      { path: 'menu', to: dishes },
      { path: 'capacity', to: withDishes(session.capacity, (_, n) => n) },
      { path: 'left', to: withDishes(session.left, (id, n) => n - (taken.get(id) ?? 0)) },
      nextRev,
    ],
  });
}

/** How many of each dish are held, by dish id; those nobody ordered are not named. */
export const orderedOf = (session: Pick<Session, 'menu' | 'capacity' | 'left'>): Units =>
  Object.fromEntries(
    (session.menu ?? [])
      .map((dish) => [dish.id, takenOf(session, dish)] as const)
      .filter(([, taken]) => taken > 0),
  );

/** A dish as two menus are compared by it: what is left out and what is empty are the same. */
const told = ({ id, title, priceFen, portions, diets = [], picture }: Dish): string =>
  JSON.stringify([id, title, priceFen, portions ?? null, [...diets].sort(), picture ?? null]);

/** A menu as one text, the same for the same menu: by it one sees whether somebody else has changed it. */
export const textOf = (menu: readonly Dish[]): string => menu.map(told).join('\n');

/**
 * Another day's menu for a session: a dish of the same title keeps the id under which it was ordered, one that was ordered
 * and is not on that menu stays behind it, and nothing has fewer portions than are held or waited for.
 */
export function copiedMenu(session: Session, from: readonly Dish[]): Dish[] {
  const here = session.menu ?? [];
  const kept = here.filter((dish) => takenOf(session, dish) + waitingFor(session, dish) > 0);
  const free = (id: string, title: string): string =>
    here.some((dish) => dish.id === id && dish.title !== title) ? `${id}-${compact(session.date)}` : id;
  const copied = from.map((dish) => {
    const same = here.find(({ title }) => title === dish.title);
    const ordered = same ? takenOf(session, same) : 0;
    const portions = dish.portions === undefined ? {} : { portions: Math.max(dish.portions, ordered) };
    return { ...dish, id: same?.id ?? free(dish.id, dish.title), ...portions };
  });
  return [...copied, ...kept.filter(({ id }) => !copied.some((dish) => dish.id === id))];
}

const compact = (date: string): string => date.replaceAll('-', '');

/** Portions of a dish that are held. */
const takenOf = ({ capacity, left }: Pick<Session, 'capacity' | 'left'>, { id }: Dish): number =>
  (capacity[dishUnit(id)] ?? 0) - (left[dishUnit(id)] ?? 0);

/** Persons in line who ordered a dish. */
const waitingFor = ({ line }: Pick<Session, 'line'>, { id }: Dish): number =>
  line
    .flatMap(({ wants }) => Object.values(wants))
    .filter((ways) => ways.some((units) => (units[dishUnit(id)] ?? 0) > 0)).length;

const without = (units: Units, dishes: readonly Dish[]): Units => {
  const gone = new Set(dishes.map(({ id }) => dishUnit(id)));
  return Object.fromEntries(Object.entries(units).filter(([unit]) => !gone.has(unit)));
};
