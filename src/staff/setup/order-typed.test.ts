import { aService } from '../../../test/support/given';
import { rulesWith, typedOrder, type TypedOrder } from './order-typed';

const { rules } = aService();
const full = {
  ...rules,
  line: { mode: 'offer', offerMinutes: 60, most: 5 },
  coolingOff: { misses: 2, withinDays: 60, forDays: 14 },
  eligibility: { minAge: 60, groups: ['独居'], grades: ['轻度'], communities: ['c1'] },
} as const;

describe('a line, a rest and who may come are typed', () => {
  it('given nothing was changed, then what was there is sent, and none where there was none', () => {
    const { line, coolingOff, eligibility } = full;
    expect(rulesWith(full, typedOrder(full))).toEqual({ ...rules, line, coolingOff, eligibility });
    const none = { line: null, coolingOff: null, eligibility: null };
    expect(rulesWith(rules, typedOrder(rules))).toEqual({ ...rules, ...none });
  });

  it('given all is taken away, then only what cannot be typed stays', () => {
    const typed = { line: 'none', cooling: false, minAge: '', maxAge: ' ', groups: '' } as const;
    expect(rulesWith(full, { ...typedOrder(full), ...typed })).toMatchObject({
      line: null,
      coolingOff: null,
      eligibility: { grades: ['轻度'], communities: ['c1'] },
    });
  });

  it.each<[string, Partial<TypedOrder>]>([
    ['a line of none', { lineMost: '0' }],
    ['an offer of a minute', { offerMinutes: '1' }],
    ['a rest of no days', { forDays: '0' }],
    ['an age that is no number', { minAge: '六十' }],
    ['a youngest older than the oldest', { minAge: '60', maxAge: '50' }],
    ['a group twice', { groups: '独居、独居' }],
  ])('given %s, then nothing is sent', (_, typed) =>
    expect(rulesWith(full, { ...typedOrder(full), ...typed })).toBeUndefined(),
  );

  it('given what is not asked for is wrong, then that is no matter', () =>
    expect(
      rulesWith(full, { ...typedOrder(full), line: 'none', lineMost: '', cooling: false, misses: '' }),
    ).toBeDefined());
});
