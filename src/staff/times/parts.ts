// Which times of a date are still to come, and which of them belong to a half of it or to all of it.
// Closing them is stopping.tsx's; what a half is called, the words'.
import type { DayTimeView } from '#contract/desk-times';
import { instantOf, type Instant, type LocalDate, type Minutes } from '#domain/calendar';

export type DayPart = 'am' | 'pm' | 'all';

type Time = Pick<DayTimeView, 'start' | 'end' | 'state' | 'gone' | 'taken' | 'waiting'>;

const NOON: Minutes = 12 * 60;
/** A lunch that begins before noon is of the morning; what goes on after this is of the whole day alone. */
const MORNING_IS_OVER: Minutes = 14 * 60;

/** Those that are not over: what is past can be closed no more. */
export const toCome = <T extends Pick<Time, 'end'>>(
  times: readonly T[],
  date: LocalDate,
  now: Instant,
): readonly T[] => times.filter(({ end }) => instantOf(date, end) > now);

function isOf(part: DayPart, { start, end }: Pick<Time, 'start' | 'end'>): boolean {
  if (part === 'all') return true;
  return part === 'am' ? start < NOON && end <= MORNING_IS_OVER : start >= NOON;
}

/** The open times of each half and of all, of what is to come; a half that is all of it stands for all of it, and one time for itself. */
export function partsOf<T extends Time>(
  times: readonly T[],
): readonly { readonly part: DayPart; readonly times: readonly T[] }[] {
  const open = times.filter(({ state }) => state === 'open');
  if (open.length < 2) return [];
  const halves = (['am', 'pm'] as const)
    .map((part) => ({ part, times: open.filter((one) => isOf(part, one)) }))
    .filter((half) => half.times.length > 0);
  const whole = halves.some((half) => half.times.length === open.length);
  return whole ? halves : [...halves, { part: 'all', times: open }];
}

/** How many are told when times are closed: who has a place, and who waits for one. */
export const concerned = (times: readonly Pick<Time, 'taken' | 'waiting'>[]): number =>
  times.reduce((sum, { taken, waiting }) => sum + taken + waiting, 0);

/** Nobody has booked any, nobody has closed any: there is nothing to look at. */
export const isIdle = (times: readonly Time[]): boolean =>
  times.every(({ state, gone }) => state === 'open' && !gone) && concerned(times) === 0;
