// One meal as it looks now: what is left of it, and its menu, to name dishes that are known by their ids.
import type { SlotView } from '#contract/service';
import type { LocalDate, Minutes } from '#domain/calendar';
import { useRead } from './read';

interface MealTime {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
}

/** No slot while it is on its way, and of a day that is over: no menu is kept of it. */
export function useMeal(meal: MealTime | undefined): {
  readonly slot?: SlotView;
  readonly again: () => Promise<unknown>;
} {
  const asked = meal && { serviceId: meal.serviceId, from: meal.date, days: 1 };
  const { value, again } = useRead('service.times', asked);
  const day = value?.days.find(({ date }) => date === meal?.date);
  return { slot: day?.slots.find(({ start }) => start === meal?.start), again };
}
