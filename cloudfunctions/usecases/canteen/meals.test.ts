import type { PlaceInput } from '#contract/booking';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import { imbalances } from '#domain/ledger';
import { sessionIdOf, type Session } from '#domain/session';
import type { MoreReason } from '#domain/more-food';
import { settle, type MealBooking } from '#domain/settlement';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, anEvent, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { arrive } from '../desk/arrive';
import { keepMoreWalkIns } from '../desk/keep-walk-ins';
import { miss } from '../desk/miss';
import { viewDeliveries } from './deliveries';
import { viewMealList } from './meal-list';
import { serveWalkIn } from './walk-in';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const DAY = '2026-11-24';
const NOON = instantOf(DAY, 690);
const [lunch] = aCanteen().meals;
if (!lunch) throw new Error('the canteen of the specifications has a lunch');

const desk = (change: Parameters<typeof aCanteen>[0] = {}) =>
  aDesk(cloud, (at) => aCanteen({ ...at, ...change }));
const cook = (communityId: string, now = NOON) => aClerk(communityId, '王师傅', now);
const list = (communityId: string, now = NOON, start?: number) =>
  viewMealList(cloud.store, cook(communityId, now), { communityId, date: DAY, ...(start ? { start } : {}) });
const orders = async (serviceId: string, dishIds = ['rice'], change: object = {}): Promise<string> => {
  const [openid = ''] = residents(cloud);
  const input: PlaceInput = eating(serviceId, [openid], dishIds, change);
  return (await valueOf(place(cloud.store, { openid, now: NOW }, input))).id;
};
const delivered = (text: string) => ({ channel: 'delivery', address: { text } });

describe('who fetches a meal', () => {
  it('given one is there, one stayed away and one is to come, then the list says so, without anybody’s phone', async () => {
    const at = desk();
    const [came, away] = [await orders(at.serviceId, ['fish', 'rice']), await orders(at.serviceId)];
    await orders(at.serviceId, ['tofu'], delivered('荷花路 1 号'));
    await valueOf(arrive(cloud.store, cook(at.communityId), { bookingId: came }));
    await valueOf(miss(cloud.store, cook(at.communityId), { bookingId: away }));
    const { trips, value } = await tripsOf(() => valueOf(list(at.communityId)));
    expect(trips).toBe(1);
    expect(value).toMatchObject({ start: 660, dishes: ['米饭', '清蒸鱼', '烧豆腐'], kept: 2 });
    expect(
      value.rows.map(({ status, channel, persons, address }) => [
        status,
        channel,
        persons[0]?.dishes,
        address,
      ]),
    ).toEqual([
      ['arrived', undefined, [1, 0], undefined],
      ['missed', undefined, [0], undefined],
      [undefined, 'delivery', [2], '荷花路 1 号'],
    ]);
    expect(JSON.stringify(value)).not.toContain('13800138000');
  });

  it('given the hour, then the meal that is eaten now or next; of a day that is over the last; one that is none is refused', async () => {
    const hours = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [
        day,
        [
          [420, 540],
          [660, 780],
        ],
      ]),
    );
    const breakfast = { ...lunch, title: '早餐', start: 420 };
    const { communityId } = desk({ hours: hours as never, meals: [breakfast, lunch] });
    const startAt = async (minute: number) =>
      (await valueOf(list(communityId, instantOf(DAY, minute)))).start;
    expect([await startAt(400), await startAt(539), await startAt(540), await startAt(1200)]).toEqual([
      ...[420, 420, 660, 660],
    ]);
    expect(await refusalOf(list(communityId, NOON, 661))).toMatchObject({ code: 'NO_SUCH_TIME' });
    await expect(viewMealList(cloud.store, cook('elsewhere'), { communityId, date: DAY })).rejects.toThrow(
      Denied,
    );
  });

  it('given five hundred meals, sixty of them delivered, then one round trip, at most 64 KB, and no other booking looked at', async () => {
    const meals = [
      { ...lunch, meals: 600, walkIn: 0, menu: [{ id: 'set', title: '一荤两素（红烧肉）', priceFen: 700 }] },
    ];
    const at = desk({ meals, channels: { 'eat-in': {}, 'take-away': {}, delivery: {} } });
    const [id, orderly] = [await orders(at.serviceId, ['set']), 'delivery'];
    const [one] = cloud.all<Booking>('bookings', { _id: id });
    if (!one) throw new Error('nobody ordered');
    const many = Array.from({ length: 499 }, (_, i) => {
      const far =
        i < 60 ? { channel: orderly, address: { text: `荷花路 ${i} 号玉兰小区 3 栋 2 单元 ${i}` } } : {};
      return {
        ...one,
        _id: `b${`${i}`.padStart(28, '0')}`,
        limitKeys: [fresh('own')],
        persons: one.persons.map((person) => ({ ...person, name: `欧阳秀${i % 7}` })),
        choice: { ...one.choice, ...far },
      };
    });
    cloud.given('bookings', ...many);
    const { profile } = cloud.cloudbase.database;
    profile.reset();
    const { trips, value } = await tripsOf(() => valueOf(list(at.communityId)));
    expect(value.rows).toHaveLength(500);
    expect(trips).toBe(1);
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(64 * 1024);
    const { docsExamined, nfound } = profile.totals();
    expect(docsExamined).toBeLessThanOrEqual(2 * nfound + 500);
  });
});

describe('deliveries are in the order of their addresses, with phones', () => {
  const look = (at: { communityId: string; serviceId: string }, now = NOON) =>
    viewDeliveries(cloud.store, cook(at.communityId, now), { ...at, date: DAY, start: 660 });

  it('given two houses of a street, then 2 before 10, and nobody who eats there', async () => {
    const at = desk();
    await orders(at.serviceId, ['rice'], delivered('荷花路 10 号'));
    await orders(at.serviceId, ['fish', 'rice'], delivered('荷花路 2 号'));
    await orders(at.serviceId);
    const { trips, value } = await tripsOf(() => valueOf(look(at)));
    expect(trips).toBe(1);
    expect(
      value.deliveries.map(({ address, persons }) => [address, persons[0]?.phone, persons[0]?.dishes]),
    ).toEqual([
      ['荷花路 2 号', '13800138000', ['清蒸鱼', '米饭']],
      ['荷花路 10 号', '13800138000', ['米饭']],
    ]);
  });

  it('given it is days ahead, or over, then phones are not shown', async () => {
    const at = desk();
    await orders(at.serviceId, ['rice'], delivered('荷花路 1 号'));
    expect(await refusalOf(look(at, instantOf(DAY, -1441)))).toMatchObject({ code: 'NOT_YET' });
    expect(await refusalOf(look(at, instantOf(DAY, 1440)))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who ate without a booking is written down', () => {
  const eats = (at: { communityId: string; serviceId: string }, change: object = {}) =>
    serveWalkIn(cloud.store, cook(at.communityId), {
      ...{ requestId: fresh('request'), ...at, date: DAY, start: 660, dishIds: ['rice'] },
      ...change,
    });
  const bookings = (serviceId: string) => cloud.all<Booking>('bookings', { serviceId });
  const keeps = (at: { communityId: string; serviceId: string }, keep: number, why?: MoreReason) =>
    keepMoreWalkIns(cloud.store, cook(at.communityId), {
      ...{ serviceId: at.serviceId, date: DAY, start: 660, keep },
      ...(why ? { why } : {}),
    });
  const sessionOf = ({ serviceId }: { serviceId: string }) =>
    cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DAY, 660) })[0];

  it('given a subsidy for elders, then it counts at the menu’s price, of the places kept, once a request, and nobody is named', async () => {
    const subsidy = {
      rule: { kind: 'deduction', tiers: [{ fromAge: 60, fen: 50 }], groups: [] },
      excludedChannels: [],
      deliveryFeeFen: 0,
    } as const;
    const at = desk({ subsidy });
    const requestId = fresh('request');
    const { trips } = await tripsOf(() => valueOf(eats(at, { requestId })));
    expect(trips).toBe(5);
    await valueOf(eats(at, { requestId }));
    expect(bookings(at.serviceId)).toMatchObject([
      {
        status: 'arrived',
        walkIn: true,
        persons: [{ name: '', phone: '', price: { payFen: 100, subsidyFen: 0 } }],
      },
    ]);
    expect(settle(cloud.all<MealBooking>('bookings', { serviceId: at.serviceId }))).toMatchObject({
      meals: 1,
      payFen: 100,
      subsidyFen: 0,
    });
    const [session] = cloud.all<Session>('sessions', { _id: sessionIdOf(at.serviceId, DAY, 660) });
    expect(session?.left).toMatchObject({ walkIn: 1, meals: 8 });
    expect(session && imbalances(session)).toEqual([]);
    expect(await valueOf(list(at.communityId))).toMatchObject({
      kept: 1,
      rows: [{ status: 'arrived', walkIn: true }],
    });
  });

  it('given none is kept any more, another day, or what is no canteen, then it is refused and nothing is taken', async () => {
    const at = desk();
    await valueOf(eats(at));
    await valueOf(eats(at));
    expect(await refusalOf(eats(at))).toMatchObject({ code: 'SOLD_OUT' });
    expect(await refusalOf(eats(at, { date: '2026-11-25' }))).toMatchObject({ code: 'TOO_LATE' });
    const event = anEvent({ _id: fresh('event'), communityId: at.communityId });
    cloud.given('services', event);
    const party = { serviceId: event._id, start: 840 };
    expect(await refusalOf(eats(at, party))).toMatchObject({ code: 'NOT_FOUND' });
    expect(bookings(event._id)).toEqual([]);
    await expect(eats(at, { communityId: 'elsewhere' })).rejects.toThrow(Denied);
  });

  it('given the kept ones are used up and others are unsold, when more are kept, then they come from those; the list says how many', async () => {
    const at = desk();
    await valueOf(eats(at));
    await valueOf(eats(at));
    expect(await valueOf(list(at.communityId))).toMatchObject({ kept: 0, free: 8 });
    expect(await refusalOf(eats(at))).not.toHaveProperty('detail.what');
    await valueOf(keeps(at, 1));
    await valueOf(eats(at));
    expect(await valueOf(list(at.communityId))).toMatchObject({ kept: 0, free: 7 });
    expect(sessionOf(at)).toMatchObject({ capacity: { walkIn: 3, meals: 7 } });
  });

  it('given all is sold, then more is refused until somebody says why there is more; the meal grows by that, and once', async () => {
    const meals = [{ ...lunch, meals: 2, walkIn: 1, menu: [{ id: 'rice', title: '米饭', priceFen: 100 }] }];
    const at = desk({ meals });
    await orders(at.serviceId);
    await valueOf(eats(at));
    expect(await refusalOf(keeps(at, 2))).toMatchObject({ code: 'SOLD_OUT', detail: { left: 0, asked: 2 } });
    for (let turn = 0; turn < 2; turn++) await valueOf(keeps(at, 2, 'cooked'));
    expect(sessionOf(at)).toMatchObject({
      capacity: { walkIn: 3, meals: 1, 'dish-rice': 4 },
      left: { walkIn: 2, meals: 0, 'dish-rice': 2 },
    });
    await valueOf(eats(at));
    await valueOf(eats(at));
    const full = sessionOf(at);
    expect(full && imbalances(full)).toEqual([]);
    expect(await refusalOf(eats(at))).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given a kitchen that keeps none, or a dish of which no portion is left, then one is kept; the dish stays used up and is named', async () => {
    const menu = [{ id: 'rice', title: '米饭', priceFen: 100, portions: 1 }];
    const at = desk({ meals: [{ ...lunch, meals: 3, walkIn: 0, menu }] });
    expect(await refusalOf(eats(at))).toMatchObject({ code: 'NOT_OFFERED' });
    await valueOf(keeps(at, 2));
    await valueOf(eats(at));
    expect(await refusalOf(eats(at))).toMatchObject({ code: 'SOLD_OUT', detail: { what: '米饭' } });
    expect(sessionOf(at)).toMatchObject({ left: { walkIn: 1, meals: 1, 'dish-rice': 0 } });
  });

  it('given a resident asks for a meal of nobody’s, then there is no such person', async () => {
    const at = desk();
    const asked = eating(at.serviceId, ['walkin-request-1']);
    expect(await refusalOf(place(cloud.store, { openid: 'resident-x', now: NOW }, asked))).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
  });
});
