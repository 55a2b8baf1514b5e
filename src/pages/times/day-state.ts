// What is said of a day before one looks at its times, and for which times one may stand in line.
import type { DayView, SlotView } from '#contract/service';
import type { LineRule } from '#domain/line';
import type { Availability } from '#domain/session';
import { closedWords } from '#words/closed';
import { times } from '#words/times';

export interface DayState {
  readonly bookable: boolean;
  /** One may stand in line for one of its times. */
  readonly mayWait: boolean;
  readonly words: string;
  readonly tone: 'open' | 'few' | 'shut';
  /** Why the whole day is closed. */
  readonly why?: string;
}

/** Whether one may stand in line for a time; without a rule nobody may. */
export const mayWaitFor = (
  { availability, waiting }: Pick<SlotView, 'availability' | 'waiting'>,
  rule: LineRule | undefined,
): boolean =>
  rule !== undefined && (availability === 'full' || availability === 'line') && waiting < rule.most;

export function dayStateOf({ closed, slots }: DayView, rule?: LineRule): DayState {
  if (closed) {
    const why = closedWords(closed.reason, closed.name);
    return { bookable: false, mayWait: false, words: times.dayClosed, tone: 'shut', why };
  }
  const mayWait = slots.some((slot) => mayWaitFor(slot, rule));
  const shut = (words: string): DayState => ({ bookable: false, mayWait, words, tone: 'shut' });
  const has = (state: Availability) => slots.some(({ availability }) => availability === state);
  if (has('open')) return { bookable: true, mayWait, words: times.dayOpen, tone: 'open' };
  if (has('few')) return { bookable: true, mayWait, words: times.dayFew, tone: 'few' };
  if (mayWait) return shut(times.dayLine);
  if (has('full') || has('line')) return shut(times.dayFull);
  return shut(slots.length > 0 ? times.dayPast : times.dayClosed);
}
