// An event from its making to its door: made from a template, signed up for, ticked off without a network, settled once.
import { addDays, dateAt } from '#domain/calendar';
import { askAs } from './ask';
import type { Chosen } from './browser';
import { bookingOf } from './desk-morning';
import { atRoute, press, sees, write } from './hands';
import { copyOf, firstCommunity, peopleOf, RELATIVE, RESIDENT } from './services';
import { stage } from './stage';
import { edit } from '../support/edit';

const on = stage();
let here: NonNullable<Chosen['community']>;
const clerk = () => `clerk-${here.id}`;
const today = dateAt(Date.now());

beforeAll(async () => {
  here = await firstCommunity(on);
});

it('given a new event, then what is wrong is said, and once it is made residents sign up', async () => {
  const mine = await on.phone(clerk(), `staff/events/index?community=${here.id}`, { community: here });
  await press(mine, '新办一个活动');
  await press(mine, '办这个活动');
  await sees(mine, '请写活动名称，最多 20 个字。');
  await mine.page.getByRole('radio', { name: /课程、讲座/ }).tap();
  await write(mine, '活动名称', '包饺子');
  await write(mine, '一句话介绍', '一起过年');
  await write(mine, '在哪儿', '活动室');
  await mine.page.getByLabel('第一次是哪天？').fill(addDays(today, 3));
  await write(mine, /几点开始/, '9:30');
  await write(mine, /几点结束/, '11:00');
  await mine.page.getByRole('radio', { name: '每周一次' }).tap();
  await write(mine, /一共办几次/, '2');
  await write(mine, '多少个名额', '20');
  await write(mine, /给 60 岁以上的留几个/, '5');
  await press(mine, '办这个活动');
  await sees(mine, '办好了，居民现在可以报名了。');
  await sees(mine, '包饺子');
  const { events } = await askAs(on.product.url, clerk(), 'desk.events', { communityId: here.id });
  const made = events.find(({ title }) => title === '包饺子');
  expect(made?.times.map(({ date }) => date)).toEqual([addDays(today, 3), addDays(today, 10)]);
  const personIds = [(await peopleOf(on, RESIDENT)).get('张敏')?.id ?? ''];
  const asked = { requestId: 'event-made-by-desk', personIds, note: '', wait: false };
  const time = { serviceId: made?.serviceId ?? '', date: addDays(today, 10), start: 570 };
  expect((await askAs(on.product.url, RESIDENT, 'booking.place', { ...asked, ...time })).status).toBe(
    'confirmed',
  );
});

it('given a door without a network, then ticks are kept, sent once it is back, and nobody came twice', async () => {
  const serviceId = copyOf(on, 'event', here.id, 'door', ({ rules }) => ({
    title: '今天的讲座',
    // All day, so that the hour at which this runs does not matter.
    hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1440]]])),
    quotas: undefined,
    capacity: { seats: 20 },
    walkIn: 0,
    confirmation: 'staff',
    rules: { ...rules, limits: [], noticeMinutes: -1440 },
  }));
  const signUp = async (openid: string, name: string) => {
    const personIds = [(await peopleOf(on, openid)).get(name)?.id ?? ''];
    const asked = { requestId: `door-${openid}-${name.length}`, personIds, note: '', wait: false };
    const time = { serviceId, date: today, start: 0 };
    return askAs(on.product.url, openid, 'booking.place', { ...asked, ...time });
  };
  const [first, second] = [await signUp(RESIDENT, '张敏'), await signUp(RELATIVE, '李明')];
  const query = `service=${serviceId}&date=${today}&start=0`;
  const mine = await on.phone(clerk(), `staff/event/index?community=${here.id}&${query}`, {
    community: here,
  });
  await press(mine, '同意这 2 个');
  await sees(mine, '还没来的');

  await mine.page.route('**/invoke/**', (asked) => asked.abort());
  await mine.page.getByRole('button', { name: '张敏来了' }).tap();
  await write(mine, '请对方念六位号码', second.code);
  await press(mine, '登记到场');
  await sees(mine, /还没传上去：2 个/);
  await write(mine, '请对方念六位号码', second.code);
  await press(mine, '登记到场');
  await mine.page.reload();
  await sees(mine, '没有网络，名单是之前看到的。可以照样签到，有网了会自己传上去。');
  await sees(mine, /还没传上去：2 个/);
  expect(bookingOf(on.product, first.id).status).toBe('confirmed');

  // Somebody else has ticked one of them off meanwhile.
  await askAs(on.product.url, clerk(), 'desk.arrive', { bookingId: second.id });
  await mine.page.unroute('**/invoke/**');
  await press(mine, '现在传');
  await sees(mine, '来了的');
  await mine.page
    .getByText(/还没传上去/)
    .first()
    .waitFor({ state: 'detached' });
  for (const { id } of [first, second]) {
    const { status, history } = bookingOf(on.product, id);
    expect([status, history.filter(({ action }) => action === 'arrive').length]).toEqual(['arrived', 1]);
  }
  await edit(on.product, 'bookings', second.id, { status: 'missed' });
  await press(mine, '刷新看看有没有变化');
  await press(mine, '有原因，不算失约');
  await mine.page.getByRole('radio', { name: '生病、住院了' }).tap();
  await press(mine, '记下原因');
  await sees(mine, '没来，有原因');
});

/** All day today, so that the hour at which this runs does not matter. */
const allDay = {
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1440] as const]])),
  quotas: undefined,
  capacity: { seats: 20 },
};

it('given a council today, then its minutes are kept and published, its place is told, walk-ins are let in, and it is called off', async () => {
  const serviceId = copyOf(on, 'event', here.id, 'council', ({ rules }) => ({
    ...allDay,
    title: '停车议事会',
    walkIn: 2,
    council: { topic: '车停在哪儿' },
    rules: { ...rules, limits: [], noticeMinutes: -1440 },
  }));
  const personIds = [(await peopleOf(on, RESIDENT)).get('张敏')?.id ?? ''];
  const asked = {
    requestId: 'council-today',
    personIds,
    note: '',
    wait: false,
    serviceId,
    date: today,
    start: 0,
  };
  const { id } = await askAs(on.product.url, RESIDENT, 'booking.place', asked);
  const query = `service=${serviceId}&date=${today}&start=0`;
  const mine = await on.phone(clerk(), `staff/event/index?community=${here.id}&${query}`, {
    community: here,
  });
  await sees(mine, '议题：车停在哪儿');
  await write(mine, /^纪要/, '一、先画消防通道。\n二、下月再议。');
  await sees(mine, /写了 17 个字，最多 2000 个/);
  await mine.page.reload();
  await sees(mine, '还没有公布，写的内容先留在这部手机上。');
  await press(mine, '公布纪要');
  await sees(mine, /纪要公布了/);

  await press(mine, '给这个时间的人发消息');
  await write(mine, '要说的话', '带上停车证');
  await press(mine, '看看会发给多少人');
  await press(mine, '发给这 1 个预约');
  await sees(mine, /已经发给 1 个预约的人/);

  await press(mine, '来了一位，记上');
  await sees(mine, /直接来的人/);
  await press(mine, '改这个活动');
  await write(mine, '在哪儿', '文化广场');
  await sees(mine, '告诉报了名的人');
  await press(mine, '保存');
  await sees(mine, '改好了，已经告诉 1 个报名的人。');
  expect(bookingOf(on.product, id)).toMatchObject({ place: '文化广场' });

  await press(mine, '停办这一场');
  await sees(mine, '现在有 1 个报名会收到通知。');
  await mine.page.getByRole('radio', { name: '老师来不了' }).tap();
  await press(mine, '停办，告诉大家');
  await sees(mine, '停办了，已经告诉 1 个报名的人。');
  expect(bookingOf(on.product, id).status).toBe('cancelled');

  const theirs = await on.phone(RESIDENT, `more/ticket/index?booking=${id}`);
  await press(theirs, '看这个活动');
  await sees(theirs, '一、先画消防通道。');
});

it('given lots that are due, then a manager draws them, and everybody can check how', async () => {
  const date = addDays(today, 1);
  const lottery = (drawMinutesBefore: number) => ({ lottery: { drawMinutesBefore } });
  const serviceId = copyOf(on, 'event', here.id, 'lots', ({ rules }) => ({
    ...allDay,
    ...lottery(1),
    title: '抽签一日游',
    capacity: { seats: 1 },
    walkIn: 0,
    rules: { ...rules, limits: [], noticeMinutes: 0 },
  }));
  for (const openid of [RESIDENT, RELATIVE]) {
    const personIds = [[...(await peopleOf(on, openid)).values()][0]?.id ?? ''];
    const asked = {
      requestId: `lots-of-${openid}`,
      personIds,
      note: '',
      wait: true,
      serviceId,
      date,
      start: 0,
    };
    await askAs(on.product.url, openid, 'booking.place', asked);
  }
  // The moment has come.
  await edit(on.product, 'services', serviceId, lottery(2 * 1440));
  await edit(on.product, 'sessions', `${serviceId}:${date}:0`, { 'draw.opensAt': Date.now() - 60_000 });
  const query = `service=${serviceId}&date=${date}&start=0`;
  const route = `staff/event/index?community=${here.id}&${query}`;
  const manager = await on.phone(`manager-${here.id}`, route, { community: here });
  await press(manager, '现在抽签');
  await sees(manager, '已经抽过签了，次序和核对的办法都公开。');
  await press(manager, '看抽签和核对的办法');
  await atRoute(manager, 'more/draw/index');
});
