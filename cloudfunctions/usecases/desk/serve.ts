// Decides how somebody who has come is served: called to a window, then done, with what came of it and what is still missing,
// which is listed once: on the ticket, and in a message to those who have WeChat.
import type { CallUpInput, DeskBooking, ServedInput } from '#contract/desk';
import type { Booking } from '#domain/booking';
import { dateAt } from '#domain/calendar';
import { noticeOf, type Notice } from '#domain/notice';
import { deskOf } from '#domain/person';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Serving } from '#domain/serving';
import { changed } from '../booking/changed';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskBooking } from '../views';
import { ownBooking } from './own';

/**
 * Two round trips besides the look at who calls, three when a colleague was faster; to the same window twice is once.
 * Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED: has not come, was served, or is called elsewhere and `again` was not said.
 */
export async function callUp(
  store: Store,
  caller: StaffCaller,
  { window, again, ...input }: CallUpInput,
): Promise<Outcome<DeskBooking>> {
  const booking = await here(store, caller, input);
  if (!booking.ok) return booking;
  const { serving } = booking.value;
  if (serving && !again) {
    const same = serving.window === window && serving.doneAt === undefined;
    return same ? done(deskBooking(booking.value, caller.now)) : overtaken(booking.value);
  }
  if (serving?.doneAt !== undefined) return overtaken(booking.value);
  return write(store, caller, booking.value, { window, calledAt: caller.now, by: caller.member.name });
}

/**
 * Also of somebody whom nobody has called. Two round trips besides the look at who calls; the same twice is once. `instead` of what
 * was written down at that moment: on the day of the booking, while it still stands; it is kept behind what corrects it.
 * Refusals: NOT_FOUND (also elsewhere's), STATE_CHANGED.
 */
export async function finish(
  store: Store,
  caller: StaffCaller,
  { result, missing, instead, ...input }: ServedInput,
): Promise<Outcome<DeskBooking>> {
  const booking = await here(store, caller, input);
  if (!booking.ok) return booking;
  const { serving } = booking.value;
  if (serving?.doneAt !== undefined) {
    const same = serving.result === result && (serving.missing ?? []).join() === missing.join();
    if (same) return done(deskBooking(booking.value, caller.now));
    const stands = instead === serving.doneAt && booking.value.date === dateAt(caller.now);
    if (!stands) return overtaken(booking.value);
  }
  const { window = '', calledAt = caller.now } = serving ?? {};
  const lacks = missing.length > 0 ? { missing } : {};
  const by = caller.member.name;
  const next = { window, calledAt, by, doneAt: caller.now, result, ...lacks, ...correctedOf(serving) };
  return write(store, caller, booking.value, next, lackOf(booking.value, result, missing, caller.now));
}

/** What was written down so far, where anything was. */
function correctedOf(serving: Serving | undefined): Pick<Serving, 'earlier'> {
  if (serving?.doneAt === undefined) return {};
  const { by, doneAt, result, missing, earlier = [] } = serving;
  const before = {
    doneAt,
    ...(by ? { by } : {}),
    ...(result ? { result } : {}),
    ...(missing ? { missing } : {}),
  };
  return { earlier: [...earlier, before] };
}

/** Who has called or served them last is told; before, who has moved the booking. */
const overtaken = (booking: Booking) => {
  const { status, serving } = booking;
  if (status !== 'arrived' || !serving?.by) return changed(booking);
  return refused('STATE_CHANGED', { status, by: { part: 'staff', name: serving.by } });
};

async function here(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<Booking>> {
  const booking = await ownBooking(store, caller, input);
  return booking.ok && booking.value.status !== 'arrived' ? overtaken(booking.value) : booking;
}

/** In the staff's own words. Whom the desk booked for stands there, and takes the slip along. */
export function lackOf(
  { bookedBy, communityId, serving }: Booking,
  result: string,
  missing: readonly string[],
  now: number,
): Notice | undefined {
  if (bookedBy === deskOf(communityId)) return undefined;
  // Whoever was told that something is missing is told when nothing is.
  if (missing.length === 0) return serving?.missing ? noticeOf('staff-message', now, result) : undefined;
  return noticeOf('staff-message', now, `${result}：${missing.join('、')}`.slice(0, 200));
}

async function write(
  store: Store,
  { now }: StaffCaller,
  booking: Booking,
  serving: Serving,
  notice?: Notice,
): Promise<Outcome<DeskBooking>> {
  if (await store.day.serve(booking._id, booking.serving, serving, notice)) {
    const outbox = notice ? [...booking.outbox, notice] : booking.outbox;
    return done(deskBooking({ ...booking, serving, outbox }, now));
  }
  const current = await store.bookings.read(booking._id);
  return current ? overtaken(current) : refused('NOT_FOUND', { what: 'booking' });
}
