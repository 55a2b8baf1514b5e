// The audit trail: added to and read, and nothing else. That nobody changes it is decided by there being no way to
// (test/house/audit.test.ts).
import type { Instant } from '#domain/calendar';
import type { AuditTrail, KnownEntry } from '../usecases/audit/ports';
import { add, call, command as _, database } from './database';

/** Of what an entry names, enough to say what it was about. */
const KNOWN = {
  at: 1,
  what: 1,
  by: 1,
  name: 1,
  communityIds: 1,
  about: 1,
  of: 1,
  undone: 1,
  again: 1,
  'bookings.communityId': 1,
  'bookings.serviceTitle': 1,
  'bookings.date': 1,
  'bookings.start': 1,
  'bookings.persons.name': 1,
  'services.communityId': 1,
  'services.title': 1,
};

async function look(conditions: object, most: number): Promise<KnownEntry[]> {
  const pipeline = database
    .collection('audit')
    .aggregate()
    .match(conditions)
    .sort({ at: -1, _id: -1 })
    .limit(most)
    .lookup({ from: 'bookings', localField: 'about.bookingId', foreignField: '_id', as: 'bookings' })
    .lookup({ from: 'services', localField: 'about.serviceId', foreignField: '_id', as: 'services' })
    .project(KNOWN);
  return (await call<{ list: KnownEntry[] }>(() => pipeline.end())).list;
}

/** Before a moment, and not before another, as far as either is named. */
function between(from: Instant | undefined, before: Instant | undefined): object {
  if (from === undefined) return before === undefined ? {} : { at: _.lt(before) };
  return { at: before === undefined ? _.gte(from) : _.gte(from).and(_.lt(before)) };
}

export const auditTrail: AuditTrail = {
  async note(entry) {
    return await add('audit', entry);
  },

  // What stands behind a place in its own moment is looked for by itself: an alternative would be sorted in memory.
  async of(communityIds, { after, from, until, name }, most) {
    const own = { communityIds, ...(name ? { name } : {}) };
    const earlier = look({ ...own, ...between(from, after?.at ?? until) }, most);
    if (!after) return earlier;
    const beside = look({ ...own, at: after.at, _id: _.lt(after.id) }, most);
    return [...(await beside), ...(await earlier)].slice(0, most);
  },
};
