// How many taps it takes from home to what people come for, counted by tapping: lunch 2, a counter matter at most 5,
// giving a booking up at most 3 (issue 5). Everything is in sight or found by scrolling; nothing is typed.
import { clockWords } from '#words/dates';
import { askAs, book, freeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { atRoute, press, sees } from './hands';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';

const on = stage();
let withCanteen: NonNullable<Chosen['community']>;
let canteenId: string;

beforeAll(async () => {
  const streets = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  for (const community of streets[0]?.communities ?? []) {
    const home = await askAs(on.product.url, RESIDENT, 'community.home', { communityId: community.id });
    const canteen = home.services.find(({ kind }) => kind === 'canteen');
    if (!canteen) continue;
    withCanteen = community;
    canteenId = canteen.id;
    return;
  }
  throw new Error('no community of the seed has a canteen');
});

/** Taps one after the other, and says how many they were. */
async function taps(mine: Phone, ...words: (string | RegExp)[]): Promise<number> {
  for (const one of words) await press(mine, one);
  return words.length;
}

const lunches = async (openid: string) =>
  (await askAs(on.product.url, openid, 'booking.mine', undefined)).upcoming.filter(
    ({ serviceId }) => serviceId === canteenId,
  );

describe('tomorrow’s lunch is two taps from home', () => {
  it.each([
    ['the elder version, for oneself', ELDER, true],
    ['the version for everybody, for oneself', RESIDENT, false],
  ])('given %s, then it is ordered, with what is to be paid', async (_, openid, elder) => {
    const mine = await on.phone(openid, 'pages/home/index', { community: withCanteen, elder });
    expect(await taps(mine, '订明天的午餐', '确认预约')).toBe(2);
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '到了付');
    const [lunch, ...others] = await lunches(openid);
    expect(others).toEqual([]);
    const { today } = await askAs(on.product.url, openid, 'service.times', { serviceId: canteenId });
    expect(lunch && lunch.date > today).toBe(true);
    expect(lunch?.start).toBe(11 * 60);
    await mine.open('pages/home/index');
    await sees(mine, '明天的午餐订好了');
  });

  it('given a mother who ate there before, then it is for her again, with her dish, and both taps are enough', async () => {
    const people = await askAs(on.product.url, RELATIVE, 'person.mine', undefined);
    const mother = people.find(({ relation }) => relation === 'parent')?.id ?? '';
    const { days } = await askAs(on.product.url, RELATIVE, 'service.times', {
      serviceId: canteenId,
      days: 4,
    });
    const day = days[3];
    const lunch = day?.slots.find(({ start }) => start === 11 * 60);
    const dish = lunch?.menu?.at(-1);
    if (!day || !dish) throw new Error('the canteen has no menu in three days');
    await askAs(on.product.url, RELATIVE, 'booking.place', {
      requestId: 'mothers-lunch-1',
      serviceId: canteenId,
      date: day.date,
      start: 11 * 60,
      personIds: [mother],
      choice: {
        kind: 'canteen',
        channel: 'take-away',
        orders: [{ personId: mother, dishIds: [dish.id], diets: ['soft'] }],
      },
      note: '',
      wait: false,
    });
    const mine = await on.phone(RELATIVE, 'pages/home/index', { community: withCanteen });
    await sees(mine, new RegExp(`和上次一样：${dish.title.slice(0, 4)}`));
    expect(await taps(mine, '订明天的午餐', '确认预约')).toBe(2);
    await atRoute(mine, 'more/ticket/index');
    const [next] = await lunches(RELATIVE);
    expect(next?.persons.map(({ personId }) => personId)).toEqual([mother]);
    expect(next?.choice).toMatchObject({
      channel: 'take-away',
      orders: [{ personId: mother, dishIds: [dish.id], diets: ['soft'] }],
    });
  });
});

describe('a counter matter is at most five taps from home', () => {
  it.each([
    ['the version for everybody', false, [/^城乡居民医保参保/]],
    ['the elder version', true, ['社区办事', /^城乡居民医保参保/]],
  ])('given %s, then it is booked', async (_, elder, way) => {
    const time = await freeTime(on.product.url, RESIDENT, withCanteen.id, elder ? 1 : 0);
    const slot = `${clockWords(time.start)}–${clockWords(time.end)}`;
    const mine = await on.phone(RESIDENT, 'pages/home/index', { community: withCanteen, elder });
    expect(await taps(mine, ...way, '选时间预约', slot, '确认预约')).toBeLessThanOrEqual(5);
    await atRoute(mine, 'more/ticket/index');
    await sees(mine, '等社区确认');
  });
});

describe('the next booking is given up in at most three taps from home', () => {
  it.each([
    ['the version for everybody', false],
    ['the elder version', true],
  ])('given %s, then it is cancelled', async (_, elder) => {
    const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
    if (upcoming.length === 0) {
      await book(on.product.url, RESIDENT, await freeTime(on.product.url, RESIDENT, withCanteen.id));
    }
    const before = (await askAs(on.product.url, RESIDENT, 'booking.mine', undefined)).upcoming;
    const next = before[0]?.id ?? '';
    const mine = await on.phone(RESIDENT, 'pages/home/index', { community: withCanteen, elder });
    await sees(mine, '下一个预约');
    await mine.page.locator('.home__next .card').first().tap();
    expect(1 + (await taps(mine, '取消这个预约', '是的，取消'))).toBeLessThanOrEqual(3);
    await sees(mine, '已取消');
    const { status } = await askAs(on.product.url, RESIDENT, 'booking.get', { bookingId: next });
    expect(status).toBe('cancelled');
  });
});
