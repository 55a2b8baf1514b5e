// Which screens are looked at, as whom, and what must have happened before.
import { askAs, book, freeTime } from './ask';
import { clockWords, dateWords } from '#words/dates';
import type { Product } from '../../local/serve/product';
import type { Path } from '../../src/platform/api';
import type { Chosen } from './browser';
import { bookScreens } from './book-screens';
import { canteenDeskScreens } from './canteen-desk-screens';
import { careEventScreens } from './care-event-screens';
import { deskScreens } from './desk-screens';
import { diningScreens } from './dining-screens';
import { eventScreens } from './event-screens';
import { homeScreens } from './home-screens';
import { managerScreens } from './manager-screens';
import { messagesScreens } from './messages-screens';
import { mapScreens } from './map-screens';
import { paperScreens } from './paper-screens';
import { privacyScreens } from './privacy-screens';
import { visitScreens } from './visit-screens';
import { visitorScreens } from './visitor-screens';

export interface Screen {
  readonly name: string;
  readonly as: string;
  readonly route: string;
  readonly community?: Chosen['community'];
  /** Words to press, one after the other, before the picture is taken. */
  readonly press?: readonly string[];
  /** The functions cannot be reached. */
  readonly offline?: boolean;
  /** What does not reach the functions, because it would change what the next look sees. */
  readonly untold?: Path;
  /** The version for elders does not have it. */
  readonly standardOnly?: boolean;
  /** Nor has the one for everybody this one. */
  readonly elderOnly?: boolean;
}

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

const slotOf = ({ start, end }: { start: number; end: number }): string =>
  `${clockWords(start)}–${clockWords(end)}`;

/** Books what the screens show, and lists them. */
export async function screensOf(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const street = (await askAs(url, RESIDENT, 'community.streets', undefined))[0];
  const community = street?.communities[0];
  if (!street || !community) throw new Error('the seed has no communities');
  const clerk = `clerk-${community.id}`;
  const time = (nth: number) => freeTime(url, RESIDENT, community.id, nth);
  const pending = await book(url, RESIDENT, await time(0));
  const confirmed = await book(url, RESIDENT, await time(1));
  const declined = await book(url, ELDER, await time(2));
  await book(url, RELATIVE, await time(3));
  await askAs(url, clerk, 'desk.confirm', { bookingId: confirmed });
  await askAs(url, clerk, 'desk.decline', { bookingId: declined, reason: '当天窗口临时有事，办不了' });
  const { serviceId, ...free } = await freeTime(url, RESIDENT, community.id);
  const slot = slotOf(free);
  const scarce = await time(4);
  // A community has fewer places at a time than these are: the last one waits.
  await book(url, ELDER, scarce, true);
  await book(url, RELATIVE, scarce, true);
  const waiting = await book(url, RESIDENT, scarce, true);
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    name,
    as,
    route,
    community,
    press,
  });
  const screens: readonly Screen[] = [
    { name: 'community', as: NEWCOMER, route: 'pages/community/index' },
    { name: 'community-street', as: NEWCOMER, route: 'pages/community/index', press: [street.name] },
    on('home', RESIDENT, 'pages/home/index'),
    on('home-newcomer', NEWCOMER, 'pages/home/index'),
    on('home-clerk', clerk, 'pages/home/index'),
    on('matter', RESIDENT, `pages/matter/index?service=${serviceId}`),
    on('times', RESIDENT, `pages/times/index?service=${serviceId}`),
    on('confirm', RELATIVE, `pages/times/index?service=${serviceId}`, [slot]),
    {
      ...on('confirm-several', RELATIVE, `pages/times/index?service=${serviceId}`, [slot, '一起约']),
      standardOnly: true,
    },
    on('confirm-line', NEWCOMER, `pages/times/index?service=${serviceId}`, [
      dateWords(scarce.date),
      slotOf(scarce),
    ]),
    on('confirm-first', NEWCOMER, `pages/times/index?service=${serviceId}`, [slot, '确认预约']),
    { ...on('home-offline', RESIDENT, 'pages/home/index'), offline: true },
    on('confirm-empty', RESIDENT, `pages/confirm/index?service=${serviceId}`),
    on('ticket-pending', RESIDENT, `more/ticket/index?booking=${pending}`),
    on('ticket-waiting', RESIDENT, `more/ticket/index?booking=${waiting}`),
    on('ticket-leave', RESIDENT, `more/ticket/index?booking=${waiting}`, ['不排队了']),
    on('move', RESIDENT, `pages/times/index?service=${serviceId}&booking=${pending}`, [slot]),
    on('ticket-cancel', RESIDENT, `more/ticket/index?booking=${pending}`, ['取消这个预约']),
    {
      ...on('ticket-more', RESIDENT, `more/ticket/index?booking=${pending}`, ['更多']),
      elderOnly: true,
    },
    on('ticket-confirmed', RESIDENT, `more/ticket/index?booking=${confirmed}`),
    on('ticket-declined', ELDER, `more/ticket/index?booking=${declined}`),
    on('ticket-missing', RESIDENT, 'more/ticket/index?booking=nothing-here'),
    on('bookings', RESIDENT, 'pages/bookings/index'),
    on('bookings-past', ELDER, 'pages/bookings/index', ['看以前的（1）']),
    on('bookings-none', NEWCOMER, 'pages/bookings/index'),
    on('people', RELATIVE, 'more/people/index'),
    on('people-none', NEWCOMER, 'more/people/index'),
    on('person-new', RELATIVE, 'more/person/index', ['保存']),
    on('me', clerk, 'pages/me/index'),
    on('desk', clerk, `staff/desk/index?community=${community.id}`),
    on('desk-decline', clerk, `staff/desk/index?community=${community.id}`, ['不接受']),
    on('desk-denied', RESIDENT, `staff/desk/index?community=${community.id}`),
    ...(await homeScreens(url)),
    ...(await messagesScreens(url)),
    ...(await diningScreens(url)),
    ...(await visitScreens(url)),
    ...(await eventScreens(url)),
    ...(await mapScreens(url)),
    ...(await privacyScreens(product)),
    ...(await deskScreens(product)),
    ...(await visitorScreens(product)),
    ...(await canteenDeskScreens(product)),
    ...(await bookScreens(product)),
    ...(await managerScreens(product)),
    ...(await paperScreens(product)),
    ...(await careEventScreens(product)),
  ];
  // Staff work in the version for everybody.
  return screens.map((one) => (one.route.startsWith('staff/') ? { ...one, standardOnly: true } : one));
}
