import type { MenuMeal } from '#contract/desk-canteen';
import { addDays, instantOf } from '#domain/calendar';
import type { Dish } from '#domain/kinds/canteen';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { closeSession } from '../desk/close-session';
import { writeMenu } from '../desk/write-menu';
import { copyMenus } from './copy-menus';
import { viewMenuWeek } from './menu-week';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const MONDAY = '2026-11-23';
const NEXT = '2026-11-30';
const soup: Dish = { id: 'soup', title: '排骨汤', priceFen: 900, portions: 5 };
const rice: Dish = { id: 'rice', title: '米饭', priceFen: 100 };

const desk = () => aDesk(cloud, (at) => aCanteen({ ...at, rules: { ...aCanteen().rules, horizonDays: 14 } }));
const week = (communityId: string, from = MONDAY) =>
  viewMenuWeek(cloud.store, aClerk(communityId), { communityId, from });
const write = (at: { communityId: string; serviceId: string }, date: string, dishes: Dish[], seen?: string) =>
  writeMenu(cloud.store, aClerk(at.communityId), {
    ...{ serviceId: at.serviceId, date, start: 660, ...(seen ? { seen } : {}) },
    dishes: dishes.map((dish) => ({ ...dish, diets: [...(dish.diets ?? [])] })),
  });
const copy = ({ communityId, serviceId }: { communityId: string; serviceId: string }, from = NEXT) =>
  copyMenus(cloud.store, aClerk(communityId), { serviceId, from });
const lunchOn = async (communityId: string, date: string): Promise<MenuMeal> => {
  const view = await valueOf(week(communityId, date));
  const meal = view.days[0]?.meals[0];
  if (!meal) throw new Error(`no lunch on ${date}`);
  return meal;
};
const orders = async (serviceId: string, date: string, dishIds: string[]) => {
  const [openid = ''] = residents(cloud);
  const asked = eating(serviceId, [openid], dishIds, { date });
  await valueOf(place(cloud.store, { openid, now: NOW }, asked));
};
const titles = (menu: readonly Dish[]) => menu.map(({ title }) => title);

describe('a week of menus is read in one round trip', () => {
  it('given orders, an own menu and a closed meal, then each says so; given nobody wrote, then it is every day’s', async () => {
    const at = desk();
    await orders(at.serviceId, '2026-11-24', ['fish', 'rice']);
    await valueOf(write(at, '2026-11-25', [soup, rice]));
    const closing = { serviceId: at.serviceId, date: '2026-11-26', start: 660, reason: '停气' };
    await valueOf(closeSession(cloud.store, aClerk(at.communityId), closing));
    const { trips, value } = await tripsOf(() => valueOf(week(at.communityId)));
    expect(trips).toBe(1);
    expect(value).toMatchObject({
      serviceId: at.serviceId,
      title: '幸福食堂',
      diets: ['soft', 'lowSalt'],
      before: 0,
    });
    expect(value.canteens).toEqual([{ id: at.serviceId, title: '幸福食堂' }]);
    expect(value.days.map(({ date }) => date)).toEqual(
      Array.from({ length: 7 }, (_, i) => addDays(MONDAY, i)),
    );
    const meals = value.days.map((day) => day.meals[0]);
    expect(meals.map((meal) => [meal?.own, meal?.fixed])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, undefined],
      [false, 'closed'],
      ...Array.from({ length: 3 }, () => [false, undefined]),
    ]);
    expect(meals[1]?.ordered).toEqual({ fish: 1, rice: 1 });
    expect(titles(meals[2]?.menu ?? [])).toEqual(['排骨汤', '米饭']);
  });

  it('given a day that is closed, then why; given a meal that is over, then it is fixed', async () => {
    const exceptions = [{ date: '2026-11-24', spans: [], reason: '消毒' }];
    const { communityId } = aDesk(cloud, (at) => aCanteen({ ...at, exceptions }));
    const late = aClerk(communityId, '王', instantOf(MONDAY, 781));
    const view = await valueOf(viewMenuWeek(cloud.store, late, { communityId, from: MONDAY }));
    expect(view.days[0]?.meals[0]?.fixed).toBe('over');
    expect(view.days[1]).toEqual({
      date: '2026-11-24',
      closed: { reason: 'exception', name: '消毒' },
      meals: [],
    });
  });

  it('given another community, then denied; given no canteen, or not that one, then not found', async () => {
    const [own, counter] = [desk(), aDesk(cloud, (at) => aService(at))];
    const foreign = viewMenuWeek(cloud.store, aClerk('elsewhere'), {
      communityId: own.communityId,
      from: MONDAY,
    });
    await expect(foreign).rejects.toThrow(Denied);
    expect(await refusalOf(week(counter.communityId))).toMatchObject({ code: 'NOT_FOUND' });
    const named = { communityId: own.communityId, serviceId: desk().serviceId, from: MONDAY };
    expect(await refusalOf(viewMenuWeek(cloud.store, aClerk(own.communityId), named))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('two edit the same menu', () => {
  it('given somebody was faster, then it is not written over; given a retry of one’s own, then it is done', async () => {
    const at = desk();
    const { mark } = await lunchOn(at.communityId, '2026-11-24');
    await valueOf(write(at, '2026-11-24', [soup, rice], mark));
    expect(await refusalOf(write(at, '2026-11-24', [rice], mark))).toEqual({
      code: 'STATE_CHANGED',
      detail: { status: 'menu' },
    });
    await valueOf(write(at, '2026-11-24', [soup, rice], mark));
    const now = await lunchOn(at.communityId, '2026-11-24');
    expect(titles(now.menu)).toEqual(['排骨汤', '米饭']);
    await orders(at.serviceId, '2026-11-24', ['soup']);
    await valueOf(write(at, '2026-11-24', [soup], now.mark));
  });
});

describe('last week’s menus are copied', () => {
  it('given two written meals, then they are next week’s too, once and for all, and the ledger adds up', async () => {
    const at = desk();
    await valueOf(write(at, '2026-11-24', [soup, rice]));
    await valueOf(write(at, '2026-11-27', [soup]));
    const { trips, value } = await tripsOf(() => valueOf(copy(at)));
    expect(value).toEqual({ written: 2, own: 0, kept: [] });
    expect(trips).toBe(3);
    expect((await valueOf(week(at.communityId, NEXT))).before).toBe(2);
    expect((await lunchOn(at.communityId, '2026-12-01')).menu).toEqual([
      { ...soup, diets: [] },
      { ...rice, diets: [] },
    ]);
    expect(await valueOf(copy(at))).toEqual({ written: 0, own: 2, kept: [] });
    await orders(at.serviceId, '2026-12-01', ['soup']);
    const id = sessionIdOf(at.serviceId, '2026-12-01', 660);
    const [session] = cloud.all<Session>('sessions', { _id: id });
    expect(session && imbalances(session)).toEqual([]);
  });

  it('given somebody has ordered, then what was ordered stays with its orders, under a title of its own', async () => {
    const at = desk();
    const other = { id: 'fish', title: '红烧鱼', priceFen: 1800, portions: 1 };
    await valueOf(write(at, '2026-11-24', [other, { ...rice, portions: 1 }]));
    await orders(at.serviceId, '2026-12-01', ['fish', 'rice']);
    await orders(at.serviceId, '2026-12-01', ['rice']);
    expect(await valueOf(copy(at))).toEqual({
      ...{ written: 1, own: 0 },
      kept: [{ date: '2026-12-01', title: '午餐', dish: '清蒸鱼' }],
    });
    const { menu, ordered } = await lunchOn(at.communityId, '2026-12-01');
    expect(menu.map(({ id, title, portions }) => [id, title, portions])).toEqual([
      ['fish-20261201', '红烧鱼', 1],
      ['rice', '米饭', 2],
      ['fish', '清蒸鱼', 3],
    ]);
    expect(ordered).toEqual({ fish: 1, rice: 2 });
  });

  it('given a meal that somebody wrote for its day, or another community’s canteen, then nothing of it changes', async () => {
    const at = desk();
    await valueOf(write(at, '2026-11-24', [soup]));
    await valueOf(write(at, '2026-12-01', [rice]));
    expect(await valueOf(copy(at))).toEqual({ written: 0, own: 1, kept: [] });
    expect(titles((await lunchOn(at.communityId, '2026-12-01')).menu)).toEqual(['米饭']);
    const stranger = { ...at, communityId: desk().communityId };
    expect(await refusalOf(copy(stranger))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
