// A cook's day, finger by finger: next week's menu copied and changed, residents order and the count grows, meals fetched by code
// and by tick, who ate without a booking, who is still to come, and who did not.
import { addDays, dateAt, weekdayOf } from '#domain/calendar';
import { askAs } from './ask';
import type { Phone } from './browser';
import { bookingOf } from './desk-morning';
import { allDayCanteen, dining, eatNow } from './dining';
import { atRoute, press, sees, write } from './hands';
import { ELDER, RELATIVE, RESIDENT } from './services';
import { stage } from './stage';

const on = stage();
const CODE = '请对方念六位号码';
const SUPPER = 17 * 60;

/** A community with a canteen, and its cook's own phone. */
async function kitchen() {
  const at = await dining(on.product.url);
  const communityId = at.community.id;
  const cook = `cook-${communityId}`;
  const open = (page: string) =>
    on.phone(cook, `staff/${page}/index?community=${communityId}`, { community: at.community });
  return { ...at, communityId, cook, open };
}

/** Of days, meals and the parts of a list one is chosen, until it is: a list that is read anew in that moment draws its parts anew, and the finger meets the old one. */
async function pick(phone: Phone, words: string | RegExp): Promise<void> {
  await sees(phone, words);
  const one = phone.page.getByRole('radio').filter({ hasText: words }).locator('visible=true').first();
  for (let turn = 0; turn < 5; turn += 1) {
    await one.tap();
    if ((await one.getAttribute('aria-checked')) === 'true') return;
  }
}

describe('a cook’s day', () => {
  it('given last week’s menu, then one tap copies it, and a dish is added, at last with all that it needs', async () => {
    const { cook, communityId, canteenId, open } = await kitchen();
    const sunday = addDays(dateAt(Date.now()), 7 - weekdayOf(dateAt(Date.now())));
    const next = addDays(sunday, 7);
    // What was written for this Sunday's supper, also when that is over.
    const dishes = [{ id: 'duck', title: '红烧鸭', priceFen: 1200, portions: 9 }];
    const time = { serviceId: canteenId, date: sunday, start: SUPPER };
    await askAs(on.product.url, cook, 'desk.writeMenu', { ...time, dishes });
    const phone = await open('menu');
    await pick(phone, '下个星期');
    await press(phone, '照抄上星期的菜单');
    await sees(phone, '抄好了 1 餐。');
    await pick(phone, /^周日/);
    await sees(phone, '红烧鸭');
    await press(phone, '改晚餐');
    await press(phone, '加一样菜');
    await press(phone, '存好这一餐');
    await sees(phone, '还有没写对的，请看红字。');
    await write(phone, '第 2 样的菜名', '烂熟南瓜');
    await write(phone, '第 2 样的价钱（元）', '3.5');
    await press(phone, '存好这一餐');
    await sees(phone, /晚餐存好了/);
    const { days } = await askAs(on.product.url, cook, 'desk.menuWeek', { communityId, from: next });
    const supper = days[0]?.meals.find(({ start }) => start === SUPPER);
    expect(supper?.menu.map(({ title, priceFen }) => [title, priceFen])).toEqual([
      ['红烧鸭', 1200],
      ['烂熟南瓜', 350],
    ]);
  });

  it('given residents order, then the count grows; then by code, by tick and without a booking they are served, and one stays away', async () => {
    const { cook, communityId, open } = await kitchen();
    const { product } = on;
    const serviceId = allDayCanteen(on, communityId);
    const stove = await open('kitchen');
    await pick(stove, '整日食堂');
    await sees(stove, '正餐 0');
    const [zhang, li, wang] = [
      await eatNow(product.url, RESIDENT, serviceId),
      await eatNow(product.url, RELATIVE, serviceId),
      await eatNow(product.url, ELDER, serviceId),
    ];
    await press(stove, '刷新看看有没有新的');
    await stove.page.locator('.kitchen__number', { hasText: /^3$/ }).waitFor();
    await press(stove, '把留着的 5 份放出来给大家订');
    await press(stove, '先留着');

    const hatch = await open('meals');
    await pick(hatch, '整日食堂');
    await sees(hatch, '还没来 3');
    await write(hatch, CODE, '385201');
    await press(hatch, '登记到场');
    await sees(hatch, /^今天没有这个号码的预约。/);
    await write(hatch, CODE, bookingOf(product, zhang).code);
    await press(hatch, '登记到场');
    await hatch.page.locator('.desk__who', { hasText: '张敏来了' }).waitFor();
    await sees(hatch, '还没来 2');
    const name = bookingOf(product, li).persons[0]?.name ?? '';
    await hatch.page.getByRole('button', { name: `${name}来了`, exact: true }).tap();
    await sees(hatch, '已登记');
    await sees(hatch, '还没来 1');
    await press(hatch, '米线套餐 9 元');
    await sees(hatch, '记下了：米线套餐 1 份。');
    await sees(hatch, '还留着 4 份');

    await askAs(product.url, cook, 'desk.miss', { bookingId: wang });
    await press(hatch, '刷新看看有没有新的');
    await pick(hatch, '没来 1');
    await sees(hatch, '后来来了');
    await pick(hatch, '来过了 3');
    await sees(hatch, '没留名字的人');
    expect([zhang, li, wang].map((id) => bookingOf(product, id).status)).toEqual([
      ...['arrived', 'arrived', 'missed'],
    ]);
  });

  it('given the desk, then the ways to the canteen are there for its cook, and the manager’s are not', async () => {
    const { open } = await kitchen();
    const desk = await open('desk');
    await sees(desk, '食堂：写菜单');
    expect(await desk.page.getByText('食堂：每月结算').count()).toBe(0);
    await press(desk, '食堂：要做多少');
    await atRoute(desk, 'staff/kitchen/index');
  });
});
