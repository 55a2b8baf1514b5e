import { instantOf } from '#domain/calendar';
import type { Refusal } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import { aClerk, asking, eating, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, NOW } from '../../../test/support/given';
import { asA, openScene } from '../../../test/support/scene';
import { violations } from '../../../test/support/race';
import { desk } from './booker';
import { place, placeAs } from './place';

const scene = openScene();

const family = (size: number): string[] => Array.from({ length: size }, () => scene.someone());

describe('a family eats together or not at all', () => {
  it('given dishes enough, then everybody has a meal and a dish in one write', async () => {
    const input = eating(scene.offers(aCanteen()), family(3), ['fish', 'rice']);
    const view = await scene.booked(input);
    expect(view).toMatchObject({ status: 'confirmed', payFen: 4800 });
    const session = scene.session(input);
    expect(session).toMatchObject({
      left: { meals: 5, 'dish-fish': 0, 'dish-tofu': 3, 'dish-rice': 7, walkIn: 2 },
      rev: 1,
    });
    expect(Object.keys(session?.holders ?? {})).toHaveLength(3);
  });

  it('given one sold-out dish, then everybody is refused by its name and nothing is taken', async () => {
    const serviceId = scene.offers(aCanteen());
    await scene.booked(eating(serviceId, family(2), ['fish']));
    const input = eating(serviceId, family(2), ['fish']);
    const before = scene.session(input);
    expect(await scene.refused(input)).toEqual({
      code: 'SOLD_OUT',
      detail: { left: 1, asked: 2, what: '清蒸鱼', mayWait: false, waiting: 0 },
    });
    expect(scene.session(input)).toEqual(before);
    expect(scene.cloud.all('bookings', { serviceId })).toHaveLength(1);
  });

  it('given one of the family who eats there already, then nobody is booked and the name is told', async () => {
    const serviceId = scene.offers(aCanteen());
    const daughter = scene.someone({ name: '李娟' });
    await scene.booked(eating(serviceId, [daughter]));
    const input = eating(serviceId, [scene.someone({ name: '张敏' }), daughter]);
    expect(await scene.refused(input)).toMatchObject({ code: 'ALREADY_BOOKED', detail: { name: '李娟' } });
    expect(scene.session(input)?.left.meals).toBe(7);
  });

  it('given two families after the last three portions at the same moment, then one has them', async () => {
    const serviceId = scene.offers(aCanteen());
    const inputs = [eating(serviceId, family(2), ['tofu']), eating(serviceId, family(2), ['tofu'])];
    const outcomes = await Promise.all(inputs.map((input) => place(scene.store, asA, input)));
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(violations(scene.cloud, sessionIdOf(serviceId, '2026-11-24', 660))).toEqual([]);
    expect(scene.session(eating(serviceId, []))?.left['dish-tofu']).toBe(1);
  });
});

describe('what the kitchen does not offer', () => {
  const orderOf = (personId: string, change: object) => ({
    personId,
    dishIds: ['rice'],
    diets: [],
    ...change,
  });

  it.each<[string, (p: string) => Parameters<typeof eating>[3], Refusal]>([
    ['a dish not on the menu', (p) => ({ orders: [orderOf(p, { dishIds: ['duck'] })] }), refusal('dish')],
    ['a diet', (p) => ({ orders: [orderOf(p, { diets: ['halal'] })] }), refusal('diet', 'halal')],
    ['a channel', () => ({ channel: 'take-away' }), refusal('channel', 'take-away')],
    ['a delivery without an address', () => ({ channel: 'delivery' }), missing()],
    ['an order without a dish', (p) => ({ orders: [orderOf(p, { dishIds: [] })] }), missing()],
    ['nobody’s order', () => ({ orders: [orderOf('somebody-else', {})] }), missing()],
  ])('given %s, then it is refused and nothing is written', async (_, change, expected) => {
    const serviceId = scene.offers(aCanteen());
    const person = scene.someone();
    expect(await scene.refused(eating(serviceId, [person], ['rice'], change(person)))).toEqual(expected);
    expect(scene.cloud.all('sessions', { serviceId })).toEqual([]);
  });

  function refusal(what: 'dish' | 'diet' | 'channel', name?: string): Refusal {
    return { code: 'NOT_OFFERED', detail: { what, ...(name ? { name } : {}) } };
  }

  function missing(): Refusal {
    return { code: 'CHOICE_MISSING', detail: { kind: 'canteen' } };
  }

  it('given no choice at all, then CHOICE_MISSING', async () => {
    const serviceId = scene.offers(aCanteen());
    expect(await scene.refused(asking(serviceId, [scene.someone()], { start: 660 }))).toEqual(missing());
  });

  it('given two deliveries a day and three asked for, then the third is sold out though there are meals', async () => {
    const serviceId = scene.offers(aCanteen());
    const delivery = { channel: 'delivery', address: { text: '荷花路 1 号' } } as const;
    await scene.booked(eating(serviceId, family(2), ['rice'], delivery));
    expect(await scene.refused(eating(serviceId, family(1), ['rice'], delivery))).toMatchObject({
      code: 'SOLD_OUT',
      detail: { channel: 'delivery', left: 0 },
    });
    expect((await scene.booked(eating(serviceId, family(1)))).status).toBe('confirmed');
  });
});

describe('walk-ins have meals of their own', () => {
  const noon = instantOf('2026-11-24', 690);
  const atDesk = (serviceId: string, personIds: string[], walkIn = true, now = noon) =>
    placeAs(scene.store, desk(aClerk('c1', '王主任', now), 'c1', walkIn), eating(serviceId, personIds));
  const atHand = () => scene.someone({ keeper: 'desk:c1', relation: 'resident', phone: '' });

  it('given the deadline has passed, then a resident is too late and the desk may serve from the reserve', async () => {
    const serviceId = scene.offers(aCanteen());
    const input = eating(serviceId, family(1));
    expect(await scene.refused(input, { ...asA, now: noon })).toMatchObject({ code: 'TOO_LATE' });
    const view = await valueOf(atDesk(serviceId, [atHand()]));
    expect(view).toMatchObject({ status: 'confirmed', history: [{ part: 'staff', name: '王主任' }] });
    expect(scene.session(input)?.left).toMatchObject({ meals: 8, walkIn: 1 });
    expect(scene.record(view.id)).toMatchObject({ bookedBy: 'desk:c1', walkIn: true });
  });

  it('given the reserve is used up, then the next walk-in is sold out though meals are left', async () => {
    const serviceId = scene.offers(aCanteen());
    await valueOf(atDesk(serviceId, [atHand(), atHand()]));
    expect(await refusalOf(atDesk(serviceId, [atHand()]))).toMatchObject({ code: 'SOLD_OUT' });
  });

  it.each<[string, number]>([
    ['the meal is over', instantOf('2026-11-24', 780)],
    ['it is another day', NOW],
  ])('given %s, then TOO_LATE', async (_, now) =>
    expect(await refusalOf(atDesk(scene.offers(aCanteen()), [atHand()], true, now))).toMatchObject({
      code: 'TOO_LATE',
    }),
  );

  it('given another community’s canteen, then it is not found', async () =>
    expect(await refusalOf(atDesk(scene.offers(aCanteen({ communityId: 'c2' })), [atHand()]))).toEqual({
      code: 'NOT_FOUND',
      detail: { what: 'service' },
    }));

  it('given a canteen that keeps nothing for walk-ins, then it is not offered', async () => {
    const meals = aCanteen().meals.map((one) => ({ ...one, walkIn: 0 }));
    expect(await refusalOf(atDesk(scene.offers(aCanteen({ meals })), [atHand()]))).toEqual({
      code: 'NOT_OFFERED',
      detail: { what: 'walk-in' },
    });
  });
});
