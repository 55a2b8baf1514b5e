// Decides how staff write to a time of a service: looked at whole, decided, and written only if it still is as it was seen.
// What is written is each use case's; a time that nobody has written yet is written as it would be after the change.
import type { SessionInput } from '#contract/desk-sessions';
import { instantOf } from '#domain/calendar';
import type { Change, LedgerWrite } from '#domain/ledger';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service } from '#domain/service';
import { freshSession, sessionIdOf, type Session } from '#domain/session';
import { slotAsked } from '../booking/attempt';
import { Busy, type StaffCaller } from '../caller';
import type { Store } from '../ports';
import { isOwn } from './own';

/** How often a write is decided anew because somebody else wrote in between. */
const TRIES = 6;

export interface Seen {
  readonly service: Service;
  /** Whole. */
  readonly session: Session;
  readonly isNew: boolean;
}

/**
 * A time of an own community's service that is not over. One round trip.
 * Refusals: NOT_FOUND (also for another community's), CLOSED_DAY, NO_SUCH_TIME, TOO_LATE.
 */
export async function lookAt(
  store: Store,
  caller: StaffCaller,
  { serviceId, date, start }: SessionInput,
): Promise<Outcome<Seen>> {
  const found = await store.desk.session(serviceId, sessionIdOf(serviceId, date, start), date);
  const { service, session } = found;
  if (!service || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
  const end = session ? done(session.end) : spanEnd(slotAsked(service, found, date, start));
  if (!end.ok) return end;
  const until = instantOf(date, end.value);
  if (until <= caller.now) return refused('TOO_LATE', { until });
  const seen = session ?? { ...freshSession(service, date, [start, end.value]), rev: 1 };
  return done({ service, session: seen, isNew: !session });
}

const spanEnd = (span: Outcome<readonly [number, number]>): Outcome<number> =>
  span.ok ? done(span.value[1]) : span;

/**
 * Writes what is decided on a time as it is seen; nothing when there is nothing to write. Two round trips, two more each
 * time that somebody was faster. The time as it is then. Refusals: those of `lookAt` and of what decides.
 */
export async function writeSession(
  store: Store,
  caller: StaffCaller,
  input: SessionInput,
  decide: (seen: Seen) => Outcome<LedgerWrite | undefined>,
): Promise<Outcome<Seen>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = await lookAt(store, caller, input);
    if (!seen.ok) return seen;
    const decided = decide(seen.value);
    if (!decided.ok) return decided;
    if (!decided.value) return seen;
    const session = changed(seen.value.session, decided.value);
    const wrote = seen.value.isNew
      ? await store.ledger.open({ ...session, rev: 1 })
      : await store.ledger.write(decided.value);
    if (wrote) return done({ ...seen.value, session });
  }
  throw new Busy('the session keeps changing');
}

/** The session after a write that staff decide: counts and values, set or taken away; nothing pushed or pulled. */
export const changed = (session: Session, { then }: LedgerWrite): Session =>
  then.reduce((document, change) => put(document, change.path.split('.'), change), session);

function put<T extends object>(document: T, [field = '', ...deeper]: readonly string[], change: Change): T {
  const old = (document as Record<string, unknown>)[field];
  if (deeper.length > 0) return { ...document, [field]: put((old ?? {}) as object, deeper, change) };
  if ('by' in change) return { ...document, [field]: Number(old ?? 0) + change.by };
  if ('to' in change) return { ...document, [field]: change.to };
  if ('remove' in change) return without(document, field);
  throw new Error(`staff do not write like this: ${change.path}`);
}

const without = <T extends object>(document: T, field: string): T =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== field)) as T;
