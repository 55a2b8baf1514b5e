// Events of the demonstration: a weekly talk everywhere, 火把节 by the lunar calendar, and now and then one with a draw.
import type { Community } from '#domain/community';
import type { Service } from '#domain/service';
import { on, spread } from './hours';
import { of, ownPlace, plainNotice } from './community-service';

const rules = {
  horizonDays: 60,
  noticeMinutes: 120,
  cancelMinutes: 120,
  limits: [{ per: 'open', of: 'service', most: 2 }],
  mostPersons: 5,
  line: { mode: 'offer', offerMinutes: 720, most: 50 },
  coolingOff: { misses: 2, withinDays: 60, forDays: 30 },
} as const;

const common = (community: Community) => ({
  ...of(community),
  kind: 'event' as const,
  group: '社区活动',
  adjustedHours: [],
  onHoliday: 'open' as const,
  rules,
  confirmation: 'automatic' as const,
  place: `${community.shortName}文化活动室`,
  ...ownPlace(community, 130, 4.4),
  notice: plainNotice(community, ['按时到场，凭码签到']),
});

const talk = (community: Community): Service => ({
  ...common(community),
  _id: `${community._id}-talk`,
  templateId: 'talk',
  title: '健康讲座',
  summary: '每周一次，讲讲血压、用药和防跌倒',
  hours: on([(spread(community, 5) + 1) as 1 | 2 | 3 | 4 | 5], [[15 * 60, 16 * 60 + 30]]),
  capacity: {},
  quotas: [
    { id: 'elders', title: '60岁以上', seats: 20, rule: { minAge: 60 } },
    { id: 'all', title: '居民', seats: 15 },
  ],
  walkIn: 5,
});

/** 火把节: the 24th of the sixth lunar month, three evenings. */
const torches = (community: Community): Service => ({
  ...common(community),
  _id: `${community._id}-torches`,
  templateId: 'torches',
  title: '火把节晚会',
  summary: '农历六月二十四起三晚，全家可以一起报名',
  hours: {},
  festivals: [{ name: '火把节', month: 6, day: 24, lastsDays: 3, spans: [[19 * 60, 21 * 60]] }],
  capacity: { seats: 120 },
  walkIn: 20,
});

/** More want to come than there are seats: lots are drawn the day before. */
const outing = (community: Community): Service => ({
  ...common(community),
  _id: `${community._id}-outing`,
  templateId: 'outing',
  title: '抚仙湖一日游（抽签）',
  summary: '名额少，报名后抽签，结果可核对',
  hours: on([6], [[8 * 60, 17 * 60]]),
  capacity: { seats: 12 },
  walkIn: 0,
  lottery: { drawMinutesBefore: 24 * 60 },
});

export const eventsOf = (community: Community): Service[] => [
  talk(community),
  ...(spread(community, 3) === 0 ? [torches(community)] : []),
  ...(spread(community, 7) === 0 ? [outing(community)] : []),
];
