// Decides that more places are kept for those who stand there, when what was kept is used up: of those still unbooked, and beyond
// them where staff say why there are more. Of an event that has begun all seats that nobody has booked may be, also where none were.
import type { KeepWalkInsInput } from '#contract/desk-book';
import type { DeskSession } from '#contract/desk-sessions';
import { instantOf, type Instant } from '#domain/calendar';
import { keepUnbooked, keepWalkIns } from '#domain/capacity';
import { kindOf } from '#domain/kinds/index';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Session } from '#domain/session';
import { WALK_IN } from '#domain/units';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskSession } from '../views';
import { writeSession } from './session';

/**
 * So many are kept at least; asked twice it is done once. Two round trips besides the look at who calls.
 * Refusals: NOT_OFFERED (nothing is kept for walk-ins), SESSION_CLOSED, SOLD_OUT (all is booked, or waited for, and nobody said
 * why there is more), and those of session.ts.
 */
export async function keepMoreWalkIns(
  store: Store,
  caller: StaffCaller,
  { keep, why, ...input }: KeepWalkInsInput,
): Promise<Outcome<DeskSession>> {
  const written = await writeSession(store, caller, input, ({ service, session }) => {
    const from = kindOf(service).openedAs?.(service);
    if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
    if (service.kind === 'event' && hasBegun(session, caller.now)) return keepUnbooked(session, keep);
    // A kitchen that keeps none by its set-up may still have food for who stands there.
    const none = session.capacity[WALK_IN] === undefined && service.kind !== 'canteen';
    if (from === undefined || none) return refused('NOT_OFFERED', { what: 'walk-in' });
    return keepWalkIns(session, from, keep, why !== undefined);
  });
  return written.ok ? done(deskSession(written.value.service, written.value.session)) : written;
}

const hasBegun = ({ date, start }: Session, now: Instant): boolean => instantOf(date, start) <= now;
