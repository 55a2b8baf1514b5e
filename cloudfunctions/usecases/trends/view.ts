// Decides what a desk sees of its last weeks: how many booked, came and stayed away, how long they waited, how they rated it.
// What may be shown of ratings is domain/trend.ts's.
import { WEEKS, type TrendsView } from '#contract/desk-trends';
import { addDays, instantOf } from '#domain/calendar';
import { done, type Outcome } from '#domain/refusal';
import { runs } from '#domain/staff';
import { lastWeeks, shownRatings } from '#domain/trend';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';

/** One round trip besides the look at who asks. Another community's desk is denied. */
export async function viewTrends(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<TrendsView>> {
  const { now, grants } = caller;
  grantFor(caller, communityId);
  const weeks = lastWeeks(now, WEEKS);
  const from = instantOf(weeks[0] as string, 0);
  const until = instantOf(addDays(weeks.at(-1) as string, 7), 0);
  const { counts, ratings } = await store.trends.weeks(communityId, from, until);
  const own = counts.filter(({ kind }) =>
    grants.some((grant) => grant.communityId === communityId && runs(grant, kind)),
  );
  return done({ weeks, counts: own, ratings: shownRatings(ratings, now) });
}
