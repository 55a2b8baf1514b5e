// Decides who stands on the list of a meal: everybody who has a place, came or stayed away, as short as can be said.
// Ticking them off is desk/arrive.ts's; phones are deliveries.ts's alone.
import type { MealListInput, MealListView, MealRow } from '#contract/desk-canteen';
import { dateAt, instantOf } from '#domain/calendar';
import { canteen } from '#domain/kinds/canteen';
import type { Choice } from '#domain/kinds/choice';
import { done, refused, type Outcome } from '#domain/refusal';
import { WALK_IN } from '#domain/units';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { mealsOn, ownCanteen, type DayMeal } from './day';
import type { CanteenMeals, ListedMeal } from './ports';

type Listed = DayMeal<CanteenMeals['sessions'][number]>;

/** One round trip besides the look at who calls. Refusals: those of `ownCanteen`, NO_SUCH_TIME. */
export async function viewMealList(
  store: Store,
  caller: StaffCaller,
  { date, start, ...named }: MealListInput,
): Promise<Outcome<MealListView>> {
  const chosen = await ownCanteen(caller, named, (community) => store.canteens.meals(community, date));
  if (!chosen.ok) return chosen;
  const { found, of } = chosen.value;
  const { meals } = mealsOn(found, date);
  const listed =
    start === undefined ? atHand(meals, caller.now) : meals.find((one) => one.meal.start === start);
  if (start !== undefined && !listed) return refused('NO_SUCH_TIME', { date, start });
  return done({
    ...of,
    date,
    meals: meals.map(({ meal: { title }, session }) => ({ title, start: session.start, end: session.end })),
    ...(listed
      ? { start: listed.session.start, ...listOf(listed) }
      : { dishes: [], menu: [], free: 0, rows: [] }),
  });
}

/** The meal that is eaten now, or next; of a day that is over, or not today, the last or the first. */
function atHand(meals: readonly Listed[], now: number): Listed | undefined {
  const coming = meals.find(({ session: { date, end } }) => now < instantOf(date, end));
  return coming ?? (meals[0] && meals[0].session.date < dateAt(now) ? meals[0] : meals.at(-1));
}

function listOf({
  session,
  written,
}: Listed): Pick<MealListView, 'dishes' | 'menu' | 'kept' | 'free' | 'rows'> {
  const bookings = written?.bookings ?? [];
  const titles = new Set(bookings.flatMap(({ persons }) => persons.flatMap(titlesOf)));
  const dishes = [...titles].sort(inChinese);
  const kept = session.capacity[WALK_IN] === undefined ? {} : { kept: session.left[WALK_IN] ?? 0 };
  return {
    dishes,
    menu: (session.menu ?? []).map(({ id, title, priceFen }) => ({ id, title, priceFen })),
    ...kept,
    free: session.waiting > 0 ? 0 : Math.max(0, canteen.placesIn(session.left)),
    rows: bookings.map((one) => rowOf(one, dishes)).sort(inOrder),
  };
}

/** As a person ordered them, by the titles of then. */
export const titlesOf = ({ dishes = [] }: ListedMeal['persons'][number]): string[] =>
  dishes.map(({ title }) => title);

/** What a person wished for. */
export const dietsOf = (choice: Choice | undefined, personId: string) =>
  (choice?.kind === 'canteen' && choice.orders.find((one) => one.personId === personId)?.diets) || [];

function rowOf(booking: ListedMeal, dishes: readonly string[]): MealRow {
  const { _id: id, code, persons, choice, status, walkIn, note } = booking;
  const channel = choice?.kind === 'canteen' ? choice.channel : 'eat-in';
  const address = choice?.kind === 'canteen' ? choice.address?.text : undefined;
  return {
    id,
    code,
    persons: persons.map((person) => {
      const diets = dietsOf(choice, person.personId);
      const ordered = titlesOf(person).map((title) => dishes.indexOf(title));
      return { name: person.name, dishes: ordered, ...(diets.length > 0 ? { diets } : {}) };
    }),
    ...(channel === 'eat-in' ? {} : { channel }),
    ...(status === 'confirmed' ? {} : { status }),
    ...(walkIn ? { walkIn } : {}),
    ...(address ? { address } : {}),
    ...(note ? { note } : {}),
  };
}

/** By sound, and numbers by their value, as one looks for them on a list. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
export const inChinese = (one: string, other: string): number => collator.compare(one, other);

/** By name, those without one after them; then what is delivered, by address. */
function inOrder(one: MealRow, other: MealRow): number {
  const away = [one, other].map(({ channel }) => channel === 'delivery');
  if (away[0] !== away[1]) return Number(away[0]) - Number(away[1]);
  if (away[0]) return byAddress(one, other);
  const [a, b] = [one.persons[0]?.name ?? '', other.persons[0]?.name ?? ''];
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return inChinese(a, b) || one.code.localeCompare(other.code);
}

type Addressed = { readonly address?: string; readonly code: string };

/** As one walks along a street: 2 号 before 10 号. */
export const byAddress = (one: Addressed, other: Addressed): number =>
  inChinese(one.address ?? '', other.address ?? '') || one.code.localeCompare(other.code);
