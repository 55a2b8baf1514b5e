// Decides that others go to a household than were promised: in the ledger first, in one write, then on the record, whose people are
// told. A function that dies in between leaves a record that is behind, which a retry or the sweep brings up to date.
import type { AssignedView, AssignInput } from '#contract/desk-visits';
import type { Booking } from '#domain/booking';
import { rosterOf, type Worker } from '#domain/kinds/visit';
import { heldBy } from '#domain/ledger';
import { done, refused, type Outcome } from '#domain/refusal';
import { onDuty } from '#domain/rota';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import { householdOf, staffs, swapWrite } from '#domain/visit-crew';
import { changed } from '../booking/changed';
import type { StaffCaller } from '../caller';
import { moverOf, ownBooking } from '../desk/own';
import type { Store } from '../ports';
import { reassign } from './reassign';
import { taskOf } from './view';
import { writeWindow } from './window';

/**
 * Seven round trips at most besides the look at who calls, two more each time that somebody was faster. The same twice is
 * once. Refusals: NOT_FOUND (also elsewhere's, and no visit), STATE_CHANGED (it is closed, or they have come), NOT_OFFERED
 * (too few, or none of them can do it), SOLD_OUT (one of them is promised elsewhere at that time, or away).
 */
export async function assignWorkers(
  store: Store,
  caller: StaffCaller,
  { workerIds, ...input }: AssignInput,
): Promise<Outcome<AssignedView>> {
  const found = await ownBooking(store, caller, input);
  if (!found.ok) return found;
  const booking = found.value;
  const { status, sessionId, serviceId } = booking;
  if (!['pending', 'confirmed'].includes(status)) return changed(booking);
  const service = await store.services.read(serviceId);
  const [session] = await store.ledger.whole([sessionId]);
  if (service?.kind !== 'visit' || !session) return refused('NOT_FOUND', { what: 'booking' });
  const crew = crewOf(service, session, booking, workerIds);
  if (!crew.ok) return crew;
  const written = await writeWindow(store, { session, isNew: false }, (seen) => {
    const swap = swapWrite(seen, booking._id, crew.value, booking.swaps ?? 0);
    return swap.ok ? done(swap.value?.write) : swap;
  });
  if (!written.ok) return written;
  await follow(store, caller, written.value, booking);
  await settle(store, caller, booking);
  return done({ bookingId: booking._id, workers: crew.value.map(({ id, name }) => ({ id, name })) });
}

/** Refusals: SOLD_OUT (somebody who is not there, or off duty), NOT_OFFERED. */
function crewOf(
  service: ServiceOf<'visit'>,
  session: Session,
  booking: Booking,
  workerIds: readonly string[],
): Outcome<readonly Worker[]> {
  const span = [session.start, session.end] as const;
  const goes = (id: string): boolean => booking.workers?.some((one) => one.id === id) ?? false;
  const roster = rosterOf(service, session).filter((one) => goes(one.id) || onDuty(one, session.date, span));
  const crew = workerIds.flatMap((id) => roster.find((one) => one.id === id) ?? []);
  if (crew.length < workerIds.length)
    return refused('SOLD_OUT', { left: 0, asked: workerIds.length, mayWait: false, waiting: 0 });
  const task = taskOf(service, booking);
  return !task || staffs(crew, task) ? done(crew) : refused('NOT_OFFERED', { what: 'task' });
}

/** Brings the record up to date with a window; true when it was behind. */
export async function follow(
  store: Store,
  caller: StaffCaller,
  session: Session,
  booking: Booking,
): Promise<boolean> {
  const swaps = householdOf(session, booking._id)?.holder.swaps ?? 0;
  if (swaps <= (booking.swaps ?? 0)) return false;
  const places = heldBy(session, booking._id);
  return reassign(store, session, booking, { places, swaps }, moverOf(caller), caller.now);
}

export const unstaffedCallId = ({ _id }: Pick<Booking, '_id'>): string => `${_id}:unstaffed:visit`;

/** Nobody has to be called any more because nobody could go. */
async function settle(store: Store, { member, now }: StaffCaller, booking: Booking): Promise<void> {
  const { _id: by, name } = member;
  const result = { text: '', by, name, at: now };
  if (booking.swaps)
    await store.calls.close(unstaffedCallId(booking), booking.communityId, ['unstaffed'], result);
}
