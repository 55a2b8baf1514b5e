// Seeing, carrying away and erasing one's own data, with a finger.
import { readFileSync } from 'node:fs';
import { bookedBy, cameTo } from './arrivals';
import { askAs } from './ask';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const on = stage();

const kept = (collection: string, query: object) =>
  on.product.cloudbase.database.find(collection, query) as Record<string, unknown>[];

const PRIVACY = 'more/privacy/index';

describe('one sees what is kept, and carries it away', () => {
  it('given cards and a booking, then they are there in words, and the file says the same', async () => {
    await cameTo(on.product, 'seer', 1, '钱多多');
    const mine = await on.phone('seer', PRIVACY);

    await press(mine, '看存了我什么');
    await sees(mine, '我自己 钱多多');
    await sees(mine, /^电话：138 0013 80\d\d$/);
    await sees(mine, /已经来过$/);
    const [download] = await Promise.all([mine.page.waitForEvent('download'), press(mine, '导出成文件')]);
    expect(download.suggestedFilename()).toMatch(/^邻里约-我的信息-\d{4}-\d{2}-\d{2}\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/我自己 钱多多\n {2}电话：138 0013 80\d\d/);
    expect(text).toMatch(/预约号码：\d{6}/);
    expect(text).not.toMatch(/undefined|seer|NaN/);
    await sees(mine, /文件存好了/);
  });

  it('given nothing is kept, then it says so', async () => {
    const mine = await on.phone('nobody', PRIVACY);
    await press(mine, '看存了我什么');
    await sees(mine, '这里没有存您的信息。');
  });

  it('given no network, then it says so, and a retry shows it', async () => {
    await cameTo(on.product, 'seer-offline', 1, '孙静');
    const mine = await on.phone('seer-offline', PRIVACY);
    await mine.page.route('**/invoke/**', (route) => route.abort());
    await press(mine, '看存了我什么');
    await sees(mine, /网络不太通/);
    await mine.page.unroute('**/invoke/**');
    await press(mine, '再试一次');
    await sees(mine, '我自己 孙静');
  });
});

describe('one has it erased', () => {
  it.each([false, true])(
    'given something to come (elder: %s), when one erases, then it is named and leads to where it can be cancelled; then all goes',
    async (elder) => {
      const openid = `leaver-${elder ? 'elder' : 'standard'}`;
      const { bookingId } = await bookedBy(on.product, openid, 1, '周小舟');
      const mine = await on.phone(openid, PRIVACY, { elder });
      await press(mine, '删掉我的信息');
      await sees(mine, /删了就找不回来了/);
      await sees(mine, /每周的长期预订会停掉/);
      await press(mine, '是的，全部删掉');
      await sees(mine, /还有没办完的预约/);
      expect(kept('people', { keeper: openid })).toHaveLength(1);
      await mine.page
        .getByRole('button')
        .filter({ hasText: /\d+月\d+日\s周./ })
        .first()
        .tap();
      await atRoute(mine, 'more/ticket/index');
      await askAs(on.product.url, openid, 'booking.cancel', { bookingId });
      await mine.open(PRIVACY);
      await press(mine, '删掉我的信息');
      await press(mine, '是的，全部删掉');
      await sees(mine, /都删掉了/);
      expect(kept('people', { keeper: openid })).toEqual([]);
      expect(JSON.stringify(kept('bookings', { _id: bookingId }))).not.toContain('周小舟');
      await mine.open('more/people/index');
      await mine.page.locator('.still, .card, .action').first().waitFor();
      expect(await mine.page.getByText('周小舟').count()).toBe(0);
    },
  );

  it('given second thoughts, then nothing is erased', async () => {
    await cameTo(on.product, 'keeper', 1, '吴优');
    const mine = await on.phone('keeper', PRIVACY);
    await press(mine, '删掉我的信息');
    await press(mine, '不删，留着');
    await mine.page.getByText('真的要全部删掉吗').waitFor({ state: 'hidden' });
    expect(kept('people', { keeper: 'keeper' })).toHaveLength(1);
  });

  it('given the answer lost on the way, when one tries again, then it is erased', async () => {
    await cameTo(on.product, 'leaver-lost', 1, '郑重');
    const mine = await on.phone('leaver-lost', PRIVACY);
    let lost = 0;
    await mine.page.route('**/invoke/api', async (route) => {
      if (!route.request().postData()?.includes('privacy.erase') || lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(mine, '删掉我的信息');
    await press(mine, '是的，全部删掉');
    await sees(mine, /网络不太通/);
    await press(mine, '再试一次');
    await sees(mine, /都删掉了/);
    expect(kept('audit', {}).length).toBeGreaterThan(0);
  });
});
