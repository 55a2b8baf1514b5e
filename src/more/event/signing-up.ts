// Decides how one may sign up for a time of an event, and what is said of its places. Whether one may is the functions' answer.
import type { DayView, Offer, SlotView } from '#contract/service';
import { instantOf, type Instant, type LocalDate } from '#domain/calendar';
import { quotaUnit } from '#domain/kinds/event';
import type { LineRule } from '#domain/line';
import { WALK_IN } from '#domain/units';
import { event as words, lots as lotsWords } from '#words/event';
import { mayWaitFor } from '../../pages/times/day-state';

export type EventOffer = Extract<Offer, { kind: 'event' }>;

/** A time of an event on its date. */
export interface Occasion extends SlotView {
  readonly date: LocalDate;
}

export const occasionsOf = (days: readonly DayView[]): Occasion[] =>
  days.flatMap(({ date, slots }) => slots.map((slot) => ({ date, ...slot })));

export interface SignUp {
  /** `lots`: there is no place yet, a draw decides. `none`: it cannot be done any more. */
  readonly how: 'place' | 'wait' | 'lots' | 'none';
  /** What the button says, or why there is none. */
  readonly say: string;
}

/** From when lots are drawn; undefined where none are. */
export const drawnFrom = (
  { date, start }: Pick<Occasion, 'date' | 'start'>,
  { lottery }: EventOffer,
): Instant | undefined => lottery && instantOf(date, start) - lottery.drawMinutesBefore * 60_000;

export function signUpOf(occasion: Occasion, line: LineRule | undefined): SignUp {
  const { availability, waiting, lots } = occasion;
  if (availability === 'closed') return { how: 'none', say: words.closed };
  if (availability === 'past') return { how: 'none', say: words.over };
  if (lots && !lots.drawn) return { how: 'lots', say: lotsWords.enter };
  if (mayWaitFor({ availability: lots ? 'line' : availability, waiting }, line))
    return { how: 'wait', say: words.wait };
  const free = !lots && (availability === 'open' || availability === 'few');
  return free ? { how: 'place', say: words.signUp } : { how: 'none', say: words.full };
}

/** What is left, and for whom, line by line. */
export function placesWords(
  { left, units, waiting, lots }: Pick<Occasion, 'left' | 'units' | 'waiting' | 'lots'>,
  { quotas }: Pick<EventOffer, 'quotas'>,
): string[] {
  if (lots) return [lotsWords.places(lots.places, waiting, lots.drawn)];
  const walkIn = units[WALK_IN] ?? 0;
  return [
    ...(quotas
      ? quotas.map((one) => words.quota(one.title, units[quotaUnit(one)] ?? 0))
      : [words.left(left)]),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(walkIn > 0 ? [words.walkIn(walkIn)] : []),
  ];
}
