// Says how far somebody who has come is being served: called to a window, done, with what came of it and what is still missing.
// It is a part of a booking that has arrived; that nobody else has called them first is the store's.
import { dateAt, type Instant, type LocalDate } from './calendar';
import type { KindName } from './kinds';
import type { BookingStatus } from './lifecycle';
import type { Signature } from './signature';

export interface Serving {
  /** Of the window, or who calls: at most 10 characters. */
  readonly window: string;
  readonly calledAt: Instant;
  /** Who of the staff called, or served them last. */
  readonly by?: string;
  readonly doneAt?: Instant;
  /** What came of it, in a few words. */
  readonly result?: string;
  /** What has to be brought next time: listed once, so that nobody is sent home twice. */
  readonly missing?: readonly string[];
  /** What was written down before and corrected, the oldest first. */
  readonly earlier?: readonly Pick<Serving, 'by' | 'doneAt' | 'result' | 'missing'>[];
  /** What happens next. */
  readonly next?: string;
  /** What was asked for could not be done. */
  readonly undone?: true;
  /** Who signed for the person: it was read out to them and they agreed. The name is typed, the signature drawn. */
  readonly proxy?: { readonly name: string; readonly relation: string; readonly signature?: Signature };
}

/** As it is shown: that somebody signed, without the signature, which is looked at by itself. */
export interface ShownServing extends Omit<Serving, 'proxy'> {
  readonly proxy?: { readonly name: string; readonly relation: string; readonly drawn?: true };
}

export function shownServing({ proxy, ...serving }: Serving): ShownServing {
  if (!proxy) return serving;
  const { signature, ...signed } = proxy;
  return { ...serving, proxy: { ...signed, ...(signature ? { drawn: true } : {}) } };
}

/** Milliseconds. */
const CALLED_WITHIN = 15_000;

interface Awaited {
  readonly kind: KindName;
  readonly status: BookingStatus;
  readonly date: LocalDate;
  readonly serving?: Serving;
}

/** After how many milliseconds a ticket looks again: on its day, until somebody at a counter is served; 0 for never. */
export const askedAgainAfter = (booking: Awaited | undefined, now: Instant = Date.now()): number =>
  booking?.kind === 'counter' &&
  /^(?:confirmed|arrived)$/.test(booking.status) &&
  booking.serving?.doneAt === undefined &&
  booking.date === dateAt(now)
    ? CALLED_WITHIN
    : 0;
