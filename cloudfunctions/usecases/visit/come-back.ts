// Decides that a worker who was said to be away can be sent again: window by window their place is put back where it was taken out.
// The households that others were found for keep them; those for whom nobody was found are said, and a desk sends somebody.
import type { ReturnedView, WorkerAwayInput } from '#contract/desk-visits';
import { done, type Outcome } from '#domain/refusal';
import { returnWrite } from '#domain/visit-crew';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { isShort, named, restOfDay } from './rest-of-day';
import { writeWindow } from './window';

/**
 * Two round trips besides the look at who calls, and one for each window in which they were away. The same twice is once, and goes on
 * where it was left. Refusals: NOT_FOUND (no such worker, or another community's), TOO_LATE (the day is over).
 */
export async function comeBack(
  store: Store,
  caller: StaffCaller,
  input: WorkerAwayInput,
): Promise<Outcome<ReturnedView>> {
  const found = await restOfDay(store, caller, input);
  if (!found.ok) return found;
  const { service, windows, worker, visits } = found.value;
  for (const window of windows) await writeWindow(store, window, (seen) => done(returnWrite(seen, worker)));
  const short = visits.filter((visit) =>
    windows.some(({ session }) => session._id === visit.sessionId && isShort(service, session, visit)),
  );
  return done({ unstaffed: short.map(named) });
}
