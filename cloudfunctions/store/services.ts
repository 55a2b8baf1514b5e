// Services and what belongs to a look at one: its sessions, the calendar and closures, in one round trip.
// An aggregation joins them, because every call is billed and the platform allows few a second.
import type { Booking } from '#domain/booking';
import { addDays, instantOf, yearsOf, type CalendarYear, type LocalDate } from '#domain/calendar';
import { trialBase } from '#domain/kinds/daycare';
import { OPEN } from '#domain/lifecycle';
import type { Person, Profile } from '#domain/person';
import type { Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type { PlacingContext, PlacingQuery, Services, TimesContext } from '../usecases/ports';
import { call, command as _, database, first, list, MOST, subPipeline } from './database';
import { asSession, glanceFields, lineSummary, lookFields } from './ledger';

export interface Joined extends Record<string, unknown> {
  readonly calendar: CalendarYear[];
  readonly closures: Closure[];
}

/** One stage: the documents of another collection that meet the conditions, under a name; some fields or all. */
export function join(from: string, conditions: object, as: string, fields?: object) {
  const matched = subPipeline().match(conditions);
  return { from, pipeline: (fields ? matched.project(fields) : matched).done(), as };
}

export const circumstances = (from: LocalDate, to: LocalDate) => [
  join('calendar', { _id: _.in(yearsOf(from, to)) }, 'calendar'),
  join('closures', { to: _.gte(from), from: _.lte(to) }, 'closures'),
];

export async function joined<J extends Joined>(
  serviceId: string,
  joins: object[],
): Promise<(Service & J) | undefined> {
  const start = database.collection('services').aggregate().match({ _id: serviceId });
  const pipeline = joins.reduce((stages: typeof start, one) => stages.lookup(one), start);
  const { list: found } = await call<{ list: (Service & J)[] }>(() => pipeline.end());
  return found[0];
}

/** Bookings in line are counted in the database: a line may be long. */
export const glances = {
  ...glanceFields,
  ...lineSummary(),
};

async function times(serviceId: string, from: LocalDate, to: LocalDate): Promise<TimesContext> {
  const found = await joined<Joined & { sessions: Glance[] }>(serviceId, [
    join('sessions', { serviceId, date: _.gte(from).and(_.lte(to)) }, 'sessions', glances),
    ...circumstances(from, to),
  ]);
  if (!found) return { sessions: [], calendar: [], closures: [] };
  const { sessions, calendar, closures, ...service } = found;
  return { service: service as unknown as Service, sessions, calendar, closures };
}

async function near(
  { _id, templateId, streetId }: Service,
  from: LocalDate,
  to: LocalDate,
): Promise<TimesContext[]> {
  const same = { templateId, streetId };
  const found = await joined<Joined & { services: Service[]; sessions: Glance[] }>(_id, [
    join('services', { ...same, state: 'open', _id: _.neq(_id) }, 'services'),
    join('sessions', { ...same, date: _.gte(from).and(_.lte(to)) }, 'sessions', glances),
    ...circumstances(from, to),
  ]);
  if (!found) return [];
  const { services, sessions, calendar, closures } = found;
  return services.map((service) => ({
    service,
    sessions: sessions.filter(({ serviceId }) => serviceId === service._id),
    calendar,
    closures,
  }));
}

interface Placing extends Joined {
  readonly sessions: Session[];
  readonly cards: Person[];
  readonly profiles: Profile[];
  readonly related: Related[];
  readonly booking: Booking[];
  readonly dayWindows?: Pick<Session, 'left' | 'capacity'>[];
}

/** A booking as far as it counts for another. */
type Related = Pick<Booking, '_id' | 'limitKeys' | 'endsAt' | 'startsAt' | 'status'> & {
  readonly persons: readonly { readonly personId: string }[];
};

const RELATED = { limitKeys: 1, endsAt: 1, startsAt: 1, status: 1, 'persons.personId': 1 };

/** Trial days of a service that one person may have, at most. */
const MOST_TRIALS = 5;

/**
 * Bookings that may hold a limit key of these persons or of the caller, or that they missed: open ones, all in the month
 * or the week of the date, trial days of the service when one is asked for, which count for ever, and what the caller
 * made today.
 */
function related({ personIds, date, serviceId, today, caller, trial }: PlacingQuery): object {
  const persons = { 'persons.personId': _.in([...personIds]) };
  const from = [`${date.slice(0, 7)}-01`, addDays(date, -6)].sort()[0] ?? date;
  const to = [`${date.slice(0, 7)}-31`, addDays(date, 6)].sort()[1] ?? date;
  const trials = personIds.flatMap((id) =>
    Array.from({ length: MOST_TRIALS }, (_none, i) => `${trialBase(serviceId, id)}:${i + 1}`),
  );
  return _.or([
    { ...persons, status: _.in([...OPEN, 'missed']) },
    { ...persons, date: _.gte(from).and(_.lte(to)) },
    ...(trial ? [{ limitKeys: _.in(trials) }] : []),
    ...(caller ? [{ bookedBy: caller, createdAt: _.gte(instantOf(today, 0)) }] : []),
  ]) as object;
}

async function placing(query: PlacingQuery): Promise<PlacingContext> {
  const { serviceId, sessionId, personIds, keeper, bookingId, today, date } = query;
  const ids = _.in([...personIds]);
  const found = await joined<Placing>(serviceId, [
    join('sessions', { _id: sessionId }, 'sessions', lookFields(personIds, bookingId)),
    join('people', { keeper, personId: ids }, 'cards'),
    join('profiles', { _id: ids }, 'profiles'),
    join('bookings', related(query), 'related', RELATED),
    join('bookings', { _id: bookingId }, 'booking'),
    ...(query.visit ? [join('sessions', { serviceId, date }, 'dayWindows', { left: 1, capacity: 1 })] : []),
    ...circumstances(today < date ? today : date, today < date ? date : today),
  ]);
  if (!found) return { cards: [], profiles: [], counted: [], missed: [], calendar: [], closures: [] };
  const {
    sessions,
    cards,
    profiles,
    related: others,
    booking,
    dayWindows,
    calendar,
    closures,
    ...service
  } = found;
  const missed = others.filter(({ status }) => status === 'missed');
  return {
    service: service as unknown as Service,
    ...(sessions[0] ? { session: asSession(sessions[0]) } : {}),
    cards,
    profiles,
    counted: others,
    missed: missed.flatMap((one) => one.persons.map(({ personId }) => ({ personId, at: one.startsAt }))),
    booking: booking[0],
    ...(dayWindows ? { dayWindows } : {}),
    calendar,
    closures,
  };
}

export const serviceDocuments: Services = {
  read: (serviceId) => first<Service>(database.collection('services').where({ _id: serviceId })),
  many: (serviceIds) =>
    list<Service>(
      database
        .collection('services')
        .where({ _id: _.in([...serviceIds]) })
        .limit(MOST),
    ),
  times,
  near,
  placing,
};
