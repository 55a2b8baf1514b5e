// What is asked and answered about one's own data: to see and carry away all of it, and to have it erased.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes, Weekday } from '#domain/calendar';
import type { EscalationEvent, Receiver } from '#domain/escalation';
import type { WentHome } from '#domain/going-home';
import type { KindName } from '#domain/kinds/index';
import type { Notice } from '#domain/notice';
import type { Answers } from '#domain/question';
import type { Opinion } from '#domain/rating';
import type { Signature } from '#domain/signature';
import type { Pause } from '#domain/standing';
import type { StandingChoice } from '#domain/standing-choice';
import type { CalledBefore, Came } from '#domain/visit-door';
import type { BookingView } from './booking';
import type { PersonView } from './person';
import { id, requestId } from './scalars';

const cursor = v.strictObject({ startsAt: v.pipe(v.number(), v.integer()), bookingId: id });

/** The first page without `after`; then after where the page before said. */
export const ownDataInput = v.strictObject({ after: v.optional(cursor) });
export type OwnDataInput = v.InferOutput<typeof ownDataInput>;

export interface KeptPerson extends PersonView {
  /** When the keeper said that this person agrees. */
  readonly consentAt?: Instant;
}

export interface KeptStanding {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  readonly communityName: string;
  readonly weekdays: readonly Weekday[];
  readonly start: Minutes;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly personIds: readonly string[];
  readonly choice?: StandingChoice;
  readonly answers?: Answers;
  readonly note: string;
  readonly pauses: readonly Pause[];
  readonly endedAt?: Instant;
  readonly createdAt: Instant;
}

export interface KeptBooking extends Omit<BookingView, 'may' | 'mayRate' | 'rated'> {
  /** Of the persons, in their order. */
  readonly phones: readonly string[];
  readonly notices: readonly Omit<Notice, 'id'>[];
  readonly rating?: Opinion & { readonly at: Instant };
  /** What the community raised beyond itself because of it, and what was said of it; nobody of the staff is named. */
  readonly raised?: readonly {
    readonly to: Receiver;
    readonly department: string;
    readonly said: readonly Pick<EscalationEvent, 'at' | 'action' | 'text'>[];
  }[];
  /** Of a home visit: the call before it, how it was seen that somebody came, and what whoever signed has drawn. */
  readonly called?: CalledBefore;
  readonly came?: Came;
  readonly signature?: Signature;
  /** At day care: how each person went home, and who fetched them; who of the staff saw it is not told. */
  readonly wentHome?: readonly Omit<WentHome, 'by'>[];
  readonly createdAt: Instant;
}

export interface OwnDataView {
  /** With the first page only. */
  readonly kept?: {
    readonly people: readonly KeptPerson[];
    readonly standing: readonly KeptStanding[];
    /** By template: messages that may still be sent, and when the caller last refused. */
    readonly consents: readonly {
      readonly name: string;
      readonly left: number;
      readonly refusedAt?: Instant;
    }[];
    /** Of one who works at desks. */
    readonly staff?: { readonly name: string; readonly desks: readonly string[] };
  };
  /** The latest first. */
  readonly bookings: readonly KeptBooking[];
  /** Where the next page begins, when there may be one. */
  readonly next?: v.InferOutput<typeof cursor>;
}

/** The same request until nothing is left. */
export const eraseInput = v.strictObject({ requestId });
export type EraseInput = v.InferOutput<typeof eraseInput>;

export interface Erased {
  /** There is more to erase: ask again. */
  readonly more: boolean;
}
