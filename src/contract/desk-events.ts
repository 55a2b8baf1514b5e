// What is asked and answered about a community's events: which there are, who signed up for one, a new one from a template, and
// what may be changed of one.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { EventUnfit } from '#domain/event-change';
import { eventTemplates, MOST_DATES } from '#domain/event-template';
import type { BookingStatus, Move } from '#domain/lifecycle';
import { quotaGroups } from '#domain/quota';
import type { HurtView } from './desk-setup';
import { id, line, localDate, minutes, paragraphs, requestId } from './scalars';

export const eventsInput = v.strictObject({ communityId: id });

const seats = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** What is said about an event, when it is made as when it is changed; each at most so long. */
export const EVENT_MOST = {
  title: 20,
  summary: 60,
  place: 40,
  topic: 60,
  background: 300,
  tell: 200,
} as const;

const quotaTitle = line(10, 1);
const quota = v.strictObject({
  id: v.picklist(quotaGroups),
  title: quotaTitle,
  seats: v.pipe(seats, v.minValue(1)),
});
const unique = (all: readonly string[]): boolean => new Set(all).size === all.length;

/** What a community says of a new event; what the template says besides is domain/event-template.ts's. */
export const createEventInput = v.pipe(
  v.strictObject({
    requestId,
    communityId: id,
    template: v.picklist(eventTemplates),
    group: line(10, 1),
    title: line(EVENT_MOST.title, 1),
    summary: line(EVENT_MOST.summary, 1),
    place: line(EVENT_MOST.place, 1),
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
    /** Of the seats, all that are not kept for walk-ins, by who may have them. */
    quotas: v.optional(
      v.pipe(
        v.array(quota),
        v.maxLength(quotaGroups.length),
        v.check((all) => unique(all.map((one) => one.id))),
      ),
      [],
    ),
    approval: v.optional(v.boolean(), false),
    lots: v.optional(v.boolean(), false),
    topic: v.optional(line(EVENT_MOST.topic, 1)),
    background: v.optional(paragraphs(EVENT_MOST.background, 1)),
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
    v.check(
      (asked) =>
        asked.quotas.length === 0 ||
        asked.quotas.reduce((sum, one) => sum + one.seats, asked.walkIn) === asked.seats,
    ),
    ['quotas'],
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

export const eventInput = v.strictObject({ serviceId: id });

const added = v.pipe(
  v.strictObject({ date: localDate, start: minutes, end: minutes }),
  v.check(({ start, end }) => start < end),
);

const eventChange = v.strictObject({
  title: v.optional(line(EVENT_MOST.title, 1)),
  summary: v.optional(line(EVENT_MOST.summary, 1)),
  place: v.optional(line(EVENT_MOST.place, 1)),
  topic: v.optional(line(EVENT_MOST.topic, 1)),
  background: v.optional(paragraphs(EVENT_MOST.background, 1)),
  seats: v.optional(v.pipe(seats, v.minValue(1))),
  walkIn: v.optional(seats),
  quotas: v.optional(
    v.pipe(
      v.array(v.strictObject({ id, title: quotaTitle, seats: v.pipe(seats, v.minValue(1)) })),
      v.maxLength(10),
      v.check((all) => unique(all.map((one) => one.id))),
    ),
  ),
  approval: v.optional(v.boolean()),
  horizonDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  noticeMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(14 * 1440))),
  added: v.optional(v.pipe(v.array(added), v.maxLength(MOST_DATES))),
});

/**
 * What is not said stays. `rev` of the event as it was read; `agreed` names the list that was shown. Another title or place is told to
 * everybody who has signed up, in the words that staff give.
 */
export const saveEventInput = v.pipe(
  v.strictObject({
    requestId,
    serviceId: id,
    rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
    change: eventChange,
    agreed: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    tell: v.optional(line(EVENT_MOST.tell, 1)),
  }),
  v.forward(
    v.check(({ change, tell }) => (change.title ?? change.place) === undefined || tell !== undefined),
    ['tell'],
  ),
);
export type SaveEventInput = v.InferOutput<typeof saveEventInput>;

/** An event as its community's staff may change it. */
export interface EventSetupView {
  readonly serviceId: string;
  readonly communityId: string;
  readonly rev: number;
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly topic?: string;
  readonly background?: string;
  /** For everybody, where there are no quotas. */
  readonly seats: number;
  readonly walkIn: number;
  readonly quotas: readonly { readonly id: string; readonly title: string; readonly seats: number }[];
  /** Nobody holds a place of a time to come: seats may be given to other groups. */
  readonly mayRegroup: boolean;
  readonly approval: boolean;
  readonly horizonDays: number;
  readonly noticeMinutes: Minutes;
}

/** As `SavedView` of desk-setup.ts; `told`: bookings whose people were told of another title or place. */
export type SavedEventView =
  | {
      readonly saved: true;
      readonly event: EventSetupView;
      readonly hurt: readonly HurtView[];
      readonly told: number;
    }
  | {
      readonly saved: false;
      readonly why: 'hurt';
      readonly hurt: readonly HurtView[];
      readonly agreed: string;
    }
  | { readonly saved: false; readonly why: 'stale'; readonly event: EventSetupView }
  | { readonly saved: false; readonly why: 'unfit'; readonly unfit: EventUnfit };

/** Somebody who stands at the door without having signed up, and leaves no name. */
export const eventWalkInInput = v.strictObject({
  requestId,
  communityId: id,
  serviceId: id,
  date: localDate,
  start: minutes,
});
export type EventWalkInInput = v.InferOutput<typeof eventWalkInInput>;

export interface EventWalkInView {
  readonly bookingId: string;
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
  /** Everybody of the booking; empty of who left no name. */
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
  readonly place: string;
  /** Of a council. */
  readonly topic?: string;
  /** Seats by group, where there are groups. */
  readonly quotas: readonly { readonly title: string; readonly places: number; readonly taken: number }[];
  /** Places kept for who comes without having signed up, and how many of them are left; absent where none are kept. */
  readonly walkIn?: { readonly places: number; readonly left: number };
  /** When lots are drawn, where they are, and whether who looks may draw them. */
  readonly lots?: { readonly opensAt: Instant; readonly drawn: boolean; readonly mayDraw: boolean };
  /** In line by position, the others by name; at most 600. */
  readonly rows: readonly RollRow[];
  readonly more: boolean;
  /** What may be done to a sign-up that is confirmed now. */
  readonly may: readonly Move[];
}
