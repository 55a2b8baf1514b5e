// Decides what staff see of their day: what waits, who is due, who is there, and how many there are of everything else.
// Lines are short and lists are cut, so that a community with 500 bookings a day is told in 64 KB; phones are masked.
import {
  ACTED,
  type DeskRow,
  type FoundRow,
  type ListInput,
  type ListView,
  type QueueInput,
  type QueueView,
} from '#contract/desk';
import { addDays, dateAt, instantOf, type Instant } from '#domain/calendar';
import { inOrder, partOf, parts, type DayPart, type PartCounts } from '#domain/desk-day';
import type { KindName } from '#domain/kinds/index';
import { mayDo } from '#domain/lifecycle';
import { maskPhone } from '#domain/person';
import { done, type Outcome } from '#domain/refusal';
import { shownServing } from '#domain/serving';
import { mayDo as standsIn } from '#domain/staff';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { reasonsIn } from './calls';
import { aboutOf } from './day/about';
import type { FoundBooking, LineBooking, Tasks } from './day/ports';
import { atDoor, grantFor, isAtDoor, isOwn } from './own';

/** Of each part that wants doing. */
export const FIRST = 30;
/** In one more look. */
export const MORE = 100;
const MOST_FOUND = 20;

const dayOf = (now: Instant, date = dateAt(now)) => ({
  from: instantOf(date, 0),
  until: instantOf(addDays(date, 1), 0),
  now,
});

/** One round trip, besides the look at who calls. Another community's desk is denied. */
export async function viewQueue(
  store: Store,
  caller: StaffCaller,
  { communityId, kind }: QueueInput,
): Promise<Outcome<QueueView>> {
  const { now } = caller;
  const { communityName } = grantFor(caller, communityId);
  const roles = caller.grants.filter((one) => one.communityId === communityId).map(({ role }) => role);
  const { bookings, tasks, calls } = await store.day.day(
    communityId,
    dayOf(now),
    reasonsIn(caller, communityId),
  );
  const own = bookings.filter((one) => isOwn(caller, one));
  const ordered = byPart(caller, own, kind);
  const [pending, overdue, soonest, here] = ACTED.map((part) =>
    ordered[part].slice(0, FIRST).map((one) => rowOf(caller, one, tasks)),
  ) as [DeskRow[], DeskRow[], DeskRow[], DeskRow[]];
  const counts = Object.fromEntries(parts.map((part) => [part, ordered[part].length])) as PartCounts;
  return done({
    communityName,
    roles,
    today: dateAt(now),
    kinds: [...new Set(own.filter((one) => partOf(one, now)).map((one) => one.kind))],
    counts,
    ...(roles.some((role) => standsIn(role, 'clerk')) ? { calls } : {}),
    pending,
    overdue,
    now: soonest,
    here,
  });
}

/** More of a part, or a later day; one round trip besides the look at who calls. Another community's desk is denied. */
export async function viewList(
  store: Store,
  caller: StaffCaller,
  { communityId, kind, part, date, after }: ListInput,
): Promise<Outcome<ListView>> {
  const { now } = caller;
  grantFor(caller, communityId);
  const span = dayOf(now, part === 'later' ? date : undefined);
  const { bookings, tasks } =
    part === 'pending'
      ? await store.day.day(communityId, span, [])
      : await store.day.span(communityId, span.from, span.until);
  const own = bookings.filter((one) => isOwn(caller, one));
  const all = byPart(caller, own, kind)[part];
  const rows = all.slice(after, after + MORE).map((one) => rowOf(caller, one, tasks));
  return done({ rows, more: Math.max(0, all.length - after - rows.length) });
}

/** Who comes, or came today, by name, phone tail or six digits; one round trip besides the look at who calls. */
export async function findBookings(
  store: Store,
  caller: StaffCaller,
  { communityId, query }: { communityId: string; query: string },
): Promise<Outcome<FoundRow[]>> {
  grantFor(caller, communityId);
  const from = instantOf(dateAt(caller.now), 0);
  const by = /^\d+$/.test(query) ? { digits: query } : { name: query };
  const found = await store.day.find(communityId, from, by, MOST_FOUND);
  return done(found.filter((one) => isOwn(caller, one)).map((one) => foundRow(caller, one)));
}

/** Of one kind alone where it is named. */
function byPart(
  { now }: StaffCaller,
  own: readonly LineBooking[],
  kind: KindName | undefined,
): { readonly [P in DayPart]: LineBooking[] } {
  const asked = own.filter((one) => kind === undefined || one.kind === kind);
  const ofPart = (part: DayPart) =>
    inOrder(
      part,
      asked.filter((one) => partOf(one, now) === part),
    );
  return Object.fromEntries(parts.map((part) => [part, ofPart(part)])) as {
    [P in DayPart]: LineBooking[];
  };
}

function foundRow(caller: StaffCaller, booking: FoundBooking): FoundRow {
  const row = rowOf(caller, booking);
  const ids = booking.persons.map(({ personId }) => personId);
  return { ...row, persons: row.persons.map((person, i) => ({ ...person, personId: ids[i] ?? '' })) };
}

function rowOf(caller: StaffCaller, booking: LineBooking, tasks: Tasks = []): DeskRow {
  const { _id: id, code, kind, serviceId, serviceTitle: title, date, start, end, status, note } = booking;
  const arrivedAt = booking.history.filter(({ action }) => action === 'arrive').at(-1)?.at;
  const about = aboutOf(booking, tasks);
  const row: DeskRow = {
    id,
    code,
    kind,
    serviceId,
    title,
    date,
    start,
    end,
    persons: booking.persons.map(({ name, phone }) => ({ name, phone: maskPhone(phone) })),
    status,
    ...(status === 'pending' && note ? { note } : {}),
    ...(about ? { about } : {}),
    ...(booking.priority ? { priority: true } : {}),
    ...(booking.walkIn ? { walkIn: true } : {}),
    ...(booking.serving ? { serving: shownServing(booking.serving) } : {}),
    ...(status === 'arrived' && arrivedAt !== undefined ? { arrivedAt } : {}),
    may: mayDo(booking, 'staff', caller.now),
  };
  return isAtDoor(caller, booking) ? atDoor(row) : row;
}
