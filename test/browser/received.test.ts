// The chooser's phones show what WeChat would have delivered, as it arrives, and where a tap on it leads.
import { edit } from '../support/edit';
import { askAs, book, freeTime } from './ask';
import { passMinute } from './minute';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const on = stage();

/** Booked by the resident for six hours from now, and cancelled by the desk: urgent at any hour of the day. */
async function cancelledByDesk(): Promise<void> {
  const { url } = on.product;
  const here = (await askAs(url, RESIDENT, 'community.streets', undefined))[0]?.communities[0];
  if (!here) throw new Error('the seed has no communities');
  const bookingId = await book(url, RESIDENT, await freeTime(url, RESIDENT, here.id));
  await edit(on.product, 'bookings', bookingId, { startsAt: Date.now() + 6 * 3_600_000 });
  await askAs(url, `clerk-${here.id}`, 'desk.cancel', { bookingId, reason: '停电' });
}

describe('one can watch messages arrive', () => {
  it('given a phone that allowed them, then what the desk cancelled appears beside it, and a tap opens its ticket', async () => {
    const page = await on.browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
    await page.goto(on.product.url);
    await page.getByRole('button', { name: '张敏' }).click();
    await page.getByText('还没有微信消息').waitFor();
    await page.getByRole('button', { name: '允许各收一条' }).click();
    await page.getByRole('button', { name: '再允许一条' }).waitFor();
    await cancelledByDesk();
    await passMinute(on.product);
    await page.getByText('微信消息 1 条').click();
    await page.getByText('温馨提示：请不要去。停电').waitFor();
    await page.getByRole('button', { name: '预约结果通知' }).click();
    await page.frameLocator('iframe').getByText('取消原因：停电').waitFor();
    // In the list of people it is counted too.
    expect(await page.locator('[data-badge]', { hasText: '1 条微信消息' }).count()).toBe(1);
    await page.close();
  });
});
