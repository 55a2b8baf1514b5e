// Screens of a day-care station's day and of a desk's events. Which screens there are besides is screens.ts's.
import { dateAt } from '#domain/calendar';
import type { Product } from '../../local/serve/product';
import type { Service } from '#domain/service';
import { askAs } from './ask';
import { guestsOfToday, sessionOfToday } from './care-day';
import type { Screen } from './screens';
import { copyOf } from './services';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

/** Of the first community of the first street, where the demonstration's residents live. */
/** A station with one who is expected, one who is there, one who went home and one who stayed away. */
function careScreens({ cloudbase }: Product): readonly Screen[] {
  const [station] = cloudbase.database.find('services', { kind: 'daycare' }) as unknown as Service[];
  if (!station) throw new Error('the seed has no day-care station');
  cloudbase.database.insertMany('sessions', [sessionOfToday(station)]);
  cloudbase.database.insertMany('bookings', guestsOfToday(station));
  const on = (name: string, press: readonly string[] = []): Screen => ({
    ...{ name, press, as: `carer-${station.communityId}`, standardOnly: true },
    route: `staff/care/index?community=${station.communityId}`,
  });
  return [
    on('care'),
    on('care-leaving', ['回家']),
    on('care-stranger', ['回家', '别的人来接']),
    on('care-absent', ['没来']),
    on('care-called', ['记电话结果']),
    on('care-rides', ['接送名单']),
    on('care-tomorrow', ['明天']),
  ];
}

/** A council that meets all day today, with what somebody has begun to write of it. */
async function councilToday(product: Product, communityId: string): Promise<string> {
  const serviceId = copyOf({ product }, 'event', communityId, 'council', () => ({
    title: '停车议事会',
    hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1440] as const]])),
    council: { topic: '小区里的车停在哪儿，消防通道怎么留' },
  }));
  const time = { serviceId, date: dateAt(Date.now()), start: 0 };
  const text =
    '到会 21 人，其中 60 岁以上 12 人。\n一、大家同意先把消防通道画出来，不再停车。\n二、下次会上看试得怎么样。';
  await askAs(product.url, `clerk-${communityId}`, 'desk.saveMinutes', { ...time, text });
  return `event/index?service=${serviceId}&date=${time.date}&start=0`;
}

export async function careEventScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const station = careScreens(product);
  const [street] = await askAs(url, RESIDENT, 'community.streets', undefined);
  const community = street?.communities[0];
  if (!community) throw new Error('the seed has no communities');
  const clerk = `clerk-${community.id}`;
  const { events } = await askAs(url, clerk, 'desk.events', { communityId: community.id });
  const today = dateAt(Date.now());
  const event = events.find(({ times }) => times.some(({ date }) => date > today));
  const time = event?.times.find(({ date }) => date > today);
  if (!event || !time) throw new Error('the seed has no event to come');
  const people = await askAs(url, RELATIVE, 'person.mine', undefined);
  const personIds = people.map(({ id }) => id);
  const asked = { serviceId: event.serviceId, date: time.date, start: time.start, note: '坐轮椅' };
  await askAs(url, RELATIVE, 'booking.place', {
    ...asked,
    ...{ requestId: 'screens-of-events', personIds, wait: false },
  });
  const on = (name: string, as: string, page: string, press: readonly string[] = []): Screen => ({
    ...{ name, as, press, standardOnly: true },
    route: `staff/${page}${page.includes('?') ? '&' : '?'}community=${community.id}`,
  });
  const roll = `event/index?service=${event.serviceId}&date=${time.date}&start=${time.start}`;
  return [
    ...station,
    on('staff-events', clerk, 'events/index'),
    on('staff-events-new', clerk, 'events/index', ['新办一个活动', '办这个活动']),
    on('staff-event', clerk, roll),
    on('staff-event-change', clerk, roll, ['改这个活动']),
    on('staff-event-closing', clerk, roll, ['停办这一场']),
    on('staff-event-minutes', clerk, await councilToday(product, community.id)),
    { ...on('staff-event-offline', clerk, roll), offline: true },
  ];
}
