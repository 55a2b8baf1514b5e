// Communities, and the home of one: its services, the caller's next booking and the caller's grants in one round trip.
// What of it is shown is the use cases'.
import type { Booking } from '#domain/booking';
import type { Instant } from '#domain/calendar';
import type { Community } from '#domain/community';
import { OPEN } from '#domain/lifecycle';
import type { Service } from '#domain/service';
import type { StaffMember } from '#domain/staff';
import type { Communities } from '../usecases/ports';
import { call, command as _, database, list, MOST, subPipeline } from './database';
import { join } from './services';

/** A booking is over within a day of its start: what ended before cannot be next, and the index need not be read for it. */
const LONGEST_MS = 86_400_000;

interface Found extends Community {
  readonly services: Service[];
  readonly next: Booking[];
  readonly members: StaffMember[];
}

/** The open booking of a caller that begins first of those that are not over. */
function nextOf(openid: string, now: Instant) {
  const open = { bookedBy: openid, startsAt: _.gt(now - LONGEST_MS) };
  const pipeline = subPipeline()
    .match({ ...open, status: _.in([...OPEN]), endsAt: _.gt(now) })
    .sort({ startsAt: 1 })
    .limit(1)
    .done();
  return { from: 'bookings', pipeline, as: 'next' };
}

export const communities: Communities = {
  all: () => list<Community>(database.collection('communities').orderBy('_id', 'asc').limit(MOST)),

  async home(communityId, openid, now) {
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({ from: 'services', localField: '_id', foreignField: 'communityId', as: 'services' })
      .lookup(nextOf(openid, now))
      .lookup(join('staff', { _id: openid }, 'members'));
    const [found] = (await call<{ list: Found[] }>(() => look.end())).list;
    if (!found) return undefined;
    const { services, next, members, ...community } = found;
    return { community, services, next: next[0], member: members[0] };
  },
};
