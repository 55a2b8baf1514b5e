// What a desk looks up about events: those of a community with their times, and one time with everybody who signed up; one
// aggregation each. What it means is usecases/event's.
import type { LocalDate } from '#domain/calendar';
import type { Community } from '#domain/community';
import { OPEN } from '#domain/lifecycle';
import type { Service } from '#domain/service';
import type { Glance } from '#domain/session';
import type { EventAgenda, EventDesk, EventRoll, RollBooking } from '../usecases/event/ports';
import { add, call, command as _, database, expression, first, subPipeline, update } from './database';
import { circumstances, glances, join, joined, type Joined } from './services';

const $ = _.aggregate;

/** Those who are on the list; who left it is not. */
const LISTED = ['waiting', 'offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused'];

const FIELDS = {
  code: 1,
  'persons.name': 1,
  'persons.phone': 1,
  status: 1,
  note: 1,
  'history.action': 1,
  'history.at': 1,
};

function sessionsOf(from: LocalDate, to: LocalDate): object {
  const same = expression($.eq(['$serviceId', '$$event']));
  const pipeline = subPipeline()
    .match(_.and([{ date: _.gte(from).and(_.lte(to)) }, same]) as object)
    .project(glances)
    .done();
  return { from: 'sessions', let: { event: '$_id' }, pipeline, as: 'sessions' };
}

async function agenda(communityId: string, from: LocalDate, to: LocalDate): Promise<EventAgenda[]> {
  const own = { communityId, kind: 'event' };
  const start = database.collection('services').aggregate().match(own).sort({ _id: 1 });
  const stages = [sessionsOf(from, to), ...circumstances(from, to)];
  const pipeline = stages.reduce((all: typeof start, stage) => all.lookup(stage), start);
  type Found = Service & Joined & { sessions: Glance[] };
  const { list: found } = await call<{ list: Found[] }>(() => pipeline.end());
  return found.map(({ sessions, calendar, closures, ...service }) => ({
    service: service as unknown as Service,
    sessions,
    calendar,
    closures,
  }));
}

async function roll(serviceId: string, sessionId: string, date: LocalDate, most: number): Promise<EventRoll> {
  const signedUp = subPipeline()
    .match({ sessionId, status: _.in(LISTED) })
    .limit(most)
    .project(FIELDS)
    .done();
  const session = { start: 1, end: 1, capacity: 1, left: 1, state: 1, draw: 1, 'line.booking': 1 };
  type Found = Joined & { sessions: NonNullable<EventRoll['session']>[]; bookings: RollBooking[] };
  const found = await joined<Found>(serviceId, [
    join('sessions', { _id: sessionId }, 'sessions', session),
    { from: 'bookings', pipeline: signedUp, as: 'bookings' },
    ...circumstances(date, date),
  ]);
  if (!found) return { bookings: [], calendar: [], closures: [] };
  const { sessions, bookings, calendar, closures, ...service } = found;
  return {
    service: service as unknown as Service,
    ...(sessions[0] ? { session: { ...sessions[0], line: sessions[0].line ?? [] } } : {}),
    bookings,
    calendar,
    closures,
  };
}

export const eventDesk: EventDesk = {
  agenda,
  roll,

  community: (communityId) =>
    first<Community>(database.collection('communities').where({ _id: communityId })),

  async create(service) {
    await add('services', service);
  },

  async renamed(serviceId, after, said, notice) {
    const coming = { serviceId, status: _.in([...OPEN]), endsAt: _.gt(after) };
    const bookings = database.collection('bookings');
    const untold = bookings.where({ ...coming, 'outbox.id': _.neq(notice.id) });
    const told = { outbox: _.push([notice]), noticeAt: _.min(notice.at) };
    const count = await update(untold, { ...said, ...told });
    if (count > 0) return count;
    const had = bookings.where({ serviceId, 'outbox.id': notice.id });
    return (await call<{ total: number }>(() => had.count())).total;
  },
};
