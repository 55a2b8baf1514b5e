// Screens of a visitor's day: the order, a household before, at the door and done, and a worker who cannot come.
import type { Product } from '../../local/serve/product';
import { askAs } from './ask';
import { bookingOf } from './desk-morning';
import type { Screen } from './screens';
import { onItsDay, visitorDay } from './visitor-day';

/** Of the first street, where no other screen is. */
const NTH = 4;

export async function visitorScreens(product: Product): Promise<readonly Screen[]> {
  const { communityId, visitor, date, mother, zhang } = await visitorDay(product, NTH);
  await onItsDay(product, zhang);
  const { code } = bookingOf(product, zhang);
  await askAs(product.url, visitor, 'desk.visitArrive', { bookingId: zhang, code });
  await onItsDay(product, mother);
  const on = (name: string, page: string, query: string, press: readonly string[] = []): Screen => ({
    name,
    as: visitor,
    route: `staff/${page}/index?community=${communityId}&date=${date}${query}`,
    press,
    standardOnly: true,
  });
  return [
    on('visits', 'visits', ''),
    on('visits-none', 'visits', '', ['前一天']),
    on('visits-away', 'visits', '', ['来不了']),
    on('visit-before', 'visit', `&booking=${mother}`, ['看完整电话', '登记到了']),
    on('visit-change', 'visit', `&booking=${mother}`, ['换人去']),
    on('visit-called', 'visit', `&booking=${mother}`, ['记下电话打得怎么样', '没人接']),
    on('visit-position', 'visit', `&booking=${mother}`, ['对方说不出号码']),
    on('visit-leave', 'visit', `&booking=${zhang}`, ['材料不全，没办成', '由家里人代签', '记下来，离开']),
    on('visit-gone', 'visit', '&booking=nothing-here'),
  ];
}
