// What time does with bookings, many in one write: reminders, and whether those who were booked have come.
// When something is due stands on each booking (domain/timers.ts); each write asks for that again, so that ticks may overlap.
import type { Booking } from '#domain/booking';
import { missRules } from '#domain/missed';
import type { Person, Profile } from '#domain/person';
import type { BookingTimers, PersonKnown } from '../usecases/clock/ports';
import { call, command as _, database, list, listAll, update } from './database';

const bookings = () => database.collection('bookings');

/** Of a service on a day: its sessions' ids begin alike (domain/session.ts), and `;` follows `:`. */
const ofDay = ({ serviceId, date }: Booking) =>
  _.gte(`${serviceId}:${date}:`).and(_.lt(`${serviceId}:${date};`));

/** Where somebody must have been ticked off for these bookings: in their sessions, or in any of the day. */
function places(asked: readonly Booking[]): object[] {
  const single = asked.filter(({ kind }) => missRules[kind].evidence === 'session');
  const days = asked.filter(({ kind }) => missRules[kind].evidence === 'day');
  const byDay = new Map(days.map((one) => [`${one.serviceId}:${one.date}`, one]));
  return [
    ...(single.length > 0 ? [_.in([...new Set(single.map(({ sessionId }) => sessionId))])] : []),
    ...[...byDay.values()].map(ofDay),
  ] as object[];
}

/** What staff verified goes before what the keeper says. */
function known(cards: readonly Person[], profiles: readonly Profile[]): Map<string, PersonKnown> {
  const facts = new Map<string, PersonKnown>();
  for (const { personId, born } of cards) facts.set(personId, { groups: [], ...(born ? { born } : {}) });
  for (const { _id, born, groups } of profiles) {
    const said = born ?? facts.get(_id)?.born;
    facts.set(_id, { groups, ...(said ? { born: said } : {}) });
  }
  return facts;
}

export const bookingTimers: BookingTimers = {
  reminders: (now, most) =>
    list(
      bookings()
        .where({ remindAt: _.lte(now) })
        .field({ startsAt: true })
        .orderBy('remindAt', 'asc')
        .orderBy('startsAt', 'asc')
        .limit(most),
    ),

  remind: (bookingIds, startsAt, notice) =>
    update(
      bookings().where({
        _id: _.in([...bookingIds]),
        startsAt,
        status: 'confirmed',
        remindAt: _.lte(notice.at),
        'outbox.id': _.neq(notice.id),
      }),
      { outbox: _.push([notice]), noticeAt: _.min(notice.at), remindAt: _.remove() },
    ),

  dropReminders: (bookingIds, now) =>
    update(bookings().where({ _id: _.in([...bookingIds]), remindAt: _.lte(now) }), { remindAt: _.remove() }),

  absences: (now, most) =>
    list<Booking>(
      bookings()
        .where({ missAt: _.lte(now) })
        .orderBy('missAt', 'asc')
        .limit(most),
    ),

  async attended(asked) {
    const arrived = places(asked).map((sessionId) => ({ sessionId, status: 'arrived' }));
    const pipeline = bookings()
      .aggregate()
      .match(_.or(arrived) as object)
      .group({ _id: '$sessionId' })
      .limit(1000);
    return (await call<{ list: { _id: string }[] }>(() => pipeline.end())).list.map(({ _id }) => _id);
  },

  async factsOf(asked) {
    const keepers = [...new Set(asked.map(({ bookedBy }) => bookedBy))];
    const ids = _.in([...new Set(asked.flatMap(({ persons }) => persons.map(({ personId }) => personId)))]);
    const [cards, profiles] = await Promise.all([
      listAll<Person>(database.collection('people').where({ keeper: _.in(keepers), personId: ids })),
      listAll<Profile>(database.collection('profiles').where({ _id: ids })),
    ]);
    return known(cards, profiles);
  },

  async looked(bookingIds, now, again) {
    await update(bookings().where({ _id: _.in([...bookingIds]), missAt: _.lte(now) }), {
      missAt: again ?? _.remove(),
    });
  },
};
