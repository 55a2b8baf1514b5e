// Which counter matters each community offers, and when: made up, believable, and the same on every run.
import type { Community } from '#domain/community';
import type { Service, Span, WeeklyHours } from '#domain/service';
import { communities } from './district';
import { matters, type Matter } from './matters';

const MORNING: Span = [9 * 60, 12 * 60];
const AFTERNOON: Span = [14 * 60, 17 * 60];
const FULL_DAY: readonly Span[] = [MORNING, AFTERNOON];

const WORKDAYS: WeeklyHours = { 1: FULL_DAY, 2: FULL_DAY, 3: FULL_DAY, 4: FULL_DAY, 5: FULL_DAY };
const WITH_SATURDAY: WeeklyHours = { ...WORKDAYS, 6: [MORNING] };
const VILLAGE: WeeklyHours = { 1: [MORNING], 3: FULL_DAY, 5: [MORNING] };

/** The last digits of a code spread the differences without chance. */
const spread = (community: Community, over: number): number => Number(community._id.slice(-3)) % over;

const hoursOf = (community: Community): WeeklyHours => {
  if (community.kind === 'village') return VILLAGE;
  return spread(community, 3) === 0 ? WITH_SATURDAY : WORKDAYS;
};

/** A village has no allowance counter of its own: that matter is settled in the sub-district. */
const offers = (community: Community, matter: Matter): boolean =>
  community.kind === 'community' || matter.slug !== 'disability-allowance';

function serviceOf(community: Community, matter: Matter): Service {
  return {
    _id: `${community._id}-${matter.slug}`,
    templateId: matter.slug,
    communityId: community._id,
    communityName: community.shortName,
    streetId: community.streetId,
    kind: 'counter',
    title: matter.title,
    summary: matter.summary,
    group: matter.group,
    state: 'open',
    hours: hoursOf(community),
    adjustedHours: [MORNING],
    onHoliday: 'closed',
    exceptions: [],
    slotMinutes: 30,
    capacity: { seats: 1 + spread(community, 3) },
    rules: {
      horizonDays: 14,
      noticeMinutes: 60,
      cancelMinutes: 30,
      limits: [{ per: 'open', of: 'kind', most: 3 }],
      mostPersons: 2,
      line: { mode: 'promote', offerMinutes: 0, most: 20 },
    },
    confirmation: 'staff',
    place: `${community.shortName}便民服务站`,
    notice: { ...matter.notice, phone: community.phone, sample: true },
  };
}

/** Every community's counter services. */
export const services: readonly Service[] = communities.flatMap((community) =>
  matters.filter((matter) => offers(community, matter)).map((matter) => serviceOf(community, matter)),
);
