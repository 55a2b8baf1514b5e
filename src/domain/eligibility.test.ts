import fc from 'fast-check';
import { addDays } from './calendar';
import {
  covers,
  distanceM,
  isPriority,
  unmetConditions,
  type Area,
  type EligibilityRule,
  type PersonFacts,
  type Point,
} from './eligibility';

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

/** In Hongta, Yuxi, and around it. */
const HERE: Point = { lat: 24.354, lng: 102.546 };
const near = fc.record({
  lat: fc.double({ min: 24.1, max: 24.6, noNaN: true }),
  lng: fc.double({ min: 102.3, max: 102.8, noNaN: true }),
});
/** A degree of latitude on the sphere, in metres. */
const DEGREE_M = (6_371_009 * Math.PI) / 180;
const north = (metres: number): Point => ({ ...HERE, lat: HERE.lat + metres / DEGREE_M });

describe('distances', () => {
  it.each([
    ['nowhere', HERE, HERE, 0],
    ['a degree of latitude', { lat: 24, lng: 102 }, { lat: 25, lng: 102 }, 111_195],
    ['a degree of longitude at 60° north, half of one', { lat: 60, lng: 0 }, { lat: 60, lng: 1 }, 55_597],
    ['half around the earth', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_115],
    ['over the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
  ])('given %s, then so many metres', (_, from, to, metres) =>
    expect(Math.abs(distanceM(from, to) - metres)).toBeLessThan(3),
  );

  it('are the same there and back, and no way round is shorter', () =>
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1e-3);
      }),
    ));
});

describe('an area reaches so far', () => {
  const circle = (radiusM: number): Area => ({ shape: 'circle', ...HERE, radiusM });
  const polygon = (...points: [number, number][]): Area => ({
    shape: 'polygon',
    points: points.map(([lat, lng]) => ({ lat, lng })),
  });
  /** An L: its notch is outside. */
  const corner = polygon([0, 0], [0, 4], [2, 4], [2, 2], [4, 2], [4, 0]);

  it.each([
    ['the middle', HERE, true],
    ['just within', north(1499), true],
    ['just beyond', north(1501), false],
    ['no place', { lat: NaN, lng: NaN }, false],
  ])('given a circle of 1,500 m and %s, then %p %p', (_, point, covered) =>
    expect(covers(circle(1500), point)).toBe(covered),
  );

  it.each([
    [{ lat: 1, lng: 1 }, true],
    [{ lat: 1, lng: 3 }, true],
    [{ lat: 3, lng: 1 }, true],
    [{ lat: 3, lng: 3 }, false],
    [{ lat: 1, lng: 5 }, false],
    [{ lat: 1, lng: -1 }, false],
    [{ lat: 5, lng: 1 }, false],
    [{ lat: 2, lng: 1 }, true],
    [{ lat: 2, lng: -1 }, false],
    [{ lat: NaN, lng: 1 }, false],
  ])('given an area with a notch and %p, then %p', (point, covered) =>
    expect(covers(corner, point)).toBe(covered),
  );

  it.each([
    ['no point', polygon()],
    ['one point', polygon([24.354, 102.546])],
    ['a line', polygon([24, 102], [25, 103])],
    ['a circle of no radius elsewhere', { shape: 'circle', lat: 0, lng: 0, radiusM: 0 } as const],
    ['a radius below nothing', circle(-1)],
    ['a radius that is no number', circle(NaN)],
  ])('given %s for an area, then it reaches nobody', (_, area) => expect(covers(area, HERE)).toBe(false));

  it('given a larger circle, then whoever was reached still is', () =>
    fc.assert(
      fc.property(near, fc.nat(60_000), fc.nat(10_000), (point, radius, more) => {
        if (covers(circle(radius), point)) expect(covers(circle(radius + more), point)).toBe(true);
      }),
    ));

  it('given a polygon’s points from another beginning or backwards, then it reaches the same places', () =>
    fc.assert(
      fc.property(fc.array(near, { minLength: 3, maxLength: 9 }), near, fc.nat(8), (points, point, by) => {
        const of = (list: Point[]) => covers({ shape: 'polygon', points: list }, point);
        const turn = by % points.length;
        expect(of([...points.slice(turn), ...points.slice(0, turn)])).toBe(of(points));
        expect(of([...points].reverse())).toBe(of(points));
      }),
    ));

  it('given a polygon of many sides around a middle, then it reaches about as far as the circle', () =>
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60 }), near, (sides, point) => {
        const points = Array.from({ length: sides }, (_, i): Point => {
          const angle = (2 * Math.PI * i) / sides;
          return { lat: HERE.lat + 0.1 * Math.sin(angle), lng: HERE.lng + 0.1 * Math.cos(angle) };
        });
        const off = Math.hypot(point.lat - HERE.lat, point.lng - HERE.lng);
        const inside = covers({ shape: 'polygon', points }, point);
        if (off < 0.1 * Math.cos(Math.PI / sides) - 1e-9) expect(inside).toBe(true);
        if (off > 0.1 + 1e-9) expect(inside).toBe(false);
      }),
    ));
});
