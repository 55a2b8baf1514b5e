// Decides what becomes of a day when a worker falls ill: window by window they are taken out of the ledger, with each of their
// visits given to somebody free with the right skill in the same write. To whom nobody can go is called. What one call does not
// manage, the next goes on with.
import type { ReplannedView, WorkerAwayInput } from '#contract/desk-visits';
import type { Booking } from '#domain/booking';
import { rosterOf, type VisitTask, type Worker } from '#domain/kinds/visit';
import type { LedgerWrite } from '#domain/ledger';
import { done, type Outcome } from '#domain/refusal';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import { awayWrite, canGo, completed, swapWrite } from '#domain/visit-crew';
import { loadsOf } from '#domain/visit-order';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { follow, unstaffedCallId } from './assign';
import { crewIn, isShort, named, restOfDay } from './rest-of-day';
import { taskOf } from './view';
import { writeWindow, type Window } from './window';

type Visit = ServiceOf<'visit'>;

const ANY: Pick<VisitTask, 'skill' | 'workers'> = { skill: '', workers: 1 };

/**
 * Two round trips besides the look at who calls, one for each window, two for each visit that moves, one for all calls.
 * Refusals: NOT_FOUND (no such worker, or another community's), TOO_LATE (the day is over).
 */
export async function replan(
  store: Store,
  caller: StaffCaller,
  input: WorkerAwayInput,
): Promise<Outcome<ReplannedView>> {
  const found = await restOfDay(store, caller, input);
  if (!found.ok) return found;
  const { service, windows, worker, visits } = found.value;
  const loads = new Map(
    loadsOf(visits.map(({ workers = [] }) => ({ workerIds: workers.map(({ id }) => id) }))),
  );
  const tally = { moved: 0, unstaffed: [] as Booking[] };
  for (const window of windows) await leave(store, caller, service, window, worker, visits, loads, tally);
  if (tally.unstaffed.length > 0)
    await store.calls.add(tally.unstaffed.map((one) => callFor(one, caller.now)));
  return done({
    moved: tally.moved,
    unstaffed: tally.unstaffed.map(named),
  });
}

/** One window without the worker; every visit in it that lacks somebody is completed where that can be. */
async function leave(
  store: Store,
  caller: StaffCaller,
  service: Visit,
  window: Window,
  worker: Worker,
  visits: readonly Booking[],
  loads: Map<string, number>,
  tally: { moved: number; unstaffed: Booking[] },
): Promise<void> {
  const here = visits.filter(({ sessionId }) => sessionId === window.session._id);
  let { session } = window;
  for (const booking of here) {
    const written = await writeWindow(store, { session, isNew: false }, (seen) =>
      done(mended(service, seen, booking, worker, loads)),
    );
    if (!written.ok) continue;
    session = written.value;
    if (await follow(store, caller, session, booking)) tally.moved += 1;
    for (const { id } of crewIn(service, session, booking)) loads.set(id, (loads.get(id) ?? 0) + 1);
    if (isShort(service, session, booking)) tally.unstaffed.push(booking);
  }
  await writeWindow(store, { session, isNew: window.isNew && here.length === 0 }, (seen) =>
    done(awayWrite(seen, worker)),
  );
}

/** The write after which a visit is made without the worker, by as many as it needs if they are there. */
function mended(
  service: Visit,
  session: Session,
  booking: Booking,
  worker: Worker,
  loads: ReadonlyMap<string, number>,
): LedgerWrite | undefined {
  const crew = crewIn(service, session, booking);
  const stay = crew.filter(({ id }) => id !== worker.id);
  const task = taskOf(service, booking) ?? { ...ANY, skill: crew[0]?.skills[0] ?? '' };
  const free = rosterOf(service, session).filter((one) => one.id !== worker.id && canGo(session, one));
  const gone = stay.length < crew.length ? worker : undefined;
  const next = completed(stay, free, task, loads) ?? stay;
  if (!gone && next === stay) return undefined;
  const swap = swapWrite(session, booking._id, next, booking.swaps ?? 0, gone);
  return swap.ok ? swap.value?.write : undefined;
}

const callFor = (booking: Booking, now: number) => ({
  _id: unstaffedCallId(booking),
  communityId: booking.communityId,
  reason: 'unstaffed' as const,
  bookingId: booking._id,
  name: booking.persons[0]?.name ?? '',
  phone: booking.persons[0]?.phone ?? '',
  about: '',
  createdAt: now,
  dueAt: Math.max(now, booking.startsAt - 60 * 60_000),
  state: 'open' as const,
});
