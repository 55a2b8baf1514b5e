// Decides that days on which a community is closed become other days, or none. Days that are open again can be booked at once;
// who was cancelled for them stays cancelled, and times that were closed by themselves stay closed and are named.
import type {
  ChangeClosureInput,
  ChangedClosure,
  ComingClosure,
  DropClosureInput,
  ReopenedDays,
} from '#contract/desk-closures';
import type { ClosedTime } from '#contract/desk-times';
import { dateAt, type LocalDate } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { isClosureOf, type Closure } from '#domain/schedule';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import { bookedIn, MOST_NAMED } from './save';

type Days = Pick<Closure, 'from' | 'to' | 'reason'>;

const same = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to && a.reason === b.reason;

/**
 * Four round trips besides the look and the trail. Sent again, it is changed already; of two who change it at once the second is told
 * what it is now. Refusals: NOT_FOUND (another community's, or several communities'), TOO_LATE (the new days are over).
 */
export async function changeClosure(
  store: Store,
  caller: StaffCaller,
  { communityId, closureId, was, from, to, reason }: ChangeClosureInput,
): Promise<Outcome<ChangedClosure>> {
  grantFor(caller, communityId);
  const today = dateAt(caller.now);
  if (to < today) return refused('TOO_LATE', { until: caller.now });
  const closure = await store.closures.read(closureId);
  if (!closure || !isOwnOrNone(closure, communityId)) return refused('NOT_FOUND', { what: 'session' });
  const gone = closure.communityIds.length === 0;
  if (gone || !(same(closure, was) || same(closure, { from, to, reason })))
    return done({ changed: false, ...(gone ? {} : { now: comingClosure(closure, communityId) }) });
  if (!(await store.closures.change(communityId, closureId, closure, { from, to, reason })))
    return done({ changed: false });
  const booked = await bookedIn(store, communityId, from, to, caller.now);
  const closed = await closedIn(store, communityId, was.from > today ? was.from : today, was.to);
  const open = closed.filter(({ date }) => date < from || date > to);
  return done({ changed: true, id: closureId, booked, closed: open });
}

/**
 * Three round trips besides the look and the trail. Twice is once. Refusals: NOT_FOUND (no such closure, another community's, or
 * several communities').
 */
export async function dropClosure(
  store: Store,
  caller: StaffCaller,
  { communityId, closureId }: DropClosureInput,
): Promise<Outcome<ReopenedDays>> {
  grantFor(caller, communityId);
  const closure = await store.closures.read(closureId);
  if (!closure || !isOwnOrNone(closure, communityId)) return refused('NOT_FOUND', { what: 'session' });
  await store.closures.drop(communityId, closureId);
  const today = dateAt(caller.now);
  const from = closure.from > today ? closure.from : today;
  return done({ closed: await closedIn(store, communityId, from, closure.to) });
}

/** One that was taken back is nobody's, and was this community's: its id says which. */
const isOwnOrNone = (closure: Closure, communityId: string): boolean =>
  isClosureOf(closure, communityId) || closure.droppedBy === communityId;

export const comingClosure = (
  { _id, from, to, reason, communityIds }: Closure,
  communityId: string,
): ComingClosure => ({ _id, from, to, reason, own: isClosureOf({ communityIds }, communityId) });

/** Times that are closed by themselves. One round trip; none when the days are over. */
async function closedIn(
  store: Store,
  communityId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly ClosedTime[]> {
  if (from > to) return [];
  return (await store.closures.closedTimes(communityId, from, to)).slice(0, MOST_NAMED);
}
