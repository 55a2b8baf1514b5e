import { aCanteen } from '../../../test/support/given';
import type { Guest } from '../person';
import type { ServiceOf } from '../service';
import { freshSession } from '../session';
import {
  asDeclared,
  canteen,
  channelIn,
  dishUnit,
  isLunch,
  leftBy,
  listFen,
  mealsIn,
  subsidyBase,
  type Dish,
} from './canteen';
import type { CanteenChoice, Choice, MealOrder } from './choice';

type Canteen = ServiceOf<'canteen'>;
const NOON = [660, 780] as const;
const guest = (personId: string): Guest => ({ personId, name: personId, phone: '', groups: [] });
const order = (personId: string, dishIds: string[], diets: MealOrder['diets'] = []): MealOrder => ({
  personId,
  dishIds,
  diets,
});
const choice = (orders: MealOrder[], change: Partial<CanteenChoice> = {}): CanteenChoice => ({
  kind: 'canteen',
  channel: 'eat-in',
  orders,
  ...change,
});

interface Circumstance {
  readonly service?: Canteen;
  readonly menu?: readonly Dish[];
  readonly walkIn?: boolean;
  readonly guests?: readonly Guest[];
}
const asked = (
  one: Choice | undefined,
  { service = aCanteen(), menu, walkIn = false, guests = [guest('p1')] }: Circumstance = {},
) => {
  const session = freshSession(service, '2026-11-24', NOON, menu);
  return canteen.wants(service, { booking: 'b1', guests, choice: one, walkIn, session });
};
const fish = choice([order('p1', ['fish', 'rice'])]);
const withMeals = (change: Partial<Canteen['meals'][number]>): Canteen =>
  aCanteen({ meals: aCanteen().meals.map((meal) => ({ ...meal, ...change })) });

describe('a meal has so many portions', () => {
  const capacity = canteen.capacityOf(aCanteen(), NOON, aCanteen().meals[0]?.menu);

  it('given ten meals of which two are for walk-ins, then eight are booked; a dish without a number has as many as meals', () =>
    expect(capacity).toEqual({
      meals: 8,
      walkIn: 2,
      'dish-fish': 3,
      'dish-tofu': 3,
      'dish-rice': 10,
      'channel-delivery': 2,
    }));

  it.each<[string, Canteen, object]>([
    ['none for walk-ins', withMeals({ walkIn: 0 }), { meals: 10 }],
    ['more for walk-ins than there are', withMeals({ walkIn: 99 }), { meals: 0, walkIn: 10 }],
  ])(
    'given %s, then meals are never less than none, and walk-ins have no unit without places',
    (_, service, units) => expect(canteen.capacityOf({ ...service, channels: {} }, NOON, [])).toEqual(units),
  );

  it('given a time without a meal, then there is no session, and nothing to eat', () => {
    expect(canteen.slots(aCanteen(), [[420, 480], NOON])).toEqual([NOON]);
    expect(canteen.capacityOf({ ...aCanteen(), channels: {} }, [420, 480])).toEqual({ meals: 0 });
    expect(canteen.cutoff?.(aCanteen(), 420)).toBeUndefined();
  });

  it('given units, then meals for everybody are shown, and those for walk-ins counted with them in the kitchen', () => {
    expect(canteen.placesIn(capacity)).toBe(8);
    expect(mealsIn(capacity)).toBe(10);
    expect([canteen.placesIn({}), mealsIn({})]).toEqual([0, 0]);
  });

  it('given no menu of the day, then the meal’s own is served', () => {
    expect(canteen.menuOf?.(aCanteen(), NOON)?.map(({ id }) => id)).toEqual(['fish', 'tofu', 'rice']);
    expect(canteen.menuOf?.(aCanteen(), [420, 480])).toBeUndefined();
    expect(canteen.openedAs?.(aCanteen())).toBe('meals');
  });
});

describe('each person takes a meal, its dishes, and a place of a limited channel', () => {
  it('given fish and rice eaten there, then a meal and a portion of each', () =>
    expect(asked(fish)).toEqual({ ok: true, value: { p1: [{ meals: 1, 'dish-fish': 1, 'dish-rice': 1 }] } }));

  it('given a delivery, of which there are only so many, then one of them as well', () => {
    const home = { ...fish, channel: 'delivery' as const, address: { text: '荷花路1号' } };
    expect(asked(home)).toMatchObject({ ok: true, value: { p1: [{ meals: 1, 'channel-delivery': 1 }] } });
  });

  it('given two persons, then each eats what they ordered, in whatever order they are listed', () => {
    const both = choice([order('p2', ['tofu']), order('p1', ['fish'])]);
    expect(asked(both, { guests: [guest('p1'), guest('p2')] })).toEqual({
      ok: true,
      value: { p1: [{ meals: 1, 'dish-fish': 1 }], p2: [{ meals: 1, 'dish-tofu': 1 }] },
    });
  });

  it('given a dish named twice, then it is one portion, and paid once', () => {
    const twice = choice([order('p1', ['fish', 'fish'])]);
    expect(asked(twice)).toEqual(asked(choice([order('p1', ['fish'])])));
    expect(listFen(order('p1', ['fish', 'fish']), aCanteen().meals[0]?.menu ?? [])).toBe(1500);
  });

  it('given somebody who came without a booking, then one of the meals kept for them, and the dishes', () =>
    expect(asked(fish, { walkIn: true })).toEqual({
      ok: true,
      value: { p1: [{ walkIn: 1, 'dish-fish': 1, 'dish-rice': 1 }] },
    }));

  it('given a kitchen without a menu, then a meal is enough', () =>
    expect(asked(choice([order('p1', [])]), { menu: [] })).toEqual({
      ok: true,
      value: { p1: [{ meals: 1 }] },
    }));
});

describe('what is not offered is refused', () => {
  const soup: Dish = { id: 'soup', title: '汤', priceFen: 300 };
  const address = { text: '荷花路1号' };
  it.each<[string, Choice | undefined, Circumstance, object]>([
    ['nothing chosen', undefined, {}, { code: 'CHOICE_MISSING', detail: { kind: 'canteen' } }],
    ['no order for one of them', fish, { guests: [guest('p1'), guest('p2')] }, { code: 'CHOICE_MISSING' }],
    ['no dish where there is a menu', choice([order('p1', [])]), {}, { code: 'CHOICE_MISSING' }],
    ['a delivery to nowhere', { ...fish, channel: 'delivery' }, {}, { code: 'CHOICE_MISSING' }],
    ['a dish of another day', fish, { menu: [soup] }, { code: 'NOT_OFFERED', detail: { what: 'dish' } }],
    [
      'any dish where there is no menu',
      fish,
      { menu: [] },
      { code: 'NOT_OFFERED', detail: { what: 'dish' } },
    ],
    [
      'a way of having it that there is not',
      { ...fish, channel: 'take-away', address },
      {},
      { code: 'NOT_OFFERED', detail: { what: 'channel', name: 'take-away' } },
    ],
    [
      'halal where it is not declared',
      choice([order('p1', ['fish'], ['soft', 'halal'])]),
      {},
      { code: 'NOT_OFFERED', detail: { what: 'diet', name: 'halal' } },
    ],
    [
      'a walk-in where none are kept',
      fish,
      { walkIn: true, service: withMeals({ walkIn: 0 }) },
      { code: 'NOT_OFFERED', detail: { what: 'walk-in' } },
    ],
  ])('given %s, then it is', (_, one, circumstance, refusal) =>
    expect(asked(one, circumstance)).toMatchObject({ ok: false, refusal }),
  );

  it('given a diet that the kitchen declares, then it is cooked', () =>
    expect(asked(choice([order('p1', ['fish'], ['soft'])])).ok).toBe(true));
});

describe('a diet is promised only where the kitchen has declared itself for it', () => {
  const noodles: Dish = { id: 'noodles', title: '清真牛肉面', priceFen: 1200, diets: ['halal', 'soft'] };

  it('given a dish that says halal in a kitchen that is not, then nobody reads it; where it is, they do', () => {
    expect(asDeclared(aCanteen(), [noodles])).toEqual([{ ...noodles, diets: ['soft'] }]);
    expect(asDeclared(aCanteen({ diets: ['halal'] }), [noodles])).toEqual([{ ...noodles, diets: ['halal'] }]);
  });

  it('given a dish without diets, then none is inferred from its name', () => {
    const { diets: _none, ...plain } = noodles;
    expect(asDeclared(aCanteen({ diets: ['halal'] }), [plain])).toEqual([plain]);
  });
});

describe('a way of having a meal may be limited', () => {
  it('given so many deliveries, then so many are left; given no limit, then as many as meals', () => {
    expect(leftBy('delivery', { meals: 8, 'channel-delivery': 2 })).toBe(2);
    expect(leftBy('eat-in', { meals: 8, 'channel-delivery': 2 })).toBe(Infinity);
  });

  it('given a unit, then the way it counts, if any', () => {
    expect(channelIn('channel-delivery')).toBe('delivery');
    expect(channelIn('dish-delivery')).toBeUndefined();
  });
});

describe('a meal is named and counted', () => {
  it('given dishes, then their prices add up, without those that are not on the menu', () => {
    const menu = aCanteen().meals[0]?.menu ?? [];
    expect(listFen({ dishIds: ['fish', 'rice', 'soup'] }, menu)).toBe(1600);
    expect(listFen({ dishIds: [] }, menu)).toBe(0);
  });

  it('given a person and a date, then subsidised meals count together in whichever canteen', () => {
    expect(subsidyBase('2026-11-24', 'p1')).not.toBe(subsidyBase('2026-11-25', 'p1'));
    expect(subsidyBase('2026-11-24', 'p1')).not.toBe(subsidyBase('2026-11-24', 'p2'));
    expect(dishUnit('fish')).toBe('dish-fish');
  });

  it('given breakfast, lunch and supper, then lunch is the one closest to noon', () => {
    const meals = [420, 690, 1050].flatMap((start) => aCanteen().meals.map((meal) => ({ ...meal, start })));
    expect([420, 690, 1050, 720].map((start) => isLunch({ meals }, start))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(isLunch({ meals: [] }, 720)).toBe(false);
  });
});
