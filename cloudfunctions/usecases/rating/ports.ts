// What ratings need of a database. Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { CalendarYear, Instant } from '#domain/calendar';
import type { Person } from '#domain/person';
import type { Rating } from '#domain/rating';

/** Everything one needs to know before a matter is rated. */
export interface RatingContext {
  readonly booking?: Booking;
  /** What was said of it before. */
  readonly rating?: Rating;
  /** The caller's own card: whom to call back. */
  readonly self?: Person;
  /** Of this year and the next, as far as they are known. */
  readonly calendar: readonly CalendarYear[];
}

export interface Ratings {
  context(bookingId: string, openid: string, now: Instant): Promise<RatingContext>;
  /** False when the matter has been rated. */
  add(rating: Rating): Promise<boolean>;
  /** Remembers on the booking that it was rated. */
  mark(bookingId: string, at: Instant): Promise<void>;
}
