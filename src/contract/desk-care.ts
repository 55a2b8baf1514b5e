// What is asked and answered about a day at the day-care station: who is expected, who is there, and who took whom home.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { homeWays, type WentHome } from '#domain/going-home';
import type { HalfDay } from '#domain/kinds/choice';
import type { BookingStatus, Move } from '#domain/lifecycle';
import type { ClosedReason } from '#domain/schedule';
import { id, line, localDate } from './scalars';

/** Today when no day is named. */
export const careInput = v.strictObject({ communityId: id, date: v.optional(localDate) });
export type CareInput = v.InferOutput<typeof careInput>;

/** Who took the person: a name of the card's for `contact`, any other for `other`, none else. */
export const goHomeInput = v.pipe(
  v.strictObject({
    bookingId: id,
    personId: id,
    way: v.picklist(homeWays),
    taker: v.optional(line(20, 1)),
  }),
  v.forward(
    v.check(({ way, taker }) => way === 'alone' || way === 'transport' || taker !== undefined),
    ['taker'],
  ),
);
export type GoHomeInput = v.InferOutput<typeof goHomeInput>;

export const stillHereInput = v.strictObject({ bookingId: id, personId: id });
export type StillHereInput = v.InferOutput<typeof stillHereInput>;

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
  /** Why the person did not come, once it is known. */
  readonly reason?: string;
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
  readonly guests: readonly CareGuest[];
}

export interface CareView {
  readonly communityName: string;
  readonly date: LocalDate;
  readonly stations: readonly CareStation[];
}
