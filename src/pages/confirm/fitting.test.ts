import type { Offer } from '#contract/service';
import type { Choice } from '#domain/kinds/choice';
import { withTray } from '../../state/tray';
import { choiceMissing, fitted, menuFen } from './fitting';

const lunch = withTray(
  { channel: 'delivery', address: { text: '玉兴路 1 号' } },
  { dishIds: ['rice'], diets: [] },
);
const offer: Offer = { kind: 'canteen', channels: ['eat-in', 'take-away'], diets: [], meals: [] };
const menu = [
  { id: 'rice', title: '米饭', priceFen: 100 },
  { id: 'fish', title: '鱼', priceFen: 900 },
];

describe('a kind with something to choose is not sent without it', () => {
  const daycare: Choice = { kind: 'daycare', halves: ['am'], lunch: false, trial: false };
  it.each([
    ['a canteen without dishes', 'canteen', undefined, true],
    ['a canteen with them', 'canteen', lunch, false],
    ['a visit with another kind’s choice', 'visit', daycare, true],
    ['a counter matter', 'counter', undefined, false],
    ['an event', 'event', undefined, false],
  ] as const)('given %s, then %#', (_, kind, choice, missing) => {
    expect(choiceMissing(kind, choice)).toBe(missing);
  });
});

describe('what is sent fits the persons and the place', () => {
  it('given two persons, then each has an order', () => {
    const sent = fitted(lunch, offer, ['a', 'b']);
    expect(sent?.kind === 'canteen' && sent.orders.map(({ personId }) => personId)).toEqual(['a', 'b']);
  });

  it('given a canteen that does not deliver, then its first way of eating', () => {
    expect(fitted(lunch, offer, ['a'])).toMatchObject({ channel: 'eat-in' });
  });

  it('given one that does, then as it was chosen', () => {
    const delivers: Offer = { ...offer, channels: ['eat-in', 'delivery'] };
    expect(fitted(lunch, delivers, ['a'])).toMatchObject({ channel: 'delivery' });
  });
});

describe('what the dishes cost by the menu', () => {
  it('given two who eat the same, then twice its price', () => {
    expect(menuFen(fitted(lunch, offer, ['a', 'b']), menu)).toBe(200);
  });

  it.each([
    ['no menu yet', lunch, undefined],
    ['a dish that is not on it', lunch, [menu[1]!]],
    ['nothing chosen', undefined, menu],
  ])('given %s, then no price is said', (_, choice, known) => {
    expect(menuFen(choice, known)).toBeUndefined();
  });
});
