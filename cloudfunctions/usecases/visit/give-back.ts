// Decides that a borrowed worker goes back to their own community: out of the window that borrowed them, where nobody is promised
// them, then into their own. A function that dies in between has them nowhere; the same again goes on with it.
import type { GiveBackInput, GivenBackView } from '#contract/desk-visits';
import type { BorrowedWorker } from '#domain/kinds/visit';
import { done, refused, type Outcome } from '#domain/refusal';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import { borrowedId, lentTo, letGoWrite, promisedTo, takeBackWrite, turnOf } from '#domain/visit-lend';
import type { StaffCaller } from '../caller';
import { lookAt } from '../desk/session';
import type { Store } from '../ports';
import { writeWindow } from './window';

const unknown = () => refused('NOT_FOUND', { what: 'person' });

/**
 * Five round trips besides the look at who calls, one more to say why not. The same twice is once, and goes on where it was left.
 * Refusals: NOT_FOUND (own window, or nobody who was borrowed for it), OPEN_BOOKINGS (the households they are promised to),
 * SESSION_CLOSED, TOO_LATE.
 */
export async function giveBack(
  store: Store,
  caller: StaffCaller,
  { lenderId, workerId, ...input }: GiveBackInput,
): Promise<Outcome<GivenBackView>> {
  const own = await lookAt(store, caller, input);
  if (!own.ok) return own;
  const { session } = own.value;
  const helperId = borrowedId(lenderId, workerId);
  const helper = session.borrowed?.[helperId];
  if (!helper && session.returned?.[helperId] === undefined) return unknown();
  const lender = await store.services.read(lenderId);
  if (lender?.kind !== 'visit') return unknown();
  // Theirs is read before this one lets go: whoever borrows them anew meanwhile is seen by it.
  const theirs = await lentFrom(store, lender, workerId, session);
  const turn = theirs ? turnOf(theirs, workerId) : 0;
  const left = helper
    ? await writeWindow(store, own.value, (seen) => letGoWrite(seen, helper, turn))
    : done(session);
  if (!left.ok)
    return helper && left.refusal.code === 'SOLD_OUT' ? promised(store, session._id, helper) : left;
  if (theirs) await takeBack(store, lender, workerId, theirs, left.value);
  return done({ workerId, home: lender.communityName });
}

/** The window of theirs that gave them to this one; none when they are back, or given elsewhere by now. */
async function lentFrom(
  store: Store,
  { _id, communityId }: ServiceOf<'visit'>,
  workerId: string,
  { _id: to, date }: Session,
): Promise<Session | undefined> {
  const { sessions } = await store.visits.day(communityId, date);
  return sessions.find((one) => one.serviceId === _id && lentTo(one, workerId) === to);
}

/** Only in the turn in which the other window has let go of them. Who does not work there any more has no place to come back to. */
async function takeBack(
  store: Store,
  { _id, workers }: ServiceOf<'visit'>,
  workerId: string,
  theirs: Session,
  { _id: from, returned }: Session,
): Promise<void> {
  const worker = workers.find(({ id }) => id === workerId);
  const turn = returned?.[borrowedId(_id, workerId)];
  if (!worker || turn === undefined) return;
  await writeWindow(store, { session: theirs, isNew: false }, (seen) =>
    done(takeBackWrite(seen, worker, from, turn)),
  );
}

/** Which visits keep them. */
async function promised(
  store: Store,
  sessionId: string,
  helper: BorrowedWorker,
): Promise<Outcome<GivenBackView>> {
  const [session] = await store.ledger.whole([sessionId]);
  const found = session ? await store.desk.bookings(promisedTo(session, helper)) : [];
  return refused('OPEN_BOOKINGS', {
    bookings: found.map(({ _id, persons, serviceTitle, date, start }) => ({
      bookingId: _id,
      title: persons[0]?.name ?? serviceTitle,
      date,
      start,
    })),
  });
}
