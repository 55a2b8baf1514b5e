import type { Choice } from '#domain/kinds/choice';
import { choiceFor, trayOf, withTray } from './tray';

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
