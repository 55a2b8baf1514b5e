// Standing in line for a time that is full: how one gets into it, sees where one stands, is served, and leaves.
import { clockWords } from '#words/dates';
import { askAs, book, freeTime, type FreeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { passMinute } from './minute';
import { stage } from './stage';

const HOLDER = 'elder-wang';
const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

const on = stage();
let here: NonNullable<Chosen['community']>;

const slotOf = ({ start, end }: FreeTime): string => `${clockWords(start)}–${clockWords(end)}`;

const tick = () => passMinute(on.product);

const cancel = (openid: string, bookingId: string) =>
  askAs(on.product.url, openid, 'booking.cancel', { bookingId });

const phone = (openid: string, route: string): Promise<Phone> => on.phone(openid, route, { community: here });

/** The only place of a time, taken by somebody else. */
async function fullTime(nth: number): Promise<{ time: FreeTime; held: string }> {
  const time = await freeTime(on.product.url, HOLDER, here.id, nth);
  expect(time.left).toBe(1);
  return { time, held: await book(on.product.url, HOLDER, time) };
}

beforeAll(async () => {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  for (const community of street?.communities ?? []) {
    const { left } = await freeTime(on.product.url, RESIDENT, community.id);
    if (left === 1) here = community;
  }
});

describe('a place that is gone may be waited for', () => {
  it('given the last place taken meanwhile, when one asks to wait, then one stands in line, and gets the place once it is free', async () => {
    const time = await freeTime(on.product.url, RESIDENT, here.id);
    const mine = await phone(RESIDENT, `pages/times/index?service=${time.serviceId}`);
    await press(mine, slotOf(time));
    await sees(mine, '看一看，对不对？');
    const held = await book(on.product.url, HOLDER, time);
    await press(mine, '确认预约');
    await sees(mine, /刚刚约满了/);
    await sees(mine, /也可以排队等：现在还没有人排，您排第一个/);
    // A second tap of the same must not do anything else.
    expect(await mine.page.getByRole('button', { name: '确认预约' }).isDisabled()).toBe(true);
    await press(mine, '排队等位置');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '排队中');
    await sees(mine, '第 1 位');
    expect(await mine.page.getByLabel(/^预约号码/).count()).toBe(0);

    await cancel(HOLDER, held);
    await tick();
    await mine.page.reload();
    await sees(mine, '等社区确认');
    await sees(mine, '系统把空出来的位置给了您');
    await mine.page.getByLabel(/^预约号码 \d( \d){5}$/).waitFor();
  });

  it('given a full time chosen, then it says who waits before one joins, and one may leave again', async () => {
    const { time } = await fullTime(2);
    await book(on.product.url, RELATIVE, time, true);
    const mine = await phone(RESIDENT, `pages/times/index?service=${time.serviceId}`);
    await mine.page.getByRole('button', { name: /满了，1 个排队/ }).tap();
    await sees(mine, '没有位置了，要排队吗？');
    await sees(mine, /前面有 1 个预约在等/);
    await sees(mine, /请先不要出门/);
    await press(mine, '排队等位置');
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '第 2 位');
    await press(mine, '不排队了');
    await press(mine, '是的，不排了');
    await sees(mine, '已取消');
    const { days } = await askAs(on.product.url, RESIDENT, 'service.times', { serviceId: time.serviceId });
    const slot = days.find(({ date }) => date === time.date)?.slots.find(({ start }) => start === time.start);
    expect(slot?.waiting).toBe(1);
  });

  it('given someone who moves a booking, then a full time cannot be chosen', async () => {
    const { time } = await fullTime(4);
    const bookingId = await book(
      on.product.url,
      RELATIVE,
      await freeTime(on.product.url, RELATIVE, here.id, 5),
    );
    const mine = await phone(RELATIVE, `pages/times/index?service=${time.serviceId}&booking=${bookingId}`);
    const slot = mine.page.getByRole('button', { name: /约满了/ }).first();
    await slot.waitFor();
    expect(await slot.isDisabled()).toBe(true);
  });
});

describe('a place that is offered', () => {
  it('given an offer, when it is accepted, then the place is one’s own', async () => {
    const seen = await freeTime(on.product.url, RESIDENT, here.id, 6);
    const [service] = on.product.cloudbase.database.find('services', { _id: seen.serviceId }) as [
      { rules: object },
    ];
    const serviceId = `${seen.serviceId}-offers`;
    const rules = { ...service.rules, line: { mode: 'offer', offerMinutes: 120, most: 20 } };
    on.product.cloudbase.database.insertMany('services', [{ ...service, _id: serviceId, rules }]);
    const time = { ...seen, serviceId };
    const held = await book(on.product.url, HOLDER, time);
    const bookingId = await book(on.product.url, RESIDENT, time, true);
    await cancel(HOLDER, held);
    await tick();
    const mine = await phone(RESIDENT, `more/ticket/index?booking=${bookingId}`);
    await sees(mine, '轮到您了');
    await sees(mine, /位置给您留到.+过了时间，就让给后面的人/);
    await press(mine, /^要这个位置$/);
    await sees(mine, '等社区确认');
    await sees(mine, '您要了这个位置');
    expect((await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId })).status).toBe('pending');
  });
});
