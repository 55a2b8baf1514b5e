// What sheets and tables look up: a community's day of one kind, one booking, and the bookings of a span.
// Each is bound by the index of communities and statuses; what of it stands on paper is usecases/paper's.
import type { Booking } from '#domain/booking';
import type { Community } from '#domain/community';
import { statuses } from '#domain/lifecycle';
import type { Service } from '#domain/service';
import { EXPECTED } from '#domain/sheet';
import type { PaperLooks, TableBooking } from '../usecases/paper/ports';
import { call, command as _, database, list, MOST, subPipeline } from './database';
import { join } from './services';

const bookings = () => database.collection('bookings');

const TABLE = {
  code: true,
  kind: true,
  serviceTitle: true,
  date: true,
  start: true,
  end: true,
  startsAt: true,
  status: true,
  note: true,
  createdAt: true,
  'persons.personId': true,
  'persons.name': true,
  'persons.phone': true,
  'persons.price.payFen': true,
};

/** What nobody prints, and what would make a day of five hundred large. */
const UNPRINTED = { outbox: 0, history: 0, limitKeys: 0, bookedBy: 0 };

const within = (from: number, until: number) => _.gte(from).and(_.lt(until));

interface DayFound extends Community {
  readonly bookings: Booking[];
  readonly services: Service[];
}

/** The next thousand by their beginning; of a full page those of its last moment are left to the next one. */
async function spanFrom(communityId: string, from: number, until: number, skip = 0): Promise<TableBooking[]> {
  const query = { communityId, status: _.in([...statuses]), startsAt: within(from, until) };
  return list<TableBooking>(
    bookings()
      .where(query)
      .field(TABLE)
      .orderBy('startsAt', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(MOST),
  );
}

export const paperLooks: PaperLooks = {
  async day(communityId, kind, from, until) {
    const expected = { communityId, kind, status: _.in([...EXPECTED]), startsAt: within(from, until) };
    const pipeline = subPipeline().match(expected).project(UNPRINTED).sort({ startsAt: 1, _id: 1 }).done();
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({ from: 'bookings', pipeline, as: 'bookings' })
      .lookup(join('services', { communityId, kind }, 'services'));
    const found = (await call<{ list: DayFound[] }>(() => look.end())).list[0];
    if (!found) return { bookings: [], services: [] };
    const { bookings: booked, services, ...community } = found;
    return { community, bookings: booked, services };
  },

  async booking(bookingId) {
    const look = bookings()
      .aggregate()
      .match({ _id: bookingId })
      .lookup({ from: 'services', localField: 'serviceId', foreignField: '_id', as: 'services' });
    const found = (await call<{ list: (Booking & { services: Service[] })[] }>(() => look.end())).list[0];
    if (!found) return undefined;
    const { services, ...booking } = found;
    return { booking, ...(services[0] ? { service: services[0] } : {}) };
  },

  async span(communityId, from, until, most) {
    const all: TableBooking[] = [];
    let [begin, skip] = [from, 0];
    for (let page: TableBooking[] | undefined; all.length < most && (!page || page.length === MOST);) {
      page = await spanFrom(communityId, begin, until, skip);
      all.push(...page);
      const last = page.at(-1)?.startsAt ?? begin;
      // Those of the last moment that have been read are not read again.
      skip = all.filter(({ startsAt }) => startsAt === last).length;
      begin = last;
    }
    return all;
  },
};
