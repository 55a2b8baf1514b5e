// Decides what an editor of menus reads: a week by day and meal, what of it was ordered, and whether there is something to copy.
// Writing a menu is desk/write-menu.ts's, copying a week copy-menus.ts's.
import type { MenuDay, MenuMeal, MenuWeekInput, MenuWeekView } from '#contract/desk-canteen';
import { addDays, instantOf, type LocalDate } from '#domain/calendar';
import type { Meal } from '#domain/kinds/canteen';
import { orderedOf, textOf } from '#domain/menu';
import { done, type Outcome } from '#domain/refusal';
import type { Session } from '#domain/session';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { mealsOn, ownCanteen, type DayMeal } from './day';
import { markOf } from './mark';
import type { CanteenWeek } from './ports';

export const WEEK_DAYS = 7;

/** One round trip besides the look at who calls. Refusals: those of `ownCanteen`. */
export async function viewMenuWeek(
  store: Store,
  caller: StaffCaller,
  { from, ...named }: MenuWeekInput,
): Promise<Outcome<MenuWeekView>> {
  const [first, last] = [addDays(from, -WEEK_DAYS), addDays(from, WEEK_DAYS - 1)];
  const chosen = await ownCanteen(caller, named, (community) => store.canteens.weeks(community, first, last));
  if (!chosen.ok) return chosen;
  const { found, of } = chosen.value;
  const week = (begin: LocalDate) => Array.from({ length: WEEK_DAYS }, (_, i) => addDays(begin, i));
  return done({
    ...of,
    diets: found.service.diets,
    days: week(from).map((date) => dayOf(found, date, caller.now)),
    before: week(first).reduce((sum, date) => sum + mealsOn(found, date).meals.filter(isOwn).length, 0),
  });
}

function dayOf(found: CanteenWeek, date: LocalDate, now: number): MenuDay {
  const { opening, meals } = mealsOn(found, date);
  const closed = opening.open ? {} : { closed: { reason: opening.reason, name: opening.name } };
  return { date, ...closed, meals: meals.map((meal) => mealOf(meal, now)) };
}

/** Whether somebody wrote a menu for this one day. */
export const isOwn = ({
  meal,
  session,
}: {
  meal: Pick<Meal, 'menu'>;
  session: Pick<Session, 'menu'>;
}): boolean => textOf(session.menu ?? []) !== textOf(meal.menu);

function mealOf(one: DayMeal, now: number): MenuMeal {
  const { meal, session } = one;
  const menu = session.menu ?? [];
  const over = instantOf(session.date, session.end) <= now;
  return {
    title: meal.title,
    start: session.start,
    end: session.end,
    bookUntil: session.bookUntil,
    ...(over ? { fixed: 'over' } : session.state === 'closed' ? { fixed: 'closed' } : {}),
    menu,
    own: isOwn(one),
    ordered: orderedOf(session),
    mark: markOf(menu),
  };
}
