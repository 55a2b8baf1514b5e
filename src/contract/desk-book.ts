// What is asked at a desk to book for somebody: what it would cost, what they had before, the booking itself, and more places for those
// who stand there.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Choice } from '#domain/kinds/choice';
import type { KindName } from '#domain/kinds/index';
import { moreReasons } from '#domain/more-food';
import type { Answers } from '#domain/question';
import { placeFields } from './booking';
import { id, localDate, minutes } from './scalars';
import { quoteInput } from './service';

/** A booking for people whom the desk keeps; `walkIn` for those who stand there, until the session ends. */
export const deskBookInput = v.strictObject({
  communityId: id,
  ...placeFields,
  walkIn: v.optional(v.boolean(), false),
});
export type DeskBookInput = v.InferOutput<typeof deskBookInput>;

/** What a meal would cost the people whom the desk keeps, if it were booked now. */
export const deskQuoteInput = v.strictObject({
  communityId: id,
  ...quoteInput.entries,
  walkIn: v.optional(v.boolean(), false),
});
export type DeskQuoteInput = v.InferOutput<typeof deskQuoteInput>;

/** What somebody whom the desk keeps has booked before. */
export const bookedBeforeInput = v.strictObject({ communityId: id, personId: id });

/** At most so many services, each as it was booked last. */
export const MOST_BEFORE = 3;

/** Enough of an earlier booking to make the same again at another time. */
export interface BookedBefore {
  readonly serviceId: string;
  readonly kind: KindName;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  /** The person's own, where others were booked with them. */
  readonly choice?: Choice;
  readonly answers?: Answers;
  /** Of a meal: menus change, dishes are found again by what they are called. */
  readonly dishes?: readonly string[];
}

/**
 * So many places at least are kept for those who stand there, of those that nobody has booked; beyond them only with `why`,
 * which is kept in the audit trail: it makes the meal larger.
 */
export const keepWalkInsInput = v.strictObject({
  serviceId: id,
  date: localDate,
  start: minutes,
  keep: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  why: v.optional(v.picklist(moreReasons)),
});
export type KeepWalkInsInput = v.InferOutput<typeof keepWalkInsInput>;
