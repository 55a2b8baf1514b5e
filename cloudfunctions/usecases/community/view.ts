// Decides what one sees of the district: its sub-districts with their communities, and a community's home.
import type { HomeView, StreetView } from '#contract/community';
import type { Community } from '#domain/community';
import { done, refused, type Outcome } from '#domain/refusal';
import { communitiesOf } from '#domain/staff';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView, communityView, serviceBrief } from '../views';

/** All communities by sub-district, in the order of the state's codes; one round trip. */
export async function viewStreets(store: Store): Promise<Outcome<StreetView[]>> {
  const streets = new Map<string, Community[]>();
  for (const community of await store.communities.all()) {
    const known = streets.get(community.streetId);
    if (known) known.push(community);
    else streets.set(community.streetId, [community]);
  }
  return done(
    [...streets].map(([id, communities]) => ({
      id,
      name: communities[0]?.streetName ?? '',
      communities: communities.map(({ _id, name, shortName, at }) => ({
        id: _id,
        name,
        shortName,
        ...(at ? { at } : {}),
      })),
    })),
  );
}

/** One round trip. Refusals: NOT_FOUND. */
export async function viewHome(
  store: Store,
  { openid, now }: Caller,
  { communityId }: { communityId: string },
): Promise<Outcome<HomeView>> {
  const found = await store.communities.home(communityId, openid, now);
  if (!found) return refused('NOT_FOUND', { what: 'community' });
  const { community, services, next, member } = found;
  return done({
    community: communityView(community),
    services: services.map(serviceBrief),
    ...(next ? { next: bookingView(next, 'resident', now) } : {}),
    desks: communitiesOf(member).map((one) => ({ id: one.communityId, name: one.communityName })),
  });
}
