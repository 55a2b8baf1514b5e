// A meal at the canteen, from the week's menu to the kitchen's count, as residents and clerks do it finger by finger.
import { addDays } from '#domain/calendar';
import { dateWords } from '#words/dates';
import { askAs } from './ask';
import type { Phone } from './browser';
import { dining, eat, LUNCH, lunchAhead, lunchCount, writePortions, type Dining } from './dining';
import { atRoute, press, sees, write } from './hands';
import { copyOf } from './services';
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

const kitchen = (date: string) => lunchCount(on.product.url, at, date);

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
    await sees(mine, '应付 6 元');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, /杨桂芬/);
    // 82 years old: three yuan less of nine; as it was said before.
    await sees(mine, '9 − 3 = 6 元');
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
    await write(mine, '送餐地址', '玉兴路 12 号 3 单元');
    await press(mine, '下一步');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    expect(upcoming[0]?.choice).toMatchObject({
      channel: 'delivery',
      address: { text: '玉兴路 12 号 3 单元' },
      orders: [{ dishIds: [menu[0]?.id] }],
    });
  });
});

describe('what it costs is said before it is booked', () => {
  it.each([
    ['standard', false],
    ['elder', true],
  ])(
    'given nobody’s birthday in the %s version, when it is filled in, then the subsidy is there',
    async (_, elder) => {
      const { date, menu } = await lunchAhead(on.product.url, at, 2);
      const mine = await phone(RESIDENT, date, elder);
      await dish(mine, menu[0]?.title ?? '').tap();
      await press(mine, '下一步');
      await sees(mine, '应付 7 元');
      await sees(mine, '没有张敏的出生日期，还算不了老年补贴。');
      await sees(mine, '特困、低保这样的补贴，社区核实过才有。');
      await press(mine, '填张敏的出生日期');
      await write(mine, '出生日期', '1950-01-01');
      await press(mine, '保存');
      await sees(mine, '应付 5 元');
      await askAs(on.product.url, RESIDENT, 'person.save', {
        ...{ relation: 'self', name: '张敏', phone: '13800138000' },
        personId: (await askAs(on.product.url, RESIDENT, 'person.mine', undefined))[0]?.id,
      });
    },
  );

  it('given a price that cannot be reckoned, then the menu’s is said and it is booked all the same', async () => {
    const { date, menu } = await lunchAhead(on.product.url, at, 7);
    const mine = await phone(ELDER, date);
    await mine.page.route('**/invoke/**', (route) =>
      route.request().postData()?.includes('service.quote') ? route.abort() : route.continue(),
    );
    await dish(mine, menu[0]?.title ?? '').tap();
    await press(mine, '下一步');
    await sees(mine, '菜单价一共 7 元');
    await sees(mine, '现在不用付钱。到了再付，有补贴的约好就减。');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '7 − 2 = 5 元');
  });

  it('given another menu later, then the ticket still names what was ordered', async () => {
    const { date, menu } = await lunchAhead(on.product.url, at, 7);
    const { id, persons } = (await askAs(on.product.url, ELDER, 'booking.mine', undefined)).upcoming.find(
      (booking) => booking.date === date,
    ) ?? { id: '', persons: [] };
    expect(persons[0]?.dishes).toEqual([{ title: menu[0]?.title, priceFen: 700 }]);
    const dishes = menu.map(({ id: dishId, priceFen }, i) => ({ id: dishId, title: `新菜${i}`, priceFen }));
    await askAs(on.product.url, at.clerk, 'desk.writeMenu', {
      ...{ serviceId: at.canteenId, date, start: LUNCH, dishes },
    });
    const mine = await on.phone(ELDER, `more/ticket/index?booking=${id}`, { community: at.community });
    await sees(mine, `${menu[0]?.title} 7 元`);
  });
});

describe('pictures of dishes', () => {
  const PIXEL =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/5ftVFwAAAABJRU5ErkJggg==';

  it('given one that comes, one that does not and none, then each takes the same room, and a plate is drawn instead', async () => {
    const { date, menu } = await lunchAhead(on.product.url, at, 1);
    const pictures = ['https://pictures.invalid/there.png', 'https://pictures.invalid/gone.png'];
    await askAs(on.product.url, at.clerk, 'desk.writeMenu', {
      ...{ serviceId: at.canteenId, date, start: LUNCH },
      dishes: menu.map(({ id, title, priceFen }, i) => ({ id, title, priceFen, picture: pictures[i] })),
    });
    const mine = await on.phone(RESIDENT, 'pages/home/index', { community: at.community });
    await mine.page.route('https://pictures.invalid/there.png', (route) =>
      route.fulfill({ contentType: 'image/png', body: Buffer.from(PIXEL, 'base64') }),
    );
    await mine.page.route('https://pictures.invalid/gone.png', (route) => route.abort());
    await mine.open(menuPage(date));
    const room = (nth: number) => dish(mine, menu[nth]?.title ?? '').locator('.food');
    await room(0).locator('img[src*="there"]').waitFor();
    await mine.page.locator('.food--shown').nth(1).waitFor({ state: 'detached' });
    const sizes = await Promise.all([0, 1, 2].map(async (nth) => room(nth).boundingBox()));
    expect(new Set(sizes.map((box) => `${box?.width}×${box?.height}`)).size).toBe(1);
    expect(await room(1).locator('img').count()).toBe(0);
  });
});

describe('a way of having a meal that is full', () => {
  it('given no delivery left, then it is said before one chooses, and who chose it is told what to do', async () => {
    const canteenId = copyOf(on, 'canteen', at.community.id, 'no-delivery', ({ channels }) => ({
      channels: { ...channels, delivery: { most: 0 } },
    }));
    const { date, menu } = await lunchAhead(on.product.url, at, 2);
    const route = (service: string) => `pages/canteen/index?service=${service}&date=${date}&start=${LUNCH}`;
    const mine = await on.phone(RESIDENT, route(canteenId), { community: at.community });
    await mine.page.getByRole('radio', { name: '送到家' }).tap();
    await dish(mine, menu[0]?.title ?? '').tap();
    await sees(mine, '送到家：这一餐约满了');
    expect(await mine.page.getByRole('radio', { name: '送到家' }).count()).toBe(0);
    await press(mine, '下一步');
    await sees(mine, '这一餐“送到家”约满了，请选别的吃法。');
    await mine.page.getByRole('radio', { name: '自己来取' }).tap();
    await press(mine, '下一步');
    await sees(mine, '看一看，对不对？');
  });
});

describe('meals every week', () => {
  it.each([
    ['standard', false],
    ['elder', true],
  ])('given the %s version, then the menu leads to a standing order of this canteen', async (_, elder) => {
    const mine = await on.phone(RELATIVE, `pages/canteen/index?service=${at.canteenId}`, {
      ...{ community: at.community, elder },
    });
    await press(mine, '设一个长期预订');
    await atRoute(mine, `more/standing/index?service=${at.canteenId}`);
    await sees(mine, '每周哪几天？');
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
    await atRoute(mine, 'more/ticket/index');
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
    await atRoute(mine, 'more/ticket/index');
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
