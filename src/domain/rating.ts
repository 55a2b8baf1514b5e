// Decides what a rating (好差评) is: five levels, one for each matter, by who came, never changed afterwards.
// Levels and their order: GB/T 39735-2020. Who may read which is the use cases'; the words are words/rating.ts's.
import { addWorkingDays, dateAt, instantOf, type CalendarYear, type Instant } from './calendar';
import type { Booking } from './booking';
import type { Call } from './call';

/** From 非常满意 (5) down to 非常不满意 (1), as the standard orders them. */
export const levels = [5, 4, 3, 2, 1] as const;
export type Level = (typeof levels)[number];

/** What a rating may be about: the same for every level, so that none is led to by what is asked. */
export const aspects = ['attitude', 'time', 'clarity', 'place', 'result'] as const;
export type Aspect = (typeof aspects)[number];

/** What a resident says. */
export interface Opinion {
  readonly level: Level;
  readonly aspects: readonly Aspect[];
  /** At most 200 characters; may be empty. */
  readonly text: string;
}

export interface Rating extends Opinion {
  /** The booking's: one for each matter. */
  readonly _id: string;
  readonly communityId: string;
  readonly serviceId: string;
  readonly kind: Booking['kind'];
  /** OPENID of the rater; gone once they had their data erased. Nobody at a desk is shown it. */
  readonly by?: string;
  readonly at: Instant;
}

/** So long after its end a matter can be rated. */
export const RATING_DAYS = 30;

/** A bad rating is called back within so many working days (国办发〔2019〕51号 leaves the number to the place; 5 is usual). */
export const CALL_BACK_DAYS = 5;

const DAY_MS = 86_400_000;

type Rated = Pick<Booking, 'status' | 'endsAt' | 'ratedAt' | 'redactedAt'>;

/** Why a booking cannot be rated now; undefined when it can. */
export function whyNotRateable(
  { status, endsAt, ratedAt, redactedAt }: Rated,
  now: Instant,
): 'rated' | 'not-arrived' | 'too-late' | undefined {
  if (ratedAt !== undefined) return 'rated';
  if (status !== 'arrived') return 'not-arrived';
  return redactedAt !== undefined || now > endsAt + RATING_DAYS * DAY_MS ? 'too-late' : undefined;
}

export const isBad = ({ level }: Pick<Opinion, 'level'>): boolean => level <= 2;

export const isSameOpinion = (one: Opinion, other: Opinion): boolean =>
  one.level === other.level && one.text === other.text && one.aspects.join() === other.aspects.join();

/** The call-back that a bad rating opens, due at the end of its last working day. */
export function callBackOf(
  booking: Pick<Booking, '_id' | 'communityId'>,
  { text }: Pick<Opinion, 'text'>,
  whom: { readonly name: string; readonly phone: string },
  calendar: readonly CalendarYear[],
  now: Instant,
): Call {
  return {
    _id: `${booking._id}:bad-rating`,
    communityId: booking.communityId,
    reason: 'bad-rating',
    bookingId: booking._id,
    name: whom.name,
    phone: whom.phone,
    about: text,
    createdAt: now,
    dueAt: instantOf(addWorkingDays(dateAt(now), CALL_BACK_DAYS, calendar), 24 * 60),
    state: 'open',
  };
}
