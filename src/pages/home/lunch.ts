// Decides which lunch home offers, and what is ordered by one tap: the same as last time, or the first dish there is.
// Whether it can still be had is the functions' answer; how it looks is lunch-card.tsx's.
import type { BookingView, MineView } from '#contract/booking';
import type { DayView, SlotView, TimesView } from '#contract/service';
import { addDays, type LocalDate } from '#domain/calendar';
import { dishUnit, lunchIn } from '#domain/kinds/canteen';
import type { CanteenChoice } from '#domain/kinds/choice';
import { isOpen } from '#domain/lifecycle';
import type { Change } from '../../state/drafts';
import { withTray } from '../../state/tray';

/** Lunch is eaten around noon: a canteen that only opens in the evening has none. */
const NOON = [10 * 60, 14 * 60] as const;

export type LunchState = 'bookable' | 'booked' | 'full' | 'over' | 'closed';

export interface Lunch {
  readonly date: LocalDate;
  readonly state: LunchState;
  readonly slot?: SlotView;
  /** One's own, when there is one already. */
  readonly booking?: BookingView;
}

const noonSlot = ({ slots }: DayView): SlotView | undefined =>
  lunchIn(slots.filter(({ start }) => NOON[0] <= start && start < NOON[1]));

function stateOf({ availability }: SlotView): LunchState {
  if (availability === 'open' || availability === 'few') return 'bookable';
  if (availability === 'past') return 'over';
  return availability === 'closed' ? 'closed' : 'full';
}

function lunchOf(day: DayView, serviceId: string, upcoming: readonly BookingView[]): Lunch {
  const { date } = day;
  const slot = noonSlot(day);
  if (!slot) return { date, state: 'closed' };
  const booking = upcoming.find(
    (one) =>
      one.serviceId === serviceId && one.date === date && one.start === slot.start && isOpen(one.status),
  );
  return { date, slot, ...(booking ? { state: 'booked', booking } : { state: stateOf(slot) }) };
}

/** Today's lunch while it can still be ordered, and tomorrow's whatever is to be said of it; nothing where nobody cooks lunch. */
export function lunchesOf({ days, today, service }: TimesView, mine: MineView | undefined): Lunch[] {
  if (!days.some(noonSlot)) return [];
  return days
    .filter(({ date }) => date === today || date === addDays(today, 1))
    .map((day) => lunchOf(day, service.id, mine?.upcoming ?? []))
    .filter(({ date, state }) => date !== today || state === 'bookable');
}

const placedAt = ({ history }: BookingView): number => history[0]?.at ?? 0;

/** The last meals ordered there, whatever became of them. */
export const lastOrder = (serviceId: string, mine: MineView | undefined): BookingView | undefined =>
  [...(mine?.upcoming ?? []), ...(mine?.past ?? [])]
    .filter((one) => one.serviceId === serviceId && one.choice?.kind === 'canteen')
    .sort((a, b) => placedAt(b) - placedAt(a))[0];

/** Dishes that are still to be had: those asked for, else the first there is. */
function dishesOf({ menu = [], units }: SlotView, wanted: readonly string[]): string[] {
  const there = menu.map(({ id }) => id).filter((id) => (units[dishUnit(id)] ?? 0) > 0);
  const same = there.filter((id) => wanted.includes(id));
  return same.length > 0 ? same : there.slice(0, 1);
}

function choiceOf(slot: SlotView, last: CanteenChoice | undefined): CanteenChoice {
  if (!last) return withTray({ channel: 'eat-in' }, { dishIds: dishesOf(slot, []), diets: [] });
  const orders = last.orders.map((order) => ({ ...order, dishIds: dishesOf(slot, order.dishIds) }));
  return { ...last, orders };
}

/** What one tap asks for. */
export function orderOf(date: LocalDate, slot: SlotView, last: BookingView | undefined): Change {
  const lastChoice = last?.choice?.kind === 'canteen' ? last.choice : undefined;
  const personIds = last?.persons.map(({ personId }) => personId);
  return {
    date,
    start: slot.start,
    end: slot.end,
    wait: false,
    waiting: slot.waiting,
    choice: choiceOf(slot, lastChoice),
    personIds,
    together: (personIds?.length ?? 0) > 1,
  };
}

/** The dishes of an order by their titles on the menu, each once. */
export function dishTitles({ menu = [] }: SlotView, { choice }: Change): string[] {
  const ids = choice?.kind === 'canteen' ? choice.orders.flatMap(({ dishIds }) => dishIds) : [];
  return menu.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}
