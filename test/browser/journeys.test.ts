// What residents and clerks do on the pages as they are served, in a real browser, finger by finger.
import { clockWords } from '#words/dates';
import { askAs, book, freeTime } from './ask';
import type { Chosen } from './browser';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

const on = stage();
const { phone } = on;

/** The n-th community of the first sub-district; each journey has one of its own. */
async function community(nth: number): Promise<NonNullable<Chosen['community']>> {
  const streets = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  const found = streets[0]?.communities[nth];
  if (!found) throw new Error(`there is no ${nth}-th community`);
  return found;
}

describe('someone without a community is led to the chooser', () => {
  it('given a part of its name, then the community is found, chosen and remembered', async () => {
    const mine = await phone(NEWCOMER, 'pages/home/index');
    await atRoute(mine, 'pages/community/index');
    await write(mine, '搜社区名字', '  荷 花 ');
    await press(mine, '荷花社区');
    await atRoute(mine, 'pages/home/index');
    await sees(mine, '荷花社区');
    await mine.open('pages/home/index');
    await sees(mine, '要办什么事？');
    await sees(mine, '荷花社区');
  });

  it('given a name that no community has, then it says so and leads on', async () => {
    const mine = await phone(NEWCOMER, 'pages/community/index');
    await write(mine, '搜社区名字', '没有这个');
    await sees(mine, /没有找到带“没有这个”的社区/);
    await press(mine, '清空，从街道里找');
    await press(mine, '玉兴街道');
    await sees(mine, '荷花社区');
  });
});

describe('a booking, from the home page to the counter', () => {
  it.each([
    ['the version for everybody', false, 0, [/^城乡居民医保参保/]],
    ['the version for elders', true, 4, ['社区办事', /^城乡居民医保参保/]],
  ])(
    'given a free time, %s, when a resident books and the clerk confirms, then the resident sees it',
    async (_, elder, nth, way) => {
      const here = await community(nth);
      const { start, end } = await freeTime(on.product.url, RESIDENT, here.id);
      const mine = await phone(RESIDENT, 'pages/home/index', { community: here, elder });
      for (const words of way) await press(mine, words);
      await sees(mine, '要带的材料');
      await press(mine, '选时间预约');
      await press(mine, `${clockWords(start)}–${clockWords(end)}`);
      await sees(mine, '看一看，对不对？');
      await press(mine, '确认预约');
      await atRoute(mine, 'more/ticket/index');
      await sees(mine, '等社区确认');
      await mine.page.getByLabel(/^预约号码 \d( \d){5}$/).waitFor();

      const desk = await phone(`clerk-${here.id}`, 'pages/home/index', { community: here });
      await press(desk, '社区工作台');
      await press(desk, /^确认$/);
      await sees(desk, '已确认张敏的预约。');
      await sees(desk, '都处理完了，没有等着确认的预约。');

      await mine.page.reload();
      await sees(mine, '已确认');
      if (elder) await press(mine, /^更多$/);
      await sees(mine, /社区（.+）确认了预约/);
      await press(mine, '回到首页');
      await sees(mine, '下一个预约');
    },
  );

  it('given two quick taps, then one booking is made', async () => {
    const here = await community(1);
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    const submit = mine.page.getByRole('button').filter({ hasText: '确认预约' });
    await submit.waitFor();
    await submit.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await atRoute(mine, 'more/ticket/index');
    const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
    expect(upcoming.filter(({ communityId }) => communityId === here.id)).toHaveLength(1);
  });

  it('given an answer lost on the way, when the same is sent again, then it is booked once', async () => {
    const here = await community(2);
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await sees(mine, '看一看，对不对？');
    let lost = 0;
    await mine.page.route('**/invoke/api', async (route) => {
      const placing = route.request().postDataJSON().path === 'booking.place';
      if (!placing || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await press(mine, '确认预约');
    await sees(mine, /网络不太通/);
    await press(mine, '再试一次');
    await atRoute(mine, 'more/ticket/index');
    const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
    expect(lost).toBe(1);
    expect(upcoming.filter(({ communityId }) => communityId === here.id)).toHaveLength(1);
  });

  it('given someone nobody knows yet, then name and phone are asked for once, and kept while they are wrong', async () => {
    const here = await community(3);
    const { serviceId, start, end } = await freeTime(on.product.url, NEWCOMER, here.id);
    const mine = await phone(NEWCOMER, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await write(mine, '姓名', '陈'.repeat(300));
    await write(mine, '手机或座机', '123');
    await press(mine, '确认预约');
    await sees(mine, '请写姓名，最多 20 个字。');
    await sees(mine, /电话好像不对/);
    await write(mine, '姓名', '陈晓🌸');
    await write(mine, '手机或座机', '138 0013 8000');
    await press(mine, '返回');
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    expect(await mine.page.getByLabel('姓名').inputValue()).toBe('陈晓🌸');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '陈晓🌸');
  });
});

describe('a time that somebody else was faster to take', () => {
  it('given the only place gone, then it says so and leads to another time', async () => {
    const here = await community(11);
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    const { serviceId, start, end } = time;
    const mine = await phone(RESIDENT, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await sees(mine, '看一看，对不对？');
    expect(time.left).toBe(1);
    await book(on.product.url, ELDER, time);
    await press(mine, '确认预约');
    await sees(mine, /约满了。换个时间看看/);
    await mine.page.locator('.note').getByRole('button', { name: '换个时间' }).tap();
    await sees(mine, '哪天来方便？');
    await mine.page
      .getByRole('button', { name: /满了，可排队/ })
      .first()
      .waitFor();
  });
});

describe('a booking that moves', () => {
  it('given another free time, when the resident moves, then the ticket says so and the old place is free', async () => {
    const here = await community(9);
    const old = await freeTime(on.product.url, RELATIVE, here.id);
    const bookingId = await book(on.product.url, RELATIVE, old);
    const mine = await phone(RELATIVE, `more/ticket/index?booking=${bookingId}`, { community: here });
    await press(mine, '改个时间');
    const { date, start, end } = await freeTime(on.product.url, RELATIVE, here.id, 2);
    expect(date).toBe(old.date);
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await sees(mine, '改到这个时间，对不对？');
    await press(mine, '改到这个时间');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '您改了时间');
    const moved = await askAs(on.product.url, RELATIVE, 'booking.get', { bookingId });
    expect([moved.date, moved.start]).toEqual([date, start]);
    expect(await freeTime(on.product.url, RELATIVE, here.id)).toMatchObject({
      date: old.date,
      start: old.start,
    });
  });
});

describe('a booking that comes to nothing', () => {
  it('given a clerk who declines with a reason, then the resident reads it and is led to another time', async () => {
    const here = await community(5);
    const bookingId = await book(on.product.url, ELDER, await freeTime(on.product.url, ELDER, here.id));
    const desk = await phone(`clerk-${here.id}`, `staff/desk/index?community=${here.id}`, {
      community: here,
    });
    await press(desk, '不接受');
    await press(desk, '告诉居民');
    await sees(desk, '请选一个原因，或者写一个。');
    await desk.page.getByRole('radio', { name: '这件事不在本社区办' }).tap();
    await press(desk, '告诉居民');
    await sees(desk, '已告诉王秀英，这次没有接受。');
    const mine = await phone(ELDER, `more/ticket/index?booking=${bookingId}`, {
      community: here,
      elder: true,
    });
    await sees(mine, '社区没有接受');
    await sees(mine, '原因：这件事不在本社区办');
    await press(mine, '换个时间再约');
    await sees(mine, '哪天来方便？');
  });

  it('given another clerk who was faster, then it says so and shows the queue as it is', async () => {
    const here = await community(6);
    const bookingId = await book(on.product.url, RESIDENT, await freeTime(on.product.url, RESIDENT, here.id));
    const clerk = `clerk-${here.id}`;
    const desk = await phone(clerk, `staff/desk/index?community=${here.id}`, { community: here });
    await sees(desk, '等您确认');
    await askAs(on.product.url, clerk, 'desk.decline', { bookingId, reason: '停电' });
    await press(desk, /^确认$/);
    await sees(desk, /同事.*刚刚处理过张敏的预约，现在是“社区没有接受”/);
    await sees(desk, '都处理完了，没有等着确认的预约。');
  });

  it('given second thoughts, when the resident cancels, then it asks once more and gives the place back', async () => {
    const here = await community(7);
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    const bookingId = await book(on.product.url, RESIDENT, time);
    const mine = await phone(RESIDENT, `more/ticket/index?booking=${bookingId}`, { community: here });
    await press(mine, '取消这个预约');
    await press(mine, '不取消，留着');
    await press(mine, '取消这个预约');
    await press(mine, '是的，取消');
    await sees(mine, '已取消');
    await sees(mine, '您取消了预约');
    const { days } = await askAs(on.product.url, RESIDENT, 'service.times', { serviceId: time.serviceId });
    const slot = days.find(({ date }) => date === time.date)?.slots.find(({ start }) => start === time.start);
    expect(slot?.availability).toBe('open');
  });
});

describe('the elder version', () => {
  it('given the switch on the home page, then type and taps grow, and it is remembered', async () => {
    const here = await community(8);
    const mine = await phone(ELDER, 'pages/home/index', { community: here });
    const measure = () =>
      mine.page
        .locator('.kinds__one .strong')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    await sees(mine, '要办什么事？');
    expect(await measure()).toBeLessThan(18);
    await press(mine, '换成长辈版');
    await sees(mine, '换回标准版');
    expect(await measure()).toBeGreaterThanOrEqual(22);
    const taps = await mine.page
      .locator('.press')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...taps)).toBeGreaterThanOrEqual(60);
    await mine.open('pages/me/index');
    expect(await mine.page.getByRole('radio', { name: /长辈版/ }).getAttribute('aria-checked')).toBe('true');
  });
});
