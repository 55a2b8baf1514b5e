// Decides when somebody is reminded of a booked time: once, when there is still time to prepare or to say no.
// That nobody is reminded of what is cancelled or moved is the booking's (timers.ts); sending is the clock's.
import { addDays, instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import type { KindName } from './kinds';

/** Who comes in the morning is reminded the evening before, because nobody reads messages at breakfast. */
const MORNING_UNTIL: Minutes = 12 * 60;
const EVENING: Minutes = 18 * 60;

/** Of what begins later in the day: hours before. A household prepares for a visit, and papers are looked for. */
const HOURS_BEFORE: { readonly [K in KindName]: number } = {
  counter: 3,
  visit: 4,
  canteen: 2,
  daycare: 3,
  event: 3,
};

/** When to remind of a time; undefined when it is nearer than that already. */
export function remindAtOf(
  { kind, date, start }: { readonly kind: KindName; readonly date: LocalDate; readonly start: Minutes },
  now: Instant,
): Instant | undefined {
  const at =
    start < MORNING_UNTIL
      ? instantOf(addDays(date, -1), EVENING)
      : instantOf(date, start - HOURS_BEFORE[kind] * 60);
  return at > now ? at : undefined;
}
