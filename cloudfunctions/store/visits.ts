// The day of a community's home visits in one aggregation: its services, their windows, and the bookings in them.
// In which order they are made, and who goes, is the domain's.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import { isOpen, OPEN } from '#domain/lifecycle';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import type { VisitDays, VisitsAhead } from '../usecases/visit/ports';
import { call, command as _, database, expression, subPipeline, update } from './database';
import { asSession } from './ledger';
import { circumstances, type Joined } from './services';
import { sessionsOf } from './setups';

const services = () => database.collection('services');
const $ = _.aggregate;

type Found = ServiceOf<'visit'> & Joined & { sessions: Session[]; bookings: Booking[] };

const windows = (date: LocalDate) => ({
  from: 'sessions',
  let: { service: '$_id' },
  pipeline: subPipeline()
    .match(_.and([{ date }, expression($.eq(['$serviceId', '$$service']))]) as object)
    .done(),
  as: 'sessions',
});

const VISITS_OF = { from: 'bookings', localField: 'sessions._id', foreignField: 'sessionId', as: 'bookings' };
const PROMISED = { workers: 1, 'bookings.date': 1, 'bookings.status': 1, 'bookings.workers': 1 };

export const visitDays: VisitDays = {
  async ahead(communityId, from) {
    const look = services()
      .aggregate()
      .match({ communityId, kind: 'visit' })
      .lookup(sessionsOf({ date: _.gte(from), rev: _.gt(0) }, { _id: 1 }))
      .lookup(VISITS_OF)
      .project(PROMISED);
    type Found = VisitsAhead['services'][number] & Pick<VisitsAhead, 'bookings'>;
    const { list } = await call<{ list: Found[] }>(() => look.end());
    return {
      services: list.map(({ _id, workers }) => ({ _id, workers })),
      bookings: list.flatMap(({ bookings }) => bookings.filter(({ status }) => isOpen(status))),
    };
  },

  async day(communityId, date) {
    const look = [windows(date), ...circumstances(date, date)].reduce(
      (stages, one) => stages.lookup(one),
      services().aggregate().match({ communityId, kind: 'visit' }),
    );
    const { list } = await call<{ list: Found[] }>(() => look.lookup(VISITS_OF).end());
    return {
      services: list.map(
        ({
          sessions: _sessions,
          bookings: _bookings,
          calendar: _calendar,
          closures: _closures,
          ...service
        }) => service as ServiceOf<'visit'>,
      ),
      sessions: list.flatMap(({ sessions }) => sessions.map(asSession)),
      bookings: list.flatMap((one) => one.bookings),
      calendar: list[0]?.calendar ?? [],
      closures: list[0]?.closures ?? [],
    };
  },

  async called(bookingId, sessionId, called) {
    const open = { _id: bookingId, sessionId, kind: 'visit', status: _.in([...OPEN]) };
    return (await update(database.collection('bookings').where(open), { called: _.set(called) })) === 1;
  },

  async lend(serviceId, workerId, lends) {
    const query = services().where({ _id: serviceId, kind: 'visit' });
    await update(query, { lends: lends ? _.addToSet(workerId) : _.pull(workerId) });
  },
};
