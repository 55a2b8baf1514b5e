// Decides how bookings that a standing order placed and no longer asks for are taken back: paused, ended or changed.
// What is too late to cancel stays. Done again it goes on where it stopped; the clock does it too, for functions that died.
import type { Booking } from '#domain/booking';
import { dateAt, type Instant, type LocalDate } from '#domain/calendar';
import { holdsPlace, isOpen } from '#domain/lifecycle';
import { daysToWithdraw, withDays, type StandingDay, type StandingOrder } from '#domain/standing';
import { move } from '../booking/transition';
import { Busy } from '../caller';
import type { Store } from '../ports';

/** How often an order is read again because somebody else wrote to it. */
export const ORDER_TRIES = 4;

export interface Withdrawn {
  readonly order: StandingOrder;
  /** Dates whose bookings stay, because it is too late to cancel them. */
  readonly kept: readonly LocalDate[];
}

/** No round trip when there is nothing to take back; else two, and two for each booking cancelled. */
export async function withdraw(store: Store, order: StandingOrder, now: Instant): Promise<Withdrawn> {
  const days = daysToWithdraw(order, dateAt(now));
  if (days.length === 0) return { order, kept: [] };
  const bookings = await store.desk.bookings(days.map(({ bookingId }) => bookingId));
  const news: Record<LocalDate, StandingDay> = {};
  const kept: LocalDate[] = [];
  for (const { date, round, bookingId } of days) {
    const booking = bookings.find((one) => one._id === bookingId);
    if (!booking) continue;
    if (isTooLate(booking, now)) kept.push(date);
    else if (await takenBack(store, booking, now)) news[date] = { state: 'withdrawn', round, bookingId };
  }
  if (Object.keys(news).length === 0) return { order, kept };
  return {
    order: await amend(store, order, (read) => ({ days: withDays(read, news, dateAt(now)) })),
    kept,
  };
}

const isTooLate = ({ status, cancelUntil }: Booking, now: Instant): boolean =>
  isOpen(status) && holdsPlace(status) && now >= cancelUntil;

/** By the order itself, now or before (then its places are given back again, without harm); by hand it stays theirs. */
async function takenBack(store: Store, booking: Booking, now: Instant): Promise<boolean> {
  const last = booking.history.at(-1);
  const byClock = booking.status === 'cancelled' && last?.action === 'cancel' && last.part === 'clock';
  if (!byClock && !isOpen(booking.status)) return false;
  return (await move(store, booking, { move: 'cancel', mover: { part: 'clock' }, now })).ok;
}

/** Writes a change onto an order, read again when somebody was faster; one round trip as a rule. */
export async function amend(
  store: Store,
  order: StandingOrder,
  change: (read: StandingOrder) => Partial<StandingOrder>,
): Promise<StandingOrder> {
  let read: StandingOrder | undefined = order;
  for (let tries = 0; tries < ORDER_TRIES && read; tries++) {
    const next: StandingOrder = { ...read, ...change(read), rev: read.rev + 1 };
    if (await store.standing.write(next)) return next;
    read = await store.standing.read(order._id);
  }
  throw new Busy('the standing order keeps changing');
}
