import { daysIn, eachDay, NO_DAYS } from './days-typed';

const asked = { mostReason: 4 };
const typed = { from: '2026-11-30', to: '', reason: ' 演练 ' };

describe('days are typed with why', () => {
  it('given no last day, then it is one day, and spaces around the reason are none of it', () => {
    expect(daysIn(typed, asked)).toEqual({ from: '2026-11-30', to: '2026-11-30', reason: '演练' });
    expect(daysIn(NO_DAYS, asked)).toBeUndefined();
  });

  it('given a last day before the first, too many days, or too long a reason, then nothing', () => {
    expect(daysIn({ ...typed, to: '2026-11-29' }, asked)).toBeUndefined();
    expect(daysIn({ ...typed, to: '2026-12-02' }, { ...asked, mostDays: 2 })).toBeUndefined();
    expect(daysIn({ ...typed, to: '2026-12-01' }, { ...asked, mostDays: 2 })).toBeDefined();
    expect(daysIn({ ...typed, reason: '一二三四五' }, asked)).toBeUndefined();
  });

  it('given no reason, then nothing, unless one may be silent', () => {
    expect(daysIn({ ...typed, reason: ' ' }, asked)).toBeUndefined();
    expect(daysIn({ ...typed, reason: ' ' }, { ...asked, mayBeSilent: true })).toMatchObject({ reason: '' });
  });

  it('given days over a month’s end, then each of them', () =>
    expect(eachDay({ from: '2026-11-30', to: '2026-12-02', reason: '' })).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]));
});
