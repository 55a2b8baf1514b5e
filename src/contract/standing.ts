// What is asked and answered about standing orders: the same booking on weekdays, placed ahead by the clock.
import * as v from 'valibot';
import type { LocalDate, Minutes, Weekday } from '#domain/calendar';
import { diets } from '#domain/kinds/canteen';
import type { KindName } from '#domain/kinds/index';
import type { Refusal } from '#domain/refusal';
import type { Pause, StandingState } from '#domain/standing';
import type { StandingChoice } from '#domain/standing-choice';
import { CHANNELS } from '#domain/subsidy-table';
import { address, distinct } from './choice';
import { answers, id, line, localDate, minutes, personIds, requestId } from './scalars';

/** Wishes of one person, in their order. */
const MOST_TITLES = 8;

const meal = v.strictObject({
  personId: id,
  titles: distinct(line(20, 1), 0, MOST_TITLES),
  otherwise: v.optional(v.picklist(['first', 'skip']), 'skip'),
  diets: distinct(v.picklist(diets), 0, diets.length),
});

const choice = v.variant('kind', [
  v.strictObject({
    kind: v.literal('canteen'),
    channel: v.picklist(CHANNELS),
    address: v.optional(address),
    orders: v.pipe(v.array(meal), v.minLength(1), v.maxLength(8)),
  }),
  v.strictObject({
    kind: v.literal('daycare'),
    halves: distinct(v.picklist(['am', 'pm']), 1, 2),
    lunch: v.optional(v.boolean(), false),
    transport: v.optional(v.boolean()),
  }),
]);

const weekdays = distinct(v.picklist([1, 2, 3, 4, 5, 6, 7] as const), 1, 7);

const isInOrder = ({ from, to }: { from: string; to?: string }): boolean => to === undefined || from <= to;

const saveFields = {
  /** The same again on every retry: one request orders once. */
  requestId,
  /** Of one that is to be changed; its service stays. */
  standingId: v.optional(id),
  serviceId: id,
  start: minutes,
  weekdays,
  from: localDate,
  to: v.optional(localDate),
  personIds,
  choice: v.optional(choice),
  answers: v.optional(answers),
  note: v.optional(line(100), ''),
};
const pauseFields = { requestId, standingId: id, from: localDate, to: v.optional(localDate) };
const nameFields = { requestId, standingId: id };
const desk = { communityId: id };

export const standingInput = v.pipe(
  v.strictObject(saveFields),
  v.forward(
    v.check((span) => isInOrder(span)),
    ['to'],
  ),
);
export type StandingInput = v.InferOutput<typeof standingInput>;

/** Until further notice without `to`. */
export const pauseInput = v.pipe(
  v.strictObject(pauseFields),
  v.forward(
    v.check((span) => isInOrder(span)),
    ['to'],
  ),
);
export type PauseInput = v.InferOutput<typeof pauseInput>;

/** To resume, or to end. */
export const standingNamed = v.strictObject(nameFields);
export type StandingNamed = v.InferOutput<typeof standingNamed>;

export const deskStandingInput = v.pipe(
  v.strictObject({ ...saveFields, ...desk }),
  v.forward(
    v.check((span) => isInOrder(span)),
    ['to'],
  ),
);
export const deskPauseInput = v.pipe(
  v.strictObject({ ...pauseFields, ...desk }),
  v.forward(
    v.check((span) => isInOrder(span)),
    ['to'],
  ),
);
export const deskStandingNamed = v.strictObject({ ...nameFields, ...desk });

/** What became of a date: booked (its booking says how it stands), taken back, or refused with the reason. */
export interface StandingDayView {
  readonly date: LocalDate;
  readonly state: 'placed' | 'withdrawn' | 'refused';
  readonly bookingId?: string;
  readonly refusal?: Refusal;
}

export interface StandingView {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: KindName;
  readonly title: string;
  readonly communityName: string;
  readonly start: Minutes;
  readonly weekdays: readonly Weekday[];
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly personIds: readonly string[];
  readonly choice?: StandingChoice;
  readonly note: string;
  readonly state: StandingState;
  /** Today's and later ones. */
  readonly pauses: readonly Pause[];
  /** Of the last week, and to come, the earliest first. */
  readonly days: readonly StandingDayView[];
  /** The next date that it asks for. */
  readonly next?: LocalDate;
  readonly may: readonly ('save' | 'pause' | 'resume' | 'end')[];
}

/** The order after a change, and what the change did to bookings it had placed. */
export interface StandingReply {
  readonly order: StandingView;
  /** Dates whose bookings were cancelled. */
  readonly cancelled: readonly LocalDate[];
  /** Dates whose bookings stay, because it is too late to cancel them. */
  readonly kept: readonly LocalDate[];
}
