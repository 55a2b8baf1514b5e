// Decides what is shown around a community: places one walks to, each with what it offers. Home visits are no place to walk to.
// How far each is from the phone is worked out there: where the phone is, nobody here is told.
import type { NearPlace, NearView } from '#contract/community';
import { nearestTo } from '#domain/place';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Store } from '../ports';
import type { PlacedService } from './ports';

/** More than anybody looks through. */
const MOST_PLACES = 60;

/** The places nearest to the community first; none where nobody entered positions. One round trip. Refusals: NOT_FOUND. */
export async function viewNear(
  store: Store,
  { communityId }: { communityId: string },
): Promise<Outcome<NearView>> {
  const { community, services } = await store.neighbourhoods.around(communityId);
  if (!community) return refused('NOT_FOUND', { what: 'community' });
  const { _id: id, name, shortName, at } = community;
  const places = at ? nearestTo(at, placesOf(services), MOST_PLACES) : [];
  return done({
    community: { id, name, shortName, ...(at ? { at } : {}) },
    places: places.map(({ metres: _metres, ...place }) => place),
  });
}

/** One for every kind at every place, with its services. */
function placesOf(services: readonly PlacedService[]): NearPlace[] {
  const places = new Map<string, NearPlace>();
  for (const { _id: id, kind, title, at, communityId, communityName, place } of services) {
    if (kind === 'visit' || !at) continue;
    const key = [communityId, kind, place, at.lat, at.lng].join('\n');
    const here = places.get(key)?.services ?? [];
    places.set(key, { kind, communityName, place, at, services: [...here, { id, title }] });
  }
  return [...places.values()];
}
