// Decides what is left of a worker's day: the windows that are not over, the visits that are still to be made, and which of them lack
// somebody. What is done about it when they cannot come, or can after all, is away.ts's and come-back.ts's.
import type { ReplannedView, WorkerAwayInput } from '#contract/desk-visits';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { rosterOf, worksIn, type Worker } from '#domain/kinds/visit';
import { isOpen } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import { householdOf, staffs } from '#domain/visit-crew';
import type { StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import type { Store } from '../ports';
import { isVisited, taskOf } from './view';
import { windowsOf, type Window } from './window';

type Visit = ServiceOf<'visit'>;

/** What is left of a worker's day: the windows that are not over, and the visits that are still to be made. */
export interface RestOfDay {
  readonly service: Visit;
  readonly windows: readonly Window[];
  readonly worker: Worker;
  readonly visits: readonly Booking[];
}

/** Two round trips. Refusals: NOT_FOUND (no such worker, or another community's), TOO_LATE (the day is over). */
export async function restOfDay(
  store: Store,
  caller: StaffCaller,
  { serviceId, workerId, date }: WorkerAwayInput,
): Promise<Outcome<RestOfDay>> {
  const service = await store.services.read(serviceId);
  if (service?.kind !== 'visit' || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
  const day = await store.visits.day(service.communityId, date);
  const windows = windowsOf(service, date, day).filter(
    ({ session }) => session.state === 'open' && instantOf(date, session.end) > caller.now,
  );
  if (windows.length === 0) return refused('TOO_LATE', { until: instantOf(date, 24 * 60) });
  const worker = windows
    .flatMap(({ session }) => rosterOf(service, session))
    .find(({ id }) => id === workerId);
  if (!worker) return refused('NOT_FOUND', { what: 'person' });
  const visits = day.bookings.filter(
    (one) => one.serviceId === serviceId && isVisited(one) && isOpen(one.status),
  );
  return done({ service, windows, worker, visits });
}

/** Who is promised to a visit, as its window has it. */
export const crewIn = (service: Visit, session: Session, { _id }: Booking): Worker[] => {
  const units = householdOf(session, _id)?.holder.units ?? {};
  return rosterOf(service, session).filter((one) => worksIn(units, one));
};

/** Whether fewer go to a visit than it needs, or none of them can do it; of what is not offered any more, whether nobody goes. */
export function isShort(service: Visit, session: Session, booking: Booking): boolean {
  const crew = crewIn(service, session, booking);
  const task = taskOf(service, booking);
  return task ? !staffs(crew, task) : crew.length === 0;
}

/** A visit to which nobody can go, as a desk reads it. */
export const named = ({ _id, persons, start }: Booking): ReplannedView['unstaffed'][number] => ({
  bookingId: _id,
  name: persons[0]?.name ?? '',
  start,
});
