// A cook's day, finger by finger: next week's menu copied and changed, residents order and the count grows, meals fetched by code
// and by tick, who ate without a booking, who is still to come, and who did not.
import { addDays, dateAt, weekdayOf } from '#domain/calendar';
import { staffOf } from '../../local/seed/staff';
import { askAs } from './ask';
import type { Phone } from './browser';
import { bookingOf } from './desk-morning';
import { allDayCanteen, dining, eatNow } from './dining';
import { atRoute, press, sees, write } from './hands';
import { copyOf, ELDER, RELATIVE, RESIDENT } from './services';
import { stage } from './stage';

const on = stage();
const CODE = '请对方念六位号码';
const WHO = '名字、电话后几位，或者六位号码';
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

/** A picture as a phone takes it: larger than is sent. */
async function aPhoto({ page }: Phone) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2000, 1500];
    const pen = canvas.getContext('2d');
    for (let i = 0; pen && i < 400; i++) {
      pen.fillStyle = `hsl(${i * 7} 60% 50%)`;
      pen.fillRect((i % 20) * 100, Math.floor(i / 20) * 75, 100, 75);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  return { name: 'duck.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(url.split(',')[1] ?? '', 'base64') };
}

async function choosePicture(
  { page }: Phone,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: label, exact: true }).tap(),
  ]);
  await chooser.setFiles(file);
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
    // What was typed is still there after a look at another week.
    await pick(phone, '这个星期');
    await press(phone, '接着改');
    await sees(phone, /^这里是上次改了/);
    await choosePicture(phone, '给第 1 样加照片', {
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<svg/>'),
    });
    await sees(phone, '这个文件不是能看的照片。请选拍的照片。');
    await choosePicture(phone, '给第 1 样加照片', await aPhoto(phone));
    await sees(phone, '照片传好了。存好这一餐，居民就看得到。');
    await press(phone, '存好这一餐');
    await sees(phone, /晚餐存好了/);
    // Two thousand pixels wide as it was taken, as wide as a phone shows now; and there for whoever looks at the menu.
    const shown = phone.page.locator('.food__picture img').locator('visible=true').first();
    await shown.scrollIntoViewIfNeeded();
    await phone.page.waitForFunction(
      (one) => (one as HTMLImageElement).naturalWidth === 1280,
      await shown.elementHandle(),
    );
    const { days } = await askAs(on.product.url, cook, 'desk.menuWeek', { communityId, from: next });
    const supper = days[0]?.meals.find(({ start }) => start === SUPPER);
    expect(supper?.menu[0]?.picture).toMatch(/^cloud:\/\/.+\/dishes\/.+\.jpg$/);
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
    await sees(hatch, /^这一餐没有这个号码。/);
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
    // The wrong tap is taken back where it was made, and the same dish is written down again; and so is a wrong tick.
    await hatch.page.getByRole('button', { name: '点错了，撤回这一份', exact: true }).tap();
    await sees(hatch, '还留着 5 份');
    await press(hatch, '米线套餐 9 元');
    await sees(hatch, '还留着 4 份');
    await hatch.page.getByRole('button', { name: `点错了，${name}没有来`, exact: true }).tap();
    await press(hatch, '改回去');
    await sees(hatch, '还没来 2');
    await hatch.page.getByRole('button', { name: `${name}来了`, exact: true }).tap();
    await sees(hatch, '还没来 1');
    // All the others are booked, and there is still food: more is kept when the cook has said why there is.
    const manager = staffOf('manager', communityId);
    const meal = { serviceId, date: dateAt(Date.now()), start: 0 };
    await askAs(product.url, manager, 'desk.setCapacity', { ...meal, unit: 'meals', count: 3 });
    await press(hatch, '刷新看看有没有新的');
    await press(hatch, '再留几份');
    await sees(hatch, /^份数都订出去了。/);
    await press(hatch, '再留 1 份');
    await sees(hatch, '请选为什么多出来。');
    await pick(hatch, '多做了');
    await press(hatch, '再留 1 份');
    await sees(hatch, '好了，现在留着 5 份。');

    await askAs(product.url, cook, 'desk.miss', { bookingId: wang });
    await press(hatch, '刷新看看有没有新的');
    await pick(hatch, '没来 1');
    await sees(hatch, '后来来了');
    await pick(hatch, '来过了 3');
    await sees(hatch, '没留名字的人');
    await press(hatch, '补登以前的日子');
    await pick(hatch, '昨天');
    await sees(hatch, /^这一天已经过了：/);
    expect([zhang, li, wang].map((id) => bookingOf(product, id).status)).toEqual([
      ...['arrived', 'arrived', 'missed'],
    ]);
  });

  it('given somebody calls, then lunch is brought to their home; given who stands there finds nothing kept, then more is kept for them', async () => {
    const { cook, communityId, open } = await kitchen();
    const who = { communityId, name: '马秀莲', phone: '13900012346', consent: true } as const;
    await askAs(on.product.url, cook, 'desk.savePerson', who);
    copyOf(on, 'canteen', communityId, 'standing', ({ meals }) => ({
      title: '现场食堂',
      hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1440]]])),
      meals: meals.slice(0, 1).map((meal) => ({
        ...{ ...meal, title: '正餐', start: 0, meals: 6, walkIn: 1 },
        ...{ cutoff: { daysBefore: 1, at: 0 }, menu: [{ id: 'noodles', title: '米线套餐', priceFen: 900 }] },
      })),
    }));
    const phone = await open('book');
    const tapDish = () => phone.page.locator('.dish:not([disabled])').locator('visible=true').first().tap();
    await write(phone, WHO, '普朝阳');
    await press(phone, '找一找');
    await press(phone, '登记一个新的人');
    await write(phone, '手机或座机', '13900012345');
    await phone.page.getByRole('checkbox', { name: '本人同意' }).tap();
    await press(phone, '登记，接着约');
    await sees(phone, '替普朝阳约什么？');
    expect(await phone.page.getByText('城乡居民医保参保').count()).toBe(0);
    await press(phone, '幸福食堂');
    await tapDish();
    await pick(phone, '送到家');
    await write(phone, '送餐地址', '玉兴路 12 号 501');
    await press(phone, '接着念给对方听');
    await sees(phone, '没有普朝阳的出生日期，还算不了老年补贴。');
    await press(phone, '约好');
    await sees(phone, '约好了，请把号码告诉对方：');
    await sees(phone, '玉兴路 12 号 501');

    await press(phone, '再替普朝阳约一件');
    for (const name of ['普朝阳', who.name]) {
      if (name === who.name) {
        await press(phone, '再替一个人约');
        await write(phone, WHO, name);
        await press(phone, '找一找');
        await press(phone, '替这个人约');
      }
      await press(phone, '现场食堂');
      await pick(phone, '人就在这里');
      if (name === who.name) {
        await sees(phone, /留给现场的用完了，还有 5 个没有人约。$/);
        await press(phone, '再留 1 个给现场');
      }
      await tapDish();
      await press(phone, '接着念给对方听');
      await sees(phone, '用留给现场的位置');
      await press(phone, '约好');
      await press(phone, '人就在这里，登记到场');
      await sees(phone, '登记好了，人已经在这里。');
    }
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
