// Screens of a desk beside its queue: checking in, who did not come, a message to all, and the calls that are owed.
// Which screens there are besides is screens.ts's.
import type { Product } from '../../local/serve/product';
import { bookedBy } from './arrivals';
import { askAs } from './ask';
import { owed, today, undelivered } from './desk-morning';
import type { Screen } from './screens';

/** Of the first street, where no other screen is. */
const NTH = 5;

export async function deskScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const { bookingId: comes, communityId, clerk } = await bookedBy(product, 'desk-comes', NTH, '周小舟');
  await today(product, clerk, comes);
  const { bookingId: declined } = await bookedBy(product, 'desk-declined', NTH, '吴秀英');
  await askAs(url, clerk, 'desk.decline', { bookingId: declined, reason: '当天窗口临时有事，办不了' });
  await bookedBy(product, 'desk-waits', NTH, '郑重');
  undelivered(product, declined, { dueAt: Date.now() - 3_600_000 });
  owed(product, {
    _id: `${comes}:missed-meal:p1`,
    communityId,
    reason: 'missed-meal',
    bookingId: comes,
    name: '杨桂芬',
    phone: '',
    about: '2026-11-23 午餐',
    tried: [{ id: 'tried-once', at: Date.now() - 7_200_000, by: clerk, name: '王主任' }],
  });
  const on = (name: string, page: string, press: readonly string[] = []): Screen => ({
    name,
    as: clerk,
    route: `staff/${page}/index?community=${communityId}`,
    press,
  });
  const other = (await askAs(url, clerk, 'community.streets', undefined))[0]?.communities[NTH + 1]?.id ?? '';
  return [
    on('desk-today', 'desk'),
    on('desk-code-wrong', 'desk', ['登记到场']),
    on('desk-miss', 'desk', ['没来']),
    on('desk-tell-all', 'desk', ['给这个时间的人发消息', '看看会发给多少人']),
    on('calls', 'calls'),
    on('calls-own-result', 'calls', ['写别的结果', '记下来']),
    { ...on('calls-offline', 'calls'), offline: true },
    {
      name: 'calls-none',
      as: `clerk-${other}`,
      route: `staff/calls/index?community=${other}`,
    },
  ];
}
