// Where browser tests eat and are looked after: a community with a canteen and a day-care station, and its meals.
import type { SlotView } from '#contract/service';
import { addDays, dateAt, type LocalDate } from '#domain/calendar';
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { Channel } from '#domain/subsidy-table';
import { askAs } from './ask';
import type { Chosen } from './browser';
import { copyOf } from './services';
import type { Stage } from './stage';

const RESIDENT = 'resident-zhang';
export const LUNCH = 11 * 60;

export interface Dining {
  readonly community: NonNullable<Chosen['community']>;
  readonly clerk: string;
  readonly canteenId: string;
  readonly daycareId: string;
  readonly today: LocalDate;
}

/** The last community of the first sub-district that has both: others use the first ones. */
export async function dining(url: string): Promise<Dining> {
  const streets = await askAs(url, RESIDENT, 'community.streets', undefined);
  for (const community of [...(streets[0]?.communities ?? [])].reverse()) {
    const { services } = await askAs(url, RESIDENT, 'community.home', { communityId: community.id });
    const idOf = (kind: string) => services.find((service) => service.kind === kind)?.id;
    const [canteenId, daycareId] = [idOf('canteen'), idOf('daycare')];
    if (!canteenId || !daycareId) continue;
    const { today } = await askAs(url, RESIDENT, 'service.times', { serviceId: canteenId });
    return { community, clerk: `clerk-${community.id}`, canteenId, daycareId, today };
  }
  throw new Error('no community of the seed has a canteen and a day-care station');
}

/** A canteen's lunch so many days ahead, with its menu. */
export async function lunchAhead(
  url: string,
  { canteenId, today }: Dining,
  ahead: number,
): Promise<{ date: LocalDate; slot: SlotView; menu: readonly Dish[] }> {
  const date = addDays(today, ahead);
  const { days } = await askAs(url, RESIDENT, 'service.times', { serviceId: canteenId, from: date, days: 1 });
  const slot = days[0]?.slots.find(({ start }) => start === LUNCH);
  if (!slot?.menu) throw new Error(`${canteenId} has no lunch on ${date}`);
  return { date, slot, menu: slot.menu };
}

/** A lunch as its kitchen counts it. */
export async function lunchCount(url: string, { community, canteenId, clerk }: Dining, date: LocalDate) {
  const asked = { communityId: community.id, serviceId: canteenId, date };
  const { meals } = await askAs(url, clerk, 'desk.kitchenDay', asked);
  const lunch = meals.find(({ start }) => start === LUNCH);
  if (!lunch) throw new Error(`${canteenId} cooks no lunch on ${date}`);
  return lunch;
}

/** Writes a lunch's menu anew with so many portions of each dish. */
export async function writePortions(
  url: string,
  at: Dining,
  ahead: number,
  portions: number[],
): Promise<void> {
  const { date, menu } = await lunchAhead(url, at, ahead);
  const dishes = menu.map(({ id, title, priceFen, diets }, i) => ({
    ...{ id, title, priceFen },
    ...(diets ? { diets: [...diets] } : {}),
    portions: portions[i] ?? 10,
  }));
  await askAs(url, at.clerk, 'desk.writeMenu', { serviceId: at.canteenId, date, start: LUNCH, dishes });
}

/** Orders a dish of a lunch for oneself. */
export async function eat(url: string, openid: string, at: Dining, ahead: number, dishId: string) {
  const { date } = await lunchAhead(url, at, ahead);
  const people = await askAs(url, openid, 'person.mine', undefined);
  const personIds = people.filter(({ relation }) => relation === 'self').map(({ id }) => id);
  const orders = personIds.map((personId) => ({ personId, dishIds: [dishId], diets: [] }));
  return askAs(url, openid, 'booking.place', {
    requestId: `eat-${openid}-${ahead}-${dishId}`,
    serviceId: at.canteenId,
    date,
    start: LUNCH,
    personIds,
    choice: { kind: 'canteen', channel: 'eat-in', orders },
    note: '',
    wait: false,
  });
}

/** A canteen beside a community's own whose one meal lasts all day: whenever a test runs, it is eaten now and still ordered. */
export const allDayCanteen = (on: Pick<Stage, 'product'>, communityId: string): string =>
  copyOf(on, 'canteen', communityId, 'all-day', ({ meals }) => ({
    title: '整日食堂',
    hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1440]]])),
    meals: meals.slice(0, 1).map((meal) => ({
      ...{ ...meal, title: '正餐', start: 0, meals: 60, walkIn: 5 },
      cutoff: { daysBefore: 0, at: 1440 },
      menu: [
        { id: 'noodles', title: '米线套餐', priceFen: 900 },
        { id: 'soft', title: '软烂套餐', priceFen: 700, diets: ['soft' as const] },
      ],
    })),
  }));

/** Orders the first dish of an all-day canteen's meal of today for oneself; the id of the booking. */
export async function eatNow(
  url: string,
  openid: string,
  serviceId: string,
  change: { channel?: Channel; address?: { text: string }; diets?: Diet[] } = {},
): Promise<string> {
  const people = await askAs(url, openid, 'person.mine', undefined);
  const personIds = people.filter(({ relation }) => relation === 'self').map(({ id }) => id);
  const { diets = [], channel = 'eat-in', address } = change;
  const orders = personIds.map((personId) => ({ personId, dishIds: ['noodles'], diets }));
  const { id } = await askAs(url, openid, 'booking.place', {
    requestId: `eat-now-${openid}-${serviceId}`,
    ...{ serviceId, date: dateAt(Date.now()), start: 0, personIds, note: '', wait: false },
    choice: { kind: 'canteen', channel, orders, ...(address ? { address } : {}) },
  });
  return id;
}
