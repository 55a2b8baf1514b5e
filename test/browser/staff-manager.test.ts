// A manager's day, finger by finger: somebody is invited, joins, works, and is asked to leave while the page is open;
// hours are changed under a booking; and the trail says all of it.
import { askAs, book, freeTime } from './ask';
import type { Phone } from './browser';
import { atRoute, press, sees, write } from './hands';
import { firstCommunity, RESIDENT } from './services';
import { stage } from './stage';

const NEWCOMER = 'newcomer-chen';
const on = stage();

/** A manager of the first community, and their phone at a page. */
async function aManager() {
  const community = await firstCommunity(on);
  const manager = `manager-${community.id}`;
  const open = (page: string) =>
    on.phone(manager, `staff/${page}/index?community=${community.id}`, { community });
  return { community, manager, open };
}

const named = (phone: Phone, name: string | RegExp) =>
  phone.page.getByRole('button', { name }).locator('visible=true').first().tap();

/** Lets somebody try to join with what they type. */
async function types(phone: Phone, code: string): Promise<void> {
  await write(phone, '邀请码', code);
  await press(phone, /^加入$/);
}

describe('a manager says who works here', () => {
  it('given an invitation, then one person comes in by it, works, and is out at once when asked to leave', async () => {
    const { community, open } = await aManager();
    const desk = await open('desk');
    await press(desk, '人员和邀请');
    await atRoute(desk, 'staff/members');
    await desk.page.getByRole('radio').filter({ hasText: '上门服务' }).tap();
    await press(desk, '生成邀请码');
    await sees(desk, /只显示这一次/);
    const code = (await desk.page.locator('.members__code').textContent()) ?? '';
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);

    const phone = await on.phone(NEWCOMER, 'pages/me/index', { community });
    await press(phone, '我有工作邀请码');
    await atRoute(phone, 'staff/join');
    await write(phone, '您的姓名', '陈晓');
    await types(phone, '1234');
    await sees(phone, /邀请码是 12 位数字/);
    await types(
      phone,
      code.replace(/^./, (digit) => `${(Number(digit) + 1) % 10}`),
    );
    await sees(phone, /^这个邀请码进不来/);
    await types(phone, code);
    await sees(phone, /^您已经加入.+“上门服务”/);
    await press(phone, '去工作台');
    await atRoute(phone, 'staff/desk');
    await sees(phone, community.shortName);

    const members = await open('members');
    await sees(members, '陈晓');
    await named(members, '请出：陈晓');
    await press(members, '取消“上门服务”');
    await sees(members, /^已经取消了，陈晓/);
    await press(phone, '刷新看看有没有新的');
    await sees(phone, /^这里只有社区工作人员能进/);
    expect(await phone.page.locator('.ways').count()).toBe(0);
    await press(phone, '回到首页');
    await atRoute(phone, 'pages/home');

    await named(members, /^我要退出/);
    await press(members, '取消“管理员”');
    await sees(members, /^社区至少要有一位管理员/);
  });
});

describe('a manager sets up a service', () => {
  it('given a booking that has no time any more, then it is named, and saved only when that is meant; the trail says it', async () => {
    const { community, manager, open } = await aManager();
    const { url } = on.product;
    const time = await freeTime(url, RESIDENT, community.id);
    const bookingId = await book(url, RESIDENT, time);
    const { title, code } = await askAs(url, RESIDENT, 'booking.get', { bookingId });
    const before = await askAs(url, manager, 'desk.setup', { serviceId: time.serviceId });

    const setup = await open('setup');
    await press(setup, title);
    await named(setup, '改：开放时间');
    await write(setup, '周一', '早上');
    await press(setup, /^保存$/);
    await sees(setup, /^写成 9:00-12:00 这样/);
    for (const day of ['一', '二', '三', '四', '五', '六', '日'])
      await write(setup, `周${day}`, day === '日' ? '' : '19：00－20：30');
    await press(setup, /^保存$/);
    await sees(setup, /^这样改，有 1 个时间/);
    await sees(setup, new RegExp(`张敏，号码 ${code}`));
    await press(setup, '先不改了');
    const kept = await askAs(url, manager, 'desk.setup', { serviceId: time.serviceId });
    expect(kept.hours).toEqual(before.hours);

    await press(setup, /^保存$/);
    await press(setup, '知道了，还是要这样改');
    await sees(setup, /^保存好了。有 1 个时间受影响/);
    const after = await askAs(url, manager, 'desk.setup', { serviceId: time.serviceId });
    expect(after.hours[3]).toEqual([[1140, 1230]]);
    expect((await askAs(url, RESIDENT, 'booking.get', { bookingId })).status).toBe('pending');

    await named(setup, '改：名额');
    await write(setup, '每个时间多少个名额', '0');
    await press(setup, /^保存$/);
    await sees(setup, /^请写 1 到 5000 的数/);
    await write(setup, '每个时间多少个名额', '6');
    await press(setup, /^保存$/);
    await sees(setup, '保存好了。');
    await sees(setup, '每个时间多少个名额：6');

    const audit = await open('audit');
    for (const act of ['改了一个事项的设置', '取消了一个人的角色', '用邀请码加入了这里', '发了一个邀请码'])
      await sees(audit, new RegExp(act));
    await sees(audit, title);
  });
});
