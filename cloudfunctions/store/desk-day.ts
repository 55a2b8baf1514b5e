// A desk's day: its bookings as short lines, with how many calls are owed, in one aggregation; and how far somebody is served.
// What is shown of them, and in which order, is the use cases'.
import type { Instant } from '#domain/calendar';
import type { BookingStatus } from '#domain/lifecycle';
import type { Day, DeskDay, FoundBooking, LineBooking, Tasks } from '../usecases/desk/day/ports';
import { call, command as _, database, list, MOST, subPipeline, update } from './database';
import { literally } from './people';
import { join } from './services';

const $ = _.aggregate;
const bookings = () => database.collection('bookings');

/** Who waits for a decision is looked at the nearest first; nobody decides about more in a morning. */
const MOST_PENDING = 300;

const DAY: readonly BookingStatus[] = ['confirmed', 'arrived', 'missed', 'excused'];
const FOUND: readonly BookingStatus[] = ['pending', ...DAY];

const LINE = {
  code: 1,
  kind: 1,
  serviceId: 1,
  serviceTitle: 1,
  communityId: 1,
  date: 1,
  start: 1,
  end: 1,
  startsAt: 1,
  endsAt: 1,
  cancelUntil: 1,
  status: 1,
  note: 1,
  priority: 1,
  walkIn: 1,
  // Not what was drawn by hand: a line only says that somebody signed.
  'serving.window': 1,
  'serving.calledAt': 1,
  'serving.by': 1,
  'serving.doneAt': 1,
  'serving.result': 1,
  'serving.undone': 1,
  'serving.missing': 1,
  'serving.next': 1,
  'persons.name': 1,
  'persons.phone': 1,
  'persons.dishes.title': 1,
  'choice.kind': 1,
  'choice.halves': 1,
  'choice.lunch': 1,
  'choice.transport': 1,
  'choice.trial': 1,
  'choice.taskId': 1,
  'choice.channel': 1,
  'choice.address.text': 1,
  'history.action': 1,
  'history.at': 1,
};

const lines = (conditions: object, most: number) =>
  subPipeline().match(conditions).sort({ startsAt: 1 }).limit(most).project(LINE).done();

const between = (communityId: string, from: Instant, until: Instant) => ({
  communityId,
  status: _.in([...DAY]),
  startsAt: _.gte(from).and(_.lt(until)),
});

const owed = (communityId: string, reasons: readonly string[], now: Instant) =>
  subPipeline()
    .match({ communityId, state: 'open', reason: _.in([...reasons]) })
    .group({
      _id: '$communityId',
      open: $.sum(1),
      overdue: $.sum($.cond({ if: $.lte(['$dueAt', now]), then: 1, else: 0 })),
    })
    .done();

interface Spanned {
  readonly bookings: LineBooking[];
  readonly visits: { readonly tasks?: Tasks }[];
}

const visits = (communityId: string) =>
  join('services', { communityId, kind: 'visit' }, 'visits', { 'tasks.id': 1, 'tasks.title': 1 });

const tasksOf = (found: Spanned | undefined): Tasks => found?.visits.flatMap(({ tasks = [] }) => tasks) ?? [];

interface Found extends Spanned {
  readonly pending: LineBooking[];
  readonly calls: Day['calls'][];
}

const asked = (by: { readonly name: string } | { readonly digits: string }): object => {
  if ('name' in by) return { 'persons.name': database.RegExp({ regexp: literally(by.name) }) };
  const phone = { 'persons.phone': database.RegExp({ regexp: `${literally(by.digits)}$` }) };
  return by.digits.length === 6 ? _.or([{ code: by.digits }, phone]) : phone;
};

export const deskDay: DeskDay = {
  async day(communityId, { from, until, now }, reasons) {
    const waiting = { communityId, status: 'pending' };
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({ from: 'bookings', pipeline: lines(waiting, MOST_PENDING), as: 'pending' })
      .lookup({
        from: 'bookings',
        pipeline: lines(between(communityId, from, until), MOST),
        as: 'bookings',
      })
      .lookup(visits(communityId))
      .lookup({ from: 'calls', pipeline: owed(communityId, reasons, now), as: 'calls' });
    const found = (await call<{ list: Found[] }>(() => look.end())).list[0];
    const { open = 0, overdue = 0 } = found?.calls[0] ?? {};
    return {
      bookings: [...(found?.pending ?? []), ...(found?.bookings ?? [])],
      tasks: tasksOf(found),
      calls: { open, overdue },
    };
  },

  async span(communityId, from, until) {
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({
        from: 'bookings',
        pipeline: lines(between(communityId, from, until), MOST),
        as: 'bookings',
      })
      .lookup(visits(communityId));
    const found = (await call<{ list: Spanned[] }>(() => look.end())).list[0];
    return { bookings: found?.bookings ?? [], tasks: tasksOf(found) };
  },

  find: (communityId, from, by, most) =>
    list<FoundBooking>(
      bookings()
        .where(_.and([{ communityId, status: _.in([...FOUND]), startsAt: _.gte(from) }, asked(by)]))
        .orderBy('startsAt', 'asc')
        .limit(most),
    ),

  async serve(bookingId, before, serving, notice) {
    const calledAt = before ? before.calledAt : _.exists(false);
    const doneAt = before?.doneAt ?? _.exists(false);
    const asRead = { 'serving.calledAt': calledAt, 'serving.doneAt': doneAt };
    const query = bookings().where({ _id: bookingId, status: 'arrived', ...asRead });
    const told = notice ? { outbox: _.push([notice]), noticeAt: _.min(notice.at) } : {};
    return (await update(query, { serving: _.set(serving), ...told })) === 1;
  },
};
