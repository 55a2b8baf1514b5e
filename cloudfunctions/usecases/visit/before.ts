// Decides what happens before one sets out: the phone in full, what came of the call, and another time where they want one.
import type { MovedVisit, VisitCalledInput, VisitPhones } from '#contract/desk-visits';
import type { RescheduleInput } from '#contract/booking';
import { dateAt } from '#domain/calendar';
import { isOpen } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Signature } from '#domain/signature';
import type { CalledBefore } from '#domain/visit-door';
import { desk } from '../booking/booker';
import { changed } from '../booking/changed';
import { rescheduleAs } from '../booking/reschedule';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { ownVisit } from './door';
import { isVisited } from './view';

const unknown = () => refused('NOT_FOUND', { what: 'booking' });

/** One round trip besides the look at who calls and the audit trail. Refusals: NOT_FOUND, also once the day is over. */
export async function viewPhones(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<VisitPhones>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const { persons, date } = found.value;
  if (date < dateAt(caller.now) || !isVisited(found.value)) return unknown();
  return done({ persons: persons.map(({ name, phone }) => ({ name, phone })) });
}

/**
 * What came of the call before a visit; the last one counts, and tells everybody who called when. Two round trips besides the look
 * at who calls. Refusals: NOT_FOUND, also once the day is over; STATE_CHANGED (it is closed, they have come, or it has moved).
 */
export async function noteCall(
  store: Store,
  caller: StaffCaller,
  { said, ...input }: VisitCalledInput,
): Promise<Outcome<CalledBefore>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  if (booking.date < dateAt(caller.now)) return unknown();
  const { startsAt } = booking;
  const called = { said, at: caller.now, name: caller.member.name, startsAt };
  const noted = isOpen(booking.status) && (await store.visits.called(booking._id, booking.sessionId, called));
  return noted ? done(called) : changed(booking);
}

/**
 * Another time, as they have asked on the phone: confirmed at once, like what a clerk moves. Round trips and refusals are those of
 * booking/reschedule.ts, NOT_FOUND also for elsewhere's.
 */
export async function moveVisit(
  store: Store,
  caller: StaffCaller,
  input: RescheduleInput,
): Promise<Outcome<MovedVisit>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const by = desk(caller, found.value.communityId, false);
  const moved = await rescheduleAs(store, by, found.value, input);
  if (!moved.ok) return moved;
  const { date, start, end } = moved.value;
  return done({ bookingId: input.bookingId, date, start, end });
}

/** What whoever signed for somebody has drawn. One round trip besides the look at who calls and the trail. Refusals: NOT_FOUND. */
export async function viewSignature(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<{ signature: Signature }>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const signature = found.value.serving?.proxy?.signature;
  return signature ? done({ signature }) : unknown();
}
