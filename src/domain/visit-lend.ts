// Decides how a worker of one community helps out in a window of another, and how they are given back. Whoever has them lets go
// first, so that they are for a moment nowhere, never in two places; what a dead function left half done is gone on with.
import type { Instant } from './calendar';
import { unitOf, VISITS, type BorrowedWorker, type Worker } from './kinds/visit';
import { leftFor, type Change, type LedgerWrite } from './ledger';
import { done, refused, type Outcome } from './refusal';
import { onDuty } from './rota';
import type { Session } from './session';
import { canGo, isFree, plus, unitsOf, windowWrite, without } from './visit-crew';

/**
 * What a lender's window keeps of a worker: to which window they were given, and in which turn (`c2-visit:2026-11-24:540#3`). The
 * turn grows by one with every giving and taking back, so that nobody who was slow goes on with a turn that is over.
 */
const markOf = (to: string, turn: number): string => `${to}#${turn}`;
const partsOf = (mark = ''): readonly [string, number] => {
  const [to = '', turn = '0'] = mark.split('#');
  return [to, Number(turn)];
};

/** The window that a worker was given to; empty when they are at home. */
export const lentTo = ({ lent }: Pick<Session, 'lent'>, workerId: string): string =>
  partsOf(lent?.[workerId])[0];

/** In which turn. */
export const turnOf = ({ lent }: Pick<Session, 'lent'>, workerId: string): number =>
  partsOf(lent?.[workerId])[1];

/** What a worker of another community is called in the window that borrows them. */
export const borrowedId = (serviceId: string, workerId: string): string => `${serviceId}-${workerId}`;

/**
 * A worker's own window gives them to another's, before that has them. Given to it already, only the turn is another: whoever
 * gives them back in between finds it. Refusals: SOLD_OUT, also when only what is kept for priority households is left, or they
 * are off duty; SESSION_CLOSED.
 */
export function lendWrite(session: Session, worker: Worker, to: string, now: Instant): Outcome<LedgerWrite> {
  const given: Change = {
    path: `lent.${worker.id}`,
    to: markOf(to, turnOf(session, worker.id) + 1),
  };
  const lent = lentTo(session, worker.id);
  if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  if (lent === to) return done(windowWrite(session, session.left, session.capacity, [given]));
  const left = leftFor(session, {}, now);
  if (lent || !canGo(session, worker) || (left[VISITS] ?? 0) < 1)
    return refused('SOLD_OUT', { left: 0, asked: 1, mayWait: false, waiting: 0 });
  return done(without(session, worker, given));
}

/**
 * A borrowed worker is there; nothing when they are already. Refusals: SESSION_CLOSED, STATE_CHANGED (they were given back since
 * they were given in this turn).
 */
export function borrowWrite(
  session: Session,
  worker: BorrowedWorker,
  turn: number,
): Outcome<LedgerWrite | undefined> {
  if (session.borrowed?.[worker.id]) return done(undefined);
  if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  if ((session.returned?.[worker.id] ?? 0) >= turn)
    return refused('STATE_CHANGED', { status: session.state });
  const units = unitsOf([worker]);
  const mark: Change = { path: `borrowed.${worker.id}`, to: worker };
  return done(windowWrite(session, plus(session.left, units, 1), plus(session.capacity, units, 1), [mark]));
}

/** The bookings that a borrowed worker is promised to, each once. */
export const promisedTo = ({ holders }: Pick<Session, 'holders'>, worker: Pick<Worker, 'id'>): string[] => [
  ...new Set(
    Object.values(holders).flatMap(({ booking, units }) =>
      (units[unitOf(worker)] ?? 0) > 0 ? [booking] : [],
    ),
  ),
];

/**
 * The window that borrowed a worker lets go of them, in the turn in which they were given; nothing when they are not there any
 * more. Refusals: SOLD_OUT (promised to a household), SESSION_CLOSED.
 */
export function letGoWrite(
  session: Session,
  worker: BorrowedWorker,
  turn: number,
): Outcome<LedgerWrite | undefined> {
  if (!session.borrowed?.[worker.id]) return done(undefined);
  if (session.state === 'closed') return refused('SESSION_CLOSED', { reason: session.closedReason });
  if (!isFree(session, worker)) return refused('SOLD_OUT', { left: 0, asked: 1, mayWait: false, waiting: 0 });
  const units = unitsOf([worker]);
  return done(
    windowWrite(session, plus(session.left, units, -1), plus(session.capacity, units, -1), [
      { path: `borrowed.${worker.id}`, remove: true },
      { path: `returned.${worker.id}`, to: turn },
    ]),
  );
}

/**
 * A worker's own window has them again, when it still is the turn in which they were let go; nothing when they are back, or were
 * lent anew. Who is off duty by now is back without a place.
 */
export function takeBackWrite(
  session: Session,
  worker: Worker,
  from: string,
  turn: number,
): LedgerWrite | undefined {
  if (session.lent?.[worker.id] !== markOf(from, turn) || session.state === 'closed') return undefined;
  const works = onDuty(worker, session.date, [session.start, session.end]);
  const units = works ? unitsOf([worker]) : {};
  return windowWrite(session, plus(session.left, units, 1), plus(session.capacity, units, 1), [
    { path: `lent.${worker.id}`, to: markOf('', turn + 1) },
  ]);
}
