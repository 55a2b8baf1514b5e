// A home visit from the errand to the door: whose home, who comes, and what is said when it cannot be had just so.
import type { Question } from '#domain/question';
import { clockWords } from '#words/dates';
import { askAs } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees, write } from './hands';
import { copyOf, ELDER, firstCommunity, peopleOf, RELATIVE, RESIDENT, tick } from './services';
import { stage } from './stage';

const on = stage();
let here: NonNullable<Chosen['community']>;

beforeAll(async () => {
  here = await firstCommunity(on);
});

const choose = (phone: Phone, role: 'radio' | 'checkbox', name: RegExp) =>
  phone.page.getByRole(role, { name }).first().tap();

const visitPage = (openid: string, serviceId: string, elder = false): Promise<Phone> =>
  on.phone(openid, `more/visit/index?service=${serviceId}`, { community: here, elder });

/** A window of the service with room, the n-th. */
async function windowOf(serviceId: string, nth = 0) {
  const { days } = await askAs(on.product.url, RESIDENT, 'service.times', { serviceId, days: 14 });
  const open = days.flatMap(({ date, slots }) => slots.map((slot) => ({ date, ...slot })));
  const found = open.filter(({ availability }) => availability === 'open' || availability === 'few')[nth];
  if (!found) throw new Error(`${serviceId} has no ${nth}-th window`);
  return found;
}

const words = ({ start, end }: { start: number; end: number }) => `${clockWords(start)}–${clockWords(end)}`;

describe.each([
  ['the version for everybody', false],
  ['the version for elders', true],
])('a visit for the mother, %s', (_, elder) => {
  it('given the errand, her home and a window, then a clerk confirms, and the ticket says who comes', async () => {
    const serviceId = copyOf(on, 'visit', here.id, elder ? 'elder' : 'plain', ({ rules }) => ({
      rules: { ...rules, limits: [] },
    }));
    const mine = await visitPage(RELATIVE, serviceId, elder);
    await press(mine, '选上门的时间');
    await sees(mine, '请选一件要办的事。');
    await choose(mine, 'radio', /资格认证/);
    if (elder) await press(mine, '谁会来，怎么认人');
    // Of the three, two can do it; the third is not shown.
    await sees(mine, '来的是下面 2 位里的 1 位，约好以后号单上写明是谁。');
    expect(await mine.page.locator('.workers__name').count()).toBe(2);
    await choose(mine, 'checkbox', /身份证/);
    await choose(mine, 'radio', /杨桂芬/);
    const address = elder ? '玉兴路 8 号 3 栋 302' : '玉兴路 8 号 3 栋 301';
    await write(mine, '杨桂芬家的地址', address);
    await choose(mine, 'checkbox', /记住这个地址/);
    await choose(mine, 'checkbox', /记住这个地址/);
    await sees(mine, '怎么认出真的工作人员');
    await press(mine, '选上门的时间');
    await atRoute(mine, 'pages/times/index');
    await press(mine, words(await windowOf(serviceId)));
    await atRoute(mine, 'pages/confirm/index');
    await sees(mine, address);
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '等社区确认');

    const { pending } = await askAs(on.product.url, `clerk-${here.id}`, 'desk.queue', {
      communityId: here.id,
    });
    const booking = pending.find((one) => one.serviceId === serviceId);
    expect(booking).toMatchObject({ priority: true, persons: [{ name: '杨桂芬' }] });
    const { workers = [] } = await askAs(on.product.url, `clerk-${here.id}`, 'desk.confirm', {
      bookingId: booking?.id ?? '',
    });
    await mine.page.reload();
    await sees(mine, '已确认');
    await sees(mine, '谁会来');
    expect(workers).toHaveLength(1);
    await sees(mine, workers[0]?.name ?? 'nobody comes');
    // The card remembers the home: the next visit begins with it.
    expect((await peopleOf(on, RELATIVE)).get('杨桂芬')?.address).toEqual({ text: address });
    await mine.open(`more/visit/index?service=${serviceId}`);
    await choose(mine, 'radio', /杨桂芬/);
    expect(await mine.page.getByLabel('杨桂芬家的地址').inputValue()).toBe(address);
  });
});

describe('what cannot be had just so', () => {
  it('given somebody who is not known yet, then who it is comes first, and what was chosen stays', async () => {
    const serviceId = copyOf(on, 'visit', here.id, 'newcomer');
    const mine = await visitPage('newcomer-chen', serviceId);
    await choose(mine, 'radio', /资格认证/);
    await press(mine, '选上门的时间');
    await sees(mine, '请先登记到谁家去。');
    await press(mine, '到我家，先登记我自己');
    await write(mine, '姓名', '陈晓');
    await write(mine, '手机或座机', '13800138000');
    await write(mine, '出生日期（可不填）', '1950-06-01');
    await write(mine, '家庭地址（可不填）', '北门街 12 号');
    await press(mine, '保存');
    await atRoute(mine, 'more/visit/index');
    expect(await mine.page.getByLabel('陈晓家的地址').inputValue()).toBe('北门街 12 号');
    await press(mine, '选上门的时间');
    await atRoute(mine, 'pages/times/index');
    expect((await peopleOf(on, 'newcomer-chen')).get('陈晓')).toMatchObject({ born: '1950-06-01' });
    await mine.open('more/people/index');
    await sees(mine, /我自己，7\d 岁/);
  });

  it('given a place on the map outside, then it is said before a time is chosen; given the mark taken away, then one goes on', async () => {
    const area = { shape: 'circle', lat: 24.35, lng: 102.54, radiusM: 3000 } as const;
    const serviceId = copyOf(on, 'visit', here.id, 'near', () => ({ area }));
    const self = (await peopleOf(on, RESIDENT)).get('张敏');
    await askAs(on.product.url, RESIDENT, 'person.save', {
      personId: self?.id,
      relation: 'self',
      name: '张敏',
      phone: '13800138000',
      address: { text: '通海县秀山街道', point: { lat: 24.1, lng: 102.76 } },
    });
    const mine = await visitPage(RESIDENT, serviceId);
    await choose(mine, 'radio', /资格认证/);
    await press(mine, '选上门的时间');
    await sees(mine, /不在上门服务的范围里/);
    await press(mine, '去掉地图上的位置');
    await press(mine, '选上门的时间');
    await atRoute(mine, 'pages/times/index');
  });

  /** Two workers who can do everything, one of them kept for priority households. */
  const kept = (name: string) =>
    copyOf(on, 'visit', here.id, name, ({ rules, workers }) => ({
      workers: workers.slice(0, 2).map((worker) => ({ ...worker, skills: ['insurance'] })),
      rules: { ...rules, limits: [] },
    }));

  async function placeAt(
    openid: string,
    name: string,
    serviceId: string,
    time: { date: string; start: number },
  ) {
    return askAs(on.product.url, openid, 'booking.place', {
      ...{ requestId: `${serviceId}-${openid}`, serviceId, ...time, note: '', wait: true },
      personIds: [(await peopleOf(on, openid)).get(name)?.id ?? ''],
      choice: { kind: 'visit', taskId: 'insurance', address: { text: '玉兴路 8 号' } },
    });
  }

  it('given a window of which only what is kept is left, then it looks full, and the mother of 82 has it at once', async () => {
    const serviceId = kept('kept');
    const { date, start } = await windowOf(serviceId);
    expect((await placeAt(ELDER, '王秀英', serviceId, { date, start })).status).toBe('pending');
    const mine = await visitPage(RELATIVE, serviceId);
    await sees(mine, /每个时段留 1 位工作人员，给 80 岁以上，或者失能、独居的居民家/);
    await choose(mine, 'radio', /资格认证/);
    await choose(mine, 'radio', /杨桂芬/);
    await write(mine, '杨桂芬家的地址', '玉兴路 8 号');
    await press(mine, '选上门的时间');
    await mine.page.getByRole('button', { name: /满了，可排队/ }).tap();
    await press(mine, '排队等位置');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '等社区确认');
  });

  it('given somebody in line already, then what is kept is still the mother’s, and the other goes on waiting', async () => {
    const serviceId = kept('kept-line');
    const { date, start } = await windowOf(serviceId);
    const time = { date, start };
    await placeAt(ELDER, '王秀英', serviceId, time);
    const other = await placeAt(RESIDENT, '张敏', serviceId, time);
    const mother = await placeAt(RELATIVE, '杨桂芬', serviceId, time);
    expect([other.status, mother.status]).toEqual(['waiting', 'waiting']);
    await tick(on);
    const mine = await on.phone(RELATIVE, `more/ticket/index?booking=${mother.id}`, { community: here });
    await press(mine, /^要这个位置$/);
    await sees(mine, '等社区确认');
    const { status } = await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId: other.id });
    expect(status).toBe('waiting');
  });
});

describe('a service asks questions of its own', () => {
  const asked = { required: true } as const;
  const questions: readonly Question[] = [
    { ...asked, id: 'door', label: '怎么进门', type: 'text', maxLength: 6 },
    { ...asked, id: 'floor', label: '家在几楼', type: 'number', min: 1, max: 40, whole: true },
    {
      ...asked,
      id: 'lift',
      label: '有没有电梯',
      type: 'choice',
      options: ['有电梯', '没有电梯'],
      several: false,
    },
    {
      id: 'aids',
      label: '用什么',
      required: false,
      type: 'choice',
      options: ['轮椅', '拐杖'],
      several: true,
    },
    { ...asked, id: 'since', label: '从哪天起行动不便', type: 'date', to: '2026-12-31' },
  ];

  it('given wrong answers, then each says what to do; given them right, then the ticket has them', async () => {
    const serviceId = copyOf(on, 'visit', here.id, 'asks', ({ rules }) => ({
      questions,
      rules: { ...rules, limits: [] },
    }));
    const mine = await visitPage(RELATIVE, serviceId);
    await choose(mine, 'radio', /资格认证/);
    await choose(mine, 'radio', /李明/);
    await write(mine, '李明家的地址', '玉兴路 9 号');
    await press(mine, '选上门的时间');
    await press(mine, words(await windowOf(serviceId)));
    await press(mine, '确认预约');
    await sees(mine, '有 4 个问题还没有答好，请往上看红字。');
    await write(mine, /^怎么进门/, '按门铃等人来开门');
    await sees(mine, '最多写 6 个字，请写短一点。');
    await write(mine, /^怎么进门/, '按门铃👵');
    await write(mine, /^家在几楼/, '九十');
    await sees(mine, '请只写数字。');
    await write(mine, /^家在几楼/, '９０');
    await sees(mine, '请写 1 到 40 之间的数。');
    await write(mine, /^家在几楼/, '9');
    await choose(mine, 'radio', /^没有电梯/);
    await choose(mine, 'checkbox', /^拐杖/);
    await choose(mine, 'checkbox', /^轮椅/);
    await write(mine, /^从哪天起/, '2026-05-01');
    // Back in the middle: what was answered is still there.
    await press(mine, '换个时间');
    await press(mine, words(await windowOf(serviceId, 1)));
    expect(await mine.page.getByLabel(/^家在几楼/).inputValue()).toBe('9');
    await press(mine, '确认预约');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '轮椅、拐杖');
    const { upcoming } = await askAs(on.product.url, RELATIVE, 'booking.mine', undefined);
    expect(upcoming.find((one) => one.serviceId === serviceId)?.answers).toEqual({
      door: '按门铃👵',
      floor: 9,
      lift: '没有电梯',
      aids: ['轮椅', '拐杖'],
      since: '2026-05-01',
    });
  });
});
