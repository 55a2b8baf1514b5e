import type { AskView } from '#contract/message';
import { templateNames, type TemplateName } from '#domain/template';
import { asksAt, PEACE_MS, type Tap } from './asks';

const NOW = 1_800_000_000_000;
const all = (left: number, more: Partial<AskView> = {}): AskView[] =>
  templateNames.map((name) => ({ name, templateId: `t-${name}`, left, ...more }));
const namesAt = (tap: Tap, asks: readonly AskView[], owed = 0): TemplateName[] =>
  asksAt(tap, asks, owed, NOW).map(({ name }) => name);

describe('a tap asks for what it will need', () => {
  it.each([
    ['book', ['result', 'reminder']],
    ['wait', ['place', 'reminder']],
    ['accept', ['reminder']],
    ['work', ['work']],
  ] as const)('given nothing left, at the tap to %s, then for %j', (tap, names) => {
    expect(namesAt(tap, all(0))).toEqual(names);
  });

  it('given some left of everything, then nobody is asked', () => {
    expect(namesAt('book', all(1))).toEqual([]);
  });

  it('given that bookings made before will use the reminders up, then for one more reminder only', () => {
    expect(namesAt('book', all(2), 2)).toEqual(['reminder']);
    expect(namesAt('book', all(3), 2)).toEqual([]);
  });

  it('given templates that the account has not, then they are left out', () => {
    const some = all(0).filter(({ name }) => name !== 'result');
    expect(namesAt('book', some)).toEqual(['reminder']);
    expect(namesAt('book', all(0, { templateId: '' }))).toEqual([]);
  });
});

describe('whoever refused is left in peace for seven days', () => {
  it.each([
    ['a moment ago', 1, []],
    ['almost seven days ago', PEACE_MS - 1, []],
    ['seven days ago', PEACE_MS, ['result', 'reminder']],
  ])('given a refusal %s, then %#', (_, since, names) => {
    expect(namesAt('book', all(0, { refusedAt: NOW - since }))).toEqual(names);
  });

  it('given that one of them was refused, then only the others are asked for', () => {
    const asks = all(0).map((ask) => (ask.name === 'result' ? { ...ask, refusedAt: NOW - 1 } : ask));
    expect(namesAt('book', asks)).toEqual(['reminder']);
  });
});
