// How some days and why are typed, and what they become; undefined is what cannot be read.
// Which sentence says so is words/setup-days.ts's.
import { addDays, daysBetween, type LocalDate } from '#domain/calendar';

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

export const NO_DAYS: Days = { from: '', to: '', reason: '' };

/** What is asked of the reason, and of the days where there may not be as many as one likes. */
export interface DaysAsked {
  readonly mostReason: number;
  readonly mayBeSilent?: boolean;
  readonly mostDays?: number;
}

export const reasonOk = (reason: string, { mostReason, mayBeSilent }: DaysAsked): boolean =>
  (mayBeSilent || reason.trim() !== '') && [...reason.trim()].length <= mostReason;

export const lastOf = ({ from, to }: Days): LocalDate => to || from;

export const spanOk = (typed: Days, { mostDays = 366 }: DaysAsked): boolean =>
  typed.from !== '' && typed.from <= lastOf(typed) && daysBetween(typed.from, lastOf(typed)) < mostDays;

/** What was typed, one day where no last one is said; undefined when something of it is wrong. */
export const daysIn = (typed: Days, asked: DaysAsked): Days | undefined =>
  spanOk(typed, asked) && reasonOk(typed.reason, asked)
    ? { from: typed.from, to: lastOf(typed), reason: typed.reason.trim() }
    : undefined;

/** Each of them. */
export const eachDay = ({ from, to }: Days): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
