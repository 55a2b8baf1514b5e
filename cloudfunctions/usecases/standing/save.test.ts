import { instantOf } from '#domain/calendar';
import { MOST_STANDING } from '#domain/standing';
import type { StandingInput } from '#contract/standing';
import { aClerk, refusalOf, valueOf } from '../../../test/support/asking';
import { aDayCare, anEvent, aPerson, aService, NOW } from '../../../test/support/given';
import {
  anOrder,
  asA,
  aStandingStage,
  at,
  meal,
  named,
  type StandingStage,
} from '../../../test/support/standing';
import { tripsOf } from '../../../test/support/trips';
import { Denied } from '../caller';
import { end } from './end';
import { pause } from './pause';
import { resume } from './resume';
import { saveStanding } from './save';
import { ordersAt, type Keeper } from './keeper';
import { viewStanding } from './view';

let on: StandingStage;
beforeEach(async () => {
  on = await aStandingStage();
});
afterEach(() => on.cloud.close());

describe('a standing order is kept once', () => {
  it('given the same request twice, or at the same moment, then it is one order', async () => {
    const input = anOrder();
    const replies = await Promise.all([1, 2, 3].map(() => valueOf(saveStanding(on.store, asA, input))));
    expect(new Set(replies.map((reply) => reply.order.id)).size).toBe(1);
    expect(on.cloud.all('standing')).toHaveLength(1);
    expect(replies[0]?.order).toMatchObject({
      state: 'active',
      next: '2026-11-24',
      may: ['save', 'pause', 'end'],
    });
  });

  it('costs four round trips', async () => expect((await tripsOf(() => on.kept())).trips).toBe(4));

  it('given ten, then one more is refused, also at the same moment, until one ends', async () => {
    const ids = await Promise.all(Array.from({ length: MOST_STANDING - 1 }, () => on.kept()));
    const both = await Promise.all([
      refusalOf(saveStanding(on.store, asA, anOrder())),
      refusalOf(saveStanding(on.store, asA, anOrder())),
    ]);
    expect(both.filter(Boolean)).toEqual([{ code: 'TOO_MANY_STANDING', detail: { limit: MOST_STANDING } }]);
    await valueOf(end(on.store, asA, named(ids[0] ?? '')));
    await on.kept();
    expect(await refusalOf(saveStanding(on.store, asA, anOrder()))).toMatchObject({
      code: 'TOO_MANY_STANDING',
    });
  });

  it('given one is over by its last date, then its place is free again', async () => {
    for (let i = 0; i < MOST_STANDING; i++) await on.kept({ to: '2026-11-24' });
    await on.kept({}, at(instantOf('2026-11-25', 480)));
  });

  it.each<[string, () => Partial<StandingInput>, object]>([
    ['somebody else’s person', () => ({ personIds: ['p9'] }), { code: 'PERSON_UNKNOWN' }],
    ['an unknown service', () => ({ serviceId: 'none' }), { code: 'NOT_FOUND' }],
    ['somebody else’s order', () => ({ standingId: 'o1' }), { code: 'NOT_FOUND' }],
    [
      'a matter at the counter',
      () => ({ serviceId: 'c1-medical', start: 540 }),
      { code: 'NOT_OFFERED', detail: { what: 'standing-order' } },
    ],
    [
      'an event whose places are drawn',
      () => ({ serviceId: 'drawn', start: 840, weekdays: [2] }),
      { code: 'NOT_OFFERED' },
    ],
    [
      'a time there is not',
      () => ({ start: 540 }),
      { code: 'NO_SUCH_TIME', detail: { date: '2026-11-24', start: 540 } },
    ],
    [
      'a weekday on which it is closed',
      () => ({ serviceId: 'c1-daycare', start: 510, weekdays: [6], choice: undefined }),
      { code: 'NO_SUCH_TIME' },
    ],
    ['a last date that is past', () => ({ from: '2026-11-01', to: '2026-11-20' }), { code: 'TOO_LATE' }],
    ['no choice', () => ({ choice: undefined }), { code: 'CHOICE_MISSING' }],
    [
      'a channel there is not',
      () => ({ choice: { ...meal(), channel: 'take-away' } }),
      { code: 'NOT_OFFERED', detail: { what: 'channel' } },
    ],
    [
      'a delivery without an address',
      () => ({ choice: { ...meal(), channel: 'delivery' } }),
      { code: 'CHOICE_MISSING' },
    ],
    [
      'a diet the kitchen cannot do',
      () => ({ choice: meal({ diets: ['halal'] }) }),
      { code: 'NOT_OFFERED', detail: { what: 'diet' } },
    ],
  ])('given %s, then it is refused and nothing is kept', async (_, change, refusal) => {
    on.cloud.given(
      'services',
      aService(),
      aDayCare(),
      anEvent({ _id: 'drawn', lottery: { drawMinutesBefore: 60 } }),
    );
    expect(await refusalOf(saveStanding(on.store, asA, anOrder(change())))).toMatchObject(refusal);
    expect(on.cloud.all('standing')).toEqual([]);
  });

  it('given somebody else’s order, then it cannot be paused, resumed, ended or seen', async () => {
    const id = await on.kept();
    const asB: Keeper = { by: 'resident-b', now: NOW };
    for (const change of [
      pause(on.store, asB, { ...named(id), from: '2026-11-24' }),
      resume(on.store, asB, named(id)),
      end(on.store, asB, named(id)),
    ])
      expect(await refusalOf(change)).toEqual({ code: 'NOT_FOUND', detail: { what: 'standing-order' } });
    expect(await valueOf(viewStanding(on.store, asB))).toEqual([]);
  });
});

describe('a desk orders for its people', () => {
  const byDesk: Keeper = ordersAt(aClerk('c1'), { communityId: 'c1' });

  it('given a resident without a phone, then the clock books in the desk’s name', async () => {
    on.cloud.given('people', aPerson({ _id: 'granny', keeper: 'desk:c1', relation: 'resident' }));
    const choice = meal({ personId: 'granny' });
    await on.kept({ personIds: ['granny'], choice }, byDesk);
    await on.tick();
    expect(on.bookings()).toHaveLength(3);
    expect(on.bookings()[0]).toMatchObject({ bookedBy: 'desk:c1', persons: [{ personId: 'granny' }] });
    expect(await valueOf(viewStanding(on.store, byDesk))).toHaveLength(1);
    expect(await valueOf(viewStanding(on.store, asA))).toEqual([]);
  });

  it('given another community’s desk, then it is denied', () =>
    expect(() => ordersAt(aClerk('c1'), { communityId: 'c2' })).toThrow(Denied));

  it('given a service of another community, then it is not found', async () => {
    on.cloud.given('people', aPerson({ _id: 'granny', keeper: 'desk:c2', relation: 'resident' }));
    const other: Keeper = ordersAt(aClerk('c2'), { communityId: 'c2' });
    const input = anOrder({ personIds: ['granny'], choice: meal({ personId: 'granny' }) });
    expect(await refusalOf(saveStanding(on.store, other, input))).toEqual({
      code: 'NOT_FOUND',
      detail: { what: 'service' },
    });
  });
});
