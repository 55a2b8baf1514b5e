import type { MenuInput } from '#contract/desk-sessions';
import type { Booking } from '#domain/booking';
import { imbalances } from '#domain/ledger';
import type { Session } from '#domain/session';
import { aDesk, residents } from '../../../test/support/at-desk';
import { aClerk, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, aService, NOW } from '../../../test/support/given';
import { tripsOf } from '../../../test/support/trips';
import { place } from '../booking/place';
import { writeMenu } from './write-menu';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const fish = { id: 'fish', title: '清蒸鱼', priceFen: 1800, portions: 3 };
const rice = { id: 'rice', title: '米饭', priceFen: 100 };
const soup = { id: 'soup', title: '排骨汤', priceFen: 900, portions: 5 };

const write = (communityId: string, serviceId: string, dishes: MenuInput['dishes']) =>
  writeMenu(cloud.store, aClerk(communityId), { serviceId, date: '2026-11-24', start: 660, dishes });

const sessionOf = (serviceId: string) => cloud.all<Session>('sessions', { serviceId })[0];

async function orders(serviceId: string, count: number, dishIds: string[], wait = false) {
  for (const openid of residents(cloud, count))
    await valueOf(
      place(cloud.store, { openid, now: NOW }, { ...eating(serviceId, [openid], dishIds), wait }),
    );
}

describe('a menu is written for a day', () => {
  it('given a meal nobody has booked, then it has that menu and its portions, in two round trips', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const { value, trips } = await tripsOf(() => valueOf(write(communityId, serviceId, [soup, rice])));
    expect(trips).toBe(2);
    expect(value.menu).toEqual([soup, rice]);
    expect(sessionOf(serviceId)).toMatchObject({
      menu: [soup, rice],
      capacity: { meals: 8, walkIn: 2, 'dish-soup': 5, 'dish-rice': 10 },
      left: { 'dish-soup': 5, 'dish-rice': 10 },
    });
    expect(sessionOf(serviceId)?.capacity).not.toHaveProperty('dish-fish');
    await orders(serviceId, 1, ['soup']);
  });

  it('given orders, when prices, portions and dishes change, then orders and their prices stay and the ledger adds up', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    await orders(serviceId, 2, ['fish', 'rice']);
    const { trips } = await tripsOf(() =>
      valueOf(write(communityId, serviceId, [{ ...fish, portions: 2 }, rice, soup])),
    );
    expect(trips).toBe(2);
    const session = sessionOf(serviceId);
    expect(session?.left).toEqual({
      meals: 6,
      walkIn: 2,
      'dish-fish': 0,
      'dish-rice': 8,
      'dish-soup': 5,
      'channel-delivery': 2,
    });
    expect(session && imbalances(session)).toEqual([]);
    const [booking] = cloud.all<Booking>('bookings', { serviceId });
    expect(booking?.persons[0]?.price?.listFen).toBe(1600);
    await orders(serviceId, 1, ['soup']);
    expect(cloud.all<Booking>('bookings', { serviceId, 'choice.orders.dishIds': 'soup' })).toMatchObject([
      { persons: [{ price: { listFen: 900 } }] },
    ]);
  });
});

describe('what was ordered stays available', () => {
  it('given a dish that somebody ordered goes, or falls below its orders, then it is refused by its name', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    await orders(serviceId, 2, ['fish']);
    expect(await refusalOf(write(communityId, serviceId, [rice]))).toEqual({
      code: 'CAPACITY_TAKEN',
      detail: { unit: 'dish-fish', name: '清蒸鱼', taken: 2, asked: 0 },
    });
    expect(await refusalOf(write(communityId, serviceId, [{ ...fish, portions: 1 }, rice]))).toMatchObject({
      code: 'CAPACITY_TAKEN',
      detail: { taken: 2, asked: 1 },
    });
    expect(sessionOf(serviceId)?.menu).toHaveLength(3);
  });

  it('given somebody only waits for a dish, then it stays too', async () => {
    const rules = { ...aCanteen().rules, line: { mode: 'promote', offerMinutes: 0, most: 9 } } as const;
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen({ ...at, rules }));
    await orders(serviceId, 3, ['tofu']);
    await orders(serviceId, 1, ['tofu', 'fish'], true);
    const tofu = { id: 'tofu', title: '烧豆腐', priceFen: 1200, portions: 3 };
    expect(await refusalOf(write(communityId, serviceId, [tofu, rice]))).toMatchObject({
      code: 'CAPACITY_TAKEN',
      detail: { name: '清蒸鱼', taken: 1 },
    });
  });

  it('given an order between the look and the write, then it is seen: the dish stays', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    await orders(serviceId, 1, ['rice']);
    let looks = 0;
    const { desk } = cloud.store;
    const session: typeof desk.session = async (...asked) => {
      const seen = await desk.session(...asked);
      if (looks++ === 0) await orders(serviceId, 1, ['fish']);
      return seen;
    };
    const store = { ...cloud.store, desk: { ...desk, session } };
    const input = { serviceId, date: '2026-11-24', start: 660, dishes: [rice, soup] };
    expect(await refusalOf(writeMenu(store, aClerk(communityId), input))).toMatchObject({
      code: 'CAPACITY_TAKEN',
      detail: { name: '清蒸鱼', taken: 1 },
    });
    expect(looks).toBe(2);
    const written = sessionOf(serviceId);
    expect(written && imbalances(written)).toEqual([]);
  });
});

describe('a menu promises only what the kitchen can', () => {
  it('given a diet that the kitchen has not declared, what is no canteen, or another community’s, then it is refused', async () => {
    const { communityId, serviceId } = aDesk(cloud, (at) => aCanteen(at));
    const halal = [{ ...rice, diets: ['halal' as const] }];
    expect(await refusalOf(write(communityId, serviceId, halal))).toEqual({
      code: 'NOT_OFFERED',
      detail: { what: 'diet', name: 'halal' },
    });
    const counter = aDesk(cloud, (at) => aService({ ...at, hours: { 2: [[660, 720]] } }));
    const refusals = [
      await refusalOf(write(counter.communityId, counter.serviceId, [rice])),
      await refusalOf(write(counter.communityId, serviceId, [rice])),
    ];
    expect(refusals.map((one) => one?.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(sessionOf(serviceId)).toBeUndefined();
  });
});
