// What people meet beside the straight way: somebody to add in the middle, a broken link, a network that fails at the desk.
import { clockWords } from '#words/dates';
import { namesWords } from '#words/names';
import { askAs, book, freeTime, type FreeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const NEWCOMER = 'newcomer-chen';

const on = stage();
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  const community = street?.communities[1];
  if (!community) throw new Error('the seed has no communities');
  here = community;
});

const phone = (openid: string, route: string): Promise<Phone> => on.phone(openid, route, { community: here });

const pick = (mine: Phone, { start, end }: FreeTime) =>
  press(mine, `${clockWords(start)}–${clockWords(end)}`);

async function fillIn(mine: Phone, name: string): Promise<void> {
  await sees(mine, '和您是什么关系？');
  await write(mine, '姓名', name);
  await write(mine, '手机或座机', '13800138000');
  await mine.page.getByRole('checkbox').tap();
}

const namesBooked = async (openid: string): Promise<string[]> =>
  (await askAs(on.product.url, openid, 'booking.mine', undefined)).upcoming.map(({ persons }) =>
    namesWords(persons),
  );

describe('whoever is added while booking is whom it is booked for', () => {
  it('given someone who knows themselves and adds their mother, then she is chosen and booked for', async () => {
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    const mine = await phone(RESIDENT, `pages/times/index?service=${time.serviceId}`);
    await pick(mine, time);
    await press(mine, '再加一个人');
    await fillIn(mine, '周桂兰');
    await press(mine, '保存');
    await mine.page.getByRole('radio', { name: /周桂兰/, checked: true }).waitFor();
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    expect(await namesBooked(RESIDENT)).toEqual(['周桂兰']);
  });

  it('given a newcomer who books for family only, then they need not say their own name', async () => {
    const time = await freeTime(on.product.url, NEWCOMER, here.id, 3);
    const mine = await phone(NEWCOMER, `pages/times/index?service=${time.serviceId}`);
    await pick(mine, time);
    await press(mine, '不是我，帮家人约');
    await fillIn(mine, '陈爷爷');
    await press(mine, '保存');
    await mine.page.getByRole('radio', { name: /陈爷爷/, checked: true }).waitFor();
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    expect(await namesBooked(NEWCOMER)).toEqual(['陈爷爷']);
  });
});

describe('what is kept about a person', () => {
  it('given a date of birth and an address, when only the name is mended, then both stay', async () => {
    const aunt = {
      relation: 'relative',
      name: '李桂珍',
      phone: '13800138000',
      born: '1948-03-05',
      address: { text: '玉兴路 1 号' },
      consent: true,
    } as const;
    const { id } = await askAs(on.product.url, RESIDENT, 'person.save', aunt);
    const mine = await phone(RESIDENT, `more/person/index?person=${id}`);
    await write(mine, '姓名', '李桂贞');
    await press(mine, '保存');
    await atRoute(mine, 'more/people/index');
    const people = await askAs(on.product.url, RESIDENT, 'person.mine', undefined);
    const { born, address } = aunt;
    expect(people.find((one) => one.id === id)).toMatchObject({ name: '李桂贞', born, address });
  });
});

describe('a small phone with the largest type', () => {
  it('given no network, then one thing to do is offered and the page stays in sight above it', async () => {
    const time = await freeTime(on.product.url, RESIDENT, here.id, 4);
    const mine = await phone(RESIDENT, `pages/times/index?service=${time.serviceId}`);
    await mine.page.setViewportSize({ width: 320, height: 568 });
    await pick(mine, time);
    await sees(mine, '看一看，对不对？');
    await mine.page.evaluate(() => document.documentElement.style.setProperty('--fs-scale', '1.6'));
    await mine.page.route('**/invoke/api', (route) => route.abort());
    await press(mine, '确认预约');
    await sees(mine, /网络不太通/);
    const foot = mine.page.locator('.foot').locator('visible=true');
    expect(await foot.getByRole('button').allTextContents()).toEqual(['再试一次']);
    expect((await foot.boundingBox())?.y).toBeGreaterThanOrEqual(120);
  });
});

describe('a broken link says so and leads on', () => {
  it.each(['pages/home/index?community=%24where', 'pages/matter/index', 'more/ticket/index?booking=a.b'])(
    'given %s, then it leads home',
    async (route) => {
      const mine = await phone(RESIDENT, route);
      await sees(mine, /这个链接不对/);
      await press(mine, '回到首页');
      await sees(mine, '要办什么事？');
    },
  );

  it('given a page that does not exist, then home is shown', async () => {
    const mine = await phone(RESIDENT, 'pages/nowhere/index');
    await sees(mine, '要办什么事？');
  });

  it('given somebody else’s person, then no empty form pretends to be theirs', async () => {
    const mine = await phone(RESIDENT, 'more/person/index?person=p-mother-of-li');
    await sees(mine, /没有找到这位预约人/);
    await press(mine, '看我帮谁预约');
    await atRoute(mine, 'more/people/index');
  });
});

describe('a link to the notice of a service that is no counter matter', () => {
  it('given a canteen’s, then it leads to the page on which a canteen begins', async () => {
    const mine = await phone(RESIDENT, `pages/matter/index?service=${here.id}-canteen`);
    await press(mine, '选时间预约');
    await atRoute(mine, 'pages/canteen/index');
  });

  it('given a canteen’s confirming without dishes, then it says what is to be chosen, and leads there', async () => {
    const serviceId = `${here.id}-canteen`;
    const mine = await phone(RESIDENT, `pages/times/index?service=${serviceId}`);
    await mine.page.locator('.slot:enabled').first().tap();
    await sees(mine, /还没有选好吃什么、怎么取/);
    await press(mine, '去选');
    await atRoute(mine, 'pages/canteen/index');
  });
});

describe('a desk whose network fails', () => {
  it('given a confirmation that did not get through, when it is tried again, then the booking is confirmed', async () => {
    const bookingId = await book(
      on.product.url,
      RESIDENT,
      await freeTime(on.product.url, RESIDENT, here.id, 5),
    );
    const desk = await phone(`clerk-${here.id}`, `staff/desk/index?community=${here.id}`);
    const card = desk.page.locator('.card').filter({ hasText: '张敏' });
    await card.waitFor();
    await desk.page.route('**/invoke/api', (route) => route.abort());
    await card.getByRole('button', { name: /^确认/ }).tap();
    await sees(desk, /网络不太通/);
    await desk.page.unroute('**/invoke/api');
    await card.getByRole('button', { name: '再试一次' }).tap();
    await sees(desk, '已确认张敏的预约。');
    expect((await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId })).status).toBe('confirmed');
  });
});

describe('a queue that moves up after a decision', () => {
  it('given a double tap, then only the first is confirmed, and the next can be a moment later', async () => {
    for (const nth of [6, 7]) {
      await book(on.product.url, RESIDENT, await freeTime(on.product.url, RESIDENT, here.id, nth));
    }
    const clerk = `clerk-${here.id}`;
    const desk = await phone(clerk, `staff/desk/index?community=${here.id}`);
    const confirm = desk.page.getByRole('button', { name: /^确认/ });
    await confirm.first().waitFor();
    const waiting = await confirm.count();
    await desk.page.clock.install();
    await desk.page.clock.pauseAt(Date.now() + 3_600_000);
    await confirm.first().tap();
    await sees(desk, /^已确认/);
    await sees(desk, `${waiting - 1} 个`);
    await confirm.first().tap({ force: true });
    await desk.page.clock.resume();
    await desk.page.locator('.desk--resting').waitFor({ state: 'detached' });
    const { pending } = await askAs(on.product.url, clerk, 'desk.queue', { communityId: here.id });
    expect(pending).toHaveLength(waiting - 1);
  });
});

describe('a printed code is followed once', () => {
  it('given a link to a community in the elder version, then both are remembered, and what is chosen afterwards stays', async () => {
    const mine = await on.phone(NEWCOMER, `pages/home/index?community=${here.id}&elder=1`);
    await sees(mine, here.shortName);
    await press(mine, '换回标准版');
    await sees(mine, '换成长辈版');
    await mine.page.reload();
    await sees(mine, here.shortName);
    await sees(mine, '换成长辈版');
  });

  it('given someone who has not chosen yet, then there is no way back to nowhere', async () => {
    const mine = await on.phone(NEWCOMER, 'pages/community/index');
    await sees(mine, '您住在哪个社区？');
    expect(await mine.page.getByRole('button', { name: '返回' }).count()).toBe(0);
  });
});
