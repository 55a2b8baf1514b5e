// Decides what happens at the door: coming in by the six digits the household says, or by where the phone stands; leaving with what
// came of it, signed for by whoever speaks for the person; and that nobody was at home.
import type { NobodyHomeInput, VisitArriveInput, VisitLeaveInput } from '#contract/desk-visits';
import type { DeskBooking } from '#contract/desk';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Serving } from '#domain/serving';
import type { Came } from '#domain/visit-door';
import { changed } from '../booking/changed';
import type { StaffCaller } from '../caller';
import { moveOwn, ownBooking, shown } from '../desk/own';
import { lackOf } from '../desk/serve';
import type { Store } from '../ports';
import { callNotHome, settleNotHome } from './not-home';

const unknown = () => refused('NOT_FOUND', { what: 'booking' });

/** One round trip. Refusals: NOT_FOUND, also for another community's and for what is no home visit. */
export async function ownVisit(
  store: Store,
  caller: StaffCaller,
  input: { bookingId: string },
): Promise<Outcome<Booking>> {
  const found = await ownBooking(store, caller, input);
  return found.ok && found.value.kind !== 'visit' ? unknown() : found;
}

/**
 * Two round trips besides the look at who calls, three when it was said before that nobody was at home; twice is once.
 * Refusals: NOT_FOUND (also for other digits), NOT_OFFERED (by position, where nobody has put the household on the map), NOT_YET,
 * STATE_CHANGED.
 */
export async function arriveAt(
  store: Store,
  caller: StaffCaller,
  { bookingId, ...proof }: VisitArriveInput,
): Promise<Outcome<DeskBooking>> {
  const found = await ownVisit(store, caller, { bookingId });
  if (!found.ok) return found;
  const booking = found.value;
  const came = cameBy(booking, proof);
  if (!came.ok) return came;
  const from = instantOf(booking.date, 0);
  if (caller.now < from) return refused('NOT_YET', { from });
  const arrived = await moveOwn(store, caller, booking, 'arrive', undefined, { came: came.value });
  if (arrived.ok) await settleNotHome(store, caller, booking);
  return arrived;
}

/** How it is seen that somebody is there: only the household knows its digits; how far away one is, the phone says. */
function cameBy(
  { code, choice }: Booking,
  proof: { readonly code: string } | { readonly metres: number },
): Outcome<Came> {
  if ('code' in proof) return proof.code === code ? done({ by: 'code' }) : unknown();
  const known = choice?.kind === 'visit' && choice.address.point;
  return known ? done({ by: 'position', metres: proof.metres }) : refused('NOT_OFFERED', { what: 'address' });
}

/**
 * Two round trips besides the look at who calls. The same twice is once. What could not be done is said as such, and what is missing
 * is told to those who have WeChat. Refusals: NOT_FOUND, STATE_CHANGED (not come, or left).
 */
export async function leaveFrom(
  store: Store,
  caller: StaffCaller,
  input: VisitLeaveInput,
): Promise<Outcome<DeskBooking>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  const { serving, status } = booking;
  if (serving?.doneAt !== undefined)
    return serving.result === input.result ? done(shown(caller, booking)) : changed(booking);
  const left = leftOf(caller, input);
  const notice = lackOf(booking, input.result, input.missing, caller.now);
  if (status !== 'arrived' || !(await store.day.serve(booking._id, serving, left, notice)))
    return changed(booking);
  return done(shown(caller, { ...booking, serving: left }));
}

const leftOf = (
  { now, member }: StaffCaller,
  { result, undone, missing, next, proxy }: VisitLeaveInput,
): Serving => ({
  window: '',
  calledAt: now,
  by: member.name,
  doneAt: now,
  result,
  ...(undone ? { undone: true } : {}),
  ...(missing.length > 0 ? { missing } : {}),
  ...(next ? { next } : {}),
  ...(proxy ? { proxy: { name: proxy.name, relation: proxy.relation, signature: proxy.signature } } : {}),
});

/**
 * Somebody went there in vain: it was missed, with the reason, and the household is on the call list. Three round trips besides the
 * look at who calls; twice is once. The line is there before the booking is moved: a function that dies leaves a call too many rather
 * than one too few. Refusals: NOT_FOUND, NOT_YET (its time has not begun), STATE_CHANGED.
 */
export async function nobodyHome(
  store: Store,
  caller: StaffCaller,
  { reason, ...input }: NobodyHomeInput,
): Promise<Outcome<DeskBooking>> {
  const found = await ownVisit(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  if (booking.status === 'missed') return done(shown(caller, booking));
  if (booking.status !== 'confirmed') return changed(booking);
  if (caller.now < booking.startsAt) return refused('NOT_YET', { from: booking.startsAt });
  await callNotHome(store, booking, reason, caller.now);
  const missed = await moveOwn(store, caller, booking, 'miss', reason);
  if (!missed.ok) await settleNotHome(store, caller, { ...booking, status: 'missed' });
  return missed;
}
