import { instantOf } from '#domain/calendar';
import type { SubsidyTable } from '#domain/subsidy-table';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, aDayCare, aService } from '../../../test/support/given';
import { aMeal, eatenMeal } from '../../../test/support/meals';
import { asA, openScene } from '../../../test/support/scene';
import { tripsOf } from '../../../test/support/trips';
import { cancel } from '../booking/cancel';
import { Denied } from '../caller';
import { settleMonth } from '../clock/settle';
import { arrive } from './arrive';
import { settleAgain, viewSettlements } from './settlement';

const scene = openScene();
const MONTH = '2026-11';
const OVER = instantOf('2026-12-01', 0);
const DUE = instantOf('2026-12-04', 0);

const manager = (communityId: string, now = DUE) => aClerk(communityId, '李站长', now);
const desk = () => aDesk(scene.cloud, (at) => aCanteen(at));
const view = (communityId: string, caller = manager(communityId)) =>
  valueOf(viewSettlements(scene.store, caller, { communityId, month: MONTH }));
const again = (of: { communityId: string; serviceId: string }, now = DUE, month = MONTH) =>
  settleAgain(scene.store, manager(of.communityId, now), { ...of, month });

describe('a manager sees the settlements of the own community', () => {
  it('given the clock has made them, then those of the month, in one round trip', async () => {
    const [own, other] = [desk(), desk()];
    scene.cloud.given(
      'bookings',
      eatenMeal(own.serviceId, '2026-11-10'),
      eatenMeal(other.serviceId, '2026-11-10'),
    );
    while ((await settleMonth(scene.store, DUE)).made > 0);
    const { trips, value } = await tripsOf(() => view(own.communityId));
    expect(trips).toBe(1);
    expect(value.settlements).toMatchObject([
      { serviceId: own.serviceId, title: '幸福食堂', month: MONTH, meals: 1, subsidyFen: 400, payFen: 1200 },
    ]);
    expect(value.settlements[0]).not.toHaveProperty('communityId');
  });

  it('given none is made yet, then none; given another community, then denied', async () => {
    const [own, other] = [desk(), desk()];
    expect(await view(own.communityId)).toEqual({ settlements: [] });
    await expect(view(own.communityId, manager(other.communityId))).rejects.toThrow(Denied);
  });
});

describe('what is settled is what was agreed when the meal was booked', () => {
  it('given of three days one was eaten by two, one called off and one forgotten, then the frozen prices of the eaten are summed, whatever the table says since', async () => {
    const communityId = fresh('desk');
    const funders = [
      { name: '市', fen: 200 },
      { name: '区', fen: 300 },
    ];
    const subsidy: SubsidyTable = {
      rule: { kind: 'deduction-per-meal', funders },
      excludedChannels: [],
      deliveryFeeFen: 0,
    };
    const serviceId = scene.offers(aCanteen({ communityId, subsidy }));
    const party = [scene.someone(), scene.someone({ name: '李桂英' })];
    const [eaten, called] = [
      await scene.booked(eating(serviceId, party, ['fish'], { date: '2026-11-24' })),
      await scene.booked(eating(serviceId, party, ['tofu'], { date: '2026-11-25' })),
      await scene.booked(eating(serviceId, party.slice(1), ['fish'], { date: '2026-11-26' })),
    ];
    await valueOf(cancel(scene.store, asA, { bookingId: called.id, reason: '' }));
    const noon = instantOf('2026-11-24', 720);
    await valueOf(arrive(scene.store, aClerk(communityId, '王主任', noon), { bookingId: eaten.id }));
    await scene.rewrite('services', serviceId, { $set: { 'subsidy.rule': { kind: 'none' } } });
    const settled = await valueOf(again({ communityId, serviceId }));
    expect(settled).toMatchObject({
      ...{ meals: 2, listFen: 3000, subsidyFen: 1000, payFen: 2000, prepaidFen: 0, deliveryFeeFen: 0 },
      ...{ cancelled: 2, missed: 0, unmarked: 1, unpriced: 0, bookings: 3 },
      byReason: [{ by: 'every-meal', meals: 2 }],
      byChannel: [{ channel: 'eat-in', meals: 2 }],
      byFunder: [
        { funder: '区', fen: 600 },
        { funder: '市', fen: 400 },
      ],
    });
    expect(JSON.stringify(settled)).not.toMatch(/张敏|李桂英|13800138000/);
  });
});

describe('a manager has one made again', () => {
  it('given somebody was ticked off after the settlement, then it counts now, and it says who asked', async () => {
    const own = desk();
    const late = aMeal(own.serviceId, '2026-11-10', { status: 'missed' });
    scene.cloud.given('bookings', late);
    expect(await valueOf(again(own))).toMatchObject({ meals: 0, missed: 1, madeBy: '李站长', madeAt: DUE });
    await scene.rewrite('bookings', late._id, { $set: { status: 'arrived' } });
    // The service, a thousand bookings and the stations that eat from it, the settlement.
    const { trips, value } = await tripsOf(() => valueOf(again(own, DUE + 1)));
    expect(trips).toBe(4);
    expect(value).toMatchObject({ meals: 1, missed: 0, subsidyFen: 400, madeAt: DUE + 1 });
    expect((await view(own.communityId)).settlements).toEqual([value]);
  });

  it('given a station that eats from it, then the lunches of who was there are counted, and in no sum', async () => {
    const own = desk();
    const station = scene.offers(aDayCare({ communityId: fresh('desk'), canteenId: own.serviceId }));
    const stayed = (status: 'arrived' | 'missed', lunch: boolean, date = '2026-11-10') =>
      aMeal(station, date, {
        status,
        kind: 'daycare',
        choice: { kind: 'daycare', halves: ['am'], lunch, trial: false },
      });
    scene.cloud.given(
      'bookings',
      ...[stayed('arrived', true), stayed('arrived', true), stayed('arrived', false)],
      ...[
        stayed('missed', true),
        stayed('arrived', true, '2026-12-01'),
        eatenMeal(own.serviceId, '2026-11-10'),
      ],
    );
    expect(await valueOf(again(own))).toMatchObject({
      meals: 1,
      stations: [{ serviceId: station, title: '日间照料', lunches: 2 }],
    });
  });

  it('given a manager had it made before the clock, then the clock leaves it', async () => {
    const own = desk();
    const caller = manager(own.communityId, OVER);
    const input = { ...own, month: '2026-12' };
    const january = instantOf('2027-01-01', 0);
    await valueOf(settleAgain(scene.store, { ...caller, now: january }, input));
    let there = 0;
    for (let ticks = 0; ticks < 3; ticks++)
      there += (await settleMonth(scene.store, instantOf('2027-01-04', 0))).there;
    expect(there).toBeGreaterThanOrEqual(1);
    expect(scene.cloud.all('settlements', { _id: `${own.serviceId}:2026-12` })).toMatchObject([
      { madeBy: '李站长', madeAt: january },
    ]);
  });

  it('given the month is not over, then it is refused until it is', async () => {
    const own = desk();
    expect(await refusalOf(again(own, OVER - 1))).toEqual({ code: 'NOT_YET', detail: { from: OVER } });
    expect(await refusalOf(again(own, OVER))).toBeUndefined();
  });

  it('given another community’s canteen, or what is no canteen, then it does not exist, and nothing is written', async () => {
    const [own, other] = [desk(), desk()];
    const counter = scene.offers(aService({ communityId: own.communityId }));
    for (const serviceId of [other.serviceId, counter, 'nothing'])
      expect(await refusalOf(again({ communityId: own.communityId, serviceId }))).toMatchObject({
        code: 'NOT_FOUND',
      });
    const caller = manager(other.communityId);
    await expect(settleAgain(scene.store, caller, { ...own, month: MONTH })).rejects.toThrow(Denied);
    expect(scene.cloud.all('settlements', { serviceId: other.serviceId })).toEqual([]);
  });
});
