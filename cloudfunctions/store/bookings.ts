// Booking records: written once, moved only from where they are believed to be.
// Which moves exist is domain/lifecycle.ts's.
import type { Booking } from '#domain/booking';
import { OPEN } from '#domain/lifecycle';
import { positionOf } from '#domain/line';
import type { Session } from '#domain/session';
import type { SweptBooking } from '#domain/sweep';
import type { Bookings, OwnBooking } from '../usecases/ports';
import {
  add,
  call,
  command as _,
  database,
  expression,
  first,
  isDuplicate,
  list,
  listAll,
  subPipeline,
  update,
} from './database';

const bookings = () => database.collection('bookings');

/** The SDK's default is 100; a page of the caller's own bookings needs no more. */
const MOST_OWN = 100;

const SWEPT = {
  'persons.personId': true,
  sessionId: true,
  status: true,
  offerUntil: true,
  swaps: true,
  'history.at': true,
} as const;

interface WithLine extends Booking {
  readonly sessions: readonly Pick<Session, 'line' | 'draw'>[];
}

/** Of others in line nothing leaves the store. */
function ownOf({ sessions: [session], ...booking }: WithLine): OwnBooking {
  const position = session && positionOf(session, booking._id);
  return { ...booking, ...(position === undefined ? {} : { position }) };
}

/** The line of its session for one that waits, and nothing for the others: who stands in it, and whether lots are drawn. */
function lineOf(): object {
  const $ = _.aggregate;
  const pipeline = subPipeline()
    .match(expression($.eq(['$_id', '$$session'])))
    .project({ 'line.booking': 1, 'draw.opensAt': 1, 'draw.drawnAt': 1 })
    .done();
  const session = $.cond({ if: $.eq(['$status', 'waiting']), then: '$sessionId', else: '' });
  return { from: 'sessions', let: { session }, pipeline, as: 'sessions' };
}

export const bookingRecords: Bookings = {
  read: (bookingId) => first<Booking>(bookings().where({ _id: bookingId })),

  record: (booking) => add('bookings', booking),

  async retireKey(bookingId, limitKey) {
    await update(bookings().where({ _id: bookingId, limitKeys: limitKey }), { limitKeys: _.pull(limitKey) });
  },

  async change({ bookingId, sessionId, from, to, set = {}, timers, event, notices }) {
    const query = bookings().where({ _id: bookingId, sessionId, status: _.in([...from]) });
    const whole = Object.fromEntries(
      Object.entries(set).map(([field, value]) => [field, value === undefined ? _.remove() : _.set(value)]),
    );
    const told = notices[0] ? { outbox: _.push([...notices]), noticeAt: _.min(notices[0].at) } : {};
    const timed = { remindAt: timers.remindAt ?? _.remove(), missAt: timers.missAt ?? _.remove() };
    const data = { ...whole, ...told, ...timed, status: to, history: _.push([event]) };
    try {
      return (await update(query, data)) === 1;
    } catch (error) {
      if (isDuplicate(error)) return 'taken';
      throw error;
    }
  },

  async reassign({ bookingId, sessionId, swaps, persons, workers, event, notices }) {
    const here = { _id: bookingId, sessionId, status: _.in([...OPEN]) };
    const older = [
      { ...here, swaps: _.exists(false) },
      { ...here, swaps: _.lt(swaps) },
    ];
    const told = notices[0] ? { outbox: _.push([...notices]), noticeAt: _.min(notices[0].at) } : {};
    const data = {
      swaps,
      persons: _.set(persons),
      workers: _.set(workers),
      history: _.push([event]),
      ...told,
    };
    return (await update(bookings().where(_.or(older)), data)) === 1;
  },

  async sessionsWithLine(most) {
    const pipeline = bookings()
      .aggregate()
      .match({ status: _.in(['waiting', 'offered']) })
      .group({ _id: '$sessionId', startsAt: _.aggregate.first('$startsAt') })
      .sort({ startsAt: 1 })
      .limit(most);
    return (await call<{ list: { _id: string }[] }>(() => pipeline.end())).list.map(({ _id }) => _id);
  },

  overdue: (now, most) =>
    list<Booking>(
      bookings()
        .where({ status: 'pending', startsAt: _.lte(now) })
        .orderBy('startsAt', 'asc')
        .limit(most),
    ),

  async inSessions(ofSessions) {
    const named = ofSessions.flatMap((one) =>
      [...Object.values(one.holders), ...one.line].map(({ booking }) => booking),
    );
    const sessionIds = ofSessions.map((one) => one._id);
    const query = bookings().where(
      _.or([{ _id: _.in([...new Set(named)]) }, { sessionId: _.in(sessionIds), status: _.in([...OPEN]) }]),
    );
    return listAll<SweptBooking>(query.field(SWEPT));
  },

  async of(openid) {
    const own = bookings().aggregate().match({ bookedBy: openid }).sort({ startsAt: -1 }).limit(MOST_OWN);
    return (await call<{ list: WithLine[] }>(() => own.lookup(lineOf()).end())).list.map(ownOf);
  },

  async markRead(openid, until) {
    await update(bookings().where({ bookedBy: openid, 'outbox.at': _.lte(until) }), {
      readAt: _.max(until),
    });
  },

  async tellAll(sessionId, communityId, notice) {
    const open = { sessionId, communityId, status: _.in([...OPEN]) };
    const untold = bookings().where({ ...open, 'outbox.id': _.neq(notice.id) });
    const told = await update(untold, { outbox: _.push([notice]), noticeAt: _.min(notice.at) });
    if (told > 0) return told;
    const had = bookings().where({ sessionId, communityId, 'outbox.id': notice.id });
    return (await call<{ total: number }>(() => had.count())).total;
  },

  async audience(sessionId, communityId) {
    const open = bookings().where({ sessionId, communityId, status: _.in([...OPEN]) });
    return (await call<{ total: number }>(() => open.count())).total;
  },

  async ownIn(openid, sessionId, startsAt) {
    const query = bookings().where({ bookedBy: openid, startsAt, sessionId }).field({ _id: true });
    return (await list<{ _id: string }>(query.limit(MOST_OWN))).map(({ _id }) => _id);
  },
};
