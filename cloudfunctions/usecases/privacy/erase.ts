// Decides that whoever calls may have their data erased, once nothing that they booked is still to come. Slice by slice, cards
// last: as long as there is one, there is something to erase. Limits are kept by keys that say nobody's name, and stay.
import type { EraseInput, Erased } from '#contract/privacy';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import { auditIdOf } from '../identity';
import type { Store } from '../ports';
import { forget, SLICE } from './forget';

/** So many bookings that are still to come are named. */
const MOST_NAMED = 5;

/**
 * One slice; `more` until nothing is left. Seven round trips besides three, and two for each booking of the slice and one for each matter raised about them.
 * Refusals: OPEN_BOOKINGS. Sent again it goes on where it stopped.
 */
export async function eraseMine(
  store: Store,
  { openid, now }: Caller,
  { requestId }: EraseInput,
): Promise<Outcome<Erased>> {
  const { personal } = store;
  const ahead = await personal.ahead(openid, now, MOST_NAMED);
  if (ahead.length > 0) return refused('OPEN_BOOKINGS', { bookings: ahead.map(named) });
  // First, or the clock would go on booking by them.
  await personal.dropStanding(openid);
  const over = await personal.over(openid, now, SLICE);
  const forgotten = await forget(store, over, now);
  if (over.length === SLICE || forgotten < over.length) return done({ more: true });
  await personal.dropConsents(openid);
  await personal.audit({ _id: auditIdOf(openid, requestId), at: now, what: 'personal-data-erased' });
  await personal.dropPeople(openid);
  return done({ more: false });
}

const named = (booking: { _id: string; serviceTitle: string; date: string; start: number }) => ({
  bookingId: booking._id,
  title: booking.serviceTitle,
  date: booking.date,
  start: booking.start,
});
