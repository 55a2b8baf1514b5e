// Decides that somebody came to an event without having signed up and leaves no name: one of the places kept for them, taken and
// there at once. Whoever gives a name is booked by the desk (desk/book.ts); the canteen's are canteen/walk-in.ts's.
import type { EventWalkInInput, EventWalkInView } from '#contract/desk-events';
import { anonymousIdOf } from '#domain/anonymous';
import { done, type Outcome } from '#domain/refusal';
import { desk } from '../booking/booker';
import { placeAs } from '../booking/place';
import type { StaffCaller } from '../caller';
import { arrive } from '../desk/arrive';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';

/**
 * Five round trips besides the look at who calls; the same request again counts once, also after it died half-way. Refusals: those of
 * booking/place.ts: SOLD_OUT when no place is kept any more, NOT_OFFERED where none ever was, TOO_LATE when it is over or not
 * today's; NOT_FOUND for what is no event.
 */
export async function admitWalkIn(
  store: Store,
  caller: StaffCaller,
  { requestId, communityId, ...time }: EventWalkInInput,
): Promise<Outcome<EventWalkInView>> {
  grantFor(caller, communityId, 'event');
  const booker = { ...desk(caller, communityId, true), kind: 'event' } as const;
  const placed = await placeAs(store, booker, {
    ...time,
    requestId,
    personIds: [anonymousIdOf(requestId)],
    note: '',
    wait: false,
  });
  if (!placed.ok) return placed;
  const bookingId = placed.value.id;
  const arrived = await arrive(store, caller, { bookingId });
  return arrived.ok ? done({ bookingId }) : arrived;
}
