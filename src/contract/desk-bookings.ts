// What is asked at a desk about bookings: many decided at once, moved, cancelled, and whether they came.
import * as v from 'valibot';
import type { BookingStatus } from '#domain/lifecycle';
import type { Refusal } from '#domain/refusal';
import { id, line, minutes } from './scalars';

/** Bookings decided in one call. */
export const MOST_DECIDED = 100;

/** What staff say to those whom they turn away. */
const reason = line(60, 1);

const bookingIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(MOST_DECIDED),
  v.check((ids) => new Set(ids).size === ids.length),
);

export const decideManyInput = v.variant('action', [
  v.strictObject({ action: v.literal('confirm'), bookingIds }),
  v.strictObject({ action: v.literal('decline'), bookingIds, reason }),
]);
export type DecideManyInput = v.InferOutput<typeof decideManyInput>;

/** What became of one of many. `busy`: the same may be asked again. */
export type DecidedView =
  | { readonly bookingId: string; readonly ok: true; readonly status: BookingStatus }
  | { readonly bookingId: string; readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly bookingId: string; readonly ok: false; readonly kind: 'busy' };

/** Also what is excused: both owe a reason. */
export const reasonedInput = v.strictObject({ bookingId: id, reason });

/**
 * Who comes is found by the booking, as scanned from a ticket, or by the six digits said aloud; at the door of one time only those
 * who booked that one.
 */
export const arriveInput = v.union([
  v.strictObject({ bookingId: id }),
  v.strictObject({
    communityId: id,
    code: v.pipe(v.string(), v.regex(/^[1-9]\d{5}$/)),
    at: v.optional(v.strictObject({ serviceId: id, start: minutes })),
  }),
]);
export type ArriveInput = v.InferOutput<typeof arriveInput>;
