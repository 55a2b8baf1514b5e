// Decides what happens at the door: the phone in full before one sets out, coming in with the six digits the household says, and
// leaving with what came of it, signed for by whoever speaks for the person.
import type { VisitArriveInput, VisitLeaveInput, VisitPhones } from '#contract/desk-visits';
import type { DeskBooking } from '#contract/desk';
import type { Booking } from '#domain/booking';
import { dateAt, instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Serving } from '#domain/serving';
import type { StaffCaller } from '../caller';
import { moveOwn, ownBooking } from '../desk/own';
import type { Store } from '../ports';
import { deskBooking } from '../views';
import { isVisited } from './view';

const unknown = () => refused('NOT_FOUND', { what: 'booking' });

async function ownVisit(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<Booking>> {
  const found = await ownBooking(store, caller, input);
  return found.ok && found.value.kind !== 'visit' ? unknown() : found;
}

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

/** Two round trips besides the look at who calls. Refusals: NOT_FOUND (also for other digits), NOT_YET, STATE_CHANGED. */
export async function arriveAt(
  store: Store,
  caller: StaffCaller,
  { code, ...input }: VisitArriveInput,
): Promise<Outcome<DeskBooking>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  if (found.value.code !== code) return unknown();
  const from = instantOf(found.value.date, 0);
  if (caller.now < from) return refused('NOT_YET', { from });
  return moveOwn(store, caller, found.value, 'arrive');
}

/** Two round trips besides the look at who calls. The same twice is once. Refusals: NOT_FOUND, STATE_CHANGED (not come, or left). */
export async function leaveFrom(
  store: Store,
  caller: StaffCaller,
  { result, next, proxy, ...input }: VisitLeaveInput,
): Promise<Outcome<DeskBooking>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  const { serving, status } = booking;
  if (serving?.doneAt !== undefined)
    return serving.result === result
      ? done(deskBooking(booking, caller.now))
      : refused('STATE_CHANGED', { status });
  const left: Serving = {
    window: '',
    calledAt: caller.now,
    doneAt: caller.now,
    result,
    ...(next ? { next } : {}),
    ...(proxy ? { proxy: { name: proxy.name, relation: proxy.relation } } : {}),
  };
  if (status !== 'arrived' || !(await store.day.serve(booking._id, serving, left, undefined)))
    return refused('STATE_CHANGED', { status });
  return done(deskBooking({ ...booking, serving: left }, caller.now));
}
