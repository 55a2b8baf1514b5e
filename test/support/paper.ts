// What specifications of sheets start from: a day's bookings of each kind, with the longest of what people write.
import type { Booking } from '#domain/booking';
import type { Choice } from '#domain/kinds/choice';
import type { SheetName } from '#domain/sheet';
import type { PrintedMeal, SheetContent } from '../../cloudfunctions/usecases/paper/ports';
import { aService, aVisit, NOW } from './given';
import { aTold } from './notices';

const NAMES = ['张敏', '欧阳淑珍', '买买提·阿不都热合曼', '李桂英', '王'];
const ADDRESS =
  '云南省玉溪市红塔区玉兴街道北苑社区彩虹路 128 号 聂耳小区 12 幢 3 单元 1602 室（电梯坏了走楼梯）';
const NOTE = '老人耳朵不好，请打他儿子的电话；门口有狗，不咬人，请在楼下先喊一声，钥匙在邻居家';
const DISHES = ['清蒸鲈鱼', '红烧肉炖土豆', '蒜蓉西兰花', '番茄鸡蛋汤', '小锅米线', '米饭'];

const choices: { readonly [S in SheetName]?: (i: number) => Choice } = {
  visits: (i) => ({
    kind: 'visit',
    taskId: 'insure',
    address: { text: ADDRESS, point: { lat: 24.35, lng: 102.5 + i / 500 } },
  }),
  daycare: (i) => ({
    kind: 'daycare',
    halves: i % 2 ? ['am'] : ['am', 'pm'],
    lunch: i % 3 > 0,
    transport: i % 4 === 0,
    trial: false,
  }),
  delivery: (i) => meal(i, 'delivery'),
  labels: (i) => meal(i, i % 2 ? 'delivery' : 'take-away'),
};

const meal = (i: number, channel: 'delivery' | 'take-away'): Choice => ({
  kind: 'canteen',
  channel,
  ...(channel === 'delivery' ? { address: { text: ADDRESS } } : {}),
  orders: [{ personId: 'p1', dishIds: [], diets: i % 2 ? ['soft', 'lowSalt', 'lowSugar', 'halal'] : [] }],
});

const kinds = {
  counter: 'counter',
  visits: 'visit',
  delivery: 'canteen',
  labels: 'canteen',
  kitchen: 'canteen',
  daycare: 'daycare',
  event: 'event',
} as const;

/** The n-th booking of a sheet's day. */
export function aPrinted(sheet: SheetName, i: number): Booking {
  const start = 540 + 30 * Math.floor(i / 10);
  const choice = choices[sheet]?.(i);
  const eats = choice?.kind === 'canteen';
  const name = NAMES[i % NAMES.length] ?? '';
  const dishes = DISHES.slice(0, 2 + (i % 5)).map((title) => ({ title, priceFen: 300 }));
  return aTold({
    _id: `b${i}`,
    code: String(100_000 + i),
    kind: kinds[sheet],
    serviceId: sheet === 'visits' ? 'c1-visit' : 'c1-medical',
    serviceTitle: eats ? '幸福食堂' : '城乡居民基本医疗保险参保登记与变更',
    start: eats ? 660 : sheet === 'event' ? 840 : start,
    end: eats ? 780 : sheet === 'event' ? 960 : start + 30,
    note: i % 3 === 0 ? NOTE : '',
    ...(i % 7 === 0 ? { priority: true } : {}),
    ...(choice ? { choice } : {}),
    ...(sheet === 'visits'
      ? {
          workers: [
            { id: 'jia', name: '甲' },
            { id: 'yi', name: '欧阳乙' },
          ],
        }
      : {}),
    persons: [
      {
        personId: 'p1',
        name,
        phone: i % 6 === 5 ? '' : '13800138000',
        units: {},
        ...(eats ? { dishes } : {}),
      },
    ],
  });
}

const kitchen: PrintedMeal = {
  title: '午餐',
  start: 660,
  end: 780,
  bookUntil: NOW,
  free: 40,
  meals: 132,
  walkIns: 12,
  offered: 3,
  dishes: DISHES.map((title, i) => ({ id: title, title, count: 120 - i * 7 })),
  diets: [
    { what: 'soft', count: 12 },
    { what: 'halal', count: 3 },
  ],
  channels: [
    { what: 'eat-in', count: 80 },
    { what: 'delivery', count: 52 },
  ],
  stations: [{ serviceId: 's', title: '日间照料站', communityName: '北苑社区', count: 18 }],
};

/** A sheet with so many bookings, or a kitchen's with two meals. */
export const aSheet = (sheet: SheetName, count: number): SheetContent => ({
  sheet,
  communityName: '玉兴街道北苑社区',
  date: '2026-11-24',
  printedAt: NOW,
  printedBy: '王主任',
  bookings: Array.from({ length: count }, (_, i) => aPrinted(sheet, i)),
  services: [aService(), aVisit()],
  meals: sheet === 'kitchen' ? [kitchen, { ...kitchen, title: '晚餐', start: 1020 }] : [],
});
