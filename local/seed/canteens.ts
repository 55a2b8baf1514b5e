// Happiness canteens of the demonstration: dishes from data/dishes-howtocook.json, prices and the subsidy in shapes that
// real places published. The menu turns with the weekday; none is declared halal.
import type { Community } from '#domain/community';
import type { Dish, Meal } from '#domain/kinds/canteen';
import type { Service } from '#domain/service';
import type { SubsidyTable } from '#domain/subsidy-table';
import dishes from './data/dishes-howtocook.json';
import { on, spread } from './hours';
import { of, ownPlace, plainNotice } from './community-service';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const BREAKFAST = 7 * 60;
const LUNCH = 11 * 60;
const DINNER = 17 * 60;

const named = (category: string): string[] =>
  dishes.dishes
    .filter((dish) => dish.category === category && [...dish.name].length <= 8)
    .map((dish) => dish.name);

const meat = named('荤菜');
const greens = named('素菜');

/** Two sets and a dish of which there is less; which ones depends on the community. */
function lunch(community: Community): Dish[] {
  const seat = spread(community, 20);
  const pick = (list: readonly string[], i: number): string => list[(seat + i * 7) % list.length] ?? '时蔬';
  return [
    { id: 'one-two', title: `一荤两素（${pick(meat, 1)}）`, priceFen: 700 },
    { id: 'two-two', title: `两荤两素（${pick(meat, 2)}、${pick(meat, 3)}）`, priceFen: 900, portions: 40 },
    {
      id: 'soft',
      title: `软烂套餐（${pick(greens, 1)}）`,
      priceFen: 700,
      portions: 20,
      diets: ['soft', 'lowSalt'],
    },
  ];
}

const meals = (community: Community): Meal[] => [
  {
    title: '早餐',
    start: BREAKFAST,
    meals: 60,
    walkIn: 20,
    cutoff: { daysBefore: 1, at: 20 * 60 },
    menu: [{ id: 'breakfast', title: '早餐（米线或粥，配鸡蛋）', priceFen: 500 }],
  },
  {
    title: '午餐',
    start: LUNCH,
    meals: 80,
    walkIn: 15,
    cutoff: { daysBefore: 0, at: 9 * 60 },
    menu: lunch(community),
  },
  {
    title: '晚餐',
    start: DINNER,
    meals: 40,
    walkIn: 5,
    cutoff: { daysBefore: 0, at: 14 * 60 },
    menu: [{ id: 'dinner', title: '晚餐（一荤两素）', priceFen: 700 }],
  },
];

/** 示例 in the shape of 长沙 and 珠海: cheaper by age or group, twice a day, not when delivered. */
const subsidy: SubsidyTable = {
  rule: {
    kind: 'deduction',
    tiers: [
      { fromAge: 60, toAge: 79, fen: 200 },
      { fromAge: 80, fen: 300 },
    ],
    groups: [
      { group: '特困', fen: 500 },
      { group: '低保', fen: 400 },
    ],
  },
  perDay: 2,
  excludedChannels: [],
  deliveryFeeFen: 100,
};

export const canteenOf = (community: Community): Service => ({
  ...of(community),
  _id: `${community._id}-canteen`,
  templateId: 'canteen',
  kind: 'canteen',
  title: '幸福食堂',
  summary: '早、中、晚餐，60岁以上有补贴（示例）',
  group: '为老服务',
  hours: on(EVERY_DAY, [
    [BREAKFAST, 9 * 60],
    [LUNCH, 13 * 60],
    [DINNER, 18 * 60 + 30],
  ]),
  adjustedHours: [],
  onHoliday: 'open',
  capacity: {},
  meals: meals(community),
  channels: { 'eat-in': {}, 'take-away': {}, delivery: { most: 15 } },
  diets: ['soft', 'lowSugar', 'lowSalt'],
  subsidy,
  rules: {
    horizonDays: 7,
    noticeMinutes: 120,
    cancelMinutes: 120,
    limits: [{ per: 'day', of: 'kind', most: 3 }],
    mostPersons: 4,
    line: { mode: 'promote', offerMinutes: 0, most: 30 },
  },
  confirmation: 'automatic',
  place: `${community.shortName}幸福食堂`,
  ...ownPlace(community, 90, 0.8),
  notice: plainNotice(community, ['预约用餐，到食堂付款', '凭取餐码或报名字取餐']),
});
