// A meal at the canteen, from the week's menu to the kitchen's count, as residents and clerks do it finger by finger.
import { addDays } from '#domain/calendar';
import { dateWords } from '#words/dates';
import { askAs } from './ask';
import type { Phone } from './browser';
import { dining, eat, LUNCH, lunchAhead, writePortions, type Dining } from './dining';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';

const on = stage();
let at: Dining;

beforeAll(async () => {
  at = await dining(on.product.url);
});

const menuPage = (ahead: string) =>
  `pages/canteen/index?service=${at.canteenId}&date=${ahead}&start=${LUNCH}`;
const phone = (openid: string, date: string, elder = false): Promise<Phone> =>
  on.phone(openid, menuPage(date), { community: at.community, elder });

const dish = ({ page }: Phone, title: string) =>
  page.getByRole('checkbox').filter({ hasText: title }).locator('visible=true').first();

const kitchen = (date: string) =>
  askAs(on.product.url, at.clerk, 'desk.kitchen', { serviceId: at.canteenId, date, start: LUNCH });

describe('lunch for somebody else', () => {
  it('given a daughter far away, when she orders for her mother, then both know the price and the kitchen counts it', async () => {
    const { date, menu } = await lunchAhead(on.product.url, at, 2);
    const mine = await phone(RELATIVE, date);
    await dish(mine, menu[1]?.title ?? '').tap();
    await sees(mine, '一共 9 元');
    await mine.page.getByRole('checkbox', { name: '少盐' }).tap();
    await press(mine, '下一步');
    await sees(mine, '看一看，对不对？');
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).tap();
    await press(mine, '确认预约');
    await atRoute(mine, 'pages/ticket/index');
    await sees(mine, /杨桂芬/);
    // 82 years old: three yuan less of nine.
    await sees(mine, /6 元/);
    const count = await kitchen(date);
    expect(count.meals).toBe(1);
    expect(count.dishes.find(({ id }) => id === menu[1]?.id)?.count).toBe(1);
    expect(count.diets).toEqual([{ what: 'lowSalt', count: 1 }]);
  });

  it('given an address to deliver to, then it is asked for once and the kitchen knows the way', async () => {
    const { date, menu } = await lunchAhead(on.product.url, at, 3);
    const mine = await phone(RESIDENT, date);
    await dish(mine, menu[0]?.title ?? '').tap();
    await mine.page.getByRole('radio', { name: '送到家' }).tap();
    await press(mine, '下一步');
    await sees(mine, /请写清楚地址/);
    await mine.page.getByLabel('送餐地址').fill('玉兴路 12 号 3 单元');
    await press(mine, '下一步');
    await press(mine, '确认预约');
    await atRoute(mine, 'pages/ticket/index');
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    expect(upcoming[0]?.choice).toMatchObject({
      channel: 'delivery',
      address: { text: '玉兴路 12 号 3 单元' },
      orders: [{ dishIds: [menu[0]?.id] }],
    });
  });
});

describe('a dish that sells out', () => {
  it('given the last portion taken in between, then it is refused, taken off the tray, and another is ordered', async () => {
    await writePortions(on.product.url, at, 4, [1, 10, 10]);
    const { date, menu } = await lunchAhead(on.product.url, at, 4);
    const [scarce, other] = menu;
    if (!scarce || !other) throw new Error('the menu has too few dishes');
    const mine = await phone(RESIDENT, date);
    await sees(mine, '只剩 1 份');
    await dish(mine, scarce.title).tap();
    await press(mine, '下一步');
    await sees(mine, '看一看，对不对？');
    await eat(on.product.url, ELDER, at, 4, scarce.id);
    await press(mine, '确认预约');
    await sees(mine, /刚刚没有了/);
    await press(mine, '回去选好');
    await sees(mine, '这样菜刚刚卖完，已经替您拿下来了。请换一样。');
    expect(await dish(mine, scarce.title).isDisabled()).toBe(true);
    await dish(mine, other.title).tap();
    await press(mine, '下一步');
    await press(mine, '确认预约');
    await atRoute(mine, 'pages/ticket/index');
    const { dishes } = await kitchen(date);
    expect(dishes.map(({ count }) => count)).toEqual([1, 1, 0]);
  });

  it('given nothing left of a meal, when one stands in line, then one waits without a place', async () => {
    await writePortions(on.product.url, at, 5, [1, 1, 1]);
    const { date, menu } = await lunchAhead(on.product.url, at, 5);
    for (const [i, openid] of [RESIDENT, ELDER, RELATIVE].entries())
      await eat(on.product.url, openid, at, 5, menu[i]?.id ?? '');
    const mine = await phone(RELATIVE, date, true);
    await sees(mine, /选一样菜，可以排队等，您排第一个/);
    await dish(mine, menu[2]?.title ?? '').tap();
    await press(mine, '去排队');
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).tap();
    await press(mine, '排队等位置');
    await atRoute(mine, 'pages/ticket/index');
    await sees(mine, '排队中');
    expect((await kitchen(date)).meals).toBe(3);
  });
});

describe('a day without meals', () => {
  it('given a closed day, then it says why and other days lead on', async () => {
    const { date } = await lunchAhead(on.product.url, at, 6);
    const closure = { communityIds: [at.community.id], from: date, to: date, reason: '停水' };
    on.product.cloudbase.database.insertMany('closures', [{ _id: 'canteen-closed', ...closure }]);
    const mine = await phone(RESIDENT, date);
    await sees(mine, /这天食堂不开：社区停办，停水。换一天看看。/);
    await mine.page.getByRole('radio', { name: new RegExp(dateWords(addDays(at.today, 2))) }).tap();
    await sees(mine, '午餐');
  });
});
