import type { SlotView } from '#contract/service';
import type { LineRule } from '#domain/line';
import { choiceOnDay, halvesOf, mayCome } from './halves';

const rule: LineRule = { mode: 'offer', offerMinutes: 180, most: 2 };
const slot = (change: Partial<SlotView> = {}): SlotView => ({
  start: 510,
  end: 1050,
  left: 4,
  units: { am: 4, pm: 0, lunch: 1 },
  waiting: 0,
  availability: 'open',
  bookUntil: 0,
  ...change,
});
const both = { halves: ['am', 'pm'], lunch: true, trial: false } as const;

describe('each half-day has places of its own', () => {
  it('given the afternoon full and a line, then the morning is open and the afternoon has a line', () => {
    expect(halvesOf(slot(), rule)).toEqual([
      { half: 'am', left: 4, state: 'open' },
      { half: 'pm', left: 0, state: 'line' },
    ]);
  });

  it.each([
    ['no line', undefined, 0],
    ['a full line', rule, 2],
  ])('given %s, then what is full is full', (_, line, waiting) => {
    expect(halvesOf(slot({ waiting }), line)[1]?.state).toBe('full');
  });

  it.each([
    ['a free half-day', {}, true],
    ['nothing free and a line', { units: { am: 0, pm: 0 } }, true],
    ['nothing free and a full line', { units: { am: 0, pm: 0 }, waiting: 2 }, false],
    ['a day that is over', { availability: 'past' }, false],
  ] as [string, Partial<SlotView>, boolean][])('given %s, then one may come: %s', (_, change, may) => {
    expect(mayCome(slot(change), rule)).toBe(may);
  });
});

describe('a choice is kept as far as the day allows', () => {
  it('given a half-day one waits for, then the choice waits', () => {
    expect(choiceOnDay(both, slot(), rule)).toMatchObject({ halves: ['am', 'pm'], lunch: true, wait: true });
  });

  it('given a half-day that is full, then it is taken off', () => {
    expect(choiceOnDay(both, slot(), undefined)).toMatchObject({ halves: ['am'], wait: false });
  });

  it('given no lunch left, then none is asked for', () => {
    expect(choiceOnDay(both, slot({ units: { am: 4, pm: 4, lunch: 0 } }), rule).lunch).toBe(false);
  });
});
