// What is asked and answered about a community's events: which there are, who signed up for one, and a new one from a template.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { eventTemplates, MOST_DATES } from '#domain/event-template';
import type { BookingStatus, Move } from '#domain/lifecycle';
import { id, line, localDate, minutes, paragraphs, requestId } from './scalars';

export const eventsInput = v.strictObject({ communityId: id });

const seats = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** What a community says of a new event; what the template says besides is domain/event-template.ts's. */
export const createEventInput = v.pipe(
  v.strictObject({
    requestId,
    communityId: id,
    template: v.picklist(eventTemplates),
    title: line(20, 1),
    summary: line(60, 1),
    place: line(40, 1),
    dates: v.pipe(
      v.array(localDate),
      v.minLength(1),
      v.maxLength(MOST_DATES),
      v.check((dates) => new Set(dates).size === dates.length),
    ),
    start: minutes,
    end: minutes,
    seats: v.pipe(seats, v.minValue(1)),
    /** Of the seats, those kept for who comes without having signed up. */
    walkIn: v.optional(seats, 0),
    approval: v.optional(v.boolean(), false),
    lots: v.optional(v.boolean(), false),
    topic: v.optional(line(60, 1)),
    background: v.optional(paragraphs(300, 1)),
  }),
  v.forward(
    v.check(({ start, end }) => start < end),
    ['end'],
  ),
  v.forward(
    v.check((asked) => asked.walkIn < asked.seats),
    ['walkIn'],
  ),
  v.forward(
    v.check(({ template, topic }) => template !== 'council' || topic !== undefined),
    ['topic'],
  ),
);
export type CreateEventInput = v.InferOutput<typeof createEventInput>;

export interface CreatedEventView {
  readonly serviceId: string;
}

export interface EventTime {
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly places: number;
  readonly taken: number;
  /** Bookings in line, or waiting for lots. */
  readonly waiting: number;
  readonly closed?: true;
}

/** Times of the last weeks and of those to come, in their order. */
export interface EventsView {
  readonly communityName: string;
  readonly today: LocalDate;
  readonly events: readonly {
    readonly serviceId: string;
    readonly title: string;
    readonly times: readonly EventTime[];
  }[];
}

/** One sign-up, as short as it can be: a festival has hundreds. */
export interface RollRow {
  readonly id: string;
  readonly code: string;
  /** Everybody of the booking. */
  readonly who: string;
  /** The last digits of the first phone. */
  readonly tail: string;
  readonly status: BookingStatus;
  readonly note?: string;
  readonly cameAt?: Instant;
  /** In line, from 1; none before lots are drawn. */
  readonly position?: number;
}

export interface RollView extends Omit<EventTime, 'waiting'> {
  readonly serviceId: string;
  readonly communityId: string;
  readonly title: string;
  readonly council: boolean;
  /** When lots are drawn, where they are. */
  readonly lots?: { readonly opensAt: Instant; readonly drawn: boolean };
  /** In line by position, the others by name; at most 600. */
  readonly rows: readonly RollRow[];
  readonly more: boolean;
  /** What may be done to a sign-up that is confirmed now. */
  readonly may: readonly Move[];
}
