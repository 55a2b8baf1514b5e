// Brings a visitor's day about: two households of one day, a priority one first. Its time cannot be waited for, so what may be
// done only on the day itself is done to bookings that have been put on today.
import { dateAt, instantOf } from '#domain/calendar';
import type { Product } from '../../local/serve/product';
import { edit } from '../support/edit';
import { askAs } from './ask';
import { freeTimesOf, peopleOf, RELATIVE, RESIDENT } from './services';

/** Where both households are on the map. */
export const HOME = { lat: 24.352, lng: 102.543 };

export interface VisitorDay {
  readonly communityId: string;
  readonly visitor: string;
  readonly clerk: string;
  readonly date: string;
  /** The mother's of 82, and 张敏's two windows later. */
  readonly mother: string;
  readonly zhang: string;
}

export async function visitorDay(product: Product, nth: number): Promise<VisitorDay> {
  const { url } = product;
  const [street] = await askAs(url, RESIDENT, 'community.streets', undefined);
  const communityId = street?.communities[nth]?.id ?? '';
  const { services } = await askAs(url, RESIDENT, 'community.home', { communityId });
  const serviceId = services.find(({ kind }) => kind === 'visit')?.id ?? '';
  const times = await freeTimesOf({ product }, serviceId);
  const [first] = times;
  const later = times.filter(({ date }) => date === first?.date).at(-1);
  if (!first || !later || later === first) throw new Error(`${serviceId} has no two windows on one day`);
  const clerk = `clerk-${communityId}`;
  const book = async (openid: string, name: string, time: typeof first): Promise<string> => {
    const { id } = await askAs(url, openid, 'booking.place', {
      ...{ requestId: `visitor-day-${nth}-${openid}`, serviceId, date: time.date, start: time.start },
      ...{ note: '', wait: false, personIds: [(await peopleOf({ product }, openid)).get(name)?.id ?? ''] },
      choice: {
        kind: 'visit',
        taskId: 'insurance',
        address: { text: `玉兴路 ${nth + 8} 号 3 栋 301`, point: HOME },
      },
      answers: { stairs: '三楼，没有电梯' },
    });
    await askAs(url, clerk, 'desk.confirm', { bookingId: id });
    return id;
  };
  const mother = await book(RELATIVE, '杨桂芬', first);
  const zhang = await book(RESIDENT, '张敏', later);
  return { communityId, visitor: `visitor-${communityId}`, clerk, date: first.date, mother, zhang };
}

/** The day has come for one of them. */
export async function onItsDay(product: Product, bookingId: string): Promise<void> {
  const date = dateAt(Date.now());
  await edit(product, 'bookings', bookingId, { date, startsAt: instantOf(date, 0) });
}
