// Decides what a desk sees of one time of an event: everybody who signed up, short enough for hundreds, and what is still to do.
// Phones stand here by their last digits alone.
import type { RollRow, RollView } from '#contract/desk-events';
import type { SessionInput } from '#contract/desk-sessions';
import { instantOf } from '#domain/calendar';
import { drawOpensAt, quotaUnit } from '#domain/kinds/event';
import { kindOf } from '#domain/kinds/index';
import { mayDo } from '#domain/lifecycle';
import { done, refused, type Outcome } from '#domain/refusal';
import type { Service, ServiceOf } from '#domain/service';
import { freshSession, sessionIdOf, type Session } from '#domain/session';
import { WALK_IN } from '#domain/units';
import { slotAsked } from '../booking/attempt';
import type { StaffCaller } from '../caller';
import { isOwn } from '../desk/own';
import type { Store } from '../ports';
import type { EventRoll, RollBooking } from './ports';

/** What fits below 64 KB with names as people have them. */
const MOST_ROWS = 600;

/** One round trip besides the look at who calls. Refusals: NOT_FOUND (also elsewhere's), CLOSED_DAY, NO_SUCH_TIME. */
export async function viewRoll(
  store: Store,
  caller: StaffCaller,
  { serviceId, date, start }: SessionInput,
): Promise<Outcome<RollView>> {
  const sessionId = sessionIdOf(serviceId, date, start);
  const found = await store.events.roll(serviceId, sessionId, date, MOST_ROWS + 1);
  const { service, bookings } = found;
  if (service?.kind !== 'event' || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
  const slot = found.session
    ? done([found.session.start, found.session.end] as const)
    : slotAsked(service, found, date, start);
  if (!slot.ok) return slot;
  const session = found.session ?? freshSession(service, date, slot.value);
  const { placesIn } = kindOf(service);
  const places = placesIn(session.capacity);
  const opensAt = drawOpensAt(service, { date, start });
  const begun = { status: 'confirmed', startsAt: instantOf(date, start), cancelUntil: 0 } as const;
  return done({
    serviceId,
    communityId: service.communityId,
    title: service.title,
    date,
    start,
    end: slot.value[1],
    places,
    taken: places - placesIn(session.left),
    ...(session.state === 'closed' ? { closed: true as const } : {}),
    place: service.place,
    ...(service.council ? { topic: service.council.topic } : {}),
    quotas: quotasOf(service, session),
    ...walkInOf(session),
    ...(opensAt === undefined
      ? {}
      : {
          lots: { opensAt, drawn: session.draw?.drawnAt !== undefined, mayDraw: manages(caller, service) },
        }),
    rows: rowsOf(bookings.slice(0, MOST_ROWS), session),
    more: bookings.length > MOST_ROWS,
    may: mayDo(begun, 'staff', caller.now),
  });
}

type Counts = Pick<Session, 'capacity' | 'left'>;

const manages = ({ grants }: StaffCaller, { communityId }: Service): boolean =>
  grants.some((grant) => grant.communityId === communityId && grant.role === 'manager');

/** Of a time without places for a group, because it was touched before there were groups, nothing is said of it. */
const quotasOf = ({ quotas = [] }: ServiceOf<'event'>, { capacity, left }: Counts): RollView['quotas'] =>
  quotas.flatMap((quota) => {
    const places = capacity[quotaUnit(quota)];
    if (places === undefined) return [];
    return [{ title: quota.title, places, taken: places - (left[quotaUnit(quota)] ?? 0) }];
  });

function walkInOf({ capacity, left }: Counts): Pick<RollView, 'walkIn'> {
  const places = capacity[WALK_IN];
  return places === undefined ? {} : { walkIn: { places, left: left[WALK_IN] ?? 0 } };
}

function rowsOf(
  bookings: readonly RollBooking[],
  { line, draw }: Pick<NonNullable<EventRoll['session']>, 'line' | 'draw'>,
): RollRow[] {
  const inOrder = !draw || draw.drawnAt !== undefined;
  const places = new Map(inOrder ? line.map(({ booking }, i) => [booking, i + 1]) : []);
  return bookings
    .map((one) => rowOf(one, places.get(one._id)))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.who.localeCompare(b.who, 'zh'));
}

function rowOf({ _id, code, persons, status, note, history }: RollBooking, position?: number): RollRow {
  const cameAt = history.filter(({ action }) => action === 'arrive').at(-1)?.at;
  return {
    id: _id,
    code,
    who: persons.map(({ name }) => name).join('、'),
    tail: (persons.find(({ phone }) => phone)?.phone ?? '').slice(-4),
    status,
    ...(note ? { note } : {}),
    ...(status === 'arrived' && cameAt !== undefined ? { cameAt } : {}),
    ...(status === 'waiting' && position !== undefined ? { position } : {}),
  };
}
