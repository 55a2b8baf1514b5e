// Keeps what was typed into a meal's menu and not saved, by meal, until it is saved or left: another week, another page and back.
// For as long as the program runs; what is wrong about it is draft.ts's.
import { create } from 'zustand';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { DishDraft } from './draft';

/** A menu in the making. */
export interface Unsaved {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  /** Of the meal. */
  readonly title: string;
  readonly dishes: readonly DishDraft[];
  /** The menu as it was when it was begun (`menuInput.seen`). */
  readonly mark: string;
}

type Meal = Pick<Unsaved, 'serviceId' | 'date' | 'start'>;

export const isOf = (meal: Meal, other: Meal): boolean =>
  meal.serviceId === other.serviceId && meal.date === other.date && meal.start === other.start;

interface All {
  readonly all: readonly Unsaved[];
  keep(unsaved: Unsaved): void;
  drop(meal: Meal): void;
}

export const useUnsaved = create<All>()((set) => ({
  all: [],
  keep: (unsaved) => set(({ all }) => ({ all: [...all.filter((one) => !isOf(one, unsaved)), unsaved] })),
  drop: (meal) => set(({ all }) => ({ all: all.filter((one) => !isOf(one, meal)) })),
}));
