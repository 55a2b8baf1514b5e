// What is asked and answered about a community's home visits of a day: the order, who goes, and what came of it.
import * as v from 'valibot';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { Point } from '#domain/coverage';
import type { Address } from '#domain/person';
import type { BookingStatus } from '#domain/lifecycle';
import type { ShownServing } from '#domain/serving';
import { HEIGHT, isSignature, MOST_POINTS, MOST_STROKES, SIDE } from '#domain/signature';
import { callsBefore, FARTHEST_M, type CalledBefore, type Came } from '#domain/visit-door';
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
  /** What is done there: among the day's tasks, where the service still offers it. */
  readonly taskId?: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly phone: string;
  readonly address: Address;
  readonly note: string;
  /** To what the service asks besides. */
  readonly answers?: readonly { readonly label: string; readonly text: string }[];
  /** Called before anybody sets out. */
  readonly priority?: boolean;
  /** The last call that was about this time. */
  readonly called?: CalledBefore;
  readonly status: BookingStatus;
  /** Of those who have come, how it was seen. */
  readonly came?: Came;
  /** Of one that was missed, why. */
  readonly why?: string;
  /** Its day has come: they may be there. Its time has begun: it may be said that nobody was at home. And a wrong tick may be taken back. */
  readonly mayArrive?: true;
  readonly mayMiss?: true;
  readonly mayUndo?: true;
  readonly workerIds: readonly string[];
  /** From the household before, in metres. */
  readonly metres?: number;
  readonly serving?: ShownServing;
}

/** What is done at households, and what they have to have at hand. */
export interface VisitTaskView {
  readonly serviceId: string;
  readonly id: string;
  readonly skill: string;
  /** How many go. */
  readonly needs: number;
  readonly materials: readonly string[];
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
  /** In some of them because a desk has said so, which may be taken back. */
  readonly mayReturn?: true;
  /** Other communities may borrow them. */
  readonly lends?: boolean;
  /** Borrowed from this community, in windows that begin then; who they are at home. */
  readonly from?: string;
  readonly borrowed?: {
    readonly lenderId: string;
    readonly workerId: string;
    readonly starts: readonly Minutes[];
  };
}

export interface VisitsView {
  readonly date: LocalDate;
  /** Where one sets out. */
  readonly from?: Point;
  /** In the order in which they are made. */
  readonly visits: readonly VisitRow[];
  readonly more: boolean;
  /** Of a day without visits: the next one that has some. */
  readonly next?: LocalDate;
  readonly tasks: readonly VisitTaskView[];
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

/** A worker cannot come on a day, from now on; or they can after all. Asked again it goes on where it was left. */
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

export interface ReturnedView {
  /** Visits of the day that still lack somebody: who is back may be sent there. */
  readonly unstaffed: ReplannedView['unstaffed'];
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

/** A borrowed worker goes home, out of one window. Asked again it goes on where it was left. */
export const giveBackInput = v.strictObject({ ...lendableInput.entries, lenderId: id, workerId: id });
export type GiveBackInput = v.InferOutput<typeof giveBackInput>;

export interface GivenBackView {
  readonly workerId: string;
  /** The community that has them again. */
  readonly home: string;
}

/** What came of the call before a visit. */
export const visitCalledInput = v.strictObject({ bookingId: id, said: v.picklist(callsBefore) });
export type VisitCalledInput = v.InferOutput<typeof visitCalledInput>;

/** Where a visit went: the digits stay the household's. */
export interface MovedVisit {
  readonly bookingId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
}

/**
 * At the door: the six digits that the household says, or how far away from it the phone stands. The position itself stays on the
 * phone.
 */
export const visitArriveInput = v.union([
  v.strictObject({ bookingId: id, code: v.pipe(v.string(), v.regex(/^[1-9]\d{5}$/)) }),
  v.strictObject({
    bookingId: id,
    metres: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FARTHEST_M)),
  }),
]);
export type VisitArriveInput = v.InferOutput<typeof visitArriveInput>;

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Math.max(SIDE, HEIGHT) - 1));

/** Drawn with a finger; what it is, domain/signature.ts says. */
const signature = v.pipe(
  v.array(v.pipe(v.array(coordinate), v.maxLength(2 * MOST_POINTS))),
  v.maxLength(MOST_STROKES),
  v.check((strokes) => isSignature(strokes)),
);

/** What came of it, and what is missing for next time; a proxy has had it read out, agrees, and has signed. */
export const visitLeaveInput = v.strictObject({
  bookingId: id,
  result: line(60, 1),
  undone: v.optional(v.boolean(), false),
  missing: v.optional(v.pipe(v.array(line(20, 1)), v.maxLength(10)), []),
  next: v.optional(line(60), ''),
  proxy: v.optional(
    v.strictObject({ name: line(20, 1), relation: line(10, 1), consent: v.literal(true), signature }),
  ),
});
export type VisitLeaveInput = v.InferOutput<typeof visitLeaveInput>;

/** Somebody went there, and nobody opened. */
export const nobodyHomeInput = v.strictObject({ bookingId: id, reason: line(60, 1) });
export type NobodyHomeInput = v.InferOutput<typeof nobodyHomeInput>;
