// Decides that a closed time is opened again: anybody may book it as before, and nobody who was told that it is closed is booked again.
// When that is safe is domain/reopening.ts's.
import type { SessionInput } from '#contract/desk-sessions';
import type { ReopenedView } from '#contract/desk-times';
import { bookingsIn, reopenWrite } from '#domain/reopening';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { writeSession } from './session';

/**
 * Two round trips besides the look at who calls and the trail; open already, it is done. Not while its people are still being told:
 * the clock tells them within minutes. Refusals: NOT_FOUND (also for another community's), CLOSED_DAY, NO_SUCH_TIME, TOO_LATE.
 */
export async function reopenSession(
  store: Store,
  caller: StaffCaller,
  input: SessionInput,
): Promise<Outcome<ReopenedView>> {
  let holding = 0;
  const seen = await writeSession(store, caller, input, ({ session }) => {
    holding = session.state === 'closed' ? bookingsIn(session).length : 0;
    return done(session.state === 'closed' && holding === 0 ? reopenWrite(session) : undefined);
  });
  if (!seen.ok) return seen;
  return done(holding > 0 ? { reopened: false, holding } : { reopened: true });
}
