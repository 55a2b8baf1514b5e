import type { SlotView } from '#contract/service';
import type { LineRule } from '#domain/line';
import { isFull, isToBeHad, mealStateOf, portionsLeft } from './meal-state';

const fish = { id: 'fish', title: '清蒸鱼', priceFen: 900 };
const tofu = { id: 'tofu', title: '麻婆豆腐', priceFen: 500 };
const rule: LineRule = { mode: 'promote', offerMinutes: 0, most: 2 };

const slot = (change: Partial<SlotView> = {}): SlotView => ({
  start: 660,
  end: 780,
  left: 10,
  units: { meals: 10, 'dish-fish': 3, 'dish-tofu': 10 },
  waiting: 0,
  availability: 'open',
  bookUntil: 0,
  menu: [fish, tofu],
  ...change,
});
const noFish = { meals: 10, 'dish-fish': 0, 'dish-tofu': 10 };
const nothing = { meals: 10, 'dish-fish': 0, 'dish-tofu': 0 };

describe('what can be done with a meal', () => {
  it.each([
    ['meals and dishes left, then ordering', {}, 'open'],
    ['one dish gone, then ordering another', { units: noFish }, 'open'],
    [
      'somebody who waits for one dish, then ordering another',
      { units: noFish, availability: 'line' },
      'open',
    ],
    ['no meal left, then the line', { left: 0, availability: 'full' }, 'line'],
    ['every dish gone, then the line', { units: nothing }, 'line'],
    ['a full line, then nothing', { left: 0, availability: 'line', waiting: 2 }, 'full'],
    ['its cut-off over, then nothing', { availability: 'past' }, 'over'],
    ['a meal that was cancelled, then nothing', { availability: 'closed' }, 'closed'],
    ['no menu yet, then ordering without one', { menu: undefined, units: { meals: 10 } }, 'open'],
  ] as [string, Partial<SlotView>, string][])('given %s', (_, change, state) => {
    expect(mealStateOf(slot(change), rule)).toBe(state);
  });

  it('given no line at this canteen, then a full meal is full', () => {
    expect(mealStateOf(slot({ left: 0, availability: 'full' }), undefined)).toBe('full');
  });
});

describe('which dishes are to be had', () => {
  it('given a dish that is gone, then the others', () => {
    const meal = slot({ units: noFish });
    expect([fish, tofu].map((dish) => isToBeHad(meal, 'open', dish))).toEqual([false, true]);
  });

  it('given a meal one waits for, then any', () => {
    expect(isToBeHad(slot({ units: nothing }), 'line', fish)).toBe(true);
  });

  it('given fewer meals than portions, then as many as meals', () => {
    expect(portionsLeft(slot({ left: 2 }), fish)).toBe(2);
  });

  it('given a dish that the session does not know, then none', () => {
    expect(portionsLeft(slot(), { id: 'gone' })).toBe(0);
  });
});

describe('which ways of having it are left', () => {
  const noDelivery = slot({ units: { meals: 10, 'channel-delivery': 0 } });

  it('given no delivery left, then that way is full and the others are not', () => {
    expect(isFull(noDelivery, 'open', 'delivery')).toBe(true);
    expect(isFull(noDelivery, 'open', 'take-away')).toBe(false);
  });

  it('given a meal one waits for, then one may wait for its delivery', () => {
    expect(isFull(noDelivery, 'line', 'delivery')).toBe(false);
  });
});
