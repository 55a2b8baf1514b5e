// Decides that places kept for those who come without a booking are opened to everybody, when fewer come than were expected.
import type { DeskSession, WalkInsInput } from '#contract/desk-sessions';
import { releaseWalkIns } from '#domain/capacity';
import { kindOf } from '#domain/kinds/index';
import { done, refused, type Outcome } from '#domain/refusal';
import { WALK_IN } from '#domain/units';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskSession } from '../views';
import { writeSession } from './session';

/**
 * So many stay kept; asked twice it is done once. Two round trips besides the look at who calls.
 * Refusals: NOT_OFFERED (nothing is kept for walk-ins), and those of session.ts.
 */
export async function openWalkIns(
  store: Store,
  caller: StaffCaller,
  { keep, ...input }: WalkInsInput,
): Promise<Outcome<DeskSession>> {
  const written = await writeSession(store, caller, input, ({ service, session }) => {
    const into = kindOf(service).openedAs?.(service);
    if (into === undefined || session.capacity[WALK_IN] === undefined)
      return refused('NOT_OFFERED', { what: 'walk-in' });
    return done(releaseWalkIns(session, into, keep));
  });
  return written.ok ? done(deskSession(written.value.service, written.value.session)) : written;
}
