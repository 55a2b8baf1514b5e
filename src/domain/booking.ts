// Decides what a booking says: who, what, when, at which price, and everything that happened to it.
// How it moves is lifecycle.ts's; who somebody is, is decided by the functions from WeChat's context.
import { instantOf, type Instant, type LocalDate, type Minutes } from './calendar';
import type { WentHome } from './going-home';
import type { KindName } from './kinds';
import type { Dish } from './kinds/canteen';
import type { Choice } from './kinds/choice';
import type { BookingAction, BookingStatus, Part } from './lifecycle';
import type { Notice, Telling } from './notice';
import type { Answers } from './question';
import type { Serving } from './serving';
import type { Session } from './session';
import type { MealPrice } from './subsidy';
import type { Timers } from './timers';
import type { Places, Units } from './units';
import type { CalledBefore, Came } from './visit-door';

export interface BookingEvent {
  readonly at: Instant;
  readonly action: BookingAction;
  readonly part: Part;
  /** A staff member's name; residents are not named in it. */
  readonly name?: string;
  readonly reason?: string;
  /** Where a rescheduled booking went. */
  readonly to?: { readonly date: LocalDate; readonly start: Minutes };
}

/** In fen; what was paid for it in the end is the price's. */
export type OrderedDish = Pick<Dish, 'title' | 'priceFen'>;

/** One of those who come. */
export interface BookedPerson {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  /** What the person holds; nothing while waiting. */
  readonly units: Units;
  /** Of a meal, what was ordered as the menu called it then, whatever the menu says later. */
  readonly dishes?: readonly OrderedDish[];
  /** Of a meal, as it was when it was booked. */
  readonly price?: MealPrice;
}

/** A worker as shown to a household before the visit. */
export interface NamedWorker {
  readonly id: string;
  readonly name: string;
  readonly photo?: string;
}

export interface Booking extends Telling, Timers {
  readonly _id: string;
  /** Six digits one can say aloud; unique enough within a community's day, never a key. */
  readonly code: string;
  readonly kind: KindName;
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly place: string;
  readonly phone: string;
  readonly confirmation: 'staff' | 'automatic';
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelUntil: Instant;
  /** At least one; together or not at all. */
  readonly persons: readonly BookedPerson[];
  /** OPENID of the caller who booked, or `desk:<communityId>` for people without WeChat. */
  readonly bookedBy: string;
  readonly choice?: Choice;
  /** Who comes to a home visit; they may change until the day. Fewer than it needs while nobody can go. */
  readonly workers?: readonly NamedWorker[];
  /** How often they were changed: what the ledger's holder says of it is newer when it says more. */
  readonly swaps?: number;
  readonly answers?: Answers;
  readonly note: string;
  readonly priority?: boolean;
  readonly walkIn?: boolean;
  readonly status: BookingStatus;
  /** Of somebody who has come, how far they are served. */
  readonly serving?: Serving;
  /** How often it was moved to another time. */
  readonly moves: number;
  /** Until when an offered place is kept. */
  readonly offerUntil?: Instant;
  /** Unique in the database, each of them (limit.ts). */
  readonly limitKeys: readonly string[];
  readonly history: readonly BookingEvent[];
  readonly outbox: readonly Notice[];
  /** Of a home visit: what came of the call before it, and how it was seen that somebody has come. */
  readonly called?: CalledBefore;
  readonly came?: Came;
  /** When it was rated, once and for all (rating.ts). */
  readonly ratedAt?: Instant;
  /** Of a day at the station, who has gone home and how, by person id. */
  readonly wentHome?: { readonly [personId: string]: WentHome };
  /** When what is personal about it was taken away (redaction.ts). */
  readonly redactedAt?: Instant;
  /** Of a redacted one that still says who made it: until when that counts. */
  readonly linkedUntil?: Instant;
  readonly createdAt: Instant;
}

/** What a booking holds, by person. */
export const placesOf = (booking: Pick<Booking, 'persons'>): Places =>
  Object.fromEntries(booking.persons.map(({ personId, units }) => [personId, units]));

export const personIdsOf = (booking: Pick<Booking, 'persons'>): string[] =>
  booking.persons.map(({ personId }) => personId);

/** The persons with the places that the ledger gave them. */
export const withUnits = (persons: readonly BookedPerson[], places: Places): BookedPerson[] =>
  persons.map((person) => ({ ...person, units: places[person.personId] ?? {} }));

/** What a booking says of its session. */
export type BookedTime = Pick<
  Booking,
  'sessionId' | 'date' | 'start' | 'end' | 'startsAt' | 'endsAt' | 'cancelUntil'
>;

export const timeOf = (
  session: Pick<Session, '_id' | 'date' | 'start' | 'end' | 'cancelUntil'>,
): BookedTime => ({
  sessionId: session._id,
  date: session.date,
  start: session.start,
  end: session.end,
  startsAt: instantOf(session.date, session.start),
  endsAt: instantOf(session.date, session.end),
  cancelUntil: session.cancelUntil,
});
