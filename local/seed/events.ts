// Events of the demonstration: a weekly talk everywhere, 火把节 by the lunar calendar, and now and then one with a draw.
import type { Community } from '#domain/community';
import { instantOf } from '#domain/calendar';
import type { MeetingMinutes } from '#domain/minutes';
import type { Service } from '#domain/service';
import { sessionIdOf } from '#domain/session';
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

/** The community of the demonstration in which a council meets: that of its residents. */
const COUNCIL_AT = '530402001001';

const council = (community: Community): Service => ({
  ...common(community),
  _id: `${community._id}-council`,
  templateId: 'council',
  title: '协商议事会：小区停车',
  summary: '居民、物业和社区一起商量，谁都可以来听、来说',
  hours: on([6], [[9 * 60 + 30, 11 * 60]]),
  capacity: { seats: 30 },
  walkIn: 10,
  council: {
    topic: '小区里的车停在哪儿，消防通道怎么留（示例议题）',
    background:
      '晚上常有车停在消防通道上，也有老人说出门没有路走。社区想听听大家的意见，商量画线、错时停车和轮流值守的办法。',
  },
});

export const eventsOf = (community: Community): Service[] => [
  talk(community),
  ...(spread(community, 3) === 0 ? [torches(community)] : []),
  ...(spread(community, 7) === 0 ? [outing(community)] : []),
  ...(community._id === COUNCIL_AT ? [council(community)] : []),
];

/** What came of a meeting before: made up, as everything it is about. */
export const minutes: readonly MeetingMinutes[] = [
  {
    _id: sessionIdOf(`${COUNCIL_AT}-council`, '2026-11-14', 9 * 60 + 30),
    serviceId: `${COUNCIL_AT}-council`,
    date: '2026-11-14',
    start: 9 * 60 + 30,
    text: [
      '（示例纪要）到会 21 人，其中 60 岁以上 12 人。',
      '一、大家同意先把消防通道画出来，不再停车。',
      '二、东门空地晚上 6 点以后给住户停车，先试一个月。',
      '三、下次会上看试得怎么样，再定收不收费。',
    ].join('\n'),
    at: instantOf('2026-11-14', 14 * 60),
    by: `clerk-${COUNCIL_AT}`,
    name: '王主任',
  },
];
