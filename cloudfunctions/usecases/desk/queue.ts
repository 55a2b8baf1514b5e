// Decides what a clerk sees first: what waits to be confirmed, then who comes today and later; priority households first.
// Personal data is masked here; seeing more is an act of its own.
import type { QueueView } from '#contract/desk';
import { addDays, dateAt, instantOf } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskBooking } from '../views';
import { grantFor, isOwn } from './own';

/** One round trip, besides the look at who calls. Another community's desk is denied. */
export async function viewQueue(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<QueueView>> {
  const { now } = caller;
  const grant = grantFor(caller, communityId);
  const today = dateAt(now);
  const tomorrow = instantOf(addDays(today, 1), 0);
  const found = await store.bookings.queue(communityId, instantOf(today, 0));
  const bookings = found
    .filter((one) => isOwn(caller, one))
    .sort((a, b) => Number(b.priority ?? false) - Number(a.priority ?? false));
  const views = (keep: (startsAt: number, status: string) => boolean) =>
    bookings.filter((one) => keep(one.startsAt, one.status)).map((one) => deskBooking(one, now));
  return done({
    communityName: grant.communityName,
    roles: caller.grants.filter((one) => one.communityId === communityId).map(({ role }) => role),
    pending: views((_, status) => status === 'pending'),
    today: views((startsAt, status) => status === 'confirmed' && startsAt < tomorrow),
    later: views((startsAt, status) => status === 'confirmed' && startsAt >= tomorrow),
  });
}
