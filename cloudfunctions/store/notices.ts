// The bookings as a queue of notices: found by when something is due, claimed, and left as sending found them.
// What is due is written with every change (bookings.ts); what to tell is domain/telling.ts's.
import type { ConsentsOfPerson } from '#domain/consent';
import type { DueNotice, NoticeBooking, NoticeQueue } from '../usecases/notice/ports';
import { call, command as _, database, list, MOST, update } from './database';

const bookings = () => database.collection('bookings');

/** Claimed by nobody who may be alive. */
const unclaimed = (now: number) => ({ 'telling.until': _.or([_.exists(false), _.lte(now)]) });

const FIELDS: { readonly [F in keyof NoticeBooking]-?: 1 } = {
  _id: 1,
  code: 1,
  kind: 1,
  serviceTitle: 1,
  communityId: 1,
  communityName: 1,
  place: 1,
  phone: 1,
  persons: 1,
  bookedBy: 1,
  status: 1,
  startsAt: 1,
  endsAt: 1,
  offerUntil: 1,
  history: 1,
  outbox: 1,
  told: 1,
  telling: 1,
  readAt: 1,
};

type Found = NoticeBooking & { readonly consents: readonly ConsentsOfPerson[] };

export const noticeQueue: NoticeQueue = {
  async due(now, most) {
    const look = bookings()
      .aggregate()
      .match({ noticeAt: _.lte(now), ...unclaimed(now) })
      .sort({ noticeAt: 1 })
      .limit(most)
      .project(FIELDS)
      .lookup({ from: 'consents', localField: 'bookedBy', foreignField: '_id', as: 'consents' });
    const found = (await call<{ list: Found[] }>(() => look.end())).list;
    return found.map(({ consents: [own], ...booking }): DueNotice => {
      return { booking, ...(own ? { consents: own } : {}) };
    });
  },

  claim(bookingIds, notices, now, attempt) {
    // No element at that place: the outbox only grows.
    const asRead = { [`outbox.${notices}`]: _.exists(false) };
    const free = { _id: _.in([...bookingIds]), noticeAt: _.lte(now), ...asRead, ...unclaimed(now) };
    return update(bookings().where(free), { noticeAt: attempt.until, telling: _.set({ ...attempt }) });
  },

  async claimed(bookingIds, by) {
    const own = bookings().where({ _id: _.in([...bookingIds]), 'telling.by': by });
    return (await list<{ _id: string }>(own.field({ _id: true }).limit(MOST))).map(({ _id }) => _id);
  },

  async settle(bookingIds, { by, until }, { told, again, telling }) {
    const own = { _id: _.in([...bookingIds]), 'telling.by': by };
    const left = {
      ...(told === undefined ? {} : { told }),
      telling: telling ? _.set({ ...telling }) : _.remove(),
    };
    const noticeAt = again === undefined ? _.remove() : again;
    // Whatever is written meanwhile brings its own, earlier time (bookings.ts, `_.min`), which must not be lost.
    const untouched = await update(bookings().where({ ...own, noticeAt: until }), { ...left, noticeAt });
    if (untouched < bookingIds.length) await update(bookings().where(own), left);
  },
};
