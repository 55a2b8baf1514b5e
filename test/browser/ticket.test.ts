// What one does with a ticket besides coming: into the calendar, the way there, to one's family; and what passing a page on
// leads to. Whatever is passed on is the service, never somebody's booking.
import { readFile } from 'node:fs/promises';
import { instantOf } from '#domain/calendar';
import { askAs, book, freeTime, type FreeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';

const on = stage();
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  const community = street?.communities[5];
  if (!community) throw new Error('the seed has too few communities');
  here = community;
});

async function ticketOf(openid: string, nth: number, elder = false) {
  const time = await freeTime(on.product.url, openid, here.id, nth);
  const bookingId = await book(on.product.url, openid, time);
  const mine = await on.phone(openid, `more/ticket/index?booking=${bookingId}`, { community: here, elder });
  await sees(mine, '记进手机日历');
  return { mine, bookingId, time };
}

const utcOf = ({ date }: FreeTime, minute: number): string =>
  new Date(instantOf(date, minute)).toISOString().replace(/[-:]|\.000/g, '');

const copied = (mine: Phone): Promise<string> => mine.page.evaluate(() => navigator.clipboard.readText());

const mayPaste = ({ page }: Phone) =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: on.product.url });

const buttons = async ({ page }: Phone): Promise<string[]> =>
  (await page.locator('button').locator('visible=true').allTextContents()).map((words) => words.trim());

describe('a place of one’s own', () => {
  it('given a browser, then its calendar file says when, where, and the code to say', async () => {
    const { mine, bookingId, time } = await ticketOf(RESIDENT, 0);
    const [file] = await Promise.all([mine.page.waitForEvent('download'), press(mine, '记进手机日历')]);
    const lines = (await readFile(await file.path(), 'utf8')).replace(/\r\n /g, '').split('\r\n');
    const { code, title } = await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId });
    expect(lines).toEqual(
      expect.arrayContaining([
        `UID:${bookingId}@linliyue`,
        `DTSTART:${utcOf(time, time.start)}`,
        `DTEND:${utcOf(time, time.end)}`,
        `SUMMARY:${title}`,
      ]),
    );
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(code);
    await sees(mine, /日历文件下载好了/);
  });

  it('given it is passed on, then the link leads to the matter, for anybody, and says nothing of the booking', async () => {
    const { mine, bookingId, time } = await ticketOf(RESIDENT, 1);
    await mayPaste(mine);
    await press(mine, '复制地址');
    await sees(mine, /地址复制好了/);
    expect(await copied(mine)).toContain('便民');
    await press(mine, '复制链接');
    await sees(mine, /链接复制好了/);
    const link = await copied(mine);
    expect(link).toContain(`#/pages/matter/index?service=${encodeURIComponent(time.serviceId)}`);
    expect(link).not.toContain(bookingId);
    const theirs = await on.phone('newcomer-chen', link.slice(link.indexOf('#/') + 2));
    await sees(theirs, '要带的材料');
    await sees(theirs, '选时间预约');
  });

  it('given the elder version, then of these only the calendar and the call are there', async () => {
    const { mine } = await ticketOf(ELDER, 2, true);
    const words = (await buttons(mine)).join('|');
    expect(words).toMatch(/记进手机日历/);
    expect(words).toMatch(/打电话/);
    expect(words).not.toMatch(/复制/);
    // Giving it up comes last, and what is seldom wanted is behind one press.
    expect((await buttons(mine)).at(-1)).toBe('取消这个预约');
    expect(words).not.toMatch(/首页/);
    await press(mine, /^更多$/);
    await sees(mine, '办到哪一步了');
    expect((await buttons(mine)).join('|')).toMatch(/首页/);
  });

  it('given one that is over, then nothing is put into a calendar', async () => {
    const { mine } = await ticketOf(RESIDENT, 3);
    await press(mine, '取消这个预约');
    await press(mine, '是的，取消');
    await sees(mine, '已取消');
    expect((await buttons(mine)).join('|')).not.toMatch(/日历/);
  });
});

describe('a link to what is gone says so, with a next step', () => {
  it.each([
    ['a matter', 'pages/matter/index?service=gone', /没有找到这件事项/],
    ['a canteen', 'pages/canteen/index?service=gone', /没有找到这件事项/],
    ['an event', 'more/event/index?service=gone', /没有找到这件事项/],
    ['somebody’s booking', 'more/ticket/index?booking=gone', /没有找到这个预约/],
  ])('given %s, then home is one tap away', async (_, route, words) => {
    const mine = await on.phone(RESIDENT, route, { community: here });
    await sees(mine, words);
    await press(mine, /首页/);
    await atRoute(mine, 'pages/home/index');
  });

  it('given a community that is gone, then another is chosen', async () => {
    const mine = await on.phone('newcomer-chen', 'pages/home/index?community=gone');
    await sees(mine, /没有找到这个社区/);
    await press(mine, /选社区|换社区|选一个社区/);
    await atRoute(mine, 'pages/community/index');
  });
});
