// A clerk's day, finger by finger: two clerks at once, a stale page, wrong and foreign codes, many at once, a caller, a wrong tick.
import { instantOf, dateAt } from '#domain/calendar';
import { askAs } from './ask';
import { bookingOf, today } from './desk-morning';
import { deskStage, tap } from './desk-stage';
import { atRoute, press, sees, write } from './hands';
import { edit } from '../support/edit';

const { on, aDesk } = deskStage();

describe('a morning at the counter', () => {
  it('given three who wait, then they are confirmed at once, and of one that a colleague declined it is said what happened', async () => {
    const here = aDesk();
    const zhang = await here.someone('张敏');
    const li = await here.someone('李明');
    const wang = await here.someone('王秀英');
    const desk = await here.open();
    await press(desk, '选几个一起办');
    await sees(desk, '请先点一下要一起办的预约。');
    await press(desk, '全选');
    await here.as('desk.decline', { bookingId: li.id, reason: '当天窗口停电' });
    await press(desk, '确认 3 个');
    await sees(desk, /^办好了 2 个。李明：同事.+刚刚处理过，现在是“社区没有接受”。$/);
    await sees(desk, '都处理完了，没有等着确认的预约。');
    const status = ({ id }: { id: string }) => bookingOf(on.product, id).status;
    expect([zhang, li, wang].map(status)).toEqual(['confirmed', 'declined', 'confirmed']);
  });

  it('given two who wait, then both are declined with one reason, which both read', async () => {
    const here = aDesk();
    const [zhang, wang] = [await here.someone('张敏'), await here.someone('王秀英')];
    const desk = await here.open();
    await press(desk, '选几个一起办');
    await press(desk, '全选');
    await press(desk, '不接受 2 个');
    await press(desk, '告诉居民');
    await sees(desk, '请选一个原因，或者写一个。');
    await desk.page.getByRole('radio', { name: '材料要求有变化，请先打电话' }).tap();
    await press(desk, '告诉居民');
    await sees(desk, '办好了 2 个。');
    for (const { id } of [zhang, wang])
      expect(bookingOf(on.product, id)).toMatchObject({
        status: 'declined',
        history: [{}, { reason: '材料要求有变化，请先打电话' }],
      });
  });

  it('given who came, then they are called, a second clerk hears it, what is missing is listed once; a wrong tick is undone', async () => {
    const here = aDesk();
    const [zhang, wang] = [await here.someone('张敏'), await here.someone('王秀英')];
    for (const { id } of [zhang, wang]) await today(on.product, here.clerk, id);
    const [desk, other] = [await here.open(), await here.open()];
    await tap(desk, /^张敏来了$/);
    await tap(desk, /^叫张敏$/);
    await sees(desk, '请先写上您在哪个窗口。');
    await write(desk, '我在哪个窗口', '2 号窗口');
    await press(other, /^刷新/);
    await write(other, '我在哪个窗口', '5 号窗口');
    await tap(desk, /^叫张敏$/);
    await sees(desk, '张敏，请到2 号窗口。');
    await tap(other, /^叫张敏$/);
    await sees(other, /^同事.+刚刚处理过张敏的预约/);
    await sees(other, '请到2 号窗口');
    const ticket = await here.mine(zhang.openid, zhang.id);
    await sees(ticket, '请到2 号窗口');

    await tap(desk, /^张敏办完了$/);
    await desk.page.getByRole('radio', { name: '还差材料' }).tap();
    await press(desk, '记下来');
    await sees(desk, '请写还差什么，用顿号隔开。');
    await write(desk, '还差什么，一次说全', '户口本、一寸照片');
    await press(desk, '记下来');
    await sees(desk, '张敏：还差材料。');
    await ticket.page.reload();
    await sees(ticket, '还差：户口本、一寸照片');
    await ticket.open('more/messages/index');
    await sees(ticket, '社区说：还差材料：户口本、一寸照片');

    await tap(desk, /^王秀英来了$/);
    await tap(desk, '点错了：王秀英');
    await sees(desk, '改回去了，王秀英还没有来。');
    expect(bookingOf(on.product, wang.id).status).toBe('confirmed');
    const past = instantOf(dateAt(Date.now()), 1);
    await edit(on.product, 'bookings', wang.id, { endsAt: past });
    await press(desk, /^刷新/);
    await sees(desk, '没登记的');
    await tap(desk, /^王秀英没来$/);
    await press(desk, '记下没来');
    await sees(desk, /^已记下王秀英没有来。$/);
  });
});

describe('one booking, changed by staff', () => {
  it('given a stale page, then moving it says what happened; another’s phone is looked at, and it is moved and cancelled with a reason the resident reads', async () => {
    const here = aDesk();
    const [zhang, wang] = [await here.someone('张敏'), await here.someone('王秀英')];
    const desk = await here.open();
    await press(desk, /王秀英.+看全部/);
    await atRoute(desk, 'staff/booking/index');
    await press(desk, '改时间');
    await desk.page.locator('.slot:not([disabled])').last().tap();
    await askAs(on.product.url, wang.openid, 'booking.cancel', { bookingId: wang.id });
    await press(desk, /^改到/);
    await sees(desk, '居民自己刚刚处理过王秀英的预约，现在是“已取消”。');

    await desk.open(`staff/booking/index?community=${here.community.id}&booking=${zhang.id}`);
    await press(desk, '看完整电话');
    await desk.page.getByRole('button', { name: /^打电话 138 0013 \d{4}：张敏$/ }).waitFor();
    await press(desk, '改时间');
    await desk.page.locator('.slot:not([disabled])').last().tap();
    await press(desk, /^改到/);
    await sees(desk, /^改到.+了，已经告诉居民。$/);
    expect(bookingOf(on.product, zhang.id)).toMatchObject({ status: 'confirmed', moves: 1 });

    await edit(on.product, 'bookings', zhang.id, { status: 'offered', offerUntil: Date.now() + 3_600_000 });
    await desk.page.reload();
    await press(desk, '对方要，替他答应');
    await sees(desk, '替张敏答应了，位置定下来了。');
    expect(bookingOf(on.product, zhang.id).status).not.toBe('offered');
    await press(desk, '取消这个预约');
    await desk.page.getByRole('radio', { name: '当天窗口办不了' }).tap();
    await press(desk, '取消并告诉居民');
    await sees(desk, '已经取消，位置让出来了。');
    await sees(await here.mine(zhang.openid, zhang.id), '取消原因：当天窗口办不了');
  });

  it('given a booking of another community, then there is no such thing', async () => {
    const { id: foreign } = await aDesk().someone('周小舟');
    const { community, open } = aDesk();
    const desk = await open();
    await desk.open(`staff/booking/index?community=${community.id}&booking=${foreign}`);
    await sees(desk, /没有找到|找不到/);
  });
});

describe('somebody calls, or stands there', () => {
  it('given somebody nobody knows, then they are written down, booked for the earliest time, and found by the number', async () => {
    const here = aDesk();
    const desk = await here.open();
    await press(desk, '代约、找人');
    await atRoute(desk, 'staff/book/index');
    await write(desk, '名字、电话后几位，或者六位号码', '12');
    await press(desk, '找一找');
    await sees(desk, '请写名字，或者至少三位数字。');
    await write(desk, '名字、电话后几位，或者六位号码', '段石匠');
    await press(desk, '找一找');
    await sees(desk, '社区没有登记过这个人。');
    await press(desk, '登记一个新的人');
    await write(desk, '手机或座机', '139 0000 6789');
    await press(desk, '登记，接着约');
    await sees(desk, '请先问本人同不同意，再点一下这里。');
    await desk.page.getByRole('checkbox', { name: '本人同意' }).tap();
    await press(desk, '登记，接着约');
    await sees(desk, '替段石匠约什么？');
    await press(desk, '城乡居民医保参保');
    await sees(desk, '跟对方说一遍，对就约');
    await sees(desk, '户口簿：原件');
    await press(desk, '约好');
    await sees(desk, '约好了，请把号码告诉对方：');
    const code = await desk.page.locator('.desk__number').innerText();

    await press(desk, '再替段石匠约一件');
    await press(desk, '上门办理');
    await press(desk, '接着念给对方听');
    await sees(desk, '请选一件要办的事。');
    await desk.page.getByRole('radio', { name: /证件照片采集/ }).tap();
    await write(desk, '段石匠家的地址', '荷花路 9 号 1 单元 301');
    await press(desk, '接着念给对方听');
    await sees(desk, '荷花路 9 号 1 单元 301');
    await press(desk, '约好');
    await sees(desk, '约好了，请把号码告诉对方：');
    await press(desk, '再替段石匠约一件');
    await press(desk, '再约上门办理');
    await press(desk, '约好');
    await sees(desk, /同时最多约 1 件/);
    await press(desk, '看他的预约');
    await sees(desk, '看段石匠的预约');
    await write(desk, '名字、电话后几位，或者六位号码', code);
    await press(desk, '找一找');
    await press(desk, '看段石匠的预约');
    await sees(desk, '已确认');

    await here.someone('周玉兰');
    await desk.open(`staff/book/index?community=${here.community.id}`);
    await write(desk, '名字、电话后几位，或者六位号码', '周玉兰');
    await press(desk, '找一找');
    await sees(desk, '社区没有登记过。上面有这个人的预约，点“再约一件”就可以替他约。');
    await press(desk, '登记一个新的人');
    await write(desk, '手机或座机', '12345');
    await press(desk, '登记，接着约');
    await sees(desk, '电话不对：手机 11 位，座机要带区号，如 0877-2022333。');
    await press(desk, '换个人');
    await press(desk, '替周玉兰再约一件');
    await press(desk, '问过了，本人同意');
    await sees(desk, '替周玉兰约什么？');
    await press(desk, '回到工作台');
    await atRoute(desk, 'staff/desk/index');
    await press(desk, '代约、找人');
    await atRoute(desk, 'staff/book/index');
    await press(desk, '刚才没约完：接着替周玉兰约');
    await sees(desk, '替周玉兰约什么？');

    const today = dateAt(Date.now());
    await here.as('desk.exportBookings', { communityId: here.community.id, from: today, to: today });
    const trail = await here.managerOpens('audit');
    for (const act of ['导出了预约', '替人约了', '登记了一位居民', '查找了居民'])
      await sees(trail, new RegExp(act));
    await press(trail, '只看某一天、某个人');
    await trail.page.getByRole('radio', { name: '所有人' }).waitFor();
    await trail.page.getByRole('radio', { name: /主任$/ }).tap();
    await sees(trail, /导出了预约/);
  });
});
