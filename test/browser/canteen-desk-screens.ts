// Screens of a canteen's staff: the week's menus, the kitchen's numbers, the list of a meal, the month's settlement.
// Which screens there are besides is screens.ts's.
import { addDays, dateAt } from '#domain/calendar';
import { callerOf } from '../../local/cloudbase/database/testing/act';
import { staffOf } from '../../local/seed/staff';
import type { Product } from '../../local/serve/product';
import { askAs } from './ask';
import { allDayCanteen, dining, eatNow } from './dining';
import type { Screen } from './screens';
import { RESIDENT } from './services';

/** A month that is over, with meals of every kind in it: also where the clock has settled it before, which it does once. */
async function settled(
  { cloudbase: { database } }: Product,
  communityId: string,
  serviceId: string,
): Promise<void> {
  const month = addDays(`${dateAt(Date.now()).slice(0, 7)}-01`, -1).slice(0, 7);
  /** Of so many meals, so many of them subsidised. */
  const sums = (meals: number, entitled: number) => ({
    ...{ meals, listFen: meals * 700, subsidyFen: entitled * 200, prepaidFen: 0 },
    ...{ deliveryFeeFen: 0, payFen: meals * 700 - entitled * 200 },
  });
  const _id = `${serviceId}:${month}`;
  const data = {
    ...{ _id, communityId, serviceId, title: '幸福食堂', month, madeAt: Date.now() },
    ...{ ...sums(1240, 1100), missed: 31, cancelled: 55, unmarked: 4, unpriced: 0, bookings: 1330 },
    byReason: [
      { by: 'age', ...sums(1100, 1100) },
      { by: 'none', ...sums(140, 0) },
    ],
    byChannel: [
      { channel: 'delivery', ...sums(240, 200) },
      { channel: 'eat-in', ...sums(1000, 900) },
    ],
    byFunder: [{ funder: '区民政', fen: 220_000 }],
    stations: [{ serviceId: 'station', title: '日间照料站', communityName: '珠山社区', lunches: 84 }],
  };
  const set = { collectionName: 'settlements', query: { _id }, data, merge: false, upsert: true };
  await callerOf(database).act('modifyDocument', set);
}

/** Somebody nobody else plays, so that no other screen shows what they eat. */
async function eater(url: string, name: string, nth: number): Promise<string> {
  const openid = `canteen-eater-${nth}`;
  await askAs(url, openid, 'person.save', { relation: 'self', name, phone: `1390013${7000 + nth}` });
  return openid;
}

async function withoutCanteen(url: string): Promise<string> {
  const streets = await askAs(url, RESIDENT, 'community.streets', undefined);
  for (const { id } of streets.flatMap(({ communities }) => communities)) {
    const { services } = await askAs(url, RESIDENT, 'community.home', { communityId: id });
    if (!services.some(({ kind }) => kind === 'canteen')) return id;
  }
  throw new Error('every community of the seed has a canteen');
}

export async function canteenDeskScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const { community, canteenId } = await dining(url);
  const serviceId = allDayCanteen({ product }, community.id);
  const came = await eatNow(url, await eater(url, '钱秀珍', 1), serviceId);
  await eatNow(url, await eater(url, '孙福生', 2), serviceId, { diets: ['soft', 'lowSalt'] });
  await eatNow(url, await eater(url, '何玉兰', 3), serviceId, {
    channel: 'delivery',
    address: { text: '荷花路 12 号 3 单元 402' },
  });
  const [cook, manager] = [staffOf('canteen', community.id), staffOf('manager', community.id)];
  await askAs(url, cook, 'desk.arrive', { bookingId: came });
  await settled(product, community.id, canteenId);
  const without = await withoutCanteen(url);
  const on = (name: string, page: string, press: readonly string[] = [], as = cook): Screen => ({
    ...{ name, as, route: `staff/${page}/index?community=${community.id}`, press },
    standardOnly: true,
  });
  return [
    on('cook-desk', 'desk'),
    on('menu', 'menu', ['下个星期']),
    on('menu-change', 'menu', ['下个星期', '改早餐', '加一样菜', '存好这一餐']),
    on('kitchen', 'kitchen', ['后天', '午餐']),
    on('kitchen-now', 'kitchen', ['整日食堂', '放出来给大家订']),
    on('meals', 'meals', ['整日食堂']),
    on('meals-delivery', 'meals', ['整日食堂', '送餐 1', '看电话']),
    on('meals-more', 'meals', ['整日食堂', '再留几份']),
    on('meals-before', 'meals', ['整日食堂', '补登以前的日子', '昨天']),
    on('meals-missed', 'meals', ['整日食堂', '没来 0']),
    on('settlement', 'settlement', [], manager),
    {
      ...on('kitchen-none', 'kitchen'),
      as: staffOf('canteen', without),
      route: `staff/kitchen/index?community=${without}`,
    },
  ];
}
