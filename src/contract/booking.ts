// What is asked and answered about bookings by those who made them.
import * as v from 'valibot';
import type { BookingAction, BookingEvent, BookingStatus } from '#domain/booking';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import { id, line, localDate, minutes, requestId } from './scalars';

/** A draft on the client and the input of `booking.place` are the same shape. */
export const placeInput = v.strictObject({
  /** The same again on every retry: one request books once. */
  requestId,
  serviceId: id,
  date: localDate,
  start: minutes,
  personId: id,
  note: v.optional(line(100), ''),
});
export type PlaceInput = v.InferOutput<typeof placeInput>;

export const bookingInput = v.strictObject({ bookingId: id });

/** Another time of the same service for a booking. Sent twice it moves once. */
export const rescheduleInput = v.strictObject({ bookingId: id, date: localDate, start: minutes });

export const cancelInput = v.strictObject({ bookingId: id, reason: v.optional(line(60), '') });

/** What a reply says that its reader may do next. */
export type NextAction = Exclude<BookingAction, 'place'>;

export interface BookingView {
  readonly id: string;
  readonly code: string;
  readonly kind: KindName;
  readonly serviceId: string;
  readonly title: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly place: string;
  /** Of the community, to call. */
  readonly phone: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly personName: string;
  readonly note: string;
  readonly status: BookingStatus;
  readonly cancelUntil: Instant;
  readonly history: readonly BookingEvent[];
  readonly may: readonly NextAction[];
}

export interface MineView {
  /** Open ones still to come, the nearest first. */
  readonly upcoming: readonly BookingView[];
  /** The rest, the latest first; at most 50. */
  readonly past: readonly BookingView[];
}
