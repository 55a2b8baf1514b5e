// Decides how a place is taken and given back: the ledger's one write says yes or no, a second look says why not.
// What may be booked at all is attempt.ts's.
import { checkHold, claimWrite, holdWrite, releaseWrite, withHolder } from '#domain/ledger';
import type { Outcome } from '#domain/refusal';
import type { Holder, Session } from '#domain/session';
import { Busy } from '../caller';
import type { Store } from '../ports';

/** How often a hold is tried when places come and go between the write and the look at why. */
const HOLD_TRIES = 3;

/** A place that somebody wants in a session as it was read. */
export interface Wanted {
  readonly session: Session;
  /** The session has no document yet. */
  readonly isNew: boolean;
  readonly personId: string;
  readonly holder: Holder;
}

/** One round trip; two more for each look at why not. Refusals: SESSION_CLOSED, TOO_LATE, ALREADY_BOOKED, SOLD_OUT. */
export async function hold(store: Store, wanted: Wanted, now: number): Promise<Outcome<unknown>> {
  const { personId, holder, isNew } = wanted;
  let { session } = wanted;
  for (let tries = 0; tries < HOLD_TRIES; tries++) {
    const can = checkHold(session, personId, holder, now);
    if (!can.ok) return can;
    if (await take(store, { ...wanted, session, isNew: isNew && tries === 0 }, can.value, now)) return can;
    session = (await store.ledger.read(session._id, personId)) ?? session;
  }
  throw new Busy('places of the session keep changing');
}

/** One try at what was seen: a place that is free, one that is the booking's own already, or a session without a document. */
async function take(store: Store, wanted: Wanted, seen: 'free' | 'held', now: number): Promise<boolean> {
  const { session, personId, holder, isNew } = wanted;
  if (seen === 'held') return store.ledger.write(claimWrite(session._id, personId, holder));
  if (isNew) return store.ledger.open(withHolder(session, personId, holder));
  return store.ledger.write(holdWrite(session._id, personId, holder, now));
}

/** One round trip; done again without harm, and nothing when a retry has claimed the place. */
export const giveBack = (store: Store, { session, personId, holder }: Wanted): Promise<boolean> =>
  store.ledger.write(releaseWrite(session._id, personId, holder));
