// Decides which of a booking's notices is told next: never what a later one has overtaken, what is over, or what the reader did.
// Who can be reached and how is the sending's (usecases/notice); when it may ring is quiet-hours.ts's.
import type { Booking } from './booking';
import type { Instant } from './calendar';
import { isOpen } from './lifecycle';
import type { Notice, NoticeKind } from './notice';

export type TellingBooking = Pick<
  Booking,
  'status' | 'startsAt' | 'endsAt' | 'offerUntil' | 'bookedBy' | 'history' | 'outbox' | 'told' | 'readAt'
>;

export interface Owed {
  /** What to tell; absent when nothing is owed any more. */
  readonly notice?: Notice;
  /** How many of the outbox are dealt with once it is told. */
  readonly told: number;
  /** Another one is owed after it. */
  readonly more: boolean;
}

/** What is owed now. */
export function owedOf(booking: TellingBooking, now: Instant): Owed {
  const { outbox, told = 0 } = booking;
  const owed = outbox.flatMap((notice, i) => (i >= told && isOwed(booking, notice, i, now) ? [i] : []));
  const [first, next] = owed;
  const notice = first === undefined ? undefined : outbox[first];
  return { ...(notice ? { notice } : {}), told: next ?? outbox.length, more: next !== undefined };
}

/** What says how a booking stands; the others stand beside it. */
const saysState = (kind: NoticeKind): boolean =>
  kind !== 'booking-reminder' && kind !== 'staff-message' && kind !== 'booking-workers';

function isOwed(booking: TellingBooking, notice: Notice, place: number, now: Instant): boolean {
  const later = booking.outbox.slice(place + 1);
  // The latest says how it stands and when it is: whatever came before, a reminder too, would contradict it or repeat it.
  if (notice.kind !== 'staff-message' && later.some(({ kind }) => saysState(kind))) return false;
  // Who comes is said as it is by then: once is enough.
  if (notice.kind === 'booking-workers' && later.some(({ kind }) => kind === notice.kind)) return false;
  return !isOver(booking, notice.kind, now) && !isOwnDoing(booking, notice);
}

/** Whether it is too late for a notice, or what it speaks of has gone. */
function isOver(
  { status, startsAt, endsAt, offerUntil = 0 }: TellingBooking,
  kind: NoticeKind,
  now: Instant,
): boolean {
  switch (kind) {
    case 'booking-reminder':
    case 'booking-workers':
      return !isOpen(status) || startsAt <= now;
    case 'booking-offered':
      return status !== 'offered' || offerUntil <= now;
    case 'booking-promoted':
    case 'booking-confirmed':
    case 'booking-rescheduled':
      return endsAt <= now || status === 'arrived';
    case 'staff-message':
      return ['cancelled', 'declined', 'expired'].includes(status);
    default:
      return false;
  }
}

/** Whoever changed it has just seen it: the resident on the phone, or somebody at the desk when the desk books for them. */
function isOwnDoing({ history, bookedBy }: TellingBooking, notice: Notice): boolean {
  if (!saysState(notice.kind)) return false;
  const event = history.find(({ at }) => at === notice.at);
  return event?.part === 'resident' || (isDesk(bookedBy) && event?.action === 'place');
}

/** Booked by a desk for somebody without WeChat, whom no message reaches. */
export const isDesk = (bookedBy: string): boolean => bookedBy.startsWith('desk:');

const important: readonly NoticeKind[] = [
  'booking-confirmed',
  'booking-declined',
  'booking-cancelled',
  'booking-rescheduled',
  'booking-promoted',
  'booking-offered',
  'booking-workers',
];

/** Whether somebody has to call when a notice reached nobody: not for what has been read in the inbox. */
export function owesCall(booking: TellingBooking, notice: Notice): boolean {
  const { outbox, readAt = 0, bookedBy } = booking;
  if (readAt >= notice.at) return false;
  if (important.includes(notice.kind)) return true;
  if (notice.kind === 'staff-message') return isDesk(bookedBy);
  return notice.kind === 'booking-expired' && wasPromised(outbox, notice);
}

/** Whether a call for a notice that reached nobody is owed still: not once it was read, overtaken, or is over. */
export function stillOwesCall(booking: TellingBooking, notice: Notice, now: Instant): boolean {
  return isOwed(booking, notice, booking.outbox.indexOf(notice), now) && owesCall(booking, notice);
}

/** Of one that expired: it had a place and staff let its time pass; who only stood in line, or had an offer, was promised none. */
function wasPromised(outbox: readonly Notice[], expired: Notice): boolean {
  const earlier = outbox.slice(0, outbox.indexOf(expired)).filter(({ kind }) => saysState(kind));
  const before = earlier.at(-1);
  return before !== undefined && !['booking-waiting', 'booking-offered'].includes(before.kind);
}
