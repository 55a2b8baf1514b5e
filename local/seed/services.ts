// Which services each community of the demonstration offers: made up, believable, and the same on every run.
// What a kind is like there is its own file's.
import type { Community } from '#domain/community';
import type { Service } from '#domain/service';
import { canteenOf } from './canteens';
import { of } from './community-service';
import { dayCareOf } from './daycares';
import { communities } from './district';
import { eventsOf } from './events';
import { counterHours, MORNING, spread } from './hours';
import { matters, type Matter } from './matters';
import { visitOf } from './visits';

/** A village has no allowance counter of its own: that matter is settled in the sub-district. */
const offers = (community: Community, matter: Matter): boolean =>
  community.kind === 'community' || matter.slug !== 'disability-allowance';

const counterOf = (community: Community, matter: Matter): Service => ({
  ...of(community),
  _id: `${community._id}-${matter.slug}`,
  templateId: matter.slug,
  kind: 'counter',
  title: matter.title,
  summary: matter.summary,
  group: matter.group,
  hours: counterHours(community),
  adjustedHours: [MORNING],
  onHoliday: 'closed',
  slotMinutes: 30,
  capacity: { seats: 1 + spread(community, 3) },
  rules: {
    horizonDays: 14,
    noticeMinutes: 60,
    cancelMinutes: 30,
    limits: [{ per: 'open', of: 'kind', most: 3 }],
    mostPersons: 2,
    line: { mode: 'promote', offerMinutes: 0, most: 20 },
    coolingOff: { misses: 3, withinDays: 30, forDays: 7 },
  },
  confirmation: 'staff',
  notice: { ...matter.notice, phone: community.phone, sample: true },
});

/** Every community's services. Villages share the canteen and the station of the town. */
export const services: readonly Service[] = communities.flatMap((community) => [
  ...matters.filter((matter) => offers(community, matter)).map((matter) => counterOf(community, matter)),
  visitOf(community),
  ...(community.kind === 'community' && spread(community, 2) === 0 ? [canteenOf(community)] : []),
  ...(community.kind === 'community' && spread(community, 4) === 0 ? [dayCareOf(community)] : []),
  ...eventsOf(community),
]);
