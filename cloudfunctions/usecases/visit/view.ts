// Decides what visitors see of a day: each household once, in the order in which one goes, and who of the workers has how much.
// Phones are masked, and the six digits are not told: they are what the household says at the door.
import {
  MOST_VISITS,
  type VisitRow,
  type VisitsInput,
  type VisitsView,
  type VisitTaskView,
  type WorkerDay,
} from '#contract/desk-visits';
import type { Booking } from '#domain/booking';
import { addDays, dateAt, instantOf, type Instant, type LocalDate } from '#domain/calendar';
import { rosterOf, type BorrowedWorker, type VisitTask, type Worker } from '#domain/kinds/visit';
import { holdsPlace, mayDo } from '#domain/lifecycle';
import { maskPhone } from '#domain/person';
import { done, type Outcome } from '#domain/refusal';
import type { ServiceOf } from '#domain/service';
import { shownServing } from '#domain/serving';
import { mayDo as standsIn, type Role } from '#domain/staff';
import { canGo, isFree } from '#domain/visit-crew';
import { calledFor } from '#domain/visit-door';
import { inOrder, loadsOf } from '#domain/visit-order';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import type { VisitDay } from './ports';
import { windowsOf, type Window } from './window';

type Visit = ServiceOf<'visit'>;

/** One round trip besides the look at who calls, two for a day without visits. Another community's desk is denied. */
export async function viewVisits(
  store: Store,
  caller: StaffCaller,
  { communityId, date = dateAt(caller.now) }: VisitsInput,
): Promise<Outcome<VisitsView>> {
  grantFor(caller, communityId, 'visit');
  const day = await store.visits.day(communityId, date);
  const from = day.services.find(({ at }) => at)?.at;
  const rows = day.bookings.filter(isVisited).map((one) => rowOf(one, serviceOf(day, one), caller.now));
  const stops = rows.map((row) => ({ ...row, ...(row.address.point ? { point: row.address.point } : {}) }));
  const visits = inOrder(stops, from).map(({ point: _point, ...row }) => row);
  const next = visits.length > 0 ? undefined : await nextDate(store, communityId, date);
  const workers = day.services.flatMap((service) => workersOn(service, day, date, rows, caller.now));
  const me = workers.find(({ name }) => name === caller.member.name)?.id;
  const may = (asked: Role): boolean =>
    caller.grants.some((grant) => grant.communityId === communityId && standsIn(grant.role, asked));
  return done({
    date,
    ...(from ? { from: { lat: from.lat, lng: from.lng } } : {}),
    visits: visits.slice(0, MOST_VISITS),
    more: visits.length > MOST_VISITS,
    ...(next ? { next } : {}),
    tasks: day.services.flatMap(tasksOf),
    workers,
    runs: may('clerk'),
    manages: may('manager'),
    ...(me ? { me } : {}),
  });
}

/** The first date after one on which somebody is to be visited. */
async function nextDate(store: Store, communityId: string, date: LocalDate): Promise<LocalDate | undefined> {
  const { bookings } = await store.visits.ahead(communityId, addDays(date, 1));
  return bookings
    .filter(({ status }) => holdsPlace(status))
    .map((one) => one.date)
    .sort()[0];
}

/** Whoever still gets a visit, or got one. */
export const isVisited = ({ status }: Booking): boolean => holdsPlace(status) && status !== 'excused';

const serviceOf = ({ services }: VisitDay, { serviceId }: Booking): Visit | undefined =>
  services.find(({ _id }) => _id === serviceId);

/** What is done at a household; anything by anybody where the service does not offer it any more. */
export function taskOf(
  service: Pick<Visit, 'tasks'> | undefined,
  { choice }: Booking,
): VisitTask | undefined {
  return choice?.kind === 'visit' ? service?.tasks.find(({ id }) => id === choice.taskId) : undefined;
}

function rowOf(booking: Booking, service: Visit | undefined, now: Instant): VisitRow {
  const { choice, persons, workers = [], serving, status, came } = booking;
  const called = calledFor(booking);
  const may = mayDo(booking, 'staff', now);
  const task = taskOf(service, booking);
  return {
    id: booking._id,
    serviceId: booking.serviceId,
    start: booking.start,
    end: booking.end,
    ...(task ? { taskId: task.id } : {}),
    title: task?.title ?? booking.serviceTitle,
    names: persons.map(({ name }) => name),
    phone: maskPhone(persons[0]?.phone ?? ''),
    address: choice?.kind === 'visit' ? choice.address : { text: '' },
    note: booking.note,
    ...answersOf(booking, service),
    ...(booking.priority ? { priority: true } : {}),
    ...(called ? { called } : {}),
    status,
    ...(status === 'arrived' && came ? { came } : {}),
    ...(status === 'missed' ? whyOf(booking) : {}),
    ...(may.includes('arrive') && now >= instantOf(booking.date, 0) ? { mayArrive: true } : {}),
    ...(may.includes('miss') ? { mayMiss: true } : {}),
    ...(may.includes('undo') ? { mayUndo: true } : {}),
    workerIds: workers.map(({ id }) => id),
    ...(serving ? { serving: shownServing(serving) } : {}),
  };
}

/** Why it was missed, as whoever went there has said. */
const whyOf = ({ history }: Booking): Pick<VisitRow, 'why'> => {
  const why = history.filter(({ action }) => action === 'miss').at(-1)?.reason;
  return why ? { why } : {};
};

/** In the service's own order; of questions that are not asked any more nothing. */
function answersOf({ answers = {} }: Booking, service: Visit | undefined): Pick<VisitRow, 'answers'> {
  const said = (service?.questions ?? []).flatMap(({ id, label }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [{ label, text: [answer].flat().join('、') }];
  });
  return said.length > 0 ? { answers: said } : {};
}

const tasksOf = ({ _id: serviceId, tasks }: Visit): VisitTaskView[] =>
  tasks.map(({ id, skill, workers, materials }) => ({
    ...{ serviceId, id, skill, needs: workers },
    materials: materials.map(({ name }) => name),
  }));

function workersOn(
  service: Visit,
  day: VisitDay,
  date: LocalDate,
  rows: readonly VisitRow[],
  now: Instant,
): WorkerDay[] {
  const windows = windowsOf(service, date, day);
  const ahead = windows.filter(({ session }) => instantOf(date, session.end) > now);
  const loads = loadsOf(rows.filter(({ serviceId }) => serviceId === service._id));
  const everybody = new Map(
    windows.flatMap(({ session }) => rosterOf(service, session)).map((one) => [one.id, one]),
  );
  return [...everybody.values()].map((worker) => ({
    serviceId: service._id,
    id: worker.id,
    name: worker.name,
    skills: worker.skills,
    visits: loads.get(worker.id) ?? 0,
    free: ahead.filter(({ session }) => canGo(session, worker)).map(({ session }) => session.start),
    away: isAway(ahead, worker),
    ...(saidAway(ahead, worker) ? { mayReturn: true } : {}),
    ...(service.lends?.includes(worker.id) ? { lends: true } : {}),
    ...fromOf(worker, windows),
  }));
}

const isAway = (ahead: readonly Window[], { id }: Worker): boolean =>
  ahead.some(({ session }) => session.away?.[id]) && !ahead.some(({ session }) => isFree(session, { id }));

/** Somebody has said so of a window that is left; what the rota says is set-up's to change. */
const saidAway = (ahead: readonly Window[], { id }: Worker): boolean =>
  ahead.some(({ session }) => session.state === 'open' && session.away?.[id] === true);

function fromOf(
  worker: Worker | BorrowedWorker,
  windows: readonly Window[],
): Pick<WorkerDay, 'from' | 'borrowed'> {
  if (!('from' in worker)) return {};
  const { serviceId: lenderId, workerId, communityName: from } = worker.from;
  const here = windows.filter(({ session }) => session.borrowed?.[worker.id]);
  return { from, borrowed: { lenderId, workerId, starts: here.map(({ session }) => session.start) } };
}
