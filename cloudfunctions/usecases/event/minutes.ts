// Decides what anybody may read of a council's meetings: their minutes, once they are written.
import type { MinutesView } from '#contract/minutes';
import { done, type Outcome } from '#domain/refusal';
import type { Store } from '../ports';

/** A year of monthly meetings. */
const MOST = 12;

/** The latest meeting first; none of a service that holds no meetings, or does not exist. One round trip. */
export async function viewMinutes(
  store: Store,
  { serviceId }: { serviceId: string },
): Promise<Outcome<MinutesView[]>> {
  const kept = await store.minutes.of(serviceId, MOST);
  return done(kept.map(({ date, start, text, at }) => ({ date, start, text, at })));
}
