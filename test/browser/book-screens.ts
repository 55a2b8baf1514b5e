// Screens of booking for somebody who calls or stands there: who, what, each kind's choosing, the reading back, and the number.
// Which screens there are besides is screens.ts's.
import { addDays, dateAt } from '#domain/calendar';
import type { Product } from '../../local/serve/product';
import { dining, LUNCH } from './dining';
import { askAs } from './ask';
import type { Screen } from './screens';

/** Whom no other screen knows. */
const NAME = '段桂兰';
const TAIL = '5678';

/** Somebody of eighty-one whom the desk keeps, who had lunch brought the last time; the canteen's kept meals are used up. */
async function known(product: Product) {
  const { url } = product;
  const { community, clerk, canteenId } = await dining(url);
  const communityId = community.id;
  const address = { text: '玉兴路 12 号 2 单元 501' };
  const card = { communityId, name: NAME, phone: `1390001${TAIL}`, born: '1945-03-01', address } as const;
  const { id } = await askAs(url, clerk, 'desk.savePerson', { ...card, consent: true });
  const date = addDays(dateAt(Date.now()), 1);
  const { days } = await askAs(url, clerk, 'service.times', { serviceId: canteenId, from: date, days: 1 });
  const dish = days[0]?.slots.find(({ start }) => start === LUNCH)?.menu?.[0]?.id ?? '';
  await askAs(url, clerk, 'desk.book', {
    ...{
      requestId: 'book-screens-lunch',
      communityId,
      serviceId: canteenId,
      date,
      start: LUNCH,
      personIds: [id],
    },
    choice: {
      kind: 'canteen',
      channel: 'eat-in',
      orders: [{ personId: id, dishIds: [dish], diets: ['soft'] }],
    },
  });
  return { community, clerk, communityId };
}

/** At the canteen of the canteen's own screens, with the one beside it whose meal lasts all day. */
export async function bookScreens(product: Product): Promise<readonly Screen[]> {
  const { clerk, communityId } = await known(product);
  const on = (name: string, ...press: string[]): Screen => ({
    name: `desk-book-${name}`,
    as: clerk,
    route: `staff/book/index?community=${communityId}&find=${TAIL}`,
    press,
    standardOnly: true,
  });
  const whose = '替这个人约';
  return [
    on('found'),
    on('what', whose),
    on('again', whose, '再约'),
    on('counter', whose, '城乡居民医保参保'),
    on('times', whose, '城乡居民医保参保', '换个时间'),
    on('meal', whose, '整日食堂', '接着念给对方听'),
    on('meal-check', whose, '整日食堂', '软烂套餐', '送到家', '接着念给对方听'),
    on('visit', whose, '上门办理', '接着念给对方听'),
    on('visit-check', whose, '上门办理', '证件照片采集', '接着念给对方听'),
    on('care', whose, '日间照料站', '接着念给对方听'),
    on('care-refused', whose, '日间照料站', '上午', '接着念给对方听', '约好'),
    on('event', whose, '健康讲座'),
  ];
}
