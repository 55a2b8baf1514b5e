// What waits at desks, counted in the database so that the answer is short, and who of the staff has to hear of it.
// What is worth telling is usecases/clock/digest.ts's.
import type { Instant } from '#domain/calendar';
import type { ConsentsOfPerson } from '#domain/consent';
import type { StaffMember } from '#domain/staff';
import type { CommunityWork, WorkLook } from '../usecases/clock/ports';
import { SOON_MS, WAITED_MS } from '../usecases/clock/turn';
import { HEALTH } from './clock';
import { call, command as _, database, subPipeline, update } from './database';

const $ = _.aggregate;

type Counted = { readonly _id: string } & Partial<Omit<CommunityWork, 'communityId'>>;

const countIf = (condition: unknown) => $.sum($.cond({ if: condition, then: 1, else: 0 }));

const pending = (now: Instant) =>
  subPipeline()
    .match({ status: 'pending', startsAt: _.gt(now) })
    .group({
      _id: '$communityId',
      pending: countIf($.lte(['$createdAt', now - WAITED_MS])),
      soon: countIf($.and([$.gt(['$createdAt', now - WAITED_MS]), $.lte(['$startsAt', now + SOON_MS])])),
    })
    .done();

const calls = (now: Instant) =>
  subPipeline()
    .match({ state: 'open' })
    .group({
      _id: '$communityId',
      open: $.sum(1),
      overdue: countIf($.lte(['$dueAt', now])),
      undelivered: countIf($.eq(['$reason', 'undelivered'])),
    })
    .done();

/** Of all communities, each once. */
function together(found: readonly Counted[]): CommunityWork[] {
  const works = new Map<string, CommunityWork>();
  for (const { _id: communityId, ...counts } of found) {
    const none = { communityId, pending: 0, soon: 0, open: 0, overdue: 0, undelivered: 0 };
    works.set(communityId, { ...(works.get(communityId) ?? none), ...counts });
  }
  return [...works.values()];
}

/** Told of nothing since. */
const untold = (since: Instant) => ({ workToldAt: _.or([_.exists(false), _.lte(since)]) });

export const workLook: WorkLook = {
  async waiting(now) {
    const look = database
      .collection('clock')
      .aggregate()
      .match({ _id: HEALTH })
      .lookup({ from: 'bookings', pipeline: pending(now), as: 'pending' })
      .lookup({ from: 'calls', pipeline: calls(now), as: 'calls' });
    const found = (await call<{ list: { pending: Counted[]; calls: Counted[] }[] }>(() => look.end()))
      .list[0];
    return together([...(found?.pending ?? []), ...(found?.calls ?? [])]);
  },

  async members(communityIds, since, most) {
    const look = database
      .collection('staff')
      .aggregate()
      .match({ state: 'active', 'grants.communityId': _.in([...communityIds]), ...untold(since) })
      .limit(most)
      .lookup({ from: 'consents', localField: '_id', foreignField: '_id', as: 'consents' });
    type Found = StaffMember & { readonly consents: readonly ConsentsOfPerson[] };
    const { list: found } = await call<{ list: Found[] }>(() => look.end());
    return found.map(({ consents: [own], ...member }) => ({ ...member, ...(own ? { consents: own } : {}) }));
  },

  claim: async (openid, now, since) =>
    (await update(database.collection('staff').where({ _id: openid, state: 'active', ...untold(since) }), {
      workToldAt: now,
    })) === 1,
};
