import { choiceOn, type StandingChoice, type StandingMeal } from './standing-choice';

const menu = [
  { id: 'fish', title: '清蒸鱼', priceFen: 1500 },
  { id: 'tofu', title: '烧豆腐', priceFen: 1200, diets: ['soft', 'lowSalt'] as const },
];
const meals = (...orders: Partial<StandingMeal>[]): StandingChoice => ({
  kind: 'canteen',
  channel: 'eat-in',
  orders: orders.map((one, i) => ({
    personId: `p${i}`,
    titles: [],
    otherwise: 'skip',
    diets: [],
    ...one,
  })),
});
const dishes = (...orders: Partial<StandingMeal>[]) => {
  const found = choiceOn(meals(...orders), menu);
  if (!found.ok) return found.refusal;
  return found.value?.kind === 'canteen' && found.value.orders.map(({ dishIds }) => dishIds);
};

describe('dishes are wished for by their titles', () => {
  it('and the first wish that is on the menu is taken, in the order of the wishes', () => {
    expect(dishes({ titles: ['烧豆腐', '清蒸鱼'] })).toEqual([['tofu']]);
    expect(dishes({ titles: ['红烧肉', '清蒸鱼'] })).toEqual([['fish']]);
  });

  it('and when none is, the day is skipped, and says for which wish', () => {
    const skipped = { code: 'NOT_OFFERED', detail: { what: 'dish', name: '红烧肉' } };
    expect(dishes({ titles: ['红烧肉'] })).toEqual(skipped);
    expect(dishes({ titles: ['清蒸鱼'] }, { titles: ['红烧肉'] })).toEqual(skipped);
    expect(dishes({ titles: [] })).toEqual({ code: 'NOT_OFFERED', detail: { what: 'dish' } });
  });

  it('or, where it may be anything, the first dish that suits all diets', () => {
    expect(dishes({ otherwise: 'first' })).toEqual([['fish']]);
    expect(dishes({ otherwise: 'first', diets: ['soft', 'lowSalt'] })).toEqual([['tofu']]);
    expect(dishes({ otherwise: 'first', diets: ['halal'] })).toMatchObject({ code: 'NOT_OFFERED' });
  });

  it('and a meal without a menu is ordered without dishes', () =>
    expect(choiceOn(meals({ titles: ['清蒸鱼'] }), [])).toMatchObject({
      ok: true,
      value: { orders: [{ dishIds: [] }] },
    }));
});

describe('the rest is chosen as it is', () => {
  it('half days are no trial', () =>
    expect(choiceOn({ kind: 'daycare', halves: ['am'], lunch: true }, [])).toEqual({
      ok: true,
      value: { kind: 'daycare', halves: ['am'], lunch: true, trial: false },
    }));

  it('and where nothing is to choose, nothing is chosen', () =>
    expect(choiceOn(undefined, [])).toEqual({ ok: true, value: undefined }));
});
