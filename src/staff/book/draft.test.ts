import type { Choice } from '#domain/kinds/choice';
import { isWhole, requestOf, withoutTime } from './draft';

const time = { date: '2026-11-24', start: 660, end: 780 };
const tray: Choice = {
  kind: 'canteen',
  channel: 'eat-in',
  orders: [{ personId: '', dishIds: ['fish'], diets: [] }],
};
const canteen = {
  id: 'canteen',
  questions: [],
  offer: { kind: 'canteen', channels: ['eat-in'], diets: [], meals: [] },
} as const;

describe('what is read back is whole', () => {
  it.each([
    ['counter', time, true],
    ['counter', {}, false],
    ['canteen', time, false],
    ['canteen', { ...time, choice: tray }, true],
    ['visit', { ...time, choice: tray }, false],
    ['event', time, true],
  ] as const)('given %s with %j, then %s', (kind, draft, whole) => {
    expect(isWhole({ kind }, draft)).toBe(whole);
  });
});

describe('what is sent', () => {
  it('given a couple with one tray, then each has it as their own order', () => {
    const { choice, personIds, walkIn, wait } = requestOf(
      'c1',
      canteen,
      ['a', 'b'],
      { ...time, choice: tray },
      true,
    );
    expect({ personIds, walkIn, wait }).toEqual({ personIds: ['a', 'b'], walkIn: true, wait: false });
    expect(
      choice?.kind === 'canteen' && choice.orders.map(({ personId, dishIds }) => [personId, dishIds]),
    ).toEqual([
      ['a', ['fish']],
      ['b', ['fish']],
    ]);
  });

  it('given a service that asks nothing, then answers of another time are not sent', () => {
    const draft = { ...time, answers: { old: '是' } };
    expect(requestOf('c1', { id: 's', questions: [] }, ['a'], draft, false)).not.toHaveProperty('answers');
  });

  it('given another time is wanted, then what was chosen besides stays, and standing in line does not', () => {
    expect(withoutTime({ ...time, wait: true, choice: tray, here: true })).toEqual({
      choice: tray,
      here: true,
    });
  });
});
