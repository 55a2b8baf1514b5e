// What is said of a day before one looks at its times.
import type { DayView } from '#contract/service';
import { closedWords } from '#words/closed';
import { times } from '#words/times';

export interface DayState {
  readonly bookable: boolean;
  readonly words: string;
  readonly tone: 'open' | 'few' | 'shut';
  /** Why the whole day is closed. */
  readonly why?: string;
}

export function dayStateOf({ closed, slots }: DayView): DayState {
  if (closed) {
    return {
      bookable: false,
      words: times.dayClosed,
      tone: 'shut',
      why: closedWords(closed.reason, closed.name),
    };
  }
  const has = (state: string) => slots.some(({ availability }) => availability === state);
  if (has('open')) return { bookable: true, words: times.dayOpen, tone: 'open' };
  if (has('few')) return { bookable: true, words: times.dayFew, tone: 'few' };
  if (has('full')) return { bookable: false, words: times.dayFull, tone: 'shut' };
  return { bookable: false, words: slots.length > 0 ? times.dayPast : times.dayClosed, tone: 'shut' };
}
