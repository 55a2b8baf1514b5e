// A day at the day-care station: half-days, lunch, a first day on trial, and who is told no.
import { addDays, weekdayOf } from '#domain/calendar';
import { dateWords } from '#words/dates';
import { askAs } from './ask';
import { dining, lunchCount, type Dining } from './dining';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';

const on = stage();
let at: Dining;

beforeAll(async () => {
  at = await dining(on.product.url);
});

const page = () => `more/daycare/index?service=${at.daycareId}`;
const mineAt = async (openid: string) =>
  (await askAs(on.product.url, openid, 'booking.mine', undefined)).upcoming.filter(
    ({ serviceId }) => serviceId === at.daycareId,
  );

describe('a day for somebody who was assessed', () => {
  it('given a morning with lunch, when the clerk confirms, then the ticket says so and the places are counted', async () => {
    const mine = await on.phone(RELATIVE, page(), { community: at.community });
    await press(mine, '下一步');
    await sees(mine, '请选上午或者下午。');
    await mine.page.getByRole('checkbox', { name: /上午/ }).tap();
    await mine.page.getByRole('checkbox', { name: /在站里吃午饭/ }).tap();
    await mine.page.getByRole('checkbox', { name: /要站里来接送/ }).tap();
    await press(mine, '下一步');
    await sees(mine, '看一看，对不对？');
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).tap();
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '等社区确认');
    const [day] = await mineAt(RELATIVE);
    if (!day) throw new Error('nothing was booked');
    const asked = { kind: 'daycare', halves: ['am'], lunch: true, transport: true, trial: false };
    expect(day.choice).toEqual(asked);
    const seen = await askAs(on.product.url, at.clerk, 'desk.booking', { bookingId: day.id });
    expect(seen.choice).toEqual(asked);
    await askAs(on.product.url, at.clerk, 'desk.confirm', { bookingId: day.id });
    await mine.page.reload();
    await sees(mine, '已确认');
    const { days } = await askAs(on.product.url, RELATIVE, 'service.times', {
      serviceId: at.daycareId,
      days: 14,
    });
    const units = days.find(({ date }) => date === day.date)?.slots[0]?.units;
    expect((units?.pm ?? 0) - (units?.am ?? 0)).toBe(1);
    expect(units?.lunch).toBe(7);
    const { stations } = await lunchCount(on.product.url, at, day.date);
    expect(stations).toMatchObject([{ serviceId: at.daycareId, count: 1 }]);
  });
});

describe('whom to call', () => {
  it('given nobody named, when it is asked for on the last look, then it is filled in, mended, and not asked again', async () => {
    const mine = await on.phone(RELATIVE, page(), { community: at.community });
    await sees(mine, '请给要来的人留一位紧急联系人。有急事，站里好找到人。不留也能约。');
    await mine.page.getByRole('checkbox', { name: /下午/ }).tap();
    await press(mine, '下一步');
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).tap();
    await sees(mine, '请给杨桂芬留一位紧急联系人。有急事，站里好找到人。不留也能约。');
    await press(mine, '留联系人');
    await press(mine, '加一位紧急联系人');
    await write(mine, '第 1 位联系人的姓名', '李娟');
    await write(mine, '第 1 位联系人的电话', '12345');
    await write(mine, '第 1 位是什么人？', '女儿');
    await mine.page.getByRole('checkbox', { name: '可以来接人回家' }).tap();
    await press(mine, '保存');
    await sees(mine, /紧急联系人的电话好像不对/);
    await write(mine, '第 1 位联系人的电话', '139 0013 9000');
    await press(mine, '保存');
    await atRoute(mine, 'pages/confirm/index');
    await mine.page.getByText('请给杨桂芬留一位').waitFor({ state: 'detached' });
    const people = await askAs(on.product.url, RELATIVE, 'person.mine', undefined);
    expect(people.find(({ name }) => name === '杨桂芬')?.contacts).toEqual([
      { name: '李娟', phone: '13900139000', relation: '女儿', mayPickUp: true },
    ]);
  });

  it('given nobody named and nobody to be, then a day is booked all the same', async () => {
    const mine = await on.phone(ELDER, page(), { community: at.community });
    await sees(mine, /请给王秀英留一位紧急联系人/);
    await mine.page.getByRole('checkbox', { name: /上午/ }).tap();
    await mine.page.getByRole('checkbox', { name: /先体验一天/ }).tap();
    await press(mine, '下一步');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    const [day] = await mineAt(ELDER);
    await askAs(on.product.url, ELDER, 'booking.cancel', { bookingId: day?.id ?? '', reason: '' });
  });
});

describe('days every week', () => {
  it.each([
    ['standard', false],
    ['elder', true],
  ])(
    'given the %s version, then the station leads to a standing order, with being fetched',
    async (_, elder) => {
      const mine = await on.phone(RELATIVE, page(), { community: at.community, elder });
      await press(mine, '设一个长期预订');
      await atRoute(mine, `more/standing/index?service=${at.daycareId}`);
      await sees(mine, '每周哪几天？');
      const fetched = mine.page.getByRole('checkbox', { name: '要站里来接送' });
      expect(await fetched.count()).toBe(0);
      await mine.page.getByRole('checkbox', { name: '上午' }).tap();
      await fetched.waitFor();
    },
  );
});

describe('somebody without an assessment', () => {
  it('given a usual day, then it is refused with what is missing, and one press makes it the day on trial', async () => {
    const mine = await on.phone(ELDER, page(), { community: at.community, elder: true });
    await mine.page.getByRole('checkbox', { name: /下午/ }).tap();
    await press(mine, '下一步');
    await press(mine, '确认预约');
    await sees(mine, /要有能力评估/);
    await press(mine, '改约体验日');
    await atRoute(mine, 'more/ticket/index');
    const [day] = await mineAt(ELDER);
    expect(day?.choice).toEqual({ kind: 'daycare', halves: ['pm'], lunch: false, trial: true });
  });
});

describe('a day on which the station is closed', () => {
  it('given a Sunday, then it says why', async () => {
    const mine = await on.phone(RELATIVE, page(), { community: at.community });
    const sunday = addDays(at.today, 7 - (weekdayOf(at.today) % 7));
    await mine.page.getByRole('radio', { name: new RegExp(dateWords(sunday)) }).tap();
    await sees(mine, /这天站里不开/);
  });
});
