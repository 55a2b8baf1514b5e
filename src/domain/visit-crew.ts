// Decides who of the workers goes to a household, and how the ledger changes when others go instead: one conditional write each,
// onto the window as it was read. What the record then says is the use cases'; a window's first promise is kinds/visit.ts's.
import { unitOf, VISITS, type VisitTask, type Worker } from './kinds/visit';
import { nextRev, type Change, type LedgerWrite } from './ledger';
import { done, refused, type Outcome } from './refusal';
import { onDuty } from './rota';
import type { Holder, Session } from './session';
import type { Units } from './units';

type Crewed = Pick<VisitTask, 'skill' | 'workers'>;

/** Whether these workers can do a task: as many as it needs, two at most, and one of them with the skill. */
export const staffs = (workers: readonly Worker[], { skill, workers: needs }: Crewed): boolean =>
  workers.length >= needs && workers.length <= 2 && workers.some(({ skills }) => skills.includes(skill));

/** Whether a window has somebody to promise. */
export const isFree = ({ left }: Pick<Session, 'left'>, worker: Pick<Worker, 'id'>): boolean =>
  (left[unitOf(worker)] ?? 0) > 0;

/** Whether somebody is free in a window and at work then: a place of theirs may be left over from before they were off duty. */
export const canGo = (session: Pick<Session, 'left' | 'date' | 'start' | 'end'>, worker: Worker): boolean =>
  isFree(session, worker) && onDuty(worker, session.date, [session.start, session.end]);

/**
 * Who goes in the end, with those who go already: the free one with the fewest visits of the day, among equals who can do
 * least, so that the versatile stay free. Undefined when nobody can complete them.
 */
export function completed(
  stay: readonly Worker[],
  free: readonly Worker[],
  task: Crewed,
  loads: ReadonlyMap<string, number>,
): readonly Worker[] | undefined {
  if (staffs(stay, task)) return stay;
  const able = (one: Worker): boolean => one.skills.includes(task.skill);
  const turns = [...free].sort(
    (a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0) || a.skills.length - b.skills.length,
  );
  const skilled = stay.some(able) ? [] : turns.filter(able).slice(0, 1);
  const others = turns.filter((one) => !skilled.includes(one));
  const crew = [...stay, ...skilled, ...others].slice(0, Math.max(task.workers, stay.length));
  return staffs(crew, task) ? crew : undefined;
}

/** The one of a booking who stands for the household in the ledger: who holds workers, or did before they were taken away. */
export function householdOf(
  { holders }: Pick<Session, 'holders'>,
  booking: string,
): { readonly personId: string; readonly holder: Holder } | undefined {
  const own = Object.entries(holders).filter(([, holder]) => holder.booking === booking);
  const found =
    own.find(([, { units }]) => (units[VISITS] ?? 0) > 0) ?? own.find(([, one]) => one.swaps) ?? own[0];
  return found && { personId: found[0], holder: found[1] };
}

export const unitsOf = (workers: readonly Pick<Worker, 'id'>[]): Units =>
  workers.length > 0
    ? { ...Object.fromEntries(workers.map((one) => [unitOf(one), 1])), [VISITS]: workers.length }
    : {};

/** The write that makes a window's counts other ones and marks it, onto the window as read. */
export const windowWrite = (
  session: Session,
  left: Units,
  capacity: Units,
  marks: readonly Change[] = [],
): LedgerWrite => ({
  sessionId: session._id,
  when: [
    { path: 'rev', is: 'equal', value: session.rev },
    { path: 'state', is: 'equal', value: 'open' },
  ],
  then: [
    ...changesOf('left', session.left, left),
    ...changesOf('capacity', session.capacity, capacity),
    ...marks,
    nextRev,
  ],
});

const changesOf = (path: string, from: Units, to: Units): Change[] =>
  Object.keys({ ...from, ...to })
    .filter((unit) => (from[unit] ?? 0) !== (to[unit] ?? 0))
    .map((unit) => ({ path: `${path}.${unit}`, to: to[unit] ?? 0 }));

export const plus = (units: Units, more: Units, sign: 1 | -1): Units => {
  const sum: Record<string, number> = { ...units };
  for (const [unit, n] of Object.entries(more)) sum[unit] = (sum[unit] ?? 0) + sign * n;
  return sum;
};

/** The write, and how often the booking's workers were changed once it has happened. */
export interface Swap {
  readonly write: LedgerWrite;
  readonly swaps: number;
}

/**
 * Others go to a household; those who went are free again, or `gone` from the window with it. Done with nothing when it is
 * so already. Refusals: NOT_FOUND (no such booking in it), SOLD_OUT (one of them is promised elsewhere, or not there).
 */
export function swapWrite(
  session: Session,
  booking: string,
  workers: readonly Worker[],
  swaps: number,
  gone?: Worker,
): Outcome<Swap | undefined> {
  const house = householdOf(session, booking);
  if (!house) return refused('NOT_FOUND', { what: 'booking' });
  const units = unitsOf(workers);
  const freed = plus(session.left, house.holder.units, 1);
  const away = gone ? unitsOf([gone]) : {};
  const left = plus(plus(freed, away, -1), units, -1);
  const taken = workers.find((one) => (left[unitOf(one)] ?? 0) < 0);
  if (taken || (left[VISITS] ?? 0) < 0)
    return refused('SOLD_OUT', { left: 0, asked: workers.length, mayWait: false, waiting: 0 });
  if (!gone && changesOf('', session.left, left).length === 0) return done(undefined);
  const next = Math.max(swaps, house.holder.swaps ?? 0) + 1;
  const marks: Change[] = [
    { path: `holders.${house.personId}.units`, to: units },
    { path: `holders.${house.personId}.swaps`, to: next },
    ...(gone ? [{ path: `away.${gone.id}`, to: true }] : []),
  ];
  return done({ write: windowWrite(session, left, plus(session.capacity, away, -1), marks), swaps: next });
}

/** Somebody who is free in a window is not there any more; nothing when they are not, or promised. */
export function awayWrite(session: Session, worker: Worker): LedgerWrite | undefined {
  if (!isFree(session, worker)) return undefined;
  return without(session, worker, { path: `away.${worker.id}`, to: true });
}

/**
 * Somebody who was said to be away can go again: their place is back, and whom their households have now they keep. Off duty by now,
 * they are back when the rota has them. Nothing when nobody has said so, or it was taken back.
 */
export function returnWrite(session: Session, worker: Worker): LedgerWrite | undefined {
  if (session.state !== 'open' || session.away?.[worker.id] !== true) return undefined;
  const path = `away.${worker.id}`;
  if (!onDuty(worker, session.date, [session.start, session.end]))
    return windowWrite(session, session.left, session.capacity, [{ path, to: 'rota' }]);
  const units = unitsOf([worker]);
  return windowWrite(session, plus(session.left, units, 1), plus(session.capacity, units, 1), [
    { path, remove: true },
  ]);
}

export const without = (session: Session, worker: Pick<Worker, 'id'>, mark: Change): LedgerWrite => {
  const units = unitsOf([worker]);
  return windowWrite(session, plus(session.left, units, -1), plus(session.capacity, units, -1), [mark]);
};

/**
 * A window follows its workers' rota: who is off duty then and free is not there any more, and who was taken out so and is on duty
 * again is there again. Whom it promises stays promised; that is hurt.ts's. Nothing when it is so already.
 */
export function rotaWrite(session: Session, workers: readonly Worker[]): LedgerWrite | undefined {
  const span = [session.start, session.end] as const;
  const works = (one: Worker): boolean => onDuty(one, session.date, span);
  const gone = workers.filter((one) => isFree(session, one) && !works(one));
  const back = workers.filter((one) => session.away?.[one.id] === 'rota' && works(one));
  if (session.state !== 'open' || gone.length + back.length === 0) return undefined;
  const changed = (units: Units): Units => plus(plus(units, unitsOf(gone), -1), unitsOf(back), 1);
  return windowWrite(session, changed(session.left), changed(session.capacity), [
    ...gone.map(({ id }): Change => ({ path: `away.${id}`, to: 'rota' })),
    ...back.map(({ id }): Change => ({ path: `away.${id}`, remove: true })),
  ]);
}
