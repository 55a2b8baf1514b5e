// Services and what belongs to a look at one: its sessions, the calendar and closures, in one round trip.
// An aggregation joins them, because every call is billed and the platform allows few a second.
import type { Booking } from '#domain/booking';
import type { Counted } from '#domain/limit';
import { yearsOf, type CalendarYear, type LocalDate } from '#domain/calendar';
import type { Person } from '#domain/person';
import type { Closure } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Session } from '#domain/session';
import type { PlacingContext, PlacingQuery, Services, TimesContext } from '../usecases/ports';
import { call, command as _, database, first, subPipeline } from './database';
import { sessionFields, withHolders } from './ledger';

interface Joined extends Service {
  readonly sessions: Session[];
  readonly calendar: CalendarYear[];
  readonly closures: Closure[];
  readonly people?: Person[];
  readonly open?: Counted[];
  readonly booking?: Booking[];
}

/** One stage: the documents of another collection that meet the conditions, under a name; some fields or all. */
function join(from: string, conditions: object, as: string, fields?: object) {
  const matched = subPipeline().match(conditions);
  return { from, pipeline: (fields ? matched.project(fields) : matched).done(), as };
}

const circumstances = (from: LocalDate, to: LocalDate) => [
  join('calendar', { _id: _.in(yearsOf(from, to)) }, 'calendar'),
  join('closures', { to: _.gte(from), from: _.lte(to) }, 'closures'),
];

async function joined(serviceId: string, joins: object[]): Promise<Joined | undefined> {
  const start = database.collection('services').aggregate().match({ _id: serviceId });
  const pipeline = joins.reduce((stages: typeof start, one) => stages.lookup(one), start);
  const { list } = await call<{ list: Joined[] }>(() => pipeline.end());
  return list[0];
}

async function times(serviceId: string, from: LocalDate, to: LocalDate): Promise<TimesContext> {
  const found = await joined(serviceId, [
    join('sessions', { serviceId, date: _.gte(from).and(_.lte(to)) }, 'sessions', sessionFields()),
    ...circumstances(from, to),
  ]);
  if (!found) return { sessions: [], calendar: [], closures: [] };
  const { sessions, calendar, closures, ...service } = found;
  return { service, sessions: sessions.map(withHolders), calendar, closures };
}

async function placing(query: PlacingQuery): Promise<PlacingContext> {
  const { serviceId, sessionId, personId, keeper, bookingId, today, date } = query;
  const found = await joined(serviceId, [
    join('sessions', { _id: sessionId }, 'sessions', sessionFields(personId)),
    join('people', { _id: personId, keeper }, 'people'),
    join('bookings', { personId, status: _.in(['pending', 'confirmed']) }, 'open', {
      limitKey: 1,
      endsAt: 1,
    }),
    join('bookings', { _id: bookingId }, 'booking'),
    ...circumstances(today < date ? today : date, today < date ? date : today),
  ]);
  if (!found) return { open: [], calendar: [], closures: [] };
  const { sessions, people = [], open = [], booking = [], calendar, closures, ...service } = found;
  return {
    service,
    session: sessions[0],
    person: people[0],
    open,
    booking: booking[0],
    calendar,
    closures,
  };
}

export const serviceDocuments: Services = {
  read: (serviceId) => first<Service>(database.collection('services').where({ _id: serviceId })),
  times,
  placing,
};
