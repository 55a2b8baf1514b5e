import { instantOf } from '#domain/calendar';
import { freshSession } from '#domain/session';
import { RETRY_MS } from '#domain/standing';
import { asking, valueOf } from '../../../test/support/asking';
import { edit } from '../../../test/support/edit';
import { aCanteen, aPerson, NOW } from '../../../test/support/given';
import { aStandingStage, meal, type StandingStage } from '../../../test/support/standing';
import { cancel } from '../booking/cancel';
import { place } from '../booking/place';

let on: StandingStage;
beforeEach(async () => {
  on = await aStandingStage();
});
afterEach(() => on.cloud.close());

describe('what was refused is told with its date', () => {
  it('given nothing wished for is on the menu, then the day is skipped, and tried again when a menu is written', async () => {
    const id = await on.kept({ choice: meal({ titles: ['红烧肉'] }), weekdays: [4] });
    expect(await on.tick()).toMatchObject({ placed: 0, refused: 1 });
    expect((await on.view(id))?.days).toEqual([
      {
        date: '2026-11-26',
        state: 'refused',
        refusal: { code: 'NOT_OFFERED', detail: { what: 'dish', name: '红烧肉' } },
      },
    ]);
    expect(on.document(id).dueAt).toBe(NOW + RETRY_MS);
    const menu = [{ id: 'pork', title: '红烧肉', priceFen: 1800 }];
    const written = freshSession(aCanteen(), '2026-11-26', [660, 780], menu);
    on.cloud.given('sessions', { ...written, rev: 1 });
    await on.tick(NOW + RETRY_MS);
    expect(on.bookings()).toMatchObject([{ choice: { orders: [{ dishIds: ['pork'] }] } }]);
    expect((await on.view(id))?.days).toMatchObject([{ date: '2026-11-26', state: 'placed' }]);
  });

  it('given it may be anything, then the first dish that suits the diets', async () => {
    const soft = { id: 'egg', title: '蒸蛋', priceFen: 500, diets: ['soft' as const] };
    const { meals, ...rest } = aCanteen({ _id: 'soft' });
    on.cloud.given('services', {
      ...rest,
      meals: meals.map((one) => ({ ...one, menu: [...one.menu, soft] })),
    });
    await on.kept({
      serviceId: 'soft',
      choice: meal({ titles: [], otherwise: 'first', diets: ['soft'] }),
      weekdays: [2],
    });
    await on.tick();
    expect(on.bookings()).toMatchObject([{ choice: { orders: [{ dishIds: ['egg'] }] } }]);
  });

  it('given a closed day, a sold-out day and the own limit, then each day says why', async () => {
    const everybody = Array.from({ length: 3 }, (_, i) => aPerson({ _id: `q${i}`, keeper: 'resident-q' }));
    on.cloud.given('people', ...everybody);
    const asQ = { openid: 'resident-q', now: NOW };
    const choice = {
      kind: 'canteen' as const,
      channel: 'eat-in' as const,
      orders: [{ personId: '', dishIds: ['fish'], diets: [] }],
    };
    for (const { personId } of everybody)
      await valueOf(
        place(
          on.store,
          asQ,
          asking('c1-canteen', [personId], {
            date: '2026-11-26',
            start: 660,
            choice: { ...choice, orders: [{ personId, dishIds: ['fish'], diets: [] }] },
          }),
        ),
      );
    on.cloud.given('closures', {
      _id: 'x',
      communityIds: 'all',
      from: '2026-11-27',
      to: '2026-11-27',
      reason: '停电',
    });
    const id = await on.kept();
    await on.tick();
    expect((await on.view(id))?.days).toMatchObject([
      { date: '2026-11-24', state: 'placed' },
      { date: '2026-11-26', state: 'refused', refusal: { code: 'SOLD_OUT' } },
      { date: '2026-11-27', state: 'refused', refusal: { code: 'CLOSED_DAY', detail: { name: '停电' } } },
    ]);
  });

  it('given one may stand in line for what is sold out, then the order does', async () => {
    const { rules, meals, ...service } = aCanteen({ _id: 'queued' });
    const one = meals.map((meal) => ({ ...meal, meals: 1, walkIn: 0 }));
    const line = { mode: 'promote' as const, offerMinutes: 0, most: 5 };
    on.cloud.given('services', { ...service, meals: one, rules: { ...rules, line } });
    const orders = [{ personId: 'p9', dishIds: ['tofu'], diets: [] }];
    const choice = { kind: 'canteen' as const, channel: 'eat-in' as const, orders };
    const asB = { openid: 'resident-b', now: NOW };
    await valueOf(place(on.store, asB, asking('queued', ['p9'], { start: 660, choice })));
    const id = await on.kept({ serviceId: 'queued', weekdays: [2] });
    expect(await on.tick()).toMatchObject({ placed: 1, refused: 0 });
    expect(on.dates('waiting')).toEqual(['2026-11-24']);
    expect((await on.view(id))?.days).toMatchObject([{ date: '2026-11-24', state: 'placed' }]);
  });

  it('given a person’s limit, then the day after it says so, however the person is booked for', async () => {
    const { rules, ...service } = aCanteen({ _id: 'limited' });
    on.cloud.given('services', {
      ...service,
      rules: { ...rules, limits: [{ per: 'week', of: 'service', most: 2 }] },
    });
    const id = await on.kept({ serviceId: 'limited' });
    await on.tick();
    expect((await on.view(id))?.days.map(({ state, refusal }) => refusal?.code ?? state)).toEqual([
      'placed',
      'placed',
      'LIMIT_REACHED',
    ]);
  });

  it('given the person has booked the day already, then it is theirs: never booked again, also when they cancel it', async () => {
    const choice = {
      kind: 'canteen' as const,
      channel: 'eat-in' as const,
      orders: [{ personId: 'p1', dishIds: ['tofu'], diets: [] }],
    };
    const own = await valueOf(
      place(
        on.store,
        { openid: 'resident-a', now: NOW },
        asking('c1-canteen', ['p1'], { start: 660, choice }),
      ),
    );
    const id = await on.kept({ weekdays: [2] });
    await on.tick();
    expect((await on.view(id))?.days).toMatchObject([
      { state: 'refused', refusal: { code: 'ALREADY_BOOKED' } },
    ]);
    await valueOf(cancel(on.store, { openid: 'resident-a', now: NOW }, { bookingId: own.id, reason: '' }));
    await edit(on.cloud, 'standing', id, { dueAt: NOW });
    await on.tick(NOW + 1);
    expect(on.dates('confirmed')).toEqual([]);
  });

  it('given it became too late for a day that was refused, then the first reason stays', async () => {
    const id = await on.kept({ choice: meal({ titles: ['红烧肉'] }), weekdays: [2] });
    await on.tick();
    await edit(on.cloud, 'standing', id, { choice: meal() });
    await on.tick(instantOf('2026-11-23', 20 * 60));
    expect((await on.view(id))?.days).toMatchObject([{ state: 'refused', refusal: { code: 'NOT_OFFERED' } }]);
    expect(on.document(id).days['2026-11-24']).toMatchObject({ final: true });
  });
});
