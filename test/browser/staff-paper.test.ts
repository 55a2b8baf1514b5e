// A desk's paper, finger by finger: a sheet opened and looked at, a table taken away, the charts of its weeks, and a matter
// raised to the sub-district and answered.
import { strFromU8, unzipSync } from 'fflate';
import { book, freeTime } from './ask';
import { atRoute, press, sees, write } from './hands';
import type { Phone } from './browser';
import { bookingOf, today } from './desk-morning';
import { firstCommunity, RESIDENT } from './services';
import { stage } from './stage';
import { givenWeeks } from './staff-weeks';

const on = stage();

const choose = (phone: Phone, words: string | RegExp) =>
  phone.page.getByRole('radio').filter({ hasText: words }).locator('visible=true').first().tap();

/** The tab that a press opens. */
async function opened(phone: Phone, words: string) {
  const [tab] = await Promise.all([phone.page.context().waitForEvent('page'), press(phone, words)]);
  await tab.waitForLoadState();
  return tab;
}

describe('a desk’s paper', () => {
  it('given somebody comes today, then the sheet of the day opens with their number, and tomorrow’s has nobody', async () => {
    const { url } = on.product;
    const community = await firstCommunity(on);
    const clerk = `clerk-${community.id}`;
    const bookingId = await book(url, RESIDENT, await freeTime(url, RESIDENT, community.id));
    const code = await today(on.product, clerk, bookingId);
    const desk = await on.phone(clerk, `staff/desk/index?community=${community.id}`, { community });
    await press(desk, '打印单子');
    await atRoute(desk, 'staff/sheets');
    await choose(desk, '窗口办事单');
    await press(desk, '准备单子');
    await sees(desk, /准备好了，共 1 条/);
    const sheet = await opened(desk, '打开，去打印');
    await sheet.getByText(code).waitFor();
    expect(await sheet.title()).toContain('窗口办事单');
    expect(await sheet.getByText('138 0013 8000').count()).toBe(1);
    await choose(desk, '活动签到表');
    await press(desk, '准备单子');
    await sees(desk, /没有要打印的“活动签到表”/);

    const slip = await on.phone(clerk, `staff/sheets/index?community=${community.id}&booking=${bookingId}`, {
      community,
    });
    await press(slip, '准备预约单');
    const paper = await opened(slip, '打开，去打印');
    await paper.getByText(code).waitFor();
    expect(bookingOf(on.product, bookingId).code).toBe(code);
  });

  it('given a span, then the table comes down with its rows; given one without anybody, then it says so', async () => {
    const community = await firstCommunity(on);
    const manager = `manager-${community.id}`;
    givenWeeks(on.product, community.id);
    const phone = await on.phone(manager, `staff/exports/index?community=${community.id}`, { community });
    await choose(phone, '约过的');
    await press(phone, '准备表格');
    await sees(phone, /^“预约 .+”准备好了，共 \d+ 条。$/);
    const [response] = await Promise.all([
      phone.page.context().waitForEvent('response', (one) => one.url().includes('.xlsx')),
      press(phone, '下载表格'),
    ]);
    const book = unzipSync(
      await (await fetch(response.url())).arrayBuffer().then((all) => new Uint8Array(all)),
    );
    expect(strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('张敏');
    await choose(phone, '食堂结算');
    await press(phone, '准备表格');
    await sees(phone, /^这个月还没有结算/);
  });

  it('given eight weeks, then they are a picture with its numbers beneath; ratings of this week are not among them', async () => {
    const community = await firstCommunity(on);
    const clerk = `clerk-${community.id}`;
    const phone = await on.phone(clerk, `staff/trends/index?community=${community.id}`, { community });
    await sees(phone, /^八周一共约了 \d+ 人/);
    const picture = phone.page.locator('.trends__picture img').first();
    await picture.waitFor();
    expect(
      await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
    ).toBeGreaterThan(0);
    await choose(phone, '城乡居民医保参保');
    await sees(phone, /这周：平均 \d\.\d 分，9 个评价/);
    expect(await phone.page.getByText('10 个评价').count()).toBe(0);
  });

  it('given something the community cannot mend, then it is raised, answered by the manager, and closed', async () => {
    const community = await firstCommunity(on);
    const [clerk, manager] = [`clerk-${community.id}`, `manager-${community.id}`];
    const at = (openid: string) =>
      on.phone(openid, `staff/escalations/index?community=${community.id}`, { community });
    const { url } = on.product;
    const bookingId = await book(url, RESIDENT, await freeTime(url, RESIDENT, community.id));
    const booking = `staff/booking/index?community=${community.id}&booking=${bookingId}`;
    const phone = await on.phone(clerk, booking, { community });
    await press(phone, '这件事社区办不了，吹哨上报');
    await atRoute(phone, 'staff/escalations');
    await sees(phone, /^张敏，.+城乡居民医保参保$/);
    await press(phone, '报上去');
    await sees(phone, '请选是什么事。');
    await choose(phone, '设施坏了');
    await choose(phone, '区里的部门');
    await write(phone, '哪个部门', '区住建局');
    await write(phone, /^写清楚/, '12 幢电梯坏了三天，老人下不了楼');
    await press(phone, '报上去');
    await sees(phone, /^记下了。/);
    await sees(phone, /区住建局 · 设施坏了/);

    const office = await at(manager);
    await press(office, '记下答复');
    await write(office, '谁答复的', '物业科杨科长');
    await write(office, '对方怎么答复的', '明天上午派人来修');
    await press(office, /^记下$/);
    await sees(office, '有答复了');
    await sees(office, /物业科杨科长答复（.+记的）：$/);
    await sees(office, '看这个预约');
    await press(office, '办结');
    await write(office, '最后怎么样了', '电梯修好了');
    await press(office, /^记下$/);
    await sees(office, '办结了的');
    await sees(office, /按时答复 1 件（100%）/);
  });
});
