// Screens of a day-care station's day and of a desk's events. Which screens there are besides is screens.ts's.
import { dateAt } from '#domain/calendar';
import type { Product } from '../../local/serve/product';
import type { Service } from '#domain/service';
import { askAs } from './ask';
import { guestsOfToday, sessionOfToday } from './care-day';
import type { Screen } from './screens';

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
    on('care-absent', ['没来']),
    on('care-tomorrow', ['明天']),
  ];
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
    { ...on('staff-event-offline', clerk, roll), offline: true },
  ];
}
