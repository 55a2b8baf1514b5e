// What is asked and answered about bookings by those who made them.
import * as v from 'valibot';
import type { BookingEvent, NamedWorker, OrderedDish } from '#domain/booking';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { Choice } from '#domain/kinds/choice';
import type { BookingStatus, Move } from '#domain/lifecycle';
import type { Answers } from '#domain/question';
import type { ShownServing } from '#domain/serving';
import type { MealPrice } from '#domain/subsidy';
import { choice } from './choice';
import { answers, id, line, localDate, minutes, personIds, requestId } from './scalars';

/** What is asked of one session, by whomever. A draft on the client and the input of `booking.place` are the same shape. */
export const placeFields = {
  /** The same again on every retry: one request books once. */
  requestId,
  serviceId: id,
  date: localDate,
  start: minutes,
  /** Together or not at all. */
  personIds,
  choice: v.optional(choice),
  answers: v.optional(answers),
  note: v.optional(line(100), ''),
  /** Stand in line when there is no place. */
  wait: v.optional(v.boolean(), false),
};
export const placeInput = v.strictObject(placeFields);
export type PlaceInput = v.InferOutput<typeof placeInput>;

export const bookingInput = v.strictObject({ bookingId: id });

/** Another time of the same service for a booking, with another choice when the old one is not to be had. Sent twice it moves once. */
export const rescheduleInput = v.strictObject({
  bookingId: id,
  date: localDate,
  start: minutes,
  choice: v.optional(choice),
});
export type RescheduleInput = v.InferOutput<typeof rescheduleInput>;

export const cancelInput = v.strictObject({ bookingId: id, reason: v.optional(line(60), '') });

/** Why a meal is cheaper, and who bears it, is nobody's business but the settlement's. */
export type ShownPrice = Omit<MealPrice, 'why' | 'shares'>;

/** One of those who come. */
export interface BookedPersonView {
  readonly personId: string;
  readonly name: string;
  /** Of a meal, as the menu called them when it was booked. */
  readonly dishes?: readonly OrderedDish[];
  readonly price?: ShownPrice;
}

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
  readonly persons: readonly BookedPersonView[];
  /** What is paid on the spot, in fen; absent where nothing is. */
  readonly payFen?: number;
  readonly choice?: Choice;
  readonly workers?: readonly NamedWorker[];
  readonly answers?: Answers;
  readonly note: string;
  readonly status: BookingStatus;
  /** Of somebody who has come: where they are called to, and what came of it. */
  readonly serving?: ShownServing;
  /** The place in line, from 1, where it was asked for. */
  readonly position?: number;
  /** Until when an offered place is kept. */
  readonly offerUntil?: Instant;
  readonly cancelUntil: Instant;
  readonly history: readonly BookingEvent[];
  /** What its reader may do next. */
  readonly may: readonly Move[];
  /** Only to whoever booked: the matter can be rated, or was. */
  readonly mayRate?: true;
  readonly rated?: true;
}

export interface MineView {
  /** Open ones still to come, the nearest first. */
  readonly upcoming: readonly BookingView[];
  /** The rest, the latest first; at most 50. */
  readonly past: readonly BookingView[];
  /** Messages that nobody has read. */
  readonly unread: number;
}
