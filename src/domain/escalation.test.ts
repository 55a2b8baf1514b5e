import { instantOf } from './calendar';
import { answerDue, byUrgency, isOverdue, summed, type EscalationState } from './escalation';

/** A Friday. */
const NOW = instantOf('2026-11-27', 600);

describe('an answer is due by kind of matter', () => {
  it('given something urgent on a Friday, then at the end of Monday', () => {
    expect(answerDue('urgent', [], NOW)).toBe(instantOf('2026-12-01', 0));
  });

  it('given a holiday in between, then a day later', () => {
    const days = [{ date: '2026-11-30', name: '补休', work: false }];
    expect(answerDue('urgent', [{ _id: '2026', days }], NOW)).toBe(instantOf('2026-12-02', 0));
  });

  it('given a question of policy, then after ten working days', () => {
    expect(answerDue('policy', [], NOW)).toBe(instantOf('2026-12-12', 0));
  });
});

describe('what is overdue stands first', () => {
  const one = (id: string, state: EscalationState, dueAt: number) => ({ id, state, dueAt, raisedAt: dueAt });

  it('given some of each, then by deadline while an answer is owed, then what was answered, then the closed', () => {
    const all = [
      one('closed', 'closed', 1),
      one('soon', 'raised', 9),
      one('answered', 'answered', 2),
      one('late', 'raised', 3),
    ];
    expect(byUrgency(all).map(({ id }) => id)).toEqual(['late', 'soon', 'answered', 'closed']);
  });

  it('given an answer, then it is not overdue any more', () => {
    expect(isOverdue({ state: 'raised', dueAt: NOW }, NOW)).toBe(true);
    expect(isOverdue({ state: 'raised', dueAt: NOW + 1 }, NOW)).toBe(false);
    expect(isOverdue({ state: 'answered', dueAt: 1 }, NOW)).toBe(false);
  });
});

describe('rates are counted together', () => {
  const rate = (month: string, department: string, inTime: number) => ({
    month,
    to: 'department' as const,
    department,
    raised: 2,
    inTime,
    late: 0,
    overdue: 2 - inTime,
  });

  it('given two months of two departments, then by department, and by month', () => {
    const rates = [rate('2026-11', '住建局', 2), rate('2026-11', '城管局', 0), rate('2026-10', '住建局', 1)];
    expect(summed(rates, ({ department }) => department)).toEqual([
      ['住建局', { raised: 4, inTime: 3, late: 0, overdue: 1 }],
      ['城管局', { raised: 2, inTime: 0, late: 0, overdue: 2 }],
    ]);
    expect(summed(rates, ({ month }) => month).map(([month, { raised }]) => [month, raised])).toEqual([
      ['2026-11', 4],
      ['2026-10', 2],
    ]);
  });
});
