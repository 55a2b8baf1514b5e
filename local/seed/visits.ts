// Home visits of the demonstration: three workers of each community, two windows a day; names and skills are made up.
import type { Community } from '#domain/community';
import type { Service } from '#domain/service';
import { on, spread } from './hours';
import { of, plainNotice } from './community-service';

const WINDOWS = [
  [9 * 60, 10 * 60 + 30],
  [10 * 60 + 30, 12 * 60],
  [14 * 60, 15 * 60 + 30],
  [15 * 60 + 30, 17 * 60],
] as const;

const GIVEN_NAMES = ['晓燕', '建国', '丽华', '志强', '春梅', '海涛'];
const SURNAMES = [...'杨李王张刘陈'];

const worker = (community: Community, nth: number, skills: readonly string[]) => {
  const seat = spread(community, 6) + nth;
  return { id: `w${nth + 1}`, name: `${SURNAMES[seat % 6]}${GIVEN_NAMES[(seat + nth) % 6]}`, skills };
};

const idCard = { name: '身份证', form: 'original', copies: 0, from: '本人' } as const;

export const visitOf = (community: Community): Service => ({
  ...of(community),
  _id: `${community._id}-visit`,
  templateId: 'visit',
  kind: 'visit',
  title: '上门办理',
  summary: '行动不便的居民，工作人员到家里办',
  group: '上门服务',
  hours: on([2, 4], WINDOWS),
  adjustedHours: [],
  onHoliday: 'closed',
  capacity: {},
  workers: [
    worker(community, 0, ['insurance']),
    worker(community, 1, ['insurance', 'photo']),
    worker(community, 2, ['photo', 'care']),
  ],
  tasks: [
    { id: 'insurance', title: '养老、医保待遇资格认证', skill: 'insurance', workers: 1, materials: [idCard] },
    { id: 'photo', title: '证件照片采集', skill: 'photo', workers: 2, materials: [idCard] },
    { id: 'care', title: '能力评估预约走访', skill: 'care', workers: 2, materials: [idCard] },
  ],
  reserve: { workers: 1, untilMinutes: 24 * 60, rule: { fromAge: 80, groups: ['失能', '独居'] } },
  rules: {
    horizonDays: 14,
    noticeMinutes: 24 * 60,
    cancelMinutes: 120,
    limits: [
      { per: 'open', of: 'kind', most: 1 },
      { per: 'month', of: 'kind', most: 3 },
    ],
    mostPersons: 2,
    line: { mode: 'offer', offerMinutes: 240, most: 10 },
  },
  questions: [{ id: 'stairs', label: '家在几楼，有没有电梯', type: 'text', required: false, maxLength: 40 }],
  confirmation: 'staff',
  notice: plainNotice(community, [
    '工作人员先打电话约好',
    '按约定时段两人上门，出示工作证',
    '念给本人听，再签字',
  ]),
});
