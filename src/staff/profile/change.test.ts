import type { ProfileView } from '#contract/desk-people';
import { changeOf, faultOf, monthsOf, toggled, typedOf } from './change';

const kept: ProfileView = {
  personId: 'p1',
  born: '1940-02-01',
  groups: ['低保'],
  monthCards: ['2026-10'],
  assessment: { grade: '轻度', by: '赵评估员', at: 0 },
};
const typed = typedOf(kept);

describe('what staff changed about a person', () => {
  it('given nothing was changed, or changed back, then nothing is sent', () => {
    expect(changeOf(kept, typed)).toBeUndefined();
    const groups = toggled(toggled(typed.groups, '低保'), '低保');
    expect(changeOf(kept, { ...typed, groups })).toBeUndefined();
  });

  it('given a group more, then the groups alone are sent', () => {
    expect(changeOf(kept, { ...typed, groups: toggled(typed.groups, '残疾') })).toEqual({
      groups: ['低保', '残疾'],
    });
  });

  it('given the birthday is taken away and a month is paid, then these, and what was paid before stays', () => {
    const change = { ...typed, born: '', months: toggled(typed.months, '2026-12') };
    expect(changeOf(kept, change)).toEqual({ born: null, monthCards: ['2026-10', '2026-12'] });
  });

  it('given a consent is withdrawn, then the grade goes; given a new grade, then it is sent with its consent', () => {
    expect(changeOf(kept, { ...typed, withdrawn: true })).toEqual({ assessment: null });
    const again = { ...typed, grade: '中度', by: ' 钱评估员 ', consent: true };
    expect(changeOf(kept, again)).toEqual({
      assessment: { grade: '中度', by: '钱评估员', consent: true },
    });
  });
});

describe('a grade is written down whole, or not at all', () => {
  it.each([
    ['no grade is asked for', {}, undefined],
    ['none is chosen', { grade: '' }, 'grade'],
    ['nobody gave it', { grade: '中度', by: ' ' }, 'by'],
    ['a name too long', { grade: '中度', by: '长'.repeat(21) }, 'by'],
    ['no consent', { grade: '中度', by: '赵评估员' }, 'consent'],
    ['all of it', { grade: '中度', by: '赵评估员', consent: true }, undefined],
  ] as const)('given %s, then what is missing is said', (_, change, fault) =>
    expect(faultOf({ ...typed, ...change })).toBe(fault),
  );
});

describe('months that may be paid', () => {
  it('given the end of a year, then this month, the next, and later ones that are paid', () => {
    expect(monthsOf(['2026-10', '2027-03'], '2026-12-31')).toEqual(['2026-12', '2027-01', '2027-03']);
  });
});
