// Ratings: one a booking, written once. The booking only remembers that there is one.
import type { Booking } from '#domain/booking';
import { addDays, dateAt, yearsOf, type CalendarYear } from '#domain/calendar';
import type { Person } from '#domain/person';
import type { Rating } from '#domain/rating';
import type { Ratings } from '../usecases/rating/ports';
import { add, call, command as _, database, update } from './database';
import { join } from './services';

type Found = Booking & {
  readonly ratings: readonly Rating[];
  readonly cards: readonly Person[];
  readonly calendar: readonly CalendarYear[];
};

/** Longer than a call-back is ever given, holidays included. */
const AHEAD_DAYS = 60;

const bookings = () => database.collection('bookings');

export const ratings: Ratings = {
  async context(bookingId, openid, now) {
    const today = dateAt(now);
    const look = bookings()
      .aggregate()
      .match({ _id: bookingId, bookedBy: openid })
      .lookup(join('ratings', { _id: bookingId }, 'ratings'))
      .lookup(join('people', { keeper: openid, relation: 'self' }, 'cards'))
      .lookup(join('calendar', { _id: _.in(yearsOf(today, addDays(today, AHEAD_DAYS))) }, 'calendar'));
    const found = (await call<{ list: Found[] }>(() => look.end())).list[0];
    if (!found) return { calendar: [] };
    const { ratings: given, cards, calendar, ...booking } = found;
    return {
      booking,
      calendar,
      ...(given[0] ? { rating: given[0] } : {}),
      ...(cards[0] ? { self: cards[0] } : {}),
    };
  },

  add: (rating) => add('ratings', rating),

  async mark(bookingId, at) {
    await update(bookings().where({ _id: bookingId }), { ratedAt: at });
  },
};
