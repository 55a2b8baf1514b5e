// Decides that somebody ate without a booking and left no name: a meal of those kept for walk-ins, booked and there at once, at
// the menu's price. So the ledger, the kitchen's count and the month's settlement know of it; whoever is owed a subsidy gives
// a name, and is booked by the desk (desk/book.ts).
import type { WalkInInput, WalkInView } from '#contract/desk-canteen';
import { anonymousIdOf } from '#domain/anonymous';
import { done, type Outcome } from '#domain/refusal';
import { desk } from '../booking/booker';
import { placeAs } from '../booking/place';
import type { StaffCaller } from '../caller';
import { arrive } from '../desk/arrive';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';

/**
 * Five round trips besides the look at who calls; the same request again counts once, also after it died half-way.
 * Refusals: those of booking/place.ts: SOLD_OUT when no place is kept any more, TOO_LATE when the meal is over or not today's;
 * NOT_FOUND for what is no canteen.
 */
export async function serveWalkIn(
  store: Store,
  caller: StaffCaller,
  { requestId, communityId, dishIds, ...time }: WalkInInput,
): Promise<Outcome<WalkInView>> {
  grantFor(caller, communityId, 'canteen');
  const personId = anonymousIdOf(requestId);
  const order = { personId, dishIds, diets: [] };
  const booker = { ...desk(caller, communityId, true), runs: ['canteen'] } as const;
  const placed = await placeAs(store, booker, {
    ...time,
    requestId,
    personIds: [personId],
    choice: { kind: 'canteen', channel: 'eat-in', orders: [order] },
    note: '',
    wait: false,
  });
  if (!placed.ok) return placed;
  const bookingId = placed.value.id;
  const arrived = await arrive(store, caller, { bookingId });
  return arrived.ok ? done({ bookingId }) : arrived;
}
