// What is asked and answered at a community's staff desk about its day: lists of short lines, and one booking in full.
import * as v from 'valibot';
import type { BookingStatus, Move } from '#domain/lifecycle';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { parts, type DayPart, type PartCounts } from '#domain/desk-day';
import type { DayCareChoice } from '#domain/kinds/choice';
import type { KindName } from '#domain/kinds/index';
import type { Channel } from '#domain/subsidy-table';
import type { ShownServing } from '#domain/serving';
import type { Came } from '#domain/visit-door';
import type { Role } from '#domain/staff';
import type { BookingView } from './booking';
import { id, line, localDate } from './scalars';

/** Lists of one kind alone; of all that the caller runs when absent. */
const ofKind = v.optional(v.picklist(['counter', 'visit', 'canteen', 'daycare', 'event']));

export const queueInput = v.strictObject({ communityId: id, kind: ofKind });
export type QueueInput = v.InferOutput<typeof queueInput>;

/** More of one part of today, or of a later day, after the first so many. */
export const listInput = v.strictObject({
  communityId: id,
  kind: ofKind,
  part: v.picklist(parts),
  /** Of `later`: which day. */
  date: v.optional(localDate),
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0),
});
export type ListInput = v.InferOutput<typeof listInput>;

/** A part of a name, at least three last digits of a phone, or six digits said aloud. */
export const findBookingsInput = v.strictObject({
  communityId: id,
  query: v.pipe(
    line(20, 1),
    v.check((text) => !/^\d{1,2}$/.test(text)),
  ),
});

/** A reason is owed to the one who is turned down. */
export const declineInput = v.strictObject({ bookingId: id, reason: line(60, 1) });

/** To which window somebody is called; `again` where it is known that they were called before. */
export const callUpInput = v.strictObject({
  bookingId: id,
  window: line(10, 1),
  again: v.optional(v.boolean(), false),
});
export type CallUpInput = v.InferOutput<typeof callUpInput>;

/** What came of it, and what has to be brought next time. */
export const servedInput = v.strictObject({
  bookingId: id,
  result: line(60, 1),
  missing: v.pipe(v.array(line(20, 1)), v.maxLength(10)),
  /** When what this corrects was written down: as one has read it. */
  instead: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type ServedInput = v.InferOutput<typeof servedInput>;

/** What the desk sees of a booking: who comes, with the phone masked. */
export interface DeskBooking extends BookingView {
  /** Of the persons, in their order, as 138****1234. */
  readonly phones: readonly string[];
  /** Of a priority household: first in every list. */
  readonly priority?: boolean;
  /** Of places kept for walk-ins. */
  readonly walkIn?: boolean;
  /** Of a home visit that has come: how that was seen. */
  readonly came?: Came;
}

/**
 * What was asked for besides the time, as short as it can be; the words are the client's. A counter matter and an event leave nothing
 * to choose.
 */
export type RowAbout =
  | (Pick<DayCareChoice, 'kind' | 'halves'> & {
      readonly lunch?: true;
      readonly trial?: true;
      readonly transport?: true;
    })
  | { readonly kind: 'visit'; readonly task?: string; readonly address?: string }
  | {
      readonly kind: 'canteen';
      readonly channel: Channel;
      /** Of all persons together, the most wanted first; `others` are portions of dishes that are not listed. */
      readonly dishes: readonly { readonly title: string; readonly count: number }[];
      readonly others?: number;
      readonly address?: string;
    };

/** One line of a desk's list: enough to tell people apart and to act; the rest is asked for when it is opened. */
export interface DeskRow {
  readonly id: string;
  /** Empty for visitors: it is what the household says at the door. */
  readonly code: string;
  readonly kind: KindName;
  readonly serviceId: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  /** The phone as 138****1234, empty where there is none. */
  readonly persons: readonly { readonly name: string; readonly phone: string }[];
  readonly status: BookingStatus;
  /** Of what waits to be decided. */
  readonly note?: string;
  readonly about?: RowAbout;
  readonly priority?: true;
  readonly walkIn?: true;
  readonly serving?: ShownServing;
  readonly arrivedAt?: Instant;
  readonly may: readonly Move[];
}

/** A line that was looked for by whom it is of: it also says which person is meant when the desk is to book for them. */
export interface FoundRow extends DeskRow {
  readonly persons: readonly (DeskRow['persons'][number] & { readonly personId: string })[];
}

/** Lines of one list; at most 100 a look. */
export interface ListView {
  readonly rows: readonly DeskRow[];
  /** So many stand behind these. */
  readonly more: number;
}

/** What has to be done today: lines at once. */
export const ACTED = ['pending', 'overdue', 'now', 'here'] as const satisfies readonly DayPart[];

/**
 * Of one community, and of the kinds that the one who asks runs: how many there are of each part, and of those that want doing the
 * first 30. The rest, and what is over, is `desk.list`'s.
 */
export interface QueueView {
  readonly communityName: string;
  /** What the one who asks may do there. */
  readonly roles: readonly Role[];
  readonly today: LocalDate;
  /** Of which there is anything at all today, of whatever kind was asked for. */
  readonly kinds: readonly KindName[];
  /** Days after today are not counted: `later` is always 0. */
  readonly counts: PartCounts;
  /** Calls that are owed, for those who make them. */
  readonly calls?: { readonly open: number; readonly overdue: number };
  readonly pending: readonly DeskRow[];
  readonly overdue: readonly DeskRow[];
  readonly now: readonly DeskRow[];
  readonly here: readonly DeskRow[];
}
