// A clerk's morning, finger by finger: who has come, who has not, whom one owes a call, and a word to everybody of a time.
import { askAs, book, freeTime } from './ask';
import type { Phone } from './browser';
import { bookingOf, callOf, owed, today, undelivered } from './desk-morning';
import { deskStage } from './desk-stage';
import { atRoute, press, sees, write } from './hands';
import { edit } from '../support/edit';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';
const ELDER = 'elder-wang';
const CODE = '请对方念六位号码';
const HOUR_MS = 3_600_000;

const { on, aDesk } = deskStage();

async function says(phone: Phone, code: string): Promise<void> {
  await write(phone, CODE, code);
  await phone.page.getByRole('button').filter({ hasText: '登记到场' }).tap();
}

/** Six digits that are nobody's. */
const another = (code: string): string => `${(Number(code[0]) % 9) + 1}${code.slice(1)}`;

describe('who has come is ticked off by six digits', () => {
  it('given somebody confirmed this morning, then a wrong code finds nobody, the right one says who came', async () => {
    const { clerk, open, booked } = aDesk();
    const bookingId = await booked(RESIDENT);
    const desk = await open();
    await press(desk, /^确认$/);
    await sees(desk, '已确认张敏的预约。');
    const code = await today(on.product, clerk, bookingId);
    await press(desk, /^刷新/);
    await says(desk, '3852');
    await sees(desk, /号码是六位数字/);
    await says(desk, another(code));
    await sees(desk, /^今天没有这个号码的预约。/);
    await says(desk, code.replace(/^(\d{3})/, '$1 '));
    await desk.page.locator('.desk__who', { hasText: '张敏来了' }).waitFor();
    expect(await desk.page.getByLabel(CODE).inputValue()).toBe('');
    expect((await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId })).status).toBe('arrived');
    await sees(desk, '这会儿没有该来的。');
    await sees(desk, '等叫号');
  });

  it('given somebody who came an hour ago, or is not confirmed yet, then it says so', async () => {
    const { clerk, open, booked } = aDesk();
    const came = await booked(RESIDENT);
    const code = await today(on.product, clerk, came);
    await askAs(on.product.url, clerk, 'desk.arrive', { bookingId: came });
    const history = bookingOf(on.product, came).history.map((event) => ({
      ...event,
      at: event.at - HOUR_MS,
    }));
    await edit(on.product, 'bookings', came, { history });
    const desk = await open();
    await says(desk, code);
    await sees(desk, /^张敏已经登记过了，.+来的。$/);

    const waits = await booked(ELDER, 1);
    await edit(on.product, 'bookings', waits, { date: bookingOf(on.product, came).date });
    await says(desk, bookingOf(on.product, waits).code);
    await sees(desk, '这个预约还没有确认。请先在下面确认，再登记到场。');
  });

  it('given two who share the digits, then the clerk chooses, and only that one has come', async () => {
    const { clerk, open, booked } = aDesk();
    const [zhang, li] = [await booked(RESIDENT), await booked(RELATIVE, 1)];
    const code = await today(on.product, clerk, zhang);
    await today(on.product, clerk, li, { code });
    const desk = await open();
    await says(desk, code);
    await sees(desk, '有几个预约是这个号码，请问清楚是哪一位：');
    await press(desk, /^张敏，/);
    await desk.page.locator('.desk__who', { hasText: '张敏来了' }).waitFor();
    expect([zhang, li].map((id) => bookingOf(on.product, id).status)).toEqual(['arrived', 'confirmed']);
  });

  it('given somebody who did not come, then a second tap says so', async () => {
    const { clerk, open, booked } = aDesk();
    const bookingId = await booked(ELDER, 3);
    await today(on.product, clerk, bookingId);
    const desk = await open();
    await desk.page.getByRole('button', { name: /^王.+没来$/ }).tap();
    expect(bookingOf(on.product, bookingId).status).toBe('confirmed');
    await press(desk, '记下没来');
    await sees(desk, /^已记下王.+没有来。$/);
    expect(bookingOf(on.product, bookingId).status).toBe('missed');
  });
});

describe('the calls that are owed', () => {
  it('given none, then it says so and leads back', async () => {
    const desk = await aDesk().open();
    await press(desk, '要打的电话');
    await atRoute(desk, 'staff/calls/index');
    await sees(desk, /^没有要打的电话。/);
    await press(desk, '回到工作台');
    await atRoute(desk, 'staff/desk/index');
  });

  it('given a message that reached nobody, then it says what to tell, and once told it is done', async () => {
    const { clerk, open, booked } = aDesk();
    const bookingId = await booked(RESIDENT);
    await askAs(on.product.url, clerk, 'desk.decline', { bookingId, reason: '当天窗口停电' });
    const id = undelivered(on.product, bookingId, { dueAt: Date.now() - HOUR_MS });
    const desk = await open('calls');
    await sees(desk, '过时间了，快打');
    await sees(desk, /^社区没有接受：给张敏约的“.+”$/);
    await sees(desk, '原因：当天窗口停电');
    await sees(desk, '打电话 138 0013 8000');
    await press(desk, '打通了，已告知');
    await sees(desk, '已完成');
    await sees(desk, '结果：打通了，已告知');
    expect(callOf(on.product, id)).toMatchObject({ state: 'done', result: { text: '打通了，已告知' } });
    await press(desk, /^刷新/);
    await sees(desk, '已完成');
    const later = await open('calls');
    await sees(later, /^没有要打的电话。/);
  });

  it('given nobody answers, then it stays for later; given another clerk was faster, then one is told', async () => {
    const { community, clerk, open } = aDesk();
    const line = { communityId: community.id, reason: 'missed-meal', bookingId: 'b1' } as const;
    const about = '2026-11-23 午餐';
    const tried = owed(on.product, { ...line, _id: 'b1:missed-meal:p1', name: '杨桂芬', about });
    const taken = owed(on.product, { ...line, _id: 'b1:missed-meal:p2', name: '李桂英', about });
    const desk = await open('calls');
    const act = (words: string) => desk.page.getByRole('button', { name: words, exact: true }).tap();
    await act('没人接：杨桂芬');
    await sees(desk, /^记下了。请在.+再打一次。$/);
    expect(callOf(on.product, tried)).toMatchObject({ state: 'open', tried: [{}] });

    const closing = { communityId: community.id, callId: taken, result: '家人接的，在外地' };
    await askAs(on.product.url, clerk, 'desk.closeCall', closing);
    await act('号码不对：李桂英');
    await sees(desk, /^同事.+已经处理过这个电话了，不用再打。$/);
    expect(callOf(on.product, taken).result?.text).toBe('家人接的，在外地');
    const later = await open('calls');
    await sees(later, '打过 1 次，没人接');
    expect(await later.page.getByText('李桂英').count()).toBe(0);
  });
});

describe('a word to everybody of a time', () => {
  it('given two who have booked it, then it says how many, and both find it among their messages', async () => {
    const { url } = on.product;
    const { community, open } = aDesk();
    const time = await freeTime(url, RESIDENT, community.id, 2);
    await book(url, RESIDENT, time);
    await book(url, RELATIVE, time);
    const desk = await open();
    await press(desk, '看全部');
    await atRoute(desk, 'staff/booking/index');
    await press(desk, '给这个时间的人发消息');
    await press(desk, '看看会发给多少人');
    await sees(desk, '请写要说的话。');
    await write(desk, '要说的话', '改在二楼办，请带身份证');
    await press(desk, '看看会发给多少人');
    await sees(desk, /^会发给 2 个预约的人/);
    await press(desk, /发给这.*2.*个预约/);
    await sees(desk, /^已经发给 2 个预约的人/);
    for (const openid of [RESIDENT, RELATIVE]) {
      const theirs = await on.phone(openid, 'more/messages/index', { community });
      await sees(theirs, '社区说：改在二楼办，请带身份证');
    }
  });
});
