// Home points at what needs a look, has the last thing again, and says where one stands in line.
import type { Chosen, Phone } from './browser';
import { askAs, book, freeTime } from './ask';
import { atRoute, press, sees, write } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';

const on = stage();
let communities: readonly NonNullable<Chosen['community']>[];

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  communities = street?.communities ?? [];
});

function community(nth: number): NonNullable<Chosen['community']> {
  const found = communities[nth];
  if (!found) throw new Error(`there is no ${nth}-th community`);
  return found;
}

/** Database calls behind everything that a page asks for when it is opened anew, until all of it is seen. */
async function tripsOf(mine: Phone, words: readonly string[]): Promise<number> {
  const trips: number[] = [];
  mine.page.on('response', (response) => {
    const counted = response.headers()['x-cloudbase-trips'];
    if (counted !== undefined) trips.push(Number(counted));
  });
  await mine.page.reload({ waitUntil: 'networkidle' });
  for (const one of words) await sees(mine, one);
  return trips.reduce((sum, one) => sum + one, 0);
}

describe('what needs a look stands first on home', () => {
  it('given a booking that was declined, then it is pointed at until one has looked at it', async () => {
    const here = community(0);
    const bookingId = await book(on.product.url, ELDER, await freeTime(on.product.url, ELDER, here.id));
    await askAs(on.product.url, `clerk-${here.id}`, 'desk.decline', { bookingId, reason: '停电' });
    const mine = await on.phone(ELDER, 'pages/home/index', { community: here, elder: true });
    await sees(mine, '请您看一看');
    await press(mine, '社区没有接受');
    await sees(mine, '原因：停电');
    await press(mine, '回到首页');
    await sees(mine, '您还没有约好的事。');
    expect(await mine.page.getByText('请您看一看').locator('visible=true').count()).toBe(0);
  });

  it('given a place in line, then home says which, and the whole page costs three round trips', async () => {
    const here = community(3);
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    expect(time.left).toBe(2);
    await book(on.product.url, ELDER, time);
    await book(on.product.url, RELATIVE, time);
    await book(on.product.url, RESIDENT, time, true);
    const mine = await on.phone(RESIDENT, 'pages/home/index', { community: here });
    await sees(mine, '排队中');
    await sees(mine, '您现在排在 第 1 位');
    expect(await tripsOf(mine, ['您现在排在 第 1 位', '订明天的午餐', '社区办事'])).toBe(3);
    await mine.open('pages/bookings/index');
    await sees(mine, '您现在排在 第 1 位');
  });
});

describe('home says what is new', () => {
  it.each([
    ['everybody', RESIDENT, 4, false],
    ['elders', ELDER, 5, true],
  ])(
    'given an answer in the version for %s, then one line below what is next leads to it, until it is read',
    async (_, openid, nth, elder) => {
      const here = community(nth);
      const bookingId = await book(on.product.url, openid, await freeTime(on.product.url, openid, here.id));
      await askAs(on.product.url, `clerk-${here.id}`, 'desk.confirm', { bookingId });
      const { unread } = await askAs(on.product.url, openid, 'booking.mine', undefined);
      expect(unread).toBeGreaterThan(0);
      const mine = await on.phone(openid, 'pages/home/index', { community: here, elder });
      const news = mine.page.getByRole('button', { name: `有 ${unread} 条新消息` });
      const next = mine.page.getByText('下一个预约');
      await news.waitFor();
      const [line, above] = [await news.boundingBox(), await next.boundingBox()];
      expect(line?.height).toBeGreaterThanOrEqual(elder ? 60 : 44);
      expect(line?.y).toBeGreaterThan(above?.y ?? Infinity);
      const read = mine.page.waitForResponse(
        (response) => response.request().postData()?.includes('message.seen') ?? false,
      );
      await news.tap();
      await atRoute(mine, 'more/messages/index');
      await sees(mine, '约好了');
      await read;
      await mine.open('pages/home/index');
      await sees(mine, '下一个预约');
      expect(await mine.page.getByText(/条新消息/).count()).toBe(0);
    },
  );
});

describe('the same again is one tap from home', () => {
  it('given a visit that came to something, then only its time is asked, and it is booked as before', async () => {
    const here = community(0);
    const serviceId = `${here.id}-visit`;
    const { days } = await askAs(on.product.url, RELATIVE, 'service.times', { serviceId, days: 14 });
    const open = days.flatMap(({ date, slots }) =>
      slots.filter(({ availability }) => availability === 'open').map(({ start }) => ({ date, start })),
    );
    const time = open.at(-1);
    const people = await askAs(on.product.url, RELATIVE, 'person.mine', undefined);
    const mother = people.filter(({ relation }) => relation === 'parent').map(({ id }) => id);
    const choice = { kind: 'visit', taskId: 'photo', address: { text: '玉兴路 12 号' } } as const;
    const { id } = await askAs(on.product.url, RELATIVE, 'booking.place', {
      requestId: 'visit-before-1',
      serviceId,
      date: time?.date ?? '',
      start: time?.start ?? 0,
      personIds: mother,
      choice,
      answers: { stairs: '三楼' },
      note: '',
      wait: false,
    });
    // It was a week ago, and they came.
    const { database } = on.product.cloudbase;
    const [booking] = database.find('bookings', { _id: id }) as [{ limitKeys: string[] }];
    const weekAgo = Date.now() - 7 * 86_400_000;
    database.insertMany('bookings', [
      {
        ...booking,
        _id: `${id}-before`,
        status: 'arrived',
        startsAt: weekAgo,
        endsAt: weekAgo,
        limitKeys: [`own:${id}-before`],
      },
    ]);
    await askAs(on.product.url, RELATIVE, 'booking.cancel', { bookingId: id });

    const mine = await on.phone(RELATIVE, 'pages/home/index', { community: here });
    await press(mine, '再约一次上门办理');
    await atRoute(mine, 'pages/times/index');
    await mine.page.locator('.slot:enabled').first().tap();
    await sees(mine, '证件照片采集');
    await sees(mine, '玉兴路 12 号');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
    const again = upcoming.find((one) => one.serviceId === serviceId);
    expect(again).toMatchObject({ choice, answers: { stairs: '三楼' } });
    expect(again?.persons.map(({ personId }) => personId)).toEqual(mother);
    await sees(mine, '谁会来');
  });
});

describe('a service that asks', () => {
  it('given a question that must be answered, then it is said where, and the ticket shows the answer', async () => {
    const here = community(9);
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    const { database } = on.product.cloudbase;
    const [service] = database.find('services', { _id: time.serviceId });
    const serviceId = `${time.serviceId}-asks`;
    const questions = [{ id: 'floor', label: '住几楼', type: 'text', required: true, maxLength: 10 }];
    database.insertMany('services', [{ ...service, _id: serviceId, questions }]);
    const mine = await on.phone(RESIDENT, `pages/times/index?service=${serviceId}`, { community: here });
    await mine.page.locator('.slot:enabled').first().tap();
    await press(mine, '确认预约');
    await sees(mine, '这一项要填，请写一写。');
    await sees(mine, /有 1 个问题还没有答好/);
    await write(mine, /住几楼/, '三楼');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '住几楼');
    await sees(mine, '三楼');
  });
});

describe('somebody whose age is not known', () => {
  it('given a service from sixty on, then the refusal leads to where the age is filled in', async () => {
    const here = community(9);
    const time = await freeTime(on.product.url, RELATIVE, here.id, 2);
    const { database } = on.product.cloudbase;
    const [service] = database.find('services', { _id: time.serviceId }) as [{ rules: object }];
    const serviceId = `${time.serviceId}-elders`;
    const rules = { ...service.rules, eligibility: { minAge: 60 } };
    database.insertMany('services', [{ ...service, _id: serviceId, rules }]);
    const mine = await on.phone(RELATIVE, `pages/times/index?service=${serviceId}`, { community: here });
    await mine.page.locator('.slot:enabled').first().tap();
    await press(mine, '确认预约');
    await sees(mine, /还没有登记出生日期/);
    await press(mine, '去填出生日期');
    await atRoute(mine, 'more/person/index');
    await mine.page.getByLabel('姓名').locator('visible=true').waitFor();
  });
});
