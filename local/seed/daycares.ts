// Day-care stations of the demonstration: half-days on workdays, lunch from the community's canteen, a trial day first.
import type { Community } from '#domain/community';
import type { Service } from '#domain/service';
import { on, spread } from './hours';
import { of, ownPlace, plainNotice } from './community-service';

export const dayCareOf = (community: Community): Service => ({
  ...of(community),
  _id: `${community._id}-daycare`,
  templateId: 'daycare',
  kind: 'daycare',
  title: '日间照料站',
  summary: '上午、下午可分开约，可在站里吃午饭',
  group: '为老服务',
  hours: on([1, 2, 3, 4, 5], [[8 * 60 + 30, 17 * 60 + 30]]),
  adjustedHours: [[8 * 60 + 30, 17 * 60 + 30]],
  onHoliday: 'closed',
  capacity: {},
  places: 8 + spread(community, 5),
  lunches: 8,
  trialDays: 1,
  transport: true,
  canteenId: `${community._id}-canteen`,
  rules: {
    horizonDays: 14,
    noticeMinutes: 12 * 60,
    cancelMinutes: 60,
    limits: [{ per: 'day', of: 'kind', most: 1 }],
    mostPersons: 2,
    line: { mode: 'offer', offerMinutes: 180, most: 10 },
    eligibility: { minAge: 60, grades: ['轻度', '中度', '重度'] },
  },
  confirmation: 'staff',
  place: `${community.shortName}日间照料站`,
  ...ownPlace(community, 160, 2.6),
  notice: plainNotice(community, ['第一次可先试一天', '评估员上门或在站里评估', '按约定的半天来站']),
});
