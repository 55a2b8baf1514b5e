// Decides which of one's bookings need a look before anything else: a place to accept, a booking that came to nothing.
import type { BookingView, MineView } from '#contract/booking';
import { instantOf, type Instant } from '#domain/calendar';

/** Somebody else ended it: its maker may still be counting on it. */
const endedByOthers = ({ status, history }: BookingView): boolean =>
  status === 'declined' || (status === 'cancelled' && history[history.length - 1]?.part !== 'resident');

/** Offers first, then what others ended and nobody has looked at yet, until its time is over. */
export function attentionOf(
  mine: MineView | undefined,
  seen: readonly string[],
  now: Instant,
): BookingView[] {
  if (!mine) return [];
  const ended = mine.past.filter(
    (one) => endedByOthers(one) && !seen.includes(one.id) && instantOf(one.date, one.end) > now,
  );
  return [...mine.upcoming.filter(({ status }) => status === 'offered'), ...ended];
}
