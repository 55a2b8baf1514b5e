// Screens of home, confirming and tickets as they are where a community has more than a counter.
// What must have happened before is asked of the functions; which screens there are besides is screens.ts's.
import type { Choice } from '#domain/kinds/choice';
import { addDays } from '#domain/calendar';
import { askAs } from './ask';
import type { Screen } from './screens';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

interface Placing {
  readonly serviceId: string;
  readonly personIds: readonly string[];
  readonly choice: Choice;
}

/** Books the last time in sight of which there is enough; the id of the booking. */
async function place(
  url: string,
  openid: string,
  { serviceId, personIds, choice }: Placing,
): Promise<string> {
  const { days } = await askAs(url, openid, 'service.times', { serviceId, days: 7 });
  const free = days.flatMap(({ date, slots }) =>
    slots.filter(({ availability }) => availability === 'open').map(({ start }) => ({ date, start })),
  );
  const time = free.at(-1);
  if (!time) throw new Error(`${serviceId} has no free time in a week`);
  const requestId = `screen-${serviceId}`;
  const input = { requestId, serviceId, ...time, personIds: [...personIds], choice, note: '', wait: false };
  return (await askAs(url, openid, 'booking.place', input)).id;
}

const noon = 11 * 60;

/** A meal for two, two days ahead; the dishes are the menu's first and second. */
async function lunchForTwo(url: string, serviceId: string, personIds: readonly string[]): Promise<string> {
  const { today, days } = await askAs(url, RELATIVE, 'service.times', { serviceId, days: 4 });
  const date = addDays(today, 2);
  const menu = days.find((day) => day.date === date)?.slots.find(({ start }) => start === noon)?.menu ?? [];
  const orders = personIds.map((personId, i) => ({ personId, dishIds: [menu[i]?.id ?? ''], diets: [] }));
  const choice = {
    kind: 'canteen',
    channel: 'delivery',
    address: { text: '玉兴路 12 号 3 单元 402' },
    orders,
  } as const;
  const input = { requestId: 'screen-lunch-for-two', serviceId, date, start: noon, note: '', wait: false };
  return (await askAs(url, RELATIVE, 'booking.place', { ...input, personIds: [...personIds], choice })).id;
}

/** Books what these screens show, and lists them. */
export async function homeScreens(url: string): Promise<readonly Screen[]> {
  const street = (await askAs(url, RESIDENT, 'community.streets', undefined))[0];
  // It has a canteen and a day-care station.
  const community = street?.communities[3];
  if (!community) throw new Error('the seed has too few communities');
  const people = await askAs(url, RELATIVE, 'person.mine', undefined);
  const ids = people.map(({ id }) => id);
  const mother = people.filter(({ relation }) => relation === 'parent').map(({ id }) => id);
  const address = { text: '玉兴路 12 号 3 单元 402' };
  const lunch = await lunchForTwo(url, `${community.id}-canteen`, ids);
  const visit = await place(url, RELATIVE, {
    serviceId: `${community.id}-visit`,
    // For himself: one visit each, and the visitor's day has the mother's.
    personIds: ids.filter((id) => !mother.includes(id)).slice(0, 1),
    choice: { kind: 'visit', taskId: 'photo', address },
  });
  const daycare = await place(url, RELATIVE, {
    serviceId: `${community.id}-daycare`,
    personIds: mother,
    choice: { kind: 'daycare', halves: ['am', 'pm'], lunch: true, trial: false },
  });
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    name,
    as,
    route,
    community,
    press,
  });
  return [
    on('home-canteen', ELDER, 'pages/home/index'),
    on('home-canteen-newcomer', NEWCOMER, 'pages/home/index'),
    on('home-canteen-again', RELATIVE, 'pages/home/index'),
    on('confirm-lunch', ELDER, 'pages/home/index', ['订明天的午餐']),
    on('confirm-lunch-two', RELATIVE, 'pages/home/index', ['订明天的午餐']),
    on('kind-counter', RESIDENT, 'pages/kind/index?kind=counter'),
    on('kind-unknown', RESIDENT, 'pages/kind/index?kind=none'),
    on('matter-gone', RESIDENT, 'pages/matter/index?service=gone'),
    on('ticket-calendar', RELATIVE, `more/ticket/index?booking=${visit}`, ['记进手机日历']),
    on('ticket-lunch', RELATIVE, `more/ticket/index?booking=${lunch}`),
    on('ticket-visit', RELATIVE, `more/ticket/index?booking=${visit}`),
    on('ticket-daycare', RELATIVE, `more/ticket/index?booking=${daycare}`),
  ];
}
