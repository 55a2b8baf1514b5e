// What one is told is found, read in plain words, and leads to what it is about: finger by finger.
import { askAs, book, freeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { passMinute } from './minute';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

const on = stage();
let here: NonNullable<Chosen['community']>;

const phone = (openid: string, route: string, elder = false): Promise<Phone> =>
  on.phone(openid, route, { community: here, elder });

/** Booked by somebody, and declined by the clerk. */
async function declined(openid: string, nth: number, reason: string): Promise<string> {
  const { url } = on.product;
  const bookingId = await book(url, openid, await freeTime(url, openid, here.id, nth));
  await askAs(url, `clerk-${here.id}`, 'desk.decline', { bookingId, reason });
  return bookingId;
}

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  const first = street?.communities[0];
  if (!first) throw new Error('the seed has no communities');
  here = first;
});

describe('what staff have decided reaches the one who booked', () => {
  it('given a booking that was declined, then it is counted, read in words, leads to the ticket, and counts no more', async () => {
    await declined(RESIDENT, 0, '当天窗口停电');
    const mine = await phone(RESIDENT, 'pages/me/index');
    await sees(mine, '2 条新消息');
    await press(mine, '2 条新消息');
    await atRoute(mine, 'more/messages/index');
    await sees(mine, '社区没有接受');
    await sees(mine, /^给张敏约的“.+”$/);
    await sees(mine, /^请不要去。/);
    await sees(mine, '原因：当天窗口停电');
    // The first of the two was overtaken by the second.
    await sees(mine, '预约收到了');
    await sees(mine, '现在：社区没有接受');
    expect(await mine.page.getByText('新消息', { exact: true }).count()).toBe(2);

    await press(mine, '原因：当天窗口停电');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '原因：当天窗口停电');
    await mine.page.goBack();
    await atRoute(mine, 'more/messages/index');
    await mine.page.goBack();
    await atRoute(mine, 'pages/me/index');
    await sees(mine, '社区的答复，到时候的提醒');
    expect(await askAs(on.product.url, RESIDENT, 'booking.mine', undefined)).toMatchObject({ unread: 0 });
  });

  it('given messages that were read before, then none is marked', async () => {
    const mine = await phone(RESIDENT, 'more/messages/index');
    await sees(mine, '原因：当天窗口停电');
    expect(await mine.page.getByText('新消息', { exact: true }).count()).toBe(0);
  });

  it('given that the page cannot say so, then what was not told as read is new the next time', async () => {
    await declined(RESIDENT, 1, '当天培训');
    const mine = await on.phone(RESIDENT, 'pages/me/index', { community: here });
    await mine.page.route('**/invoke/**', (asked) =>
      asked.request().postData()?.includes('"message.seen"') ? asked.abort() : asked.continue(),
    );
    await press(mine, '2 条新消息');
    await sees(mine, '原因：当天培训');
    await mine.page.unroute('**/invoke/**');
    await mine.page.goBack();
    await press(mine, '2 条新消息');
    await sees(mine, '原因：当天培训');
    await mine.page.goBack();
    await sees(mine, '社区的答复，到时候的提醒');
  });
});

describe('a place that is offered', () => {
  /** A time with one place, taken by somebody else, waited for by a resident, and free again. */
  async function offered(): Promise<void> {
    const { url, cloudbase } = on.product;
    const seen = await freeTime(url, RESIDENT, here.id, 6);
    const [service] = cloudbase.database.find('services', { _id: seen.serviceId }) as [{ rules: object }];
    const serviceId = `${seen.serviceId}-offers`;
    const rules = { ...service.rules, line: { mode: 'offer', offerMinutes: 120, most: 20 } };
    const scarce = { ...service, _id: serviceId, rules, capacity: { seats: 1 } };
    cloudbase.database.insertMany('services', [scarce]);
    const bookingId = await book(url, RELATIVE, { ...seen, serviceId });
    await book(url, RESIDENT, { ...seen, serviceId }, true);
    await askAs(url, RELATIVE, 'booking.cancel', { bookingId });
    await passMinute({ cloudbase });
  }

  it('given an offer, then its message says until when and leads to where one takes it; taken, it says so', async () => {
    await offered();
    const mine = await phone(RESIDENT, 'more/messages/index');
    await sees(mine, '轮到您了，要不要这个位置？');
    await sees(mine, /^给您留到.+，过了时间就让给后面的人。$/);
    await press(mine, '去看看，要不要这个位置');
    await atRoute(mine, 'more/ticket/index');
    await press(mine, /^要这个位置$/);
    await sees(mine, '等社区确认');
    await mine.page.goBack();
    await sees(mine, '现在：等社区确认');
    await sees(mine, '位置给您留好了，等社区确认了再去。');
    expect(await mine.page.getByText('去看看，要不要这个位置').count()).toBe(0);
  });
});

describe('whoever has no messages, or cannot reach them', () => {
  it('given none, then it says so and leads on', async () => {
    const mine = await phone(NEWCOMER, 'more/messages/index');
    await sees(mine, /还没有消息/);
    await press(mine, '去看看能约什么');
    await atRoute(mine, 'pages/home/index');
  });

  it('given no network, then it says so, and once there is one again shows them', async () => {
    await declined(ELDER, 2, '当天体检');
    const mine = await phone(ELDER, 'pages/me/index');
    await sees(mine, '2 条新消息');
    await mine.page.route('**/invoke/**', (asked) => asked.abort());
    await press(mine, '2 条新消息');
    await sees(mine, '再试一次');
    await mine.page.unroute('**/invoke/**');
    await press(mine, '再试一次');
    await sees(mine, '原因：当天体检');
  });
});

describe('reading aloud, in the version for elders', () => {
  /** Whatever the phone would say, and how often it was told to be quiet. */
  async function voice({ page }: Phone) {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.speechSynthesis.speak = ({ text }) => void heard.push(text);
    });
    return () => page.evaluate(() => (window as typeof window & { heard: string[] }).heard.join(''));
  }

  it('given new messages, then they are said as one says them, until one presses again', async () => {
    await declined(ELDER, 3, '当天消防演习');
    const mine = await phone(ELDER, 'more/messages/index', true);
    await sees(mine, '原因：当天消防演习');
    const heard = await voice(mine);
    await press(mine, '读给我听');
    await sees(mine, '别读了');
    expect(await heard()).toMatch(/社区没有接受。.+点.*到.+点.*原因：当天消防演习/);
    await press(mine, '别读了');
    await sees(mine, '读给我听');
  });

  it('given a ticket, then its main facts are said; the version for everybody has no such button', async () => {
    const { url } = on.product;
    const bookingId = await book(url, ELDER, await freeTime(url, ELDER, here.id, 4));
    const mine = await phone(ELDER, `more/ticket/index?booking=${bookingId}`, true);
    await sees(mine, '等社区确认');
    const heard = await voice(mine);
    await press(mine, '读给我听');
    expect(await heard()).toMatch(/等社区确认。时间：.+预约号码：\d( \d){5}。/);
    const standard = await phone(ELDER, `more/ticket/index?booking=${bookingId}`);
    await sees(standard, '等社区确认');
    expect(await standard.page.getByRole('button').filter({ hasText: '读给我听' }).count()).toBe(0);
  });
});
