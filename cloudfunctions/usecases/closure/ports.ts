// What days on which a community is closed need of a database. Every method is one round trip.
import type { ClosedTime } from '#contract/desk-times';
import type { LocalDate } from '#domain/calendar';
import type { Closure } from '#domain/schedule';

type Days = Pick<Closure, 'from' | 'to' | 'reason'>;

export interface Closures {
  /** Nothing happens when there is, or was, one of the id. */
  add(closure: Closure): Promise<void>;
  read(closureId: string): Promise<Closure | undefined>;
  /** Other days and another reason, if it still is as it was seen; false when not. */
  change(communityId: string, closureId: string, was: Days, days: Days): Promise<boolean>;
  /** It is nobody's from now on. */
  drop(communityId: string, closureId: string): Promise<void>;
  /** Times of a community that are closed by themselves, by date and time; days both included. */
  closedTimes(communityId: string, from: LocalDate, to: LocalDate): Promise<ClosedTime[]>;
}
