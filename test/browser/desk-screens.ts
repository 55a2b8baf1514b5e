// Screens of a desk beside its queue: checking in, who did not come, a message to all, and the calls that are owed.
// Which screens there are besides is screens.ts's.
import type { Service } from '#domain/service';
import type { Product } from '../../local/serve/product';
import { bookedBy } from './arrivals';
import { askAs } from './ask';
import { owed, today, undelivered } from './desk-morning';
import type { Screen } from './screens';

/** Of the first street, where no other screen is. */
const NTH = 5;

/** Where there is a station: one whose grade and group were verified, and one of whom nothing was. */
async function verified({ url, cloudbase }: Product) {
  const [station] = cloudbase.database.find('services', { kind: 'daycare' }) as unknown as Service[];
  const at = station?.communityId ?? '';
  const keep = (name: string, born: string) =>
    askAs(url, `clerk-${at}`, 'desk.savePerson', { communityId: at, name, born, consent: true });
  const [{ id: known }, { id: fresh }] = [
    await keep('王桂兰', '1943-05-01'),
    await keep('郑福生', '1946-02-11'),
  ];
  await askAs(url, `clerk-${at}`, 'desk.saveProfile', {
    ...{ communityId: at, personId: known, seen: 0, born: '1943-05-01', groups: ['低保'] },
    assessment: { grade: '中度', by: '街道评估中心', consent: true },
  });
  return { at, known, fresh };
}

export async function deskScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const { bookingId: comes, communityId, clerk } = await bookedBy(product, 'desk-comes', NTH, '周小舟');
  await today(product, clerk, comes);
  const { bookingId: declined } = await bookedBy(product, 'desk-declined', NTH, '吴秀英');
  await askAs(url, clerk, 'desk.decline', { bookingId: declined, reason: '当天窗口临时有事，办不了' });
  await bookedBy(product, 'desk-waits', NTH, '郑重');
  await bookedBy(product, 'desk-waits-too', NTH, '钱多多');
  const { bookingId: here } = await bookedBy(product, 'desk-here', NTH, '孙尚香');
  await today(product, clerk, here);
  await askAs(url, clerk, 'desk.arrive', { bookingId: here });
  await askAs(url, clerk, 'desk.callUp', { bookingId: here, window: '2 号窗口' });
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
  const one = (name: string, bookingId: string, press: readonly string[] = []): Screen => {
    const screen = on(name, 'booking', press);
    return { ...screen, route: `${screen.route}&booking=${bookingId}` };
  };
  const { at, known, fresh } = await verified(product);
  const profile = (name: string, person: string, press: readonly string[] = []): Screen => ({
    ...{ name, press, as: `clerk-${at}` },
    route: `staff/profile/index?community=${at}&person=${person}`,
  });
  const other = (await askAs(url, clerk, 'community.streets', undefined))[0]?.communities[NTH + 1]?.id ?? '';
  return [
    on('desk-today', 'desk'),
    on('desk-code-wrong', 'desk', ['登记到场']),
    on('desk-miss', 'desk', ['没来']),
    on('desk-together', 'desk', ['选几个一起办', '全选']),
    on('desk-finish', 'desk', ['办完了', '还差材料', '记下来']),
    one('desk-booking', comes),
    one('desk-tell-all', comes, ['给这个时间的人发消息', '看看会发给多少人']),
    one('desk-move', comes, ['改时间']),
    one('desk-cancel', comes, ['取消这个预约', '取消并告诉居民']),
    profile('desk-profile', known),
    profile('desk-profile-unsaid', fresh, ['轻度', '保存']),
    on('desk-book', 'book', ['找一找']),
    on('desk-book-new', 'book', ['登记一个新的人', '登记，接着约']),
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
