// Several people in one booking: ticked on the last look, booked together or not at all, seen together at the desk.
import { clockWords } from '#words/dates';
import { askAs, freeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { dining, eat, LUNCH, lunchAhead, lunchCount, writePortions, type Dining } from './dining';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const RELATIVE = 'relative-li';
const RESIDENT = 'resident-zhang';

const on = stage();
const { phone } = on;
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RELATIVE, 'community.streets', undefined);
  for (const community of street?.communities ?? []) {
    const { left } = await freeTime(on.product.url, RELATIVE, community.id);
    if (left > 1) here = community;
  }
});

describe('a booking for several people', () => {
  it('given two ticked, then both are booked together, and the clerk sees both', async () => {
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community: here });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await press(mine, '不止一个人，一起约');
    await mine.page.getByRole('checkbox', { name: /李明/ }).tap();
    await press(mine, '确认预约');
    await sees(mine, '请选一下是给谁约。');
    await mine.page.getByRole('checkbox', { name: /李明/ }).tap();
    await mine.page.getByRole('checkbox', { name: /杨桂芬/ }).tap();
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, /^(李明、杨桂芬|杨桂芬、李明)$/);
    const clerk = `clerk-${here.id}`;
    const { pending } = await askAs(on.product.url, clerk, 'desk.queue', { communityId: here.id });
    expect(pending[0]?.persons.map(({ name }) => name).sort()).toEqual(['李明', '杨桂芬']);
    const desk = await phone(clerk, `staff/desk/index?community=${here.id}`, { community: here });
    await sees(desk, /李明\s· 电话 138\*{4}8000/);
    await sees(desk, /杨桂芬\s· 电话 138\*{4}8000/);
  });

  it('given the elder version, then one is chosen, and nothing else is asked', async () => {
    const { serviceId, start, end } = await freeTime(on.product.url, RELATIVE, here.id);
    const mine = await phone(RELATIVE, `pages/times/index?service=${serviceId}`, {
      community: here,
      elder: true,
    });
    await press(mine, `${clockWords(start)}–${clockWords(end)}`);
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).waitFor();
    expect(await mine.page.getByRole('button').filter({ hasText: '一起约' }).count()).toBe(0);
  });
});

describe('several at one table', () => {
  let at: Dining;
  beforeAll(async () => {
    at = await dining(on.product.url);
  });

  const tick = ({ page }: Phone, name: RegExp | string) => page.getByRole('checkbox', { name }).tap();
  const kitchen = (date: string) => lunchCount(on.product.url, at, date);

  /** On the last look, with a dish for both of them. */
  async function bothEating(ahead: number, elder = false) {
    const { date, menu } = await lunchAhead(on.product.url, at, ahead);
    const [one = '', other = '', third = ''] = menu.map(({ title }) => title);
    const mine = await phone(
      RELATIVE,
      `pages/canteen/index?service=${at.canteenId}&date=${date}&start=${LUNCH}`,
      {
        ...{ community: at.community, elder },
      },
    );
    await mine.page.getByRole('checkbox').filter({ hasText: one }).locator('visible=true').first().tap();
    await press(mine, '下一步');
    if (!elder) {
      await press(mine, '不止一个人，一起约');
      await tick(mine, /杨桂芬/);
    }
    return { mine, date, menu, one, other, third };
  }

  it('given each their own dishes, then both are cooked and paid for apart, and the ticket says whose is whose', async () => {
    const { mine, date, menu, one, other } = await bothEating(2);
    await sees(mine, '应付 11 元');
    await press(mine, '各吃各的');
    await press(mine, '给杨桂芬换菜');
    await tick(mine, `杨桂芬：${one}`);
    await sees(mine, '还没有给杨桂芬点菜。');
    await press(mine, '确认预约');
    await tick(mine, `杨桂芬：${other}`);
    await sees(mine, '应付 13 元');
    await sees(mine, '7 + 6 = 13 元');
    await sees(mine, '杨桂芬：6 元');
    await sees(mine, '补贴 3 元');

    // Unticked and ticked again: nothing is lost.
    await tick(mine, /^杨桂芬（/);
    await sees(mine, '应付 7 元');
    await tick(mine, /^杨桂芬（/);
    await sees(mine, '应付 13 元');

    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '杨桂芬吃什么');
    await sees(mine, `${other} 9 元`);
    const { meals, dishes } = await kitchen(date);
    expect(meals).toBe(2);
    expect(dishes.map(({ count }) => count)).toEqual(menu.map((_, i) => (i < 2 ? 1 : 0)));
  });

  it('given a dish of one of them that sells out, then whose it is, and it is changed without losing the rest', async () => {
    await writePortions(on.product.url, at, 3, [10, 1, 10]);
    const { mine, date, menu, one, other, third } = await bothEating(3);
    await press(mine, '各吃各的');
    await press(mine, '给杨桂芬换菜');
    await tick(mine, `杨桂芬：${one}`);
    await tick(mine, `杨桂芬：${other}`);
    await eat(on.product.url, RESIDENT, at, 3, menu[1]?.id ?? '');
    await press(mine, '确认预约');
    await sees(mine, /刚刚没有了/);
    await press(mine, '回去选好');
    await sees(mine, `“${other}”没有了，请给杨桂芬换一样。`);
    await press(mine, '拿掉没有的菜');
    await tick(mine, `杨桂芬：${third}`);
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    expect((await kitchen(date)).dishes.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('given the menu again after each has their own, then it says that choosing there is for all', async () => {
    const { mine, one, other } = await bothEating(4);
    await press(mine, '各吃各的');
    await press(mine, '给杨桂芬换菜');
    await tick(mine, `杨桂芬：${one}`);
    await tick(mine, `杨桂芬：${other}`);
    await press(mine, '换菜、换吃法');
    await sees(mine, '每个人点的菜不一样，在下一页改。在这里重新点，就变成大家吃一样的。');
  });

  it('given the elder version, then there is one tray, and nothing else is asked', async () => {
    const { mine } = await bothEating(5, true);
    await mine.page.getByRole('radio', { name: /杨桂芬/ }).waitFor();
    expect(await mine.page.getByRole('button').filter({ hasText: '各吃各的' }).count()).toBe(0);
  });
});
