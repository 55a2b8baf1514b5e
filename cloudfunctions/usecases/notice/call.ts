// Decides what stands on the community's call list for a notice that reached nobody.
// Which notices matter enough is domain/telling.ts's; what becomes of the line is the desk's.
import type { Call } from '#domain/call';
import type { Instant } from '#domain/calendar';
import type { Notice } from '#domain/notice';
import type { NoticeBooking } from './ports';

const DAY_MS = 24 * 60 * 60_000;

/** One line a notice, whoever puts it there how often. */
export function callFor(booking: NoticeBooking, notice: Notice, now: Instant): Call {
  const { _id: bookingId, communityId, persons } = booking;
  const called = persons.find(({ phone }) => phone) ?? persons[0];
  return {
    _id: `${bookingId}:undelivered:${notice.id}`,
    communityId,
    reason: 'undelivered',
    bookingId,
    name: called?.name ?? '',
    phone: called?.phone ?? '',
    about: notice.kind,
    createdAt: now,
    dueAt: callBy(booking, notice, now),
    state: 'open',
  };
}

/** Before it begins, or before the offer is over; within a day at the latest. */
function callBy({ startsAt, offerUntil = Infinity }: NoticeBooking, { kind }: Notice, now: Instant): Instant {
  const ends = kind === 'booking-offered' ? Math.min(startsAt, offerUntil) : startsAt;
  return ends > now ? Math.min(ends, now + DAY_MS) : now + DAY_MS;
}
