// What is ordered every week: kept once, booked by the clock, paused and ended, and what was skipped with its reason.
import { addDays } from '#domain/calendar';
import { askAs } from './ask';
import { dining, LUNCH, lunchAhead, writePortions, type Dining } from './dining';
import { passMinute } from './minute';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';

const on = stage();
let at: Dining;

beforeAll(async () => {
  at = await dining(on.product.url);
});

const lunches = async (openid: string) =>
  (await askAs(on.product.url, openid, 'booking.mine', undefined)).upcoming.filter(
    ({ serviceId }) => serviceId === at.canteenId,
  );

describe('lunch every day for a mother', () => {
  it('given a wish that is sold out on one day, then the others are booked, that one says why, and a pause takes them back', async () => {
    await writePortions(on.product.url, at, 3, [0, 10, 10]);
    const { menu } = await lunchAhead(on.product.url, at, 4);
    const wish = menu[0]?.title ?? '';
    const mine = await on.phone(RELATIVE, `pages/canteen/index?service=${at.canteenId}`, {
      community: at.community,
    });
    await press(mine, '设一个长期预订');
    await sees(mine, '每周哪几天？');
    await press(mine, '就这样一直订');
    await sees(mine, '请选每周哪几天。');
    for (const day of [...'一二三四五六日'])
      await mine.page.getByRole('checkbox', { name: `周${day}` }).tap();
    await mine.page.getByRole('checkbox', { name: wish }).tap();
    await mine.page.getByRole('radio', { name: '那天就不订' }).tap();
    await mine.page.getByRole('checkbox', { name: /李明/ }).tap();
    await mine.page.getByRole('checkbox', { name: /杨桂芬/ }).tap();
    await press(mine, '就这样一直订');
    await atRoute(mine, 'more/standings/index');
    await sees(mine, /设好了/);
    await passMinute(on.product);
    await mine.page.reload();
    await sees(mine, '已经订好');
    await sees(mine, `没订上：“${wish}”卖完了。`);
    const booked = (await lunches(RELATIVE)).filter(({ status }) => status === 'confirmed');
    expect(booked.map(({ date }) => date)).not.toContain(addDays(at.today, 3));
    expect(booked.map(({ date }) => date)).toContain(addDays(at.today, 4));
    expect(new Set(booked.flatMap(({ persons }) => persons.map(({ name }) => name)))).toEqual(
      new Set(['杨桂芬']),
    );

    await press(mine, /^暂停$/);
    await write(mine, '从哪天开始暂停？', addDays(at.today, 4));
    await write(mine, '暂停到哪天？', addDays(at.today, 4));
    await press(mine, '就这样暂停');
    await sees(mine, /已经替您取消/);
    const after = (await lunches(RELATIVE)).map(({ date }) => date);
    expect(after).not.toContain(addDays(at.today, 4));
    expect(after).toContain(addDays(at.today, 5));

    await press(mine, '停掉');
    await press(mine, '不停，留着');
    await press(mine, '停掉');
    await press(mine, '是的，停掉');
    await sees(mine, '已经停掉');
    expect((await lunches(RELATIVE)).filter(({ date }) => date > addDays(at.today, 1))).toEqual([]);
  });
});

describe('a pause until further notice', () => {
  it('given an elder who goes away, when they are back, then one press goes on', async () => {
    const [self] = await askAs(on.product.url, ELDER, 'person.mine', undefined);
    const personIds = [self?.id ?? ''];
    await askAs(on.product.url, ELDER, 'standing.save', {
      ...{ requestId: 'standing-elder-1', serviceId: at.canteenId, start: LUNCH, from: at.today, personIds },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      note: '',
      choice: {
        kind: 'canteen',
        channel: 'eat-in',
        orders: personIds.map((personId) => ({
          personId,
          titles: [],
          otherwise: 'first' as const,
          diets: [],
        })),
      },
    });
    const mine = await on.phone(ELDER, 'pages/me/index', { community: at.community, elder: true });
    await press(mine, '我的长期预订');
    await sees(mine, '一直在订');
    await press(mine, /^暂停$/);
    await press(mine, '就这样暂停');
    await sees(mine, '暂停了');
    await sees(mine, /到您恢复为止/);
    await press(mine, '恢复');
    await sees(mine, '一直在订');
    const [order] = await askAs(on.product.url, ELDER, 'standing.mine', undefined);
    expect(order).toMatchObject({ state: 'active', pauses: [] });
  });

  it('given nobody who orders, then it says where one can', async () => {
    const mine = await on.phone('newcomer-chen', 'more/standings/index', { community: at.community });
    await sees(mine, '您还没有长期预订。');
    await press(mine, '回到首页');
    await atRoute(mine, 'pages/home/index');
  });
});
