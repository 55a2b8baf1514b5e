// Rating a matter one came to, with a finger: offered on the ticket, nothing chosen before, once, and never lost on the way.
import { cameTo, bookedBy } from './arrivals';
import { askAs } from './ask';
import type { Phone } from './browser';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const on = stage();

const kept = (collection: string, query: object) =>
  on.product.cloudbase.database.find(collection, query) as Record<string, unknown>[];

/** `赵芳` came to something; her phone shows its ticket. */
async function ticketOf(openid: string, elder = false): Promise<{ mine: Phone; bookingId: string }> {
  const { bookingId } = await cameTo(on.product, openid, 1);
  return { mine: await on.phone(openid, `more/ticket/index?booking=${bookingId}`, { elder }), bookingId };
}

describe('a matter one came to may be rated', () => {
  it.each([false, true])(
    'given the ticket (elder: %s), when one is dissatisfied and says why, then it is kept, a manager will call, and the ticket knows',
    async (elder) => {
      const { mine, bookingId } = await ticketOf(`rater-${elder ? 'elder' : 'standard'}`, elder);
      await press(mine, '评价这次办得怎么样');
      await atRoute(mine, 'more/rating/index');
      await sees(mine, /窗口的工作人员看不到是谁评的/);
      expect(await mine.page.getByRole('radio').count()).toBe(5);
      expect(await mine.page.getByRole('radio', { checked: true }).count()).toBe(0);
      await press(mine, '交上去');
      await sees(mine, /还没有选满意不满意/);
      await mine.page
        .getByRole('radio')
        .filter({ hasText: /^不满意$/ })
        .tap();
      await mine.page.getByRole('checkbox').filter({ hasText: '等的时间' }).tap();
      await write(mine, '还想说什么？可以不写', '等了一上午🙂');
      await press(mine, '交上去');
      await sees(mine, '收到了，谢谢您');
      await sees(mine, /5 个工作日里给您打电话/);

      const [rating] = kept('ratings', { _id: bookingId });
      expect(rating).toMatchObject({ level: 2, aspects: ['time'], text: '等了一上午🙂' });
      expect(kept('calls', { bookingId })).toMatchObject([{ reason: 'bad-rating', name: '赵芳' }]);
      await mine.open(`more/ticket/index?booking=${bookingId}`);
      await sees(mine, /已经评价过了/);
      expect(await mine.page.getByText('评价这次办得怎么样').count()).toBe(0);
    },
  );

  it('given the answer lost on the way, when one sends it again, then it is one rating', async () => {
    const { mine, bookingId } = await ticketOf('rater-lost');
    await press(mine, '评价这次办得怎么样');
    let lost = 0;
    await mine.page.route('**/invoke/api', async (route) => {
      if (!route.request().postData()?.includes('rating.give') || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await mine.page.getByRole('radio').filter({ hasText: '非常满意' }).tap();
    await press(mine, '交上去');
    await sees(mine, /网络不太通/);
    await press(mine, '再试一次');
    await sees(mine, '收到了，谢谢您');
    expect([lost, kept('ratings', { _id: bookingId }).length]).toEqual([1, 1]);
  });

  it('given more than two hundred characters, then it says how many, and nothing is sent', async () => {
    const { mine, bookingId } = await ticketOf('rater-long');
    await press(mine, '评价这次办得怎么样');
    await mine.page.getByRole('radio').filter({ hasText: '基本满意' }).tap();
    await write(mine, '还想说什么？可以不写', '很'.repeat(300));
    await press(mine, '交上去');
    await sees(mine, /写了 300 个字，最多 200 个字/);
    expect(kept('ratings', { _id: bookingId })).toEqual([]);
  });
});

describe('where there is nothing to rate', () => {
  it('given a booking still to come, then its ticket does not offer it, and a link says when', async () => {
    const { bookingId } = await bookedBy(on.product, 'rater-early', 1);
    const mine = await on.phone('rater-early', `more/ticket/index?booking=${bookingId}`);
    await mine.page
      .getByLabel(/^预约号码/)
      .first()
      .waitFor();
    expect(await mine.page.getByText('评价这次办得怎么样').count()).toBe(0);
    await mine.open(`more/rating/index?booking=${bookingId}`);
    await sees(mine, /现在不能评价/);
  });

  it('given it was rated from another phone meanwhile, then one is told that it was', async () => {
    const { mine, bookingId } = await ticketOf('rater-twice');
    await press(mine, '评价这次办得怎么样');
    await mine.page.getByRole('radio').filter({ hasText: '非常满意' }).tap();
    await askAs(on.product.url, 'rater-twice', 'rating.give', { bookingId, level: 3 });
    await press(mine, '交上去');
    await sees(mine, /已经评价过了/);
    expect(kept('ratings', { _id: bookingId })).toMatchObject([{ level: 3 }]);
  });
});
