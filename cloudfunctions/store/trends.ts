// Counts a community's bookings and ratings by service and week, in the database: hundreds of rows leave it, not thousands.
// Both are bound by an index that begins with the community; what of it is shown is domain/trend.ts's.
import { addDays, dateAt, type Instant } from '#domain/calendar';
import { statuses } from '#domain/lifecycle';
import { WEEK_MS, type RatingCount, type WeekCount } from '#domain/trend';
import type { TrendLooks } from '../usecases/trends/ports';
import { call, command as _, database, subPipeline } from './database';

const $ = _.aggregate;

/** How many weeks after the first something was. */
const weekOf = (field: string, from: Instant) => $.floor($.divide([$.subtract([field, from]), WEEK_MS]));

const within = (from: Instant, until: Instant) => _.gte(from).and(_.lt(until));

/** When something first happened to a booking; `null` when it has not. */
const firstAt = (actions: readonly string[]) =>
  $.min(
    $.map({
      input: $.filter({ input: '$history', as: 'event', cond: $.in(['$$event.action', [...actions]]) }),
      as: 'event',
      in: '$$event.at',
    }),
  );

const persons = $.size('$persons');
const personsIf = (condition: unknown) => $.sum($.cond([condition, persons, 0]));

/** Between two moments of a booking, and whether both are known. */
const waited = (from: unknown, to: string) => ({
  count: $.sum($.cond([$.gt([to, 0]), 1, 0])),
  ms: $.sum($.cond([$.gt([to, 0]), $.subtract([to, from]), 0])),
});

function bookingCounts(communityId: string, from: Instant, until: Instant): object {
  const decided = waited('$createdAt', '$decidedAt');
  const called = waited('$arrivedAt', '$calledAt');
  return subPipeline()
    .match({ communityId, status: _.in([...statuses]), startsAt: within(from, until) })
    .project({
      serviceId: 1,
      serviceTitle: 1,
      kind: 1,
      status: 1,
      createdAt: 1,
      persons: 1,
      week: weekOf('$startsAt', from),
      decidedAt: firstAt(['confirm', 'decline']),
      arrivedAt: firstAt(['arrive']),
      calledAt: '$serving.calledAt',
    })
    .group({
      _id: { serviceId: '$serviceId', week: '$week' },
      title: $.first('$serviceTitle'),
      kind: $.first('$kind'),
      booked: $.sum(persons),
      came: personsIf($.eq(['$status', 'arrived'])),
      missed: personsIf($.eq(['$status', 'missed'])),
      decided: decided.count,
      decidedMs: decided.ms,
      called: called.count,
      calledMs: called.ms,
    })
    .done();
}

const ratingCounts = (communityId: string, from: Instant, until: Instant): object =>
  subPipeline()
    .match({ communityId, at: within(from, until) })
    .group({
      _id: { serviceId: '$serviceId', week: weekOf('$at', from) },
      ratings: $.sum(1),
      levels: $.sum('$level'),
    })
    .done();

interface Counted {
  readonly _id: { readonly serviceId: string; readonly week: number };
}

interface Found {
  readonly counts: readonly (Counted & Omit<WeekCount, 'serviceId' | 'week'>)[];
  readonly ratings: readonly (Counted & Omit<RatingCount, 'serviceId' | 'week'>)[];
}

/** Whole weeks are whole days in Shanghai: there is no summer time. */
const named = <T extends Counted>({ _id, ...sums }: T, first: string) => ({
  ...sums,
  serviceId: _id.serviceId,
  week: addDays(first, 7 * _id.week),
});

export const trendLooks: TrendLooks = {
  async weeks(communityId, from, until) {
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({ from: 'bookings', pipeline: bookingCounts(communityId, from, until), as: 'counts' })
      .lookup({ from: 'ratings', pipeline: ratingCounts(communityId, from, until), as: 'ratings' });
    const found = (await call<{ list: Found[] }>(() => look.end())).list[0];
    const first = dateAt(from);
    return {
      counts: (found?.counts ?? []).map((one) => named(one, first)),
      ratings: (found?.ratings ?? []).map((one) => named(one, first)),
    };
  },
};
