import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { aDesk, deskPeople, residents } from '../../../test/support/at-desk';
import { aClerk, asking, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aDayCare, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { absent } from '../care/absent';
import { goHome } from '../care/go-home';
import { arrive } from '../desk/arrive';
import { bookForDesk } from '../desk/book';
import { miss } from '../desk/miss';
import { openWalkIns } from '../desk/open-walk-ins';
import { viewKitchenDay } from './kitchen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const [lunch] = aCanteen().meals;
if (!lunch) throw new Error('the canteen of the specifications has a lunch');

const DAY = '2026-11-24';
const day = (communityId: string, serviceId: string) =>
  viewKitchenDay(cloud.store, aClerk(communityId), { communityId, serviceId, date: DAY });
/** One meal of the day, as its kitchen counts it. */
async function count(communityId: string, serviceId: string, start = 660) {
  const { meals } = await valueOf(day(communityId, serviceId));
  const meal = meals.find((one) => one.start === start);
  if (!meal) throw new Error(`no meal at ${start}`);
  return meal;
}

const eats = async (input: (openid: string) => PlaceInput): Promise<string> => {
  const [openid = ''] = residents(cloud);
  return (await valueOf(place(cloud.store, { openid, now: NOW }, input(openid)))).id;
};

describe('a kitchen reads one meal in numbers', () => {
  it('given orders of several kinds, then dishes, diets and ways of eating add up, and nobody is named', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const soft = (personId: string, dishIds: string[]) => [{ personId, dishIds, diets: ['soft' as const] }];
    await eats((one) => eating(serviceId, [one], ['fish', 'rice']));
    await eats((one) => eating(serviceId, [one], ['tofu', 'rice'], { orders: soft(one, ['tofu', 'rice']) }));
    await eats((one) =>
      eating(serviceId, [one], ['rice'], { channel: 'delivery', address: { text: '荷花路 1 号' } }),
    );
    const gone = residents(cloud)[0] ?? '';
    const asGone = { openid: gone, now: NOW };
    const { id } = await valueOf(place(cloud.store, asGone, eating(serviceId, [gone], ['fish'])));
    await valueOf(cancel(cloud.store, asGone, { bookingId: id, reason: '' }));
    const walkIn = {
      ...eating(serviceId, deskPeople(cloud, communityId), ['fish']),
      communityId,
      walkIn: true,
    };
    const at = instantOf('2026-11-24', 660);
    await valueOf(bookForDesk(cloud.store, aClerk(communityId, '王', at), walkIn));
    expect(await count(communityId, serviceId)).toEqual({
      title: '午餐',
      start: 660,
      end: 780,
      bookUntil: expect.any(Number) as number,
      kept: 1,
      free: 5,
      meals: 4,
      walkIns: 1,
      offered: 0,
      dishes: [
        { id: 'fish', title: '清蒸鱼', count: 2 },
        { id: 'tofu', title: '烧豆腐', count: 1 },
        { id: 'rice', title: '米饭', count: 3 },
      ],
      diets: [{ what: 'soft', count: 1 }],
      channels: [
        { what: 'eat-in', count: 3 },
        { what: 'delivery', count: 1 },
      ],
      stations: [],
    });
  });

  it('given nobody has booked, then the menu stands there with nothing ordered', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    expect(await count(communityId, serviceId)).toMatchObject({
      meals: 0,
      dishes: [{ count: 0 }, {}, {}],
    });
  });

  it('given a family of two, then both are counted', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const family = deskPeople(cloud, communityId, 2);
    const input = { ...eating(serviceId, family), communityId, walkIn: false };
    await valueOf(bookForDesk(cloud.store, aClerk(communityId), input));
    expect(await count(communityId, serviceId)).toMatchObject({
      meals: 2,
      channels: [{ count: 2 }],
    });
  });
});

describe('day-care lunches are cooked as well', () => {
  it('given a station of another community that eats here, then its lunches of that day count at lunch and no other meal', async () => {
    const breakfast = { ...lunch, title: '早餐', start: 420 };
    const hours = { 2: [420, 660].map((from) => [from, from + 120] as const) };
    const { communityId, serviceId } = aDesk(cloud, (at) =>
      aCanteen({ ...at, hours, meals: [breakfast, lunch] }),
    );
    const station = aDesk(cloud, (at) => aDayCare({ ...at, canteenId: serviceId, lunches: 5 }));
    const stays = (person: string, date: string, withLunch: boolean) =>
      asking(station.serviceId, [person], {
        date,
        start: 510,
        choice: { kind: 'daycare', halves: ['am'], lunch: withLunch, trial: false },
      });
    await eats((one) => stays(one, '2026-11-24', true));
    await eats((one) => stays(one, '2026-11-24', false));
    await eats((one) => stays(one, '2026-11-25', true));
    expect((await count(communityId, serviceId)).stations).toEqual([
      { serviceId: station.serviceId, title: '日间照料', communityName: '荷花社区', count: 1 },
    ]);
    expect((await count(communityId, serviceId, 420)).stations).toEqual([]);
  });

  it('given who is absent, missed, called off or went home before lunch, then nobody cooks for them; after it, they have eaten', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const station = aDesk(cloud, (at) => aDayCare({ ...at, canteenId: serviceId, lunches: 9, places: 9 }));
    const lunches = async () => (await count(communityId, serviceId)).stations[0]?.count;
    const carer = (minute: number) => aClerk(station.communityId, '刘护理员', instantOf(DAY, minute));
    const choice = { kind: 'daycare' as const, halves: ['am' as const], lunch: true, trial: false };
    const guests: { personId: string; bookingId: string }[] = [];
    for (let i = 0; i < 6; i++) {
      const bookingId = await eats((personId) => {
        guests.push({ personId, bookingId: '' });
        return asking(station.serviceId, [personId], { start: 510, choice });
      });
      guests[i] = { personId: guests[i]?.personId ?? '', bookingId };
    }
    const [ill, away, off, early, late] = guests.map((one) => ({ ...one }));
    if (!ill || !away || !off || !early || !late) throw new Error('nobody booked');
    expect(await lunches()).toBe(6);

    await valueOf(absent(cloud.store, carer(520), { ...ill, reason: '感冒' }));
    expect(await lunches()).toBe(5);
    await valueOf(miss(cloud.store, carer(550), away));
    expect(await lunches()).toBe(4);
    const asOff = { openid: off.personId, now: NOW };
    await valueOf(cancel(cloud.store, asOff, { bookingId: off.bookingId, reason: '' }));
    expect(await lunches()).toBe(3);
    for (const [guest, minute] of [
      [early, 659],
      [late, 720],
    ] as const) {
      await valueOf(arrive(cloud.store, carer(520), guest));
      await valueOf(goHome(cloud.store, carer(minute), { ...guest, way: 'alone' }));
    }
    expect(await lunches()).toBe(2);
  });
});

describe('counting costs the same however many eat', () => {
  it('given a hundred meals, then it is one round trip that looks at no other booking or session', async () => {
    const meals = [{ ...lunch, meals: 100, walkIn: 0, menu: [{ id: 'rice', title: '米饭', priceFen: 100 }] }];
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen({ ...at, meals }));
    aDesk(cloud, (at) => aDayCare({ ...at, canteenId: serviceId }));
    for (let i = 0; i < 100; i++) await eats((one) => eating(serviceId, [one]));
    const { profile } = cloud.cloudbase.database;
    profile.reset();
    const { value, trips } = await tripsOf(() => valueOf(day(communityId, serviceId)));
    expect(value.meals).toMatchObject([{ meals: 100, dishes: [{ id: 'rice', count: 100 }] }]);
    expect(trips).toBe(1);
    const { docsExamined, nfound } = profile.totals();
    expect(docsExamined).toBeLessThanOrEqual(2 * nfound);
  });
});

describe('only an own kitchen is counted', () => {
  it('given another community’s, or what is no canteen, then it is denied or not found', async () => {
    const { serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const counter = aDesk(cloud, (at) => aService(at));
    const asked = (one: string) => day(counter.communityId, one);
    expect(await refusalOf(asked(serviceId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(asked(counter.serviceId))).toMatchObject({ code: 'NOT_FOUND' });
    const there = { communityId: counter.communityId, date: DAY };
    await expect(viewKitchenDay(cloud.store, aClerk('elsewhere'), there)).rejects.toThrow(Denied);
  });
});

describe('what is kept for walk-ins and what is free stands beside', () => {
  it('given an order, and places that are opened, then they are free', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    await eats((one) => eating(serviceId, [one], ['fish', 'rice']));
    expect(await count(communityId, serviceId)).toMatchObject({ meals: 1, kept: 2, free: 7 });
    const opened = { serviceId, date: DAY, start: 660, keep: 0 };
    await valueOf(openWalkIns(cloud.store, aClerk(communityId), opened));
    expect(await count(communityId, serviceId)).toMatchObject({ kept: 0, free: 9 });
  });
});
