// Decides how a keeper's change to a standing order is made: once a request, on the order as it is, then its bookings follow.
// What each change is, is pause.ts's, resume.ts's and end.ts's.
import type { StandingReply } from '#contract/standing';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import { stateOn, withdrawnDates, type StandingOrder } from '#domain/standing';
import type { Store } from '../ports';
import type { Keeper } from './keeper';
import { standingView } from './view';
import { amend, withdraw } from './withdraw';

/** Requests remembered on an order, so that a late retry of an early one does nothing. */
const REMEMBERED = 10;

interface Named {
  readonly standingId: string;
  readonly requestId: string;
}

/**
 * Two round trips; two more, and two for each booking, when bookings are taken back. The same request again changes
 * nothing and goes on with what is left to take back. Refusals: NOT_FOUND (also for somebody else's), STATE_CHANGED
 * (it has ended).
 */
export async function changeOrder(
  store: Store,
  { by, now }: Keeper,
  { standingId, requestId }: Named,
  change: (read: StandingOrder) => Partial<StandingOrder>,
): Promise<Outcome<StandingReply>> {
  const order = await store.standing.read(standingId);
  if (order?.by !== by) return refused('NOT_FOUND', { what: 'standing-order' });
  if (order.applied.includes(requestId)) return replyAfter(store, order, now);
  if (stateOn(order, dateAt(now)) === 'ended') return refused('STATE_CHANGED', { status: 'ended' });
  const changed = await amend(store, order, (read) =>
    read.applied.includes(requestId)
      ? {}
      : { ...change(read), dueAt: now, applied: [...read.applied, requestId].slice(-REMEMBERED) },
  );
  return replyAfter(store, changed, now);
}

/** What the keeper hears, after the bookings have followed. */
async function replyAfter(store: Store, order: StandingOrder, now: number): Promise<Outcome<StandingReply>> {
  const today = dateAt(now);
  const { order: after, kept } = await withdraw(store, order, now);
  return done({ order: standingView(after, today), cancelled: withdrawnDates(after, today), kept });
}
