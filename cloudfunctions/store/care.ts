// A day-care station's day: its stations, their session and everybody in it in one aggregation; and who went home how.
// What it means is usecases/care's.
import type { LocalDate } from '#domain/calendar';
import type { CareBooking, CareDay, CareDesk, RideBooking } from '../usecases/care/ports';
import type { Glance } from '#domain/session';
import type { ServiceOf } from '#domain/service';
import { call, command as _, database, expression, subPipeline, update } from './database';
import { circumstances, glances, type Joined } from './services';

const $ = _.aggregate;

/** Those who come, may still come, came, stayed away, or said that they would not come. */
const LISTED = ['offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused', 'cancelled'];
/** Those who are driven: who stays away is not. */
const DRIVEN = ['pending', 'confirmed', 'arrived'];

const FIELDS = {
  code: 1,
  'persons.personId': 1,
  'persons.name': 1,
  'persons.phone': 1,
  'persons.units': 1,
  choice: 1,
  note: 1,
  status: 1,
  startsAt: 1,
  cancelUntil: 1,
  priority: 1,
  'history.action': 1,
  'history.at': 1,
  'history.reason': 1,
  wentHome: 1,
  'calls._id': 1,
  'calls.state': 1,
  'calls.tried': 1,
  'calls.result': 1,
};

const same = (field: string, variable: string): object => expression($.eq([`$${field}`, `$$${variable}`]));
const both = (...conditions: object[]): object => _.and(conditions) as object;

const absenceCalls = () =>
  subPipeline()
    .match(both({ reason: 'absence' }, same('bookingId', 'booking')))
    .done();

/** The session of the day, with its bookings. */
function sessionsOf(date: LocalDate): object {
  const listed = subPipeline()
    .match(both({ status: _.in(LISTED) }, same('sessionId', 'session')))
    .lookup({ from: 'calls', let: { booking: '$_id' }, pipeline: absenceCalls(), as: 'calls' })
    .project(FIELDS)
    .done();
  const pipeline = subPipeline()
    .match(both({ date }, same('serviceId', 'station')))
    .lookup({ from: 'bookings', let: { session: '$_id' }, pipeline: listed, as: 'bookings' })
    .project({ ...glances, bookings: 1 })
    .done();
  return { from: 'sessions', let: { station: '$_id' }, pipeline, as: 'sessions' };
}

type Found = ServiceOf<'daycare'> & Joined & { sessions: (Glance & { bookings: CareBooking[] })[] };

async function day(communityId: string, date: LocalDate): Promise<CareDay[]> {
  const start = database
    .collection('services')
    .aggregate()
    .match({ communityId, kind: 'daycare' })
    .sort({ _id: 1 });
  const stages = [sessionsOf(date), ...circumstances(date, date)];
  const pipeline = stages.reduce((all: typeof start, stage) => all.lookup(stage), start);
  const { list: found } = await call<{ list: Found[] }>(() => pipeline.end());
  return found.map(({ sessions, calendar, closures, ...service }) => ({
    service: service as unknown as ServiceOf<'daycare'>,
    sessions: sessions.map(({ bookings: _bookings, ...session }) => session),
    bookings: sessions.flatMap(({ bookings }) => bookings),
    calendar,
    closures,
  }));
}

async function rides(communityId: string, date: LocalDate): Promise<RideBooking[]> {
  const cards = subPipeline()
    .match(both(expression($.eq(['$keeper', '$$keeper'])), expression($.in(['$personId', '$$persons']))))
    .project({ personId: 1, address: 1 })
    .done();
  const pipeline = database
    .collection('bookings')
    .aggregate()
    .match({ communityId, kind: 'daycare', date, status: _.in(DRIVEN), 'choice.transport': true })
    .lookup({
      from: 'people',
      let: { keeper: '$bookedBy', persons: '$persons.personId' },
      pipeline: cards,
      as: 'cards',
    })
    .project({
      persons: 1,
      choice: 1,
      note: 1,
      status: 1,
      wentHome: 1,
      'cards.personId': 1,
      'cards.address': 1,
    });
  return (await call<{ list: RideBooking[] }>(() => pipeline.end())).list;
}

const there = (bookingId: string, personId: string, gone: boolean) =>
  database
    .collection('bookings')
    .where({ _id: bookingId, status: 'arrived', [`wentHome.${personId}`]: _.exists(gone) });

export const careDesk: CareDesk = {
  day,
  rides,

  goHome: async (bookingId, personId, home) =>
    (await update(there(bookingId, personId, false), { [`wentHome.${personId}`]: _.set(home) })) === 1,

  stillHere: async (bookingId, personId) =>
    (await update(there(bookingId, personId, true), { [`wentHome.${personId}`]: _.remove() })) === 1,
};
