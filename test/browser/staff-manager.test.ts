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
  const open = (page: string, query = '') =>
    on.phone(manager, `staff/${page}/index?community=${community.id}${query}`, { community });
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
    await desk.page.getByRole('radio').filter({ hasText: '上门人员' }).tap();
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
    await sees(phone, /^您已经加入.+上门人员/);
    await press(phone, '去工作台');
    await atRoute(phone, 'staff/desk');
    await sees(phone, community.shortName);

    const members = await open('members');
    await sees(members, '陈晓');
    await named(members, '取消权限：陈晓');
    await press(members, '取消上门人员权限');
    await sees(members, /^已经取消了，陈晓/);
    await press(phone, /^刷新/);
    await sees(phone, /^这里只有社区工作人员能进/);
    expect(await phone.page.locator('.ways').count()).toBe(0);
    await press(phone, '回到首页');
    await atRoute(phone, 'pages/home');

    await named(members, /^我要退出/);
    await press(members, '取消管理员权限');
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
    await named(setup, '改开放时间');
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
    await sees(setup, /^保存好了。有 1 个时间没有着落/);
    const after = await askAs(url, manager, 'desk.setup', { serviceId: time.serviceId });
    expect(after.hours[3]).toEqual([[1140, 1230]]);
    expect((await askAs(url, RESIDENT, 'booking.get', { bookingId })).status).toBe('pending');

    await named(setup, '改名额');
    await write(setup, '每个时间多少个名额', '0');
    await press(setup, /^保存$/);
    await sees(setup, /^请写 1 到 5000 的数/);
    await write(setup, '每个时间多少个名额', '6');
    await press(setup, /^保存$/);
    await sees(setup, '保存好了。');
    await sees(setup, '每个时间多少个名额：6');

    // One day is closed under a booking: its people are told by one press, and the time can be opened again.
    const other = await freeTime(url, RESIDENT, community.id);
    const second = await book(url, RESIDENT, other);
    await named(setup, '改单独的日子');
    await press(setup, '加一个单独的日子');
    await press(setup, /^加上$/);
    await sees(setup, /^请选好从哪天到哪天/);
    await sees(setup, /^请写原因/);
    await write(setup, '从哪天', other.date);
    await write(setup, '原因', '消防演练');
    await press(setup, /^加上$/);
    await sees(setup, /不办，消防演练$/);
    await press(setup, /^保存$/);
    await sees(setup, /^这样改，有 1 个时间/);
    await press(setup, '知道了，还是要这样改');
    await press(setup, /告诉大家$/);
    await sees(setup, /^停办好了，取消了 1 个预约/);
    expect(await askAs(url, RESIDENT, 'booking.get', { bookingId: second })).toMatchObject({
      status: 'cancelled',
    });

    const times = await open(`times`, `&date=${other.date}`);
    await times.page.getByRole('button').filter({ hasText: title }).filter({ hasText: '已经停办' }).tap();
    await sees(times, /^已经停办：消防演练/);
    await press(times, '重新开放');
    await sees(times, /^重新开放了/);

    await named(setup, '改单独的日子');
    await named(setup, /^去掉：.+消防演练$/);
    await press(setup, /^保存$/);
    await sees(setup, /^没有，都按开放时间/);
    expect((await askAs(url, RESIDENT, 'booking.get', { bookingId: second })).status).toBe('cancelled');
    expect(await freeTime(url, RESIDENT, community.id)).toMatchObject({ date: other.date });

    const audit = await open('audit');
    for (const act of [
      '重新开放了一个时间',
      '停办了一个时间',
      '改了一个事项的设置',
      '取消了一个人的角色',
      '用邀请码加入了这里',
      '发了一个邀请码',
    ])
      await sees(audit, new RegExp(act));
    await sees(audit, title);
  });

  it('given what residents read, are asked and may, then each is saved and theirs; a week, a worker’s days and closed days are seen and taken back', async () => {
    const { community, manager, open } = await aManager();
    const { url } = on.product;
    const { services } = await askAs(url, manager, 'desk.services', { communityId: community.id });
    const [visit, counter] = [
      services.find(({ kind }) => kind === 'visit'),
      services.filter(({ kind }) => kind === 'counter')[1],
    ];
    if (!visit || !counter) throw new Error('no home visits, or no second counter');

    const setup = await open('setup', `&service=${counter.id}`);
    await named(setup, '改办事须知');
    await write(setup, '谁可以办（第 1 条）', '本社区居民，住满半年的');
    await write(setup, '收费多少元（不收费写 0）', '免费');
    await press(setup, /^保存$/);
    await sees(setup, /^写一个钱数/);
    await write(setup, '收费多少元（不收费写 0）', '12.5');
    await press(setup, /^保存$/);
    await sees(setup, '收费（元）：12.5');

    await named(setup, '改预约时要问的问题');
    await press(setup, '加一个问题');
    await press(setup, /^保存$/);
    await sees(setup, /^请写问题/);
    await write(setup, '第 1 个问题', '带轮椅来吗');
    await setup.page.getByRole('radio').filter({ hasText: '选一选' }).locator('visible=true').first().tap();
    await write(setup, '有哪些选项，用顿号隔开', '带');
    await press(setup, /^保存$/);
    await sees(setup, /^至少两个选项/);
    await write(setup, '有哪些选项，用顿号隔开', '带、不带');
    await press(setup, /^保存$/);
    await sees(setup, '带轮椅来吗（选一选）');

    await named(setup, '改预约的规矩');
    await write(setup, '最早能提前几天约', '0');
    await press(setup, /^保存$/);
    await sees(setup, /^请写 1 到 180 的数/);
    await write(setup, '最早能提前几天约', '9');
    await press(setup, /^保存$/);
    await sees(setup, '最早提前 9 天约');

    await named(setup, '改谁能约、排队和没来');
    await write(setup, '最小多少岁', '60');
    await write(setup, '最大多少岁', '50');
    await press(setup, /^保存$/);
    await sees(setup, /^最小的岁数不能比最大的大/);
    await write(setup, '最大多少岁', '');
    await press(setup, /^保存$/);
    await sees(setup, '60 岁以上（含）');

    expect(await askAs(url, RESIDENT, 'service.get', { serviceId: counter.id })).toMatchObject({
      questions: [{ label: '带轮椅来吗', options: ['带', '不带'] }],
      rules: { horizonDays: 9 },
    });
    const resident = await on.phone(RESIDENT, `pages/matter/index?service=${counter.id}`, { community });
    await sees(resident, '本社区居民，住满半年的');

    const crew = await open('setup', `&service=${visit.id}`);
    await sees(crew, '一个星期里谁上班');
    const { workers = [] } = await askAs(url, manager, 'desk.setup', { serviceId: visit.id });
    const name = workers[0]?.name ?? '';
    await named(crew, '改上门的人和班次');
    await press(crew, `改${name}`);
    await write(crew, '第 1 位的姓名', '');
    await press(crew, /^保存$/);
    await sees(crew, /^请写姓名/);
    await write(crew, '第 1 位的姓名', name);
    await press(crew, '加不在的日子');
    await write(crew, '从哪天', '2027-01-04');
    await write(crew, '到哪天', '2027-01-05');
    await write(crew, '原因', '年假');
    await press(crew, '加上这几天');
    await press(crew, /^保存$/);
    await sees(crew, new RegExp(`^${name}：.+年假$`));

    const list = await open('setup');
    await press(list, '定停办的日子');
    await press(list, /^停办这几天$/);
    await sees(list, /^请写原因/);
    await write(list, '从哪天', '2027-01-04');
    await write(list, '原因', '换届选举');
    await press(list, /^停办这几天$/);
    await sees(list, /^定好了/);
    await named(list, /^改：.+换届选举$/);
    await write(list, '原因', '换届投票');
    await press(list, '改成这几天');
    await sees(list, /^改好了/);
    await named(list, /^不停办了：.+换届投票$/);
    await sees(list, /不会自动替他们再约/);
    await press(list, '确定，不停办了');
    await sees(list, /^不停办了，这几天又能约了/);
    await sees(list, '没有定。');
  });
});
