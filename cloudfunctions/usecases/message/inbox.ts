// Decides what stands in somebody's inbox: every notice of the bookings made from this phone, whether WeChat sent it or not.
// There is no second list that could miss one; what has been read is remembered on the bookings.
import type { InboxView, MessageView } from '#contract/message';
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import { unreadOf, type Notice } from '#domain/notice';
import { done, type Outcome } from '#domain/refusal';
import type { Caller } from '../caller';
import type { Store } from '../ports';
import { bookingView } from '../views';

const MOST = 100;

/** One round trip. */
export async function viewInbox(store: Store, { openid, now }: Caller): Promise<Outcome<InboxView>> {
  const bookings = await store.bookings.of(openid);
  const messages = bookings.flatMap((booking) =>
    booking.outbox.map((notice) => messageOf(booking, notice, now)),
  );
  messages.sort((one, other) => other.at - one.at);
  return done({ messages: messages.slice(0, MOST), unread: unreadIn(bookings) });
}

/** How many notices nobody has read. */
export const unreadIn = (bookings: readonly Booking[]): number =>
  bookings.reduce((sum, booking) => sum + unreadOf(booking).length, 0);

/** Everything up to `until` has been read; one round trip. */
export async function markRead(
  store: Store,
  { openid, now }: Caller,
  { until }: { until: Instant },
): Promise<Outcome<undefined>> {
  await store.bookings.markRead(openid, Math.min(until, now));
  return done(undefined);
}

/** A notice of a booking as whoever booked reads it. */
export function messageOf(booking: Booking, notice: Notice, now: Instant): MessageView {
  const { kind, at, text } = notice;
  const { id, title, communityName, place, date, start, end, persons, status, offerUntil, may } = bookingView(
    booking,
    'resident',
    now,
  );
  const reason = booking.history.find((event) => event.at === at)?.reason;
  return {
    id: `${id}:${notice.id}`,
    kind,
    at,
    unread: at > (booking.readAt ?? 0),
    ...(text ? { text } : {}),
    ...(reason ? { reason } : {}),
    booking: {
      id,
      kind: booking.kind,
      title,
      communityName,
      place,
      date,
      start,
      end,
      persons,
      status,
      ...(offerUntil ? { offerUntil } : {}),
      may,
    },
  };
}
