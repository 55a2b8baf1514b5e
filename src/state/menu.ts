// The menu of one meal, to name dishes that are known by their ids.
import type { Dish } from '#domain/kinds/canteen';
import type { LocalDate, Minutes } from '#domain/calendar';
import { useRead } from './read';

interface MealTime {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
}

/** Nothing while it is on its way, and for a meal of a day that is over: no menu is kept of it. */
export function useMenu(meal: MealTime | undefined): readonly Dish[] | undefined {
  const asked = meal && { serviceId: meal.serviceId, from: meal.date, days: 1 };
  const { value } = useRead('service.times', asked);
  const day = value?.days.find(({ date }) => date === meal?.date);
  return day?.slots.find(({ start }) => start === meal?.start)?.menu;
}
