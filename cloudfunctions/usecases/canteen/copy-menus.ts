// Decides that a week's menus become what they were the week before: one tap, meal by meal, each a conditional write.
// What somebody wrote for its day stays, and so does a dish that was ordered (domain/menu.ts). Done again it changes nothing.
import type { CopiedView, CopyMenusInput } from '#contract/desk-canteen';
import { addDays, instantOf, type LocalDate } from '#domain/calendar';
import { canteen, type Dish, type Meal } from '#domain/kinds/canteen';
import { copiedMenu, menuWrite, textOf } from '#domain/menu';
import { done, refused, type Outcome } from '#domain/refusal';
import { openingOn } from '#domain/schedule';
import { freshSession, sessionIdOf, type Session } from '#domain/session';
import { Busy, type StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { isOwn as isWritten, WEEK_DAYS } from './menu-week';
import type { Canteen, MenusToWrite } from './ports';

/** How often what somebody changed in between is looked at anew. */
const TRIES = 4;
/** Writes on their way at once. */
const AT_ONCE = 7;

interface Target {
  readonly meal: Meal;
  readonly session: Session;
  readonly isNew: boolean;
  /** Last week's. */
  readonly from: readonly Dish[];
}

/** One round trip, and one for each meal that is written, besides the look at who calls. Refusals: NOT_FOUND (also another community's). */
export async function copyMenus(
  store: Store,
  caller: StaffCaller,
  { serviceId, from }: CopyMenusInput,
): Promise<Outcome<CopiedView>> {
  const [first, last] = [addDays(from, -WEEK_DAYS), addDays(from, WEEK_DAYS - 1)];
  const kept: CopiedView['kept'][number][] = [];
  let [written, own] = [0, 0];
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await store.canteens.menus(serviceId, first, last);
    const { service } = found;
    if (!service || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
    const targets = targetsOf(service, found, from).filter((one) => isToCome(one, caller.now));
    if (tries === 0) own = targets.filter(isWritten).length;
    const open = targets.filter((one) => !isWritten(one) && textOf(one.from) !== textOf(one.meal.menu));
    const wrote = await forEach(open, AT_ONCE, (one) => copy(store, service, one));
    const right = open.filter((_, i) => wrote[i]);
    written += right.length;
    kept.push(...right.flatMap(keptOf));
    if (right.length === open.length) return done({ written, own, kept });
  }
  throw new Busy('menus keep changing');
}

const isToCome = ({ session: { state, date, end } }: Target, now: number): boolean =>
  state === 'open' && instantOf(date, end) > now;

function targetsOf(service: Canteen, found: MenusToWrite, from: LocalDate): Target[] {
  const at = (date: LocalDate, { start }: Meal) =>
    found.sessions.find(({ _id }) => _id === sessionIdOf(service._id, date, start));
  return Array.from({ length: WEEK_DAYS }, (_, i) => addDays(from, i)).flatMap((date) => {
    const opening = openingOn(service, date, found);
    const slots = opening.open ? canteen.slots(service, opening.spans) : [];
    return service.meals.flatMap((meal): Target[] => {
      const slot = slots.find(([start]) => start === meal.start);
      if (!slot) return [];
      const session = at(date, meal);
      const before = at(addDays(date, -WEEK_DAYS), meal)?.menu ?? meal.menu;
      return [{ meal, session: session ?? freshSession(service, date, slot), isNew: !session, from: before }];
    });
  });
}

/** False when somebody else has written to the meal in between. */
async function copy(store: Store, service: Canteen, { session, isNew, from }: Target): Promise<boolean> {
  const dishes = copiedMenu(session, from);
  if (isNew) {
    const fresh = freshSession(service, session.date, [session.start, session.end], dishes);
    return store.ledger.open({ ...fresh, rev: 1 });
  }
  const write = menuWrite(session, dishes);
  return write.ok ? store.ledger.write(write.value) : false;
}

/** Dishes that are not last week's and stay, because somebody ordered them. */
const keptOf = ({ session, from, meal }: Target): CopiedView['kept'] =>
  copiedMenu(session, from)
    .filter(({ title }) => !from.some((dish) => dish.title === title))
    .map(({ title: dish }) => ({ date: session.date, title: meal.title, dish }));
