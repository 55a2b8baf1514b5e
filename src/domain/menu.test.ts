import { aCanteen, aHolder } from '../../test/support/given';
import { menuWrite } from './menu';
import { freshSession, type Session } from './session';

const lunch = (change: Partial<Session> = {}): Session => ({
  ...freshSession(aCanteen(), '2026-11-24', [660, 780]),
  ...change,
});
const fish = { id: 'fish', title: '清蒸鱼', priceFen: 1500, portions: 3 };
const soup = { id: 'soup', title: '汤', priceFen: 300 };

describe('another menu', () => {
  it('given nobody ordered, then units follow the dishes; portions nobody limited are as many as meals', () => {
    const outcome = menuWrite(lunch(), [soup]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        when: [{ path: 'rev', is: 'equal', value: 0 }],
        then: [
          { path: 'menu', to: [soup] },
          { path: 'capacity', to: { meals: 8, walkIn: 2, 'channel-delivery': 2, 'dish-soup': 10 } },
          { path: 'left', to: { meals: 8, walkIn: 2, 'channel-delivery': 2, 'dish-soup': 10 } },
          { path: 'rev', by: 1 },
        ],
      },
    });
  });

  it('given a dish in line alone, then it cannot go, and it can have fewer portions', () => {
    const entry = {
      booking: 'b',
      persons: ['p'],
      wants: { p: [{ meals: 1, 'dish-fish': 1 }] },
      short: ['dish-fish'],
      by: 'a',
      at: 0,
    };
    const waiting = lunch({ line: [entry] });
    expect(menuWrite(waiting, [soup])).toMatchObject({
      ok: false,
      refusal: { code: 'CAPACITY_TAKEN', detail: { name: '清蒸鱼', taken: 1, asked: 0 } },
    });
    expect(menuWrite(waiting, [{ ...fish, portions: 0 }, soup]).ok).toBe(true);
  });

  it('given as many portions as are ordered, then none is left; given one fewer, then it is refused', () => {
    const fresh = lunch();
    const ordered = lunch({
      left: { ...fresh.left, meals: 6, 'dish-fish': 1 },
      holders: {
        a: aHolder('b1', { units: { meals: 1, 'dish-fish': 1 } }),
        b: aHolder('b2', { units: { meals: 1, 'dish-fish': 1 } }),
      },
    });
    expect(menuWrite(ordered, [{ ...fish, portions: 2 }])).toMatchObject({
      ok: true,
      value: { then: [{}, { to: { 'dish-fish': 2 } }, { to: { 'dish-fish': 0, meals: 6 } }, {}] },
    });
    expect(menuWrite(ordered, [{ ...fish, portions: 1 }]).ok).toBe(false);
  });
});
