// The day of a community's home visits in one aggregation: its services, their windows, and the bookings in them.
// In which order they are made, and who goes, is the domain's.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import { OPEN } from '#domain/lifecycle';
import type { ServiceOf } from '#domain/service';
import type { Session } from '#domain/session';
import type { VisitDays } from '../usecases/visit/ports';
import { call, command as _, database, expression, subPipeline, update } from './database';
import { asSession } from './ledger';
import { circumstances, type Joined } from './services';

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

export const visitDays: VisitDays = {
  async day(communityId, date) {
    const look = [windows(date), ...circumstances(date, date)].reduce(
      (stages, one) => stages.lookup(one),
      services().aggregate().match({ communityId, kind: 'visit' }),
    );
    const bookings = {
      from: 'bookings',
      localField: 'sessions._id',
      foreignField: 'sessionId',
      as: 'bookings',
    };
    const { list } = await call<{ list: Found[] }>(() => look.lookup(bookings).end());
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
