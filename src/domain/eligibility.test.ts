import fc from 'fast-check';
import { addDays } from './calendar';
import { isPriority, unmetConditions, type EligibilityRule, type PersonFacts } from './eligibility';

const DATE = '2026-11-24';
const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  born: '1960-05-01',
  groups: ['独居'],
  grade: '2',
  communityId: 'c1',
  ...more,
});

describe('every condition must be met', () => {
  it.each<[string, EligibilityRule]>([
    ['nothing is asked', {}],
    ['the lists are empty', { groups: [], grades: [], communities: [] }],
    ['the age is just enough', { minAge: 66, maxAge: 66 }],
    ['one of the groups is theirs', { groups: ['低保', '独居'] }],
    ['the grade is among them', { grades: ['1', '2'] }],
    ['it is their community', { communities: ['c1', 'c2'] }],
  ])('given that %s, then nothing is unmet', (_, rule) =>
    expect(unmetConditions(rule, facts(), DATE)).toEqual([]),
  );

  it.each<[string, EligibilityRule, Partial<PersonFacts>, object]>([
    ['too young', { minAge: 67 }, {}, { need: 'min-age', minAge: 67, age: 66 }],
    ['too old', { maxAge: 65 }, {}, { need: 'max-age', maxAge: 65, age: 66 }],
    ['of no such group', { groups: ['低保'] }, {}, { need: 'group', groups: ['低保'] }],
    ['of another grade', { grades: ['3'] }, {}, { need: 'grade', grades: ['3'], grade: '2' }],
    [
      'not assessed',
      { grades: ['3'] },
      { grade: undefined },
      { need: 'grade', grades: ['3'], grade: undefined },
    ],
    [
      'of another community',
      { communities: ['c2'] },
      {},
      { need: 'community', communities: ['c2'], communityId: 'c1' },
    ],
    [
      'of an unknown age',
      { minAge: 60 },
      { born: undefined },
      { need: 'age-unknown', minAge: 60, maxAge: undefined },
    ],
    [
      'of an unknown age, where only a highest is set',
      { maxAge: 18 },
      { born: undefined },
      { need: 'age-unknown', minAge: undefined, maxAge: 18 },
    ],
  ])('given somebody %s, then that is said', (_, rule, more, unmet) =>
    expect(unmetConditions(rule, facts(more), DATE)).toEqual([unmet]),
  );

  it('given several that are not met, then all are said at once', () =>
    expect(
      unmetConditions({ minAge: 70, groups: ['低保'], communities: ['c2'] }, facts(), DATE).map(
        ({ need }) => need,
      ),
    ).toEqual(['min-age', 'group', 'community']));

  it('given a birthday between booking and session, then the session’s date decides', () => {
    const rule = { minAge: 60 };
    const born = facts({ born: '1966-11-24' });
    expect(unmetConditions(rule, born, '2026-11-23')).toHaveLength(1);
    expect(unmetConditions(rule, born, '2026-11-24')).toEqual([]);
  });

  it('given an age unknown but not asked for, then it is no hindrance', () =>
    expect(unmetConditions({ groups: ['独居'] }, facts({ born: undefined }), DATE)).toEqual([]));
});

describe('priority households', () => {
  it.each<[string, Partial<PersonFacts>, boolean]>([
    ['old enough', { born: '1946-11-24', groups: [] }, true],
    ['a day too young', { born: '1946-11-25', groups: [] }, false],
    ['younger, of a group', { groups: ['独居', '失能'] }, true],
    ['of a group, age unknown', { born: undefined, groups: ['失能'] }, true],
    ['of unknown age and no group', { born: undefined, groups: [] }, false],
  ])('given somebody %s, then %#', (_, more, priority) =>
    expect(isPriority({ fromAge: 80, groups: ['失能'] }, facts(more), DATE)).toBe(priority),
  );

  it('given a rule that names nothing, then nobody comes first', () =>
    expect(isPriority({ groups: [] }, facts({ born: '1900-01-01' }), DATE)).toBe(false));
});

const names = ['a', 'b', 'c'];
const list = fc.option(fc.subarray(names), { nil: undefined });
const ages = fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined });
const rules = fc.record({ minAge: ages, maxAge: ages, groups: list, grades: list, communities: list });
const people = fc.record({
  born: fc.option(
    fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(DATE, -days)),
    { nil: undefined },
  ),
  groups: fc.subarray(names),
  grade: fc.option(fc.constantFrom(...names), { nil: undefined }),
  communityId: fc.option(fc.constantFrom(...names), { nil: undefined }),
});

describe('whatever the rule and the person', () => {
  it('given one condition less, then nothing that was met is unmet', () =>
    fc.assert(
      fc.property(
        rules,
        people,
        fc.constantFrom('minAge', 'maxAge', 'groups', 'grades', 'communities'),
        (rule, person, key) => {
          const unmet = (of: EligibilityRule) => unmetConditions(of, person, DATE).map(({ need }) => need);
          const fewer = unmet({ ...rule, [key]: undefined });
          expect(fewer.length).toBeLessThanOrEqual(unmet(rule).length);
        },
      ),
    ));

  it('given nothing known of a person, then only a rule without conditions lets them in', () =>
    fc.assert(
      fc.property(rules, (rule) => {
        const asks =
          rule.minAge !== undefined ||
          rule.maxAge !== undefined ||
          [rule.groups, rule.grades, rule.communities].some((one) => (one ?? []).length > 0);
        expect(unmetConditions(rule, { groups: [] }, DATE).length > 0).toBe(asks);
      }),
    ));

  it('given somebody first on a date, then they are first on every later one', () =>
    fc.assert(
      fc.property(people, ages, fc.subarray(names), fc.nat(4000), (person, fromAge, groups, days) => {
        const rule = { fromAge, groups };
        if (isPriority(rule, person, DATE)) expect(isPriority(rule, person, addDays(DATE, days))).toBe(true);
      }),
    ));
});
