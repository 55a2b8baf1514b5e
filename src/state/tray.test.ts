import type { Choice } from '#domain/kinds/choice';
import {
  choiceFor,
  eatsApart,
  hasOwn,
  trayOf,
  withDishes,
  withOneTray,
  withOwnTrays,
  withServing,
  withTray,
} from './tray';

const lunch = withTray({ channel: 'eat-in' }, { dishIds: ['fish', 'tofu'], diets: ['soft'] });

describe('one tray becomes an order for each person', () => {
  it('given two persons, then both have what is on the tray', () => {
    expect(choiceFor(lunch, ['mother', 'father'])).toEqual({
      kind: 'canteen',
      channel: 'eat-in',
      orders: [
        { personId: 'mother', dishIds: ['fish', 'tofu'], diets: ['soft'] },
        { personId: 'father', dishIds: ['fish', 'tofu'], diets: ['soft'] },
      ],
    });
  });

  it('given a person with an order of their own, then that one stays', () => {
    const own = { personId: 'father', dishIds: ['rice'], diets: [] };
    const choice = { ...lunch, orders: [...lunch.orders, own] };
    expect(choiceFor(choice, ['mother', 'father'])).toMatchObject({
      orders: [{ personId: 'mother', dishIds: ['fish', 'tofu'] }, own],
    });
  });

  it('given what was sent for others before, then somebody new has the same', () => {
    expect(choiceFor(choiceFor(lunch, ['mother']), ['father'])).toMatchObject({
      orders: [{ personId: 'father', dishIds: ['fish', 'tofu'] }],
    });
  });

  it('given a choice of another kind, then it is sent as it is', () => {
    const day: Choice = { kind: 'daycare', halves: ['am'], lunch: true, trial: false };
    expect(choiceFor(day, ['mother'])).toBe(day);
  });
});

describe('what is on the tray', () => {
  it('given nothing chosen, then nothing', () => {
    expect(trayOf(undefined)).toEqual({ dishIds: [], diets: [] });
  });

  it('given a tray, then its dishes and wishes', () => {
    expect(trayOf(lunch)).toMatchObject({ dishIds: ['fish', 'tofu'], diets: ['soft'] });
  });
});

describe('trays of their own', () => {
  const apart = withDishes(withOwnTrays(lunch, ['mother', 'father']), 'father', ['rice']);
  const dishesFor = (choice: Choice, ids: string[]) => {
    const sent = choiceFor(choice, ids);
    return sent.kind === 'canteen' ? sent.orders.map(({ dishIds }) => dishIds) : [];
  };

  it('given each their own, then both begin with what is on the tray, and one is changed alone', () => {
    expect(dishesFor(withOwnTrays(lunch, ['mother', 'father']), ['mother', 'father'])).toEqual([
      ['fish', 'tofu'],
      ['fish', 'tofu'],
    ]);
    expect(dishesFor(apart, ['mother', 'father'])).toEqual([['fish', 'tofu'], ['rice']]);
  });

  it('given somebody unticked and ticked again, then their tray is as it was', () => {
    expect(dishesFor(apart, ['mother'])).toEqual([['fish', 'tofu']]);
    expect(dishesFor(apart, ['father'])).toEqual([['rice']]);
  });

  it('given another way to have the meal, then their dishes stay and wishes are everybody’s', () => {
    const out = withServing(apart, withTray({ channel: 'take-away' }, { dishIds: ['fish'], diets: [] }));
    expect(out).toMatchObject({ channel: 'take-away' });
    expect(dishesFor(out, ['mother', 'father'])).toEqual([['fish', 'tofu'], ['rice']]);
    expect(out.orders.every(({ diets }) => diets.length === 0)).toBe(true);
  });

  it('given one tray for all again, then nobody has an own one', () => {
    expect(withOneTray(apart)).toEqual(lunch);
    expect(hasOwn(withOneTray(apart))).toBe(false);
  });

  it('given other dishes than on the tray, then they eat apart; given none on it, nothing is said', () => {
    expect(eatsApart(apart)).toBe(true);
    expect(eatsApart(withOwnTrays(lunch, ['mother']))).toBe(false);
    expect(eatsApart(choiceFor(lunch, ['mother']))).toBe(false);
    expect(eatsApart(undefined)).toBe(false);
  });
});
