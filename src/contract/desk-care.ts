// What is asked and answered about a day at the day-care station: who is expected, who is there, and who took whom home.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { homeWays, type WentHome } from '#domain/going-home';
import type { HalfDay } from '#domain/kinds/choice';
import type { BookingStatus, Move } from '#domain/lifecycle';
import type { ClosedReason } from '#domain/schedule';
import { id, line, localDate, requestId } from './scalars';

/** Today when no day is named. */
export const careInput = v.strictObject({ communityId: id, date: v.optional(localDate) });
export type CareInput = v.InferOutput<typeof careInput>;

/**
 * Who took the person: a name of the card's for `contact`; for `other` anybody else, with who of the family allowed it on the phone;
 * none else. `early`: why before the day was over.
 */
export const goHomeInput = v.pipe(
  v.strictObject({
    bookingId: id,
    personId: id,
    way: v.picklist(homeWays),
    taker: v.optional(line(20, 1)),
    allowedBy: v.optional(line(20, 1)),
    early: v.optional(line(60, 1)),
  }),
  v.forward(
    v.check(({ way, taker }) => way === 'alone' || way === 'transport' || taker !== undefined),
    ['taker'],
  ),
  v.forward(
    v.check(({ way, allowedBy }) => way !== 'other' || allowedBy !== undefined),
    ['allowedBy'],
  ),
);
export type GoHomeInput = v.InferOutput<typeof goHomeInput>;

export const stillHereInput = v.strictObject({ bookingId: id, personId: id });
export type StillHereInput = v.InferOutput<typeof stillHereInput>;

/** Somebody was called who did not come: what came of it, or nothing where nobody answered. */
export const absenceCalledInput = v.strictObject({
  requestId,
  bookingId: id,
  personId: id,
  result: v.optional(line(200, 1)),
});
export type AbsenceCalledInput = v.InferOutput<typeof absenceCalledInput>;

/** The call that is owed to somebody who did not come: who called in vain, and what came of it in the end. */
export interface AbsenceCall {
  readonly tried: readonly { readonly at: Instant; readonly by: string }[];
  readonly result?: { readonly at: Instant; readonly by: string; readonly text: string };
}

/** One person on one day at the station. */
export interface CareGuest {
  readonly bookingId: string;
  readonly personId: string;
  readonly name: string;
  /** As 138****1234. */
  readonly phone: string;
  readonly code: string;
  readonly halves: readonly HalfDay[];
  readonly lunch: boolean;
  /** To be fetched and brought home. */
  readonly transport: boolean;
  readonly trial: boolean;
  readonly note: string;
  readonly status: BookingStatus;
  /** What staff may do with the whole booking. */
  readonly may: readonly Move[];
  /** Others who are in the same booking: they come and stay away together. */
  readonly together: readonly string[];
  readonly cameAt?: Instant;
  readonly home?: WentHome;
  /** Why the person did not come, once it is known; of a booking that was cancelled, why it was, where somebody said so. */
  readonly reason?: string;
  /** Of one who did not come, and was to be called. */
  readonly call?: AbsenceCall;
}

export interface CareStation {
  readonly serviceId: string;
  readonly title: string;
  readonly start?: Minutes;
  readonly end?: Minutes;
  /** Why it is closed that day. */
  readonly closed?: { readonly reason: ClosedReason; readonly name?: string };
  /** Each half with its places, and how many of them are held by those who come or may still come. */
  readonly halves: readonly { readonly half: HalfDay; readonly places: number; readonly expected: number }[];
  /** Lunches of those who are there or still expected; whoever stays away eats none. */
  readonly lunches: number;
  /** Also those who cancelled, unless they come all the same by another booking. */
  readonly guests: readonly CareGuest[];
}

export interface CareView {
  readonly communityName: string;
  readonly date: LocalDate;
  readonly stations: readonly CareStation[];
}

export const ridesInput = v.strictObject({ communityId: id, date: localDate });
export type RidesInput = v.InferOutput<typeof ridesInput>;

/** Somebody who is fetched and brought home, with where and whom to call: for who drives. */
export interface Ride {
  readonly bookingId: string;
  readonly personId: string;
  readonly name: string;
  /** In full; empty when there is none. */
  readonly phone: string;
  /** As whoever booked keeps it; empty when nobody has said. */
  readonly address: string;
  readonly halves: readonly HalfDay[];
  readonly note: string;
  readonly status: BookingStatus;
  /** Has gone home already. */
  readonly gone: boolean;
}

export interface RidesView {
  readonly date: LocalDate;
  readonly rides: readonly Ride[];
}
