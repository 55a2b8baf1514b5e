// Screens of a manager: who works here, a new invitation, joining, the audit trail, and setting up services.
// Which screens there are besides is screens.ts's.
import type { Product } from '../../local/serve/product';
import { bookedBy } from './arrivals';
import { askAs, freeTime } from './ask';
import type { Screen } from './screens';

/** Of the first street, where no other screen is. */
const NTH = 7;

export async function managerScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const community = (await askAs(url, 'resident-zhang', 'community.streets', undefined))[0]?.communities[NTH];
  if (!community) throw new Error('the first street has too few communities');
  const manager = `manager-${community.id}`;
  const time = await freeTime(url, 'resident-zhang', community.id);
  await bookedBy(product, 'manager-screens-booker', NTH, '周桂香');
  const { services } = await askAs(url, manager, 'desk.services', { communityId: community.id });
  const of = (kind: string): string => services.find((one) => one.kind === kind)?.id ?? '';
  const { workers } = await askAs(url, manager, 'desk.setup', { serviceId: of('visit') });
  const worker = workers?.[0]?.name ?? '';
  const requestId = 'browser-screens-invite';
  await askAs(url, manager, 'desk.invite', { requestId, communityId: community.id, role: 'canteen' });
  await askAs(url, manager, 'desk.saveClosure', {
    requestId: 'browser-screens-close',
    communityId: community.id,
    from: '2027-01-04',
    to: '2027-01-05',
    reason: '装修',
  });
  const on = (name: string, page: string, press: readonly string[] = [], query = ''): Screen => ({
    name,
    as: manager,
    route: `staff/${page}/index?community=${community.id}${query}`,
    press,
    standardOnly: true,
  });
  const set = (name: string, serviceId: string, press: readonly string[] = []): Screen =>
    on(name, 'setup', press, `&service=${serviceId}`);
  return [
    on('manager-desk', 'desk'),
    on('manager-members', 'members'),
    on('manager-member-remove', 'members', ['取消权限']),
    on('manager-invited', 'members', ['生成邀请码']),
    { ...on('manager-members-denied', 'members'), as: `clerk-${community.id}` },
    { ...on('manager-members-offline', 'members'), offline: true },
    { ...on('manager-join', 'join', ['加入']), as: 'newcomer-chen' },
    on('manager-audit', 'audit'),
    on('manager-setup', 'setup'),
    on('manager-setup-close', 'setup', ['定停办的日子', '停办这几天']),
    on('manager-setup-drop', 'setup', ['不停办了']),
    on('manager-times', 'times', ['看没有人约的'], `&date=${time.date}`),
    on('manager-times-all', 'times', ['停办'], `&date=${time.date}&service=all`),
    on('manager-times-count', 'times', ['停办或者改名额'], `&date=${time.date}&service=${time.serviceId}`),
    on('manager-leave', 'leave'),
    set('manager-setup-single', time.serviceId, ['改单独的日子', '加一个单独的日子', '这天照办', '加上']),
    set('manager-setup-order', time.serviceId, ['改谁能约、排队和没来']),
    set('manager-setup-canteen', of('canteen'), ['改名额']),
    set('manager-setup-workers', of('visit'), ['改上门的人和班次', `改${worker}`, '加不在的日子']),
    set('manager-setup-counter', time.serviceId),
    set('manager-setup-visit', of('visit')),
    set('manager-setup-event', of('event')),
  ];
}
