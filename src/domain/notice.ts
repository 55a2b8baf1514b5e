// Decides which notices a change of a booking owes to the one who booked. They are written with the change itself, and
// stay with the booking for ever: they are the inbox. Sending them through WeChat is the clock's.
import type { Instant } from './calendar';

export const noticeKinds = [
  'booking-received',
  'booking-waiting',
  'booking-promoted',
  'booking-offered',
  'booking-confirmed',
  'booking-declined',
  'booking-rescheduled',
  'booking-cancelled',
  'booking-missed',
  'booking-expired',
  /** Others than promised come to a household. */
  'booking-workers',
  /** The booked time is near; written when it is due, never for what is cancelled. */
  'booking-reminder',
  /** Somebody of the staff writes to everyone who is signed up; `text` says what. */
  'staff-message',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Something that whoever booked is told; a desk's bookings are told by a call instead. */
export interface Notice {
  /** Unique within the booking: the change that owes it. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** When it was written; from then on it is due. */
  readonly at: Instant;
  /** What staff wrote; at most 200 characters. */
  readonly text?: string;
}

export const noticeOf = (kind: NoticeKind, at: Instant, text?: string): Notice => ({
  id: `${kind}:${at}`,
  kind,
  at,
  ...(text ? { text } : {}),
});

/** An attempt to tell somebody, by whoever works on it: written before anything is sent. */
export interface Attempt {
  /** The tick that has claimed the booking, and until when it is believed alive; empty and 0 when nobody has. */
  readonly by: string;
  readonly until: Instant;
  /** Which notice it is about: its place in the outbox. */
  readonly notice: number;
  /** How often it failed. */
  readonly failures: number;
  /** How often it may have reached the person though nobody knows. */
  readonly unsure: number;
}

/**
 * How far the notices of a booking have come. `noticeAt`: when the next is due, absent when all are dealt with; the clock
 * finds bookings by it. `told`: how many of the outbox are dealt with, the oldest first (a number and not a time, because
 * clocks differ: one may be written later with an earlier time). `readAt`: all up to then were read.
 */
export interface Telling {
  readonly noticeAt?: Instant;
  readonly told?: number;
  readonly telling?: Attempt;
  readonly readAt?: Instant;
}

/** Those the reader has not seen in the inbox. */
export const unreadOf = ({
  outbox,
  readAt = 0,
}: { readonly outbox: readonly Notice[] } & Pick<Telling, 'readAt'>): Notice[] =>
  outbox.filter(({ at }) => at > readAt);
