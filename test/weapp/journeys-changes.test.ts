// What comes after a booking, and instead of one, on the mini-program as it is uploaded: moving, cancelling, lines, refusals, links.
import { askAs, book, freeTime } from '../browser/ask';
import { tick } from '../browser/services';
import { communityOf, confirm, slotOf, type Here } from './booking';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const HOLDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

/** WeChat's numbers for where a page was opened from: a subscribe message, a mini-program's code. */
const FROM_MESSAGE = 1107;
const FROM_CODE = 1047;

const on = stage();
const { phone } = on;
let here: Here;
beforeAll(async () => {
  here = await communityOf(on, 0);
});

const time = (nth: number) => freeTime(on.product.url, RESIDENT, here.id, nth);
const statusOf = async (openid: string, bookingId: string) =>
  (await askAs(on.product.url, openid, 'booking.get', { bookingId })).status;

describe('a booking that changes', () => {
  it('given another free time, when it is moved there, then the ticket says the new one', async () => {
    const bookingId = await book(on.product.url, RESIDENT, await time(0));
    const mine = await phone(RESIDENT, `more/ticket/index?booking=${bookingId}`, { community: here });
    const other = await time(1);
    await mine.press('改个时间');
    await mine.press(slotOf(other));
    await mine.press(/^改到|^确认改|^就改/);
    expect(await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId })).toMatchObject({
      date: other.date,
      start: other.start,
    });
    await mine.sees(slotOf(other));
  });

  it('given second thoughts, when it is cancelled, then it is asked once more, and the place is free', async () => {
    const bookingId = await book(on.product.url, RELATIVE, await time(2));
    const mine = await phone(RELATIVE, `more/ticket/index?booking=${bookingId}`, { community: here });
    await mine.press('取消这个预约');
    await mine.press('不取消，留着');
    expect(await statusOf(RELATIVE, bookingId)).toBe('pending');
    await mine.press('取消这个预约');
    await mine.press('是的，取消');
    await mine.sees('已取消');
    expect(await statusOf(RELATIVE, bookingId)).toBe('cancelled');
  });
});

describe('a place that is gone', () => {
  it('given the last one taken meanwhile, when one waits, then one gets it once it is free, and a message leads there', async () => {
    const only = await scarce();
    const mine = await phone(RESIDENT, `pages/times/index?service=${only.serviceId}`, {
      community: only.here,
    });
    await mine.press(slotOf(only));
    const held = [await book(on.product.url, HOLDER, only)];
    await confirm(mine);
    await mine.sees('刚刚约满了');
    await confirm(mine, '排队等位置');
    await mine.sees('第 1 位');
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    const waiting = upcoming.find(({ status }) => status === 'waiting')?.id ?? '';
    for (const bookingId of held) await askAs(on.product.url, HOLDER, 'booking.cancel', { bookingId });
    await tick(on);
    const later = await phone(RESIDENT, undefined, { community: only.here });
    await later.open(`more/ticket/index?booking=${waiting}`, FROM_MESSAGE);
    await later.sees('等社区确认');
    await later.sees('系统把空出来的位置给了您');
  });

  /** A time with one place, in the only community where times have one. */
  async function scarce() {
    const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
    for (const community of street?.communities ?? []) {
      const found = await freeTime(on.product.url, RESIDENT, community.id);
      if (found.left === 1) return { ...found, here: community };
    }
    throw new Error('nowhere is one place left');
  }
});

describe('what cannot be', () => {
  it('given what is not a name and not a number, then both are said by their fields, and nothing is booked', async () => {
    const free = await time(0);
    const mine = await phone(NEWCOMER, `pages/times/index?service=${free.serviceId}`, { community: here });
    await mine.press(slotOf(free));
    await mine.write('姓名', '陈'.repeat(300));
    await mine.write('手机或座机', '123');
    await mine.press('确认预约');
    await mine.sees('请写姓名，最多 20 个字。');
    await mine.sees('电话好像不对');
    const { upcoming } = await askAs(on.product.url, NEWCOMER, 'booking.mine', undefined);
    expect(upcoming).toEqual([]);
  });

  it('given a booking that is not one’s own, then it is as if there were none', async () => {
    const bookingId = await book(on.product.url, RELATIVE, await time(3));
    const mine = await phone(NEWCOMER, `more/ticket/index?booking=${bookingId}`, { community: here });
    await mine.seesNot('李明');
    await mine.sees('没有找到');
  });
});

describe('a link', () => {
  it('given a code on a notice, for elders, then the community is remembered and shown so', async () => {
    const mine = await phone(NEWCOMER);
    await mine.open(`pages/home/index?community=${here.id}&elder=1`, FROM_CODE);
    await mine.sees(here.shortName);
    await mine.sees('换回标准版');
  });

  it('given a page that is no more, then home is shown', async () => {
    const mine = await phone(RESIDENT, 'pages/nowhere/index', { community: here });
    expect(mine.route()).toBe('pages/home/index');
    await mine.sees('要办什么事？');
  });
});
