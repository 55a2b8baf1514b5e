// What a resident chooses besides the time, kind by kind. A counter matter and an event leave nothing to choose.
// Whether it is offered is each kind's.
import type { Address } from '../person';
import type { Channel } from '../subsidy-table';
import type { Diet } from './canteen';

export type HalfDay = 'am' | 'pm';

/** What one person eats. */
export interface MealOrder {
  readonly personId: string;
  readonly dishIds: readonly string[];
  readonly diets: readonly Diet[];
}

export interface VisitChoice {
  readonly kind: 'visit';
  readonly taskId: string;
  readonly address: Address;
}

export interface CanteenChoice {
  readonly kind: 'canteen';
  readonly channel: Channel;
  /** Where a delivery goes. */
  readonly address?: Address;
  readonly orders: readonly MealOrder[];
}

export interface DayCareChoice {
  readonly kind: 'daycare';
  readonly halves: readonly HalfDay[];
  readonly lunch: boolean;
  /** To be fetched and brought home. */
  readonly transport?: boolean;
  /** A first day, without an assessment; once a person. */
  readonly trial: boolean;
}

export type Choice = VisitChoice | CanteenChoice | DayCareChoice;
export type ChoiceOf<K extends Choice['kind']> = Extract<Choice, { kind: K }>;
