// Decides how a day's windows are seen and written: those that somebody has written, and those that would be.
// What is written is domain/visit-crew.ts's.
import { kindOf } from '#domain/kinds/index';
import type { LedgerWrite } from '#domain/ledger';
import type { Outcome } from '#domain/refusal';
import { openingOn } from '#domain/schedule';
import type { ServiceOf } from '#domain/service';
import { freshSession, sessionIdOf, type Session } from '#domain/session';
import type { LocalDate } from '#domain/calendar';
import { done } from '#domain/refusal';
import { Busy } from '../caller';
import { changed } from '../desk/session';
import type { Store } from '../ports';
import type { VisitDay } from './ports';

export interface Window {
  readonly session: Session;
  readonly isNew: boolean;
}

/** The windows of a service on a date, the earliest first; also written ones that the schedule does not have any more. */
export function windowsOf(service: ServiceOf<'visit'>, date: LocalDate, day: VisitDay): Window[] {
  const written = day.sessions.filter((one) => one.serviceId === service._id);
  const opening = openingOn(service, date, day);
  const slots = opening.open ? kindOf(service).slots(service, opening.spans) : [];
  const unwritten = slots
    .filter(([start]) => !written.some((one) => one._id === sessionIdOf(service._id, date, start)))
    .map((slot) => ({ session: freshSession(service, date, slot), isNew: true }));
  return [...written.map((session) => ({ session, isNew: false })), ...unwritten].sort(
    (a, b) => a.session.start - b.session.start,
  );
}

/** How often a write is decided anew because somebody else wrote in between. */
const TRIES = 8;

/**
 * Writes what is decided on a window as it is seen; nothing when there is nothing to write. One round trip, two more each
 * time that somebody was faster. The window as it is then. Refusals are those of what decides.
 */
export async function writeWindow(
  store: Store,
  seen: Window,
  decide: (session: Session) => Outcome<LedgerWrite | undefined>,
): Promise<Outcome<Session>> {
  let look = seen;
  for (let tries = 0; tries < TRIES; tries++) {
    const decided = decide(look.session);
    if (!decided.ok) return decided;
    const write = decided.value;
    if (!write) return done(look.session);
    const session = changed(look.session, write);
    const wrote = look.isNew
      ? await store.ledger.open({ ...session, rev: 1 })
      : await store.ledger.write(write);
    if (wrote) return done(session);
    const [now] = await store.ledger.whole([seen.session._id]);
    if (now) look = { session: now, isNew: false };
  }
  throw new Busy('the window keeps changing');
}
