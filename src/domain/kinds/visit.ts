// A home visit (上门办理): one or two workers, at least one with the skill, in a window; each worker goes to one household a window.
// Workers are units of their own, so that a household knows before who comes and nobody is promised twice.
import type { Instant, LocalDate } from '../calendar';
import { covers, type Area } from '../coverage';
import { isPriority, type PriorityRule } from '../eligibility';
import type { Guest } from '../person';
import { done, refused, type Outcome } from '../refusal';
import { onDuty, type Rota } from '../rota';
import type { Material, ServiceOf } from '../service';
import type { Session } from '../session';
import type { Units, Wants } from '../units';
import type { Ask, Kind } from './kind';

export interface Worker extends Rota {
  readonly id: string;
  readonly name: string;
  readonly photo?: string;
  readonly skills: readonly string[];
}

/** Somebody of another community who helps out in one window; the id is made of their service and their own. */
export interface BorrowedWorker extends Worker {
  readonly from: { readonly serviceId: string; readonly workerId: string; readonly communityName: string };
}

/** What is done at a household. */
export interface VisitTask {
  readonly id: string;
  readonly title: string;
  readonly skill: string;
  readonly workers: 1 | 2;
  readonly materials: readonly Material[];
}

export interface VisitSetup {
  readonly kind: 'visit';
  readonly workers: readonly Worker[];
  readonly tasks: readonly VisitTask[];
  /** Where workers go; anywhere when absent. */
  readonly area?: Area;
  /** Ids of the workers whom other communities of the sub-district may borrow. */
  readonly lends?: readonly string[];
  /** So many workers of a window are kept for priority households until some minutes before it. */
  readonly reserve?: { readonly workers: number; readonly untilMinutes: number; readonly rule: PriorityRule };
}

type Visit = ServiceOf<'visit'>;

/** The unit in which all workers are counted together. */
export const VISITS = 'visits';
export const unitOf = (worker: Pick<Worker, 'id'>): string => `worker-${worker.id}`;

/** Who is there in a window: the service's own, and those borrowed for it. */
export const rosterOf = (
  { workers }: Pick<Visit, 'workers'>,
  { borrowed = {} }: Pick<Session, 'borrowed'>,
): readonly Worker[] => [...workers, ...Object.values(borrowed)];

export const visit: Kind<Visit> = {
  slots: (_, spans) => spans,
  capacityOf: ({ workers }, slot, _menu, date) => {
    const there = (worker: Worker): boolean => date === undefined || onDuty(worker, date, slot);
    return {
      ...Object.fromEntries(workers.map((worker) => [unitOf(worker), there(worker) ? 1 : 0])),
      [VISITS]: workers.filter(there).length,
    };
  },
  placesIn: (units) => units[VISITS] ?? 0,
  wants,
  reserveOf: ({ reserve }, startsAt: Instant) =>
    reserve && { unit: VISITS, count: reserve.workers, until: startsAt - reserve.untilMinutes * 60_000 },
  isPriority: ({ reserve }, guests: readonly Guest[], date: LocalDate) =>
    reserve !== undefined && guests.some((guest) => isPriority(reserve.rule, guest, date)),
};

function wants(own: Visit, { guests, choice, booking, session, taken = {} }: Ask): Outcome<Wants> {
  const service = { ...own, workers: rosterOf(own, session) };
  if (choice?.kind !== 'visit') return refused('CHOICE_MISSING', { kind: 'visit' });
  const task = service.tasks.find((one) => one.id === choice.taskId);
  if (!task) return refused('NOT_OFFERED', { what: 'task' });
  const { point } = choice.address;
  if (service.area && point && !covers(service.area, point))
    return refused('OUT_OF_AREA', { phone: service.notice.phone });
  const all = waysOf(service, task, { booking, taken });
  if (all.length === 0) return refused('NOT_OFFERED', { what: 'task', name: task.title });
  // A window that was touched before somebody was off duty may still have a place of theirs: it is nobody's.
  const off = service.workers.filter((one) => !onDuty(one, session.date, [session.start, session.end]));
  const ways = all.filter((units) => !off.some((one) => worksIn(units, one)));
  if (ways.length === 0)
    return refused('SOLD_OUT', { left: 0, asked: task.workers, mayWait: false, waiting: 0 });
  // Workers come to a household, however many of it are seen.
  return done(Object.fromEntries(guests.map(({ personId }, i) => [personId, i === 0 ? ways : [{}]])));
}

/** Whose turn it is: by the booking, and by what is promised on its day. */
type Turn = Required<Pick<Ask, 'booking' | 'taken'>>;

const waysOf = (service: Visit, task: VisitTask, turn: Turn): Units[] =>
  task.workers === 1 ? alone(service, task, turn) : pairs(service, task, turn);

/**
 * Those who can do least first, so that the versatile stay free; among equals whoever has the fewest visits of the day, and then every
 * booking begins elsewhere.
 */
const inTurn = (workers: readonly Worker[], { booking, taken }: Turn): Worker[] =>
  turned(workers, booking).sort(
    (a, b) => a.skills.length - b.skills.length || (taken[unitOf(a)] ?? 0) - (taken[unitOf(b)] ?? 0),
  );

function turned<T>(list: readonly T[], booking: string): T[] {
  const by = [...booking].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const from = list.length > 0 ? by % list.length : 0;
  return [...list.slice(from), ...list.slice(0, from)];
}

const able = ({ workers }: Visit, { skill }: VisitTask, turn: Turn): Worker[] =>
  inTurn(
    workers.filter((worker) => worker.skills.includes(skill)),
    turn,
  );

const alone = (service: Visit, task: VisitTask, turn: Turn): Units[] =>
  able(service, task, turn).map((worker) => ({ [unitOf(worker)]: 1, [VISITS]: 1 }));

/** Every pair, once: any of them may be the only one that is left. */
function pairs(service: Visit, task: VisitTask, turn: Turn): Units[] {
  const before: Worker[] = [];
  return able(service, task, turn).flatMap((first) => {
    before.push(first);
    return inTurn(service.workers, turn)
      .filter((second) => !before.includes(second))
      .map((second) => ({ [unitOf(first)]: 1, [unitOf(second)]: 1, [VISITS]: 2 }));
  });
}

/** The ids of those who may come for a task, in the list's order: one with the skill, or of two anybody beside one who has it. */
export function mayCome(
  { workers }: Pick<Visit, 'workers'>,
  task: Pick<VisitTask, 'skill' | 'workers'>,
): string[] {
  const skilled = workers.filter(({ skills }) => skills.includes(task.skill));
  if (skilled.length === 0 || workers.length < task.workers) return [];
  return (task.workers === 1 ? skilled : workers).map(({ id }) => id);
}

/** Whether some of these units are a worker's. */
export const worksIn = (units: Units, worker: Pick<Worker, 'id'>): boolean =>
  (units[unitOf(worker)] ?? 0) > 0;

/** The workers whom places name. */
export const workersIn = (
  service: Pick<Visit, 'workers'>,
  session: Pick<Session, 'borrowed'>,
  units: Units,
): Worker[] => rosterOf(service, session).filter((worker) => worksIn(units, worker));
