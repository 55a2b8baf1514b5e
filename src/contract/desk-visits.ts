// What is asked and answered about a community's home visits of a day: the order, who goes, and what came of it.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Point } from '#domain/coverage';
import type { Address } from '#domain/person';
import type { BookingStatus } from '#domain/lifecycle';
import type { Serving } from '#domain/serving';
import { id, line, localDate, minutes } from './scalars';

export const visitsInput = v.strictObject({ communityId: id, date: v.optional(localDate) });
export type VisitsInput = v.InferOutput<typeof visitsInput>;

/** Visits in one answer; it stays below 64 KB. */
export const MOST_VISITS = 60;

/** One household. Neither the whole phone nor the six digits: the digits are what its people say at the door. */
export interface VisitRow {
  readonly id: string;
  readonly serviceId: string;
  readonly start: Minutes;
  readonly end: Minutes;
  /** What is done there. */
  readonly title: string;
  readonly skill: string;
  /** How many go. */
  readonly needs: number;
  readonly names: readonly string[];
  readonly phone: string;
  readonly address: Address;
  readonly note: string;
  /** Called before anybody sets out. */
  readonly priority?: boolean;
  readonly status: BookingStatus;
  readonly workerIds: readonly string[];
  /** From the household before, in metres. */
  readonly metres?: number;
  readonly serving?: Serving;
}

/** A worker on that day. */
export interface WorkerDay {
  readonly serviceId: string;
  readonly id: string;
  readonly name: string;
  readonly skills: readonly string[];
  /** How many visits they have. */
  readonly visits: number;
  /** The starts of the windows in which they are free. */
  readonly free: readonly Minutes[];
  /** Away in every window that is left. */
  readonly away: boolean;
  /** Other communities may borrow them. */
  readonly lends?: boolean;
  /** Borrowed from this community. */
  readonly from?: string;
}

export interface VisitsView {
  readonly date: LocalDate;
  /** Where one sets out. */
  readonly from?: Point;
  /** In the order in which they are made. */
  readonly visits: readonly VisitRow[];
  readonly more: boolean;
  readonly workers: readonly WorkerDay[];
  /** The one who asks may borrow workers; and say who may be borrowed. */
  readonly runs: boolean;
  readonly manages: boolean;
  /** The worker of the same name as the one who asks. */
  readonly me?: string;
}

export const visitInput = v.strictObject({ bookingId: id });

export interface VisitPhones {
  readonly persons: readonly { readonly name: string; readonly phone: string }[];
}

const workerIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(2),
  v.check((ids) => new Set(ids).size === ids.length),
);

/** These go, and nobody else. */
export const assignInput = v.strictObject({ bookingId: id, workerIds });
export type AssignInput = v.InferOutput<typeof assignInput>;

export interface AssignedView {
  readonly bookingId: string;
  readonly workers: readonly { readonly id: string; readonly name: string }[];
}

/** A worker cannot come on a day, from now on. Asked again it goes on where it was left. */
export const workerAwayInput = v.strictObject({ serviceId: id, workerId: id, date: localDate });
export type WorkerAwayInput = v.InferOutput<typeof workerAwayInput>;

export interface ReplannedView {
  /** Visits that were given to others by this call. */
  readonly moved: number;
  /** Visits to which nobody can go: each is on the call list. */
  readonly unstaffed: readonly {
    readonly bookingId: string;
    readonly name: string;
    readonly start: Minutes;
  }[];
}

export const lendInput = v.strictObject({ serviceId: id, workerId: id, lends: v.boolean() });
export type LendInput = v.InferOutput<typeof lendInput>;

/** Of one's own service, a window that needs somebody. */
export const lendableInput = v.strictObject({ serviceId: id, date: localDate, start: minutes });
export type LendableInput = v.InferOutput<typeof lendableInput>;

export interface LendableView {
  readonly workers: readonly {
    readonly serviceId: string;
    readonly communityId: string;
    readonly communityName: string;
    readonly id: string;
    readonly name: string;
    readonly skills: readonly string[];
  }[];
}

export const borrowInput = v.strictObject({
  ...lendableInput.entries,
  /** Whose they are. */
  communityId: id,
  lenderId: id,
  workerId: id,
});
export type BorrowInput = v.InferOutput<typeof borrowInput>;

/** At the door: the six digits that the household says. */
export const visitArriveInput = v.strictObject({
  bookingId: id,
  code: v.pipe(v.string(), v.regex(/^[1-9]\d{5}$/)),
});
export type VisitArriveInput = v.InferOutput<typeof visitArriveInput>;

/** What came of it; a proxy has had it read out and agrees. */
export const visitLeaveInput = v.strictObject({
  bookingId: id,
  result: line(60, 1),
  next: v.optional(line(60), ''),
  proxy: v.optional(v.strictObject({ name: line(20, 1), relation: line(10, 1), consent: v.literal(true) })),
});
export type VisitLeaveInput = v.InferOutput<typeof visitLeaveInput>;
