// What is asked and answered about the times of a community on one date, all services together: closing and reopening them.
// Closing and the number of places themselves are desk-sessions.ts's.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import { id, localDate } from './scalars';

export const dayTimesInput = v.strictObject({ communityId: id, date: localDate });
export type DayTimesInput = v.InferOutput<typeof dayTimesInput>;

/** One of what a time has of a kind: seats, meals, half-days. */
export interface UnitView {
  /** As `desk.setCapacity` names it. */
  readonly unit: string;
  /** Of a group of people, what it is called. */
  readonly name?: string;
  readonly count: number;
  readonly taken: number;
}

export interface DayTimeView {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly state: 'open' | 'closed';
  readonly closedReason?: string;
  /** The service has no such time any more; what was booked in it stands. */
  readonly gone: boolean;
  /** Places that are taken, and that are left. */
  readonly taken: number;
  readonly left: number;
  /** Bookings in line. */
  readonly waiting: number;
  /** What a manager may change the number of. */
  readonly units: readonly UnitView[];
}

export interface DayTimesView {
  readonly communityName: string;
  readonly date: LocalDate;
  /** Whether the caller may change how many there are of anything: a manager. */
  readonly mayCount: boolean;
  readonly services: readonly {
    readonly id: string;
    readonly kind: KindName;
    readonly title: string;
    readonly paused: boolean;
    /** Why nothing is open that day, as it is called where it has a name; absent on open days. */
    readonly closed?: { readonly name?: string };
    readonly times: readonly DayTimeView[];
  }[];
}

/** Not reopened while somebody holds a place or waits: they are still being told that it is closed. */
export type ReopenedView =
  { readonly reopened: true } | { readonly reopened: false; readonly holding: number };

/** A time that is closed by itself, whatever its day is. */
export interface ClosedTime {
  readonly serviceId: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly reason: string;
}
