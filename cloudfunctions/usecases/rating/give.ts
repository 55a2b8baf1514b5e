// Decides that whoever booked rates a matter, once. First the call-back that a bad rating owes, then the rating, which settles
// who was first, then the booking's mark: a function that dies in between leaves a call too many rather than one too few.
import type { BookingView } from '#contract/booking';
import type { RateInput } from '#contract/rating';
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import { aspects as allAspects, callBackOf, isBad, isSameOpinion, whyNotRateable } from '#domain/rating';
import type { Opinion, Rating } from '#domain/rating';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';
import type { RatingContext } from './ports';

/**
 * Three round trips, four for a bad one; what it had not finished it finishes when it is sent again.
 * Refusals: NOT_FOUND (also for somebody else's), NOT_RATEABLE; the same again is no refusal.
 */
export async function rate(
  store: Store,
  { openid, now }: Caller,
  { bookingId, ...said }: RateInput,
): Promise<Outcome<BookingView>> {
  // Two phones may tick in another order: the same aspects are the same opinion.
  const opinion: Opinion = { ...said, aspects: allAspects.filter((one) => said.aspects.includes(one)) };
  const context = await store.ratings.context(bookingId, openid, now);
  const { booking, rating } = context;
  if (booking?.bookedBy !== openid) return refused('NOT_FOUND', { what: 'booking' });
  if (rating) return settled(store, booking, rating, opinion, now);
  const why = whyNotRateable(booking, now);
  if (why) return refused('NOT_RATEABLE', { why });
  if (isBad(opinion))
    await store.calls.add([callBackOf(booking, opinion, whom(context, booking), context.calendar, now)]);
  const { _id, communityId, serviceId, kind } = booking;
  const given: Rating = { _id, communityId, serviceId, kind, by: openid, at: now, ...opinion };
  if (await store.ratings.add(given)) return marked(store, booking, given, now);
  const first = await store.ratings.context(bookingId, openid, now);
  return first.rating
    ? settled(store, booking, first.rating, opinion, now)
    : refused('NOT_RATEABLE', { why: 'rated' });
}

/** What was said before stands; the mark is written if it is missing. */
async function settled(
  store: Store,
  booking: Booking,
  rating: Rating,
  opinion: Opinion,
  now: Instant,
): Promise<Outcome<BookingView>> {
  const seen =
    booking.ratedAt === undefined ? await marked(store, booking, rating, now) : shown(booking, now);
  return isSameOpinion(rating, opinion) ? seen : refused('NOT_RATEABLE', { why: 'rated' });
}

async function marked(
  store: Store,
  booking: Booking,
  { at }: Rating,
  now: Instant,
): Promise<Outcome<BookingView>> {
  await store.ratings.mark(booking._id, at);
  return shown({ ...booking, ratedAt: at }, now);
}

const shown = (booking: Booking, now: Instant): Outcome<BookingView> =>
  done(bookingView(booking, 'resident', now));

/** Who rated, as far as they said who they are; else whom they booked for. */
const whom = ({ self }: RatingContext, { persons }: Booking): { name: string; phone: string } =>
  self ?? persons[0] ?? { name: '', phone: '' };
