// Events: a family signs up together or not at all, a full one is waited for, and lots are drawn where all can see.
import { createHash } from 'node:crypto';
import { dateAt, daysBetween } from '#domain/calendar';
import { drawFaults } from '#domain/lottery';
import { nextFestival } from '#domain/lunar';
import { sessionIdOf } from '#domain/session';
import { fullDateWords } from '#words/dates';
import { askAs } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { copyOf, ELDER, firstCommunity, peopleOf, RELATIVE, RESIDENT, tick } from './services';
import { stage } from './stage';

const on = stage();
let here: NonNullable<Chosen['community']>;
const clerk = () => `clerk-${here.id}`;
const manager = 'manager-of-events';

beforeAll(async () => {
  here = await firstCommunity(on);
  const grants = [{ role: 'manager', communityId: here.id, communityName: here.shortName }];
  on.product.cloudbase.database.insertMany('staff', [
    { _id: manager, name: '活动负责人', state: 'active', grants },
  ]);
});

const eventPage = (openid: string, serviceId: string, elder = false): Promise<Phone> =>
  on.phone(openid, `more/event/index?service=${serviceId}`, { community: here, elder });

/** A copy of the talk with so many seats, all alike. */
const talk = (name: string, seats: number) =>
  copyOf(on, 'event', here.id, name, ({ rules }) => ({
    title: `讲座${name}`,
    quotas: undefined,
    capacity: { seats },
    walkIn: 0,
    rules: { ...rules, limits: [] },
  }));

async function firstTime(serviceId: string) {
  const { days } = await askAs(on.product.url, RESIDENT, 'service.times', { serviceId, days: 31 });
  const day = days.find(({ slots }) => slots.some(({ availability }) => availability !== 'past'));
  const slot = day?.slots.find(({ availability }) => availability !== 'past');
  if (!day || !slot) throw new Error(`${serviceId} takes place nowhere`);
  return { serviceId, date: day.date, start: slot.start };
}

/** The hour of the draw has come: nobody enters any more. */
async function drawMayBegin(sessionId: string): Promise<void> {
  const answer = (await on.product.cloudbase.call('database.modifyDocument', {
    collectionName: 'sessions',
    queryType: 'WHERE',
    query: JSON.stringify({ _id: sessionId }),
    data: JSON.stringify({ $set: { 'draw.opensAt': { $numberLong: `${Date.now() - 1000}` } } }),
    multi: false,
    merge: true,
    upsert: false,
  })) as { data?: { updated: number } };
  expect(answer.data?.updated).toBe(1);
}

async function signUp(openid: string, serviceId: string, name: string) {
  const personIds = [(await peopleOf(on, openid)).get(name)?.id ?? ''];
  const input = { requestId: `event-${serviceId}-${openid}`.slice(-60), personIds, note: '', wait: false };
  return askAs(on.product.url, openid, 'booking.place', { ...input, ...(await firstTime(serviceId)) });
}

/** Signs both of a family up, from the event's page to the press that sends it. */
async function asFamily(mine: Phone): Promise<void> {
  await mine.page.getByRole('radio', { name: /一家人一起去/ }).tap();
  await mine.page
    .getByRole('button', { name: /^报名，/ })
    .first()
    .tap();
  await atRoute(mine, 'pages/confirm/index');
  for (const name of [/李明/, /杨桂芬/]) await mine.page.getByRole('checkbox', { name }).tap();
  await press(mine, '确认预约');
}

describe('a family signs up together or not at all', () => {
  it.each([
    ['the version for everybody', 'family', false],
    ['the version for elders', 'family-elder', true],
  ])(
    'given places for both, %s, then both have one; one more is not enough for two',
    async (_, name, elder) => {
      const serviceId = talk(name, 3);
      const mine = await eventPage(RELATIVE, serviceId, elder);
      await sees(mine, '还有 3 个名额');
      await asFamily(mine);
      await atRoute(mine, 'more/ticket/index');
      await sees(mine, '已确认');
      await sees(mine, /^(李明、杨桂芬|杨桂芬、李明)$/);

      const twoMore = talk(`${name}-less`, 1);
      const again = await eventPage(RELATIVE, twoMore, elder);
      await asFamily(again);
      await sees(again, '这个时间只剩 1 个位置，您要 2 个，不够了。换个时间看看。');
      const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
      expect(upcoming.filter((one) => one.serviceId === twoMore)).toEqual([]);
    },
  );
});

describe('a full event is waited for', () => {
  it('given a family that has the last places, when staff cancel it, then the one in line is offered one, and takes it', async () => {
    const serviceId = talk('full', 2);
    const family = await eventPage(RELATIVE, serviceId);
    await asFamily(family);
    await atRoute(family, 'more/ticket/index');
    const mine = await eventPage(RESIDENT, serviceId);
    await sees(mine, '名额满了');
    await sees(mine, /名额满了可以排队/);
    await mine.page
      .getByRole('button', { name: /^排队等位置，/ })
      .first()
      .tap();
    await sees(mine, '没有位置了，要排队吗？');
    await press(mine, '排队等位置');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '第 1 位');

    const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
    const held = upcoming.find((one) => one.serviceId === serviceId);
    await askAs(on.product.url, clerk(), 'desk.cancel', {
      bookingId: held?.id ?? '',
      reason: '家里有事来不了',
    });
    await tick(on);
    await mine.page.reload();
    await sees(mine, '轮到您了');
    await press(mine, /^要这个位置$/);
    await sees(mine, '已确认');
  });
});

describe('lots are drawn where all can see', () => {
  const lottery = (name: string, drawMinutesBefore: number) =>
    copyOf(on, 'event', here.id, name, ({ rules }) => ({
      title: '一日游（抽签）',
      quotas: undefined,
      capacity: { seats: 1 },
      walkIn: 0,
      lottery: { drawMinutesBefore },
      rules: { ...rules, limits: [] },
    }));

  it('given a draw to come, then one enters it, has no place yet, and sees what was promised', async () => {
    // Two hours before the start sign-up ends; until three hours before it lots are not drawn.
    const serviceId = lottery('lots', 180);
    const mine = await eventPage(RESIDENT, serviceId);
    await sees(mine, '这个活动要抽签');
    await sees(mine, '一共 1 个名额，已经有 0 个报名');
    await mine.page
      .getByRole('button', { name: /^报名参加抽签，/ })
      .last()
      .tap();
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '等抽签');
    expect(await mine.page.getByText(/^第 \d 位$/).count()).toBe(0);
    await press(mine, '看抽签');
    await atRoute(mine, 'more/draw/index');
    await sees(mine, '还没有抽');
    await sees(mine, /您已经报名了，等着抽签/);
    await press(mine, '看封条、号码和次序');
    await sees(mine, /^[0-9a-f]{64}$/);
    await sees(mine, '抽签以后公布');
    await press(mine, '看我的号单');
    await press(mine, '不参加抽签了');
    await press(mine, '是的，不参加了');
    await sees(mine, '已取消');
  });

  it('given lots drawn, then everybody sees the own place, and anyone can check the order', async () => {
    const serviceId = lottery('drawn', 180);
    const entered = [
      await signUp(RESIDENT, serviceId, '张敏'),
      await signUp(ELDER, serviceId, '王秀英'),
      await signUp(RELATIVE, serviceId, '李明'),
    ];
    const time = await firstTime(serviceId);
    await drawMayBegin(sessionIdOf(serviceId, time.date, time.start));
    const promised = await askAs(on.product.url, RESIDENT, 'event.draw', time);
    const drawn = await askAs(on.product.url, manager, 'desk.draw', time);
    await tick(on);
    const mine = await eventPage(RESIDENT, serviceId);
    await press(mine, '看抽签');
    await atRoute(mine, 'more/draw/index');
    const position = (drawn.order ?? []).indexOf(entered[0]?.id ?? '') + 1;
    await sees(mine, `第 ${position} 个`);
    await press(mine, '看封条、号码和次序');
    await sees(mine, drawn.seed ?? 'no seed');

    const shown = await mine.page.locator('.draw__value').allInnerTexts();
    const order = shown.at(-1)?.split('\n') ?? [];
    const published = {
      commitment: shown[0] ?? '',
      seed: shown[1] ?? '',
      entryIds: entered.map(({ id }) => id),
      order,
    };
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(published.commitment).toBe(promised.commitment);
    expect(promised.entryIds).toEqual([...published.entryIds].sort());
    expect(drawFaults(published, sha256)).toEqual([]);
    expect(drawFaults({ ...published, order: [...order].reverse() }, sha256)).not.toEqual([]);

    const people = [RESIDENT, ELDER, RELATIVE];
    const statuses = await Promise.all(
      order.map(async (bookingId) => {
        const openid = people[entered.findIndex(({ id }) => id === bookingId)] ?? '';
        return (await askAs(on.product.url, openid, 'booking.get', { bookingId })).status;
      }),
    );
    // One seat: the first drawn has it, or is offered it; the others wait in the order drawn.
    expect(statuses[0]).toMatch(/^(confirmed|offered)$/);
    expect(statuses.slice(1)).toEqual(['waiting', 'waiting']);
  });
});

describe('when it takes place is said as one', () => {
  it('given an event of every week, then its hours and the next dates at a glance', async () => {
    const serviceId = copyOf(on, 'event', here.id, 'weekly', () => ({ hours: { 3: [[900, 990]] } }));
    const mine = await eventPage(RESIDENT, serviceId);
    await sees(mine, '周三 下午 3:00–4:30');
    const [, dates] = await mine.page.locator('.section .fact__body').allInnerTexts();
    expect(dates?.replace(/\s+/g, '')).toMatch(/^接下来的日子\d+月\d+日(、\d+月\d+日){3,4}$/);
  });

  it.each([
    ['everybody', false],
    ['elders', true],
  ])('given a festival far ahead, the version for %s, then it says when the next is', async (_, elder) => {
    const festivals = [{ name: '火把节', month: 6, day: 24, lastsDays: 3, spans: [[1140, 1260]] }] as const;
    const rare = () => ({ hours: {}, festivals });
    const serviceId = copyOf(on, 'event', here.id, elder ? 'rare-elder' : 'rare', rare);
    const mine = await eventPage(RESIDENT, serviceId, elder);
    const next = nextFestival(festivals, dateAt(Date.now()))?.date ?? '';
    await sees(mine, `下一次是${fullDateWords(next)}（火把节）。`);
    // Unless it is near, nothing can be booked yet, and nobody is sent looking for it.
    const far = daysBetween(dateAt(Date.now()), next) > 60;
    expect(await mine.page.getByText('看后面的场次').count()).toBe(far ? 0 : 1);
  });
});

describe('a council meets', () => {
  it('given a topic, then it is read before; given minutes by the clerk, then by everybody after', async () => {
    const serviceId = copyOf(on, 'event', here.id, 'council', () => ({
      title: '协商议事会',
      // One began today as the day did, whenever this runs.
      hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1]]])),
      council: { topic: '路灯装在哪儿', background: '晚上看不清台阶。' },
    }));
    const mine = await eventPage(RESIDENT, serviceId);
    await sees(mine, '路灯装在哪儿');
    await sees(mine, '晚上看不清台阶。');
    await sees(mine, '还没有纪要。开完会以后，纪要写在这里，谁都可以看。');
    const text = '一、台阶两头各装一盏。\n\n二、下个月装好。';
    const time = { serviceId, date: dateAt(Date.now()), start: 0 };
    await askAs(on.product.url, clerk(), 'desk.saveMinutes', { ...time, text });
    await mine.page.reload();
    await sees(mine, '一、台阶两头各装一盏。');
    await sees(mine, '二、下个月装好。');
    const elder = await eventPage(ELDER, serviceId, true);
    await sees(elder, '二、下个月装好。');
  });
});
