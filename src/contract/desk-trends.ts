// What is asked and answered at a desk about its last weeks.
import * as v from 'valibot';
import type { LocalDate } from '#domain/calendar';
import type { RatingCount, WeekCount } from '#domain/trend';
import { id } from './scalars';

/** Weeks looked back at, this one included. */
export const WEEKS = 8;

export const trendsInput = v.strictObject({ communityId: id });

export interface TrendsView {
  /** Mondays, the earliest first. */
  readonly weeks: readonly LocalDate[];
  /** By service and week; weeks in which nobody booked are not in it. */
  readonly counts: readonly WeekCount[];
  /** Of those alone that may be shown. */
  readonly ratings: readonly RatingCount[];
}
