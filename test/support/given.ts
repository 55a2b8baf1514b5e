// What specifications start from: a service of each kind, a person, a time. Each test changes only what it is about.
import { instantOf } from '#domain/calendar';
import type { Person } from '#domain/person';
import type { Service, ServiceOf } from '#domain/service';
import type { Holder } from '#domain/session';

/** Monday, 2026-11-23, 08:00 in Shanghai. */
export const NOW = instantOf('2026-11-23', 8 * 60);

/** What every service says, whatever its kind. */
const base = {
  streetId: 's1',
  communityId: 'c1',
  communityName: '荷花社区',
  state: 'open',
  hours: { 1: [[540, 720]], 2: [[540, 720]], 3: [[540, 720]], 4: [[540, 720]], 5: [[540, 720]] },
  adjustedHours: [[540, 600]],
  onHoliday: 'closed',
  exceptions: [],
  capacity: {},
  rules: {
    horizonDays: 14,
    noticeMinutes: 60,
    cancelMinutes: 30,
    limits: [],
    mostPersons: 4,
  },
  confirmation: 'automatic',
  place: '荷花社区便民服务站',
  notice: {
    basis: [],
    conditions: [],
    steps: [],
    materials: [],
    refusals: [],
    feeFen: 0,
    phone: '08770000001',
    sample: true,
  },
} as const;

export const aService = (change: Partial<ServiceOf<'counter'>> = {}): Service => ({
  ...base,
  _id: 'c1-medical',
  templateId: 'medical',
  kind: 'counter',
  title: '城乡居民医保参保',
  summary: '新参保、续保',
  group: '社会保障',
  slotMinutes: 30,
  capacity: { seats: 2 },
  rules: { ...base.rules, limits: [{ per: 'open', of: 'kind', most: 3 }] },
  confirmation: 'staff',
  ...change,
});

/** Two windows a day; 甲 does insurance, 乙 insurance and photographs, 丙 nothing alone. */
export const aVisit = (change: Partial<ServiceOf<'visit'>> = {}): ServiceOf<'visit'> => ({
  ...base,
  _id: 'c1-visit',
  templateId: 'visit',
  kind: 'visit',
  title: '上门办理',
  summary: '行动不便的居民',
  group: '上门服务',
  hours: { 2: [540, 840].map((from) => [from, from + 120] as const) },
  workers: [
    { id: 'jia', name: '甲', skills: ['insurance'] },
    { id: 'yi', name: '乙', skills: ['insurance', 'photo'] },
    { id: 'bing', name: '丙', skills: [] },
  ],
  tasks: [
    { id: 'insure', title: '医保认证', skill: 'insurance', workers: 1, materials: [] },
    { id: 'picture', title: '拍照采集', skill: 'photo', workers: 2, materials: [] },
  ],
  area: { shape: 'circle', lat: 24.35, lng: 102.54, radiusM: 3000 },
  ...change,
});

/** Lunch at 11:00: ten meals, two of them for walk-ins, of two dishes three portions each; booking closes the evening before. */
export const aCanteen = (change: Partial<ServiceOf<'canteen'>> = {}): ServiceOf<'canteen'> => ({
  ...base,
  _id: 'c1-canteen',
  templateId: 'canteen',
  kind: 'canteen',
  title: '幸福食堂',
  summary: '午餐',
  group: '为老服务',
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[660, 780]]])),
  meals: [
    {
      title: '午餐',
      start: 660,
      meals: 10,
      walkIn: 2,
      cutoff: { daysBefore: 1, at: 20 * 60 },
      menu: [
        { id: 'fish', title: '清蒸鱼', priceFen: 1500, portions: 3 },
        { id: 'tofu', title: '烧豆腐', priceFen: 1200, portions: 3 },
        { id: 'rice', title: '米饭', priceFen: 100 },
      ],
    },
  ],
  channels: { 'eat-in': {}, delivery: { most: 2 } },
  diets: ['soft', 'lowSalt'],
  ...change,
});

/** Two places each half of the day, one lunch, one trial day a person. */
export const aDayCare = (change: Partial<ServiceOf<'daycare'>> = {}): ServiceOf<'daycare'> => ({
  ...base,
  _id: 'c1-daycare',
  templateId: 'daycare',
  kind: 'daycare',
  title: '日间照料',
  summary: '半天或全天',
  group: '为老服务',
  hours: { 1: [[510, 1050]], 2: [[510, 1050]], 3: [[510, 1050]], 4: [[510, 1050]], 5: [[510, 1050]] },
  places: 2,
  lunches: 1,
  trialDays: 1,
  ...change,
});

/** One afternoon: two seats for elders, one for everybody, one for walk-ins. */
export const anEvent = (change: Partial<ServiceOf<'event'>> = {}): ServiceOf<'event'> => ({
  ...base,
  _id: 'c1-event',
  templateId: 'event',
  kind: 'event',
  title: '重阳联欢',
  summary: '歌舞',
  group: '活动',
  hours: { 2: [[840, 960]] },
  quotas: [
    { id: 'elders', title: '60岁以上', seats: 2, rule: { minAge: 60 } },
    { id: 'all', title: '居民', seats: 1 },
  ],
  walkIn: 1,
  ...change,
});

/** A card whose id is the person's, unless it is said otherwise. */
export const aPerson = (change: Partial<Person> = {}): Person => ({
  _id: change.personId ?? 'p1',
  personId: change._id ?? 'p1',
  keeper: 'resident-a',
  relation: 'self',
  name: '张敏',
  phone: '13800138000',
  ...change,
});

export const aHolder = (booking: string, change: Partial<Holder> = {}): Holder => ({
  booking,
  units: { seats: 1 },
  by: 'resident-a',
  at: NOW,
  moves: 0,
  ...change,
});
