// Decides how those whose time is near are reminded: many in one write, each at most once for a time.
// When a reminder is due is domain/reminder.ts's; the notice is sent with all others.
import type { Instant } from '#domain/calendar';
import type { Notice } from '#domain/notice';
import type { Store } from '../ports';
import { always, type HasTime } from './turn';

/** Bookings a slice. */
export const REMIND_SLICE = 500;

export interface Reminded {
  reminded: number;
  /** Their time has begun, as after a standstill, or they have been reminded of it before. */
  dropped: number;
}

/** The same for the same time, so that nobody is reminded twice of one. */
export const reminderOf = (startsAt: Instant, now: Instant): Notice => ({
  id: `booking-reminder:${startsAt}`,
  kind: 'booking-reminder',
  at: now,
});

/** One tick. One round trip when nothing is due; two for a slice of one time, one more for each other time in it. */
export async function remind(store: Store, now: Instant, hasTime: HasTime = always): Promise<Reminded> {
  const tally: Reminded = { reminded: 0, dropped: 0 };
  do {
    const due = await store.timers.reminders(now, REMIND_SLICE);
    if (due.length > 0) await remindSlice(store, due, now, tally);
    if (due.length < REMIND_SLICE) break;
  } while (hasTime());
  return tally;
}

async function remindSlice(
  store: Store,
  due: readonly { readonly _id: string; readonly startsAt: Instant }[],
  now: Instant,
  tally: Reminded,
): Promise<void> {
  const coming = due.filter(({ startsAt }) => startsAt > now);
  let reminded = 0;
  for (const startsAt of new Set(coming.map((one) => one.startsAt))) {
    const ids = coming.filter((one) => one.startsAt === startsAt).map(({ _id }) => _id);
    reminded += await store.timers.remind(ids, startsAt, reminderOf(startsAt, now));
  }
  tally.reminded += reminded;
  if (reminded === due.length) return;
  const ids = due.map(({ _id }) => _id);
  tally.dropped += await store.timers.dropReminders(ids, now);
}
