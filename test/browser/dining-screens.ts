// Screens of the canteen, the day-care station and standing orders.
// What must have happened before is asked of the functions; which screens there are besides is screens.ts's.
import { addDays } from '#domain/calendar';
import { askAs } from './ask';
import { dining, LUNCH, lunchAhead, writePortions, type Dining } from './dining';
import type { Screen } from './screens';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

/** One that goes on and one that is paused, with a wish that is on no menu. */
async function keepOrders(url: string, at: Dining): Promise<void> {
  const people = await askAs(url, RELATIVE, 'person.mine', undefined);
  const personIds = people.filter(({ relation }) => relation === 'parent').map(({ id }) => id);
  const base = { personIds, from: at.today, note: '' };
  const { menu } = await lunchAhead(url, at, 2);
  const titles = ['豆花米线', menu[0]?.title ?? ''];
  const orders = personIds.map((personId) => ({
    ...{ personId, titles, diets: ['soft' as const] },
    otherwise: 'skip' as const,
  }));
  await askAs(url, RELATIVE, 'standing.save', {
    ...base,
    ...{ requestId: 'screen-standing-1', serviceId: at.canteenId, start: LUNCH, weekdays: [1, 2, 3, 4, 5] },
    choice: { kind: 'canteen', channel: 'eat-in', orders },
  });
  const { order } = await askAs(url, RELATIVE, 'standing.save', {
    ...base,
    ...{ requestId: 'screen-standing-2', serviceId: at.daycareId, start: 510, weekdays: [2, 4] },
    choice: { kind: 'daycare', halves: ['am', 'pm'], lunch: true },
  });
  await askAs(url, RELATIVE, 'standing.pause', {
    ...{ requestId: 'screen-standing-3', standingId: order.id, from: at.today },
    to: addDays(at.today, 6),
  });
}

/** Prepares what these screens show, and lists them. */
export async function diningScreens(
  url: string,
  passMinute: () => Promise<void> = async () => {},
): Promise<readonly Screen[]> {
  const at = await dining(url);
  const { menu } = await lunchAhead(url, at, 2);
  await writePortions(url, at, 2, [3, 0, 10]);
  await writePortions(url, at, 3, [0, 0, 0]);
  await keepOrders(url, at);
  await passMinute();
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    ...{ name, as, route, press },
    community: at.community,
  });
  const canteen = `pages/canteen/index?service=${at.canteenId}`;
  const meal = (ahead: number) => `${canteen}&date=${addDays(at.today, ahead)}&start=${LUNCH}`;
  const daycare = `more/daycare/index?service=${at.daycareId}`;
  const standing = (service: string) => `more/standing/index?service=${service}`;
  return [
    on('canteen', RESIDENT, canteen),
    on('canteen-scarce', RESIDENT, meal(2), [menu[0]?.title ?? '', menu[2]?.title ?? '']),
    on('canteen-line', RESIDENT, meal(3), [menu[0]?.title ?? '']),
    on('canteen-delivery', RELATIVE, meal(2), [menu[0]?.title ?? '', '送到家', '下一步']),
    on('canteen-confirm', RELATIVE, meal(2), [menu[2]?.title ?? '', '下一步']),
    on('canteen-quote', RELATIVE, meal(5), [menu[2]?.title ?? '', '下一步', '杨桂芬']),
    {
      ...on('canteen-apart', RELATIVE, meal(2), [
        ...[menu[2]?.title ?? '', '下一步', '不止一个人', '杨桂芬'],
        ...['各吃各的', '给杨桂芬换菜'],
      ]),
      standardOnly: true,
    },
    on('daycare', RESIDENT, daycare),
    on('daycare-confirm', RELATIVE, daycare, ['上午', '要站里来接送', '下一步', '杨桂芬']),
    on('person-contacts', RELATIVE, 'more/person/index?relation=parent', ['加一位紧急联系人', '保存']),
    on('daycare-nothing', RESIDENT, daycare, ['下一步']),
    on('standing-canteen', RELATIVE, standing(at.canteenId), [menu[0]?.title ?? '', '一直订']),
    on('standing-daycare', NEWCOMER, standing(at.daycareId), ['一直订']),
    on('standings', RELATIVE, 'more/standings/index'),
    on('standings-pause', RELATIVE, 'more/standings/index', ['暂停']),
    on('standings-end', RELATIVE, 'more/standings/index', ['停掉']),
    on('standings-none', NEWCOMER, 'more/standings/index'),
  ];
}
