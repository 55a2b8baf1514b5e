import fc from 'fast-check';
import { asked, fit, minus, shortOf, total, unitsIn, type Units, type Wants } from './units';

const names = ['a', 'b', 'c'];
const few = fc.integer({ min: 0, max: 3 });
const units: fc.Arbitrary<Units> = fc.record({ a: few, b: few, c: few }, { requiredKeys: [] });
const someLeft: fc.Arbitrary<Units> = fc.record({ a: few, b: few, c: few });
const wanted: fc.Arbitrary<Wants> = fc
  .array(fc.array(units, { maxLength: 3 }), { maxLength: 3 })
  .map((list) => Object.fromEntries(list.map((ways, i) => [`p${i}`, ways])));

/** Everybody's ways in every combination, the first person's first way first. */
const combinations = (wants: Wants): Units[][] =>
  Object.values(wants).reduce<Units[][]>(
    (sofar, ways) => sofar.flatMap((one) => ways.map((way) => [...one, way])),
    [[]],
  );
const enough = (left: Units, taken: readonly Units[]): boolean =>
  names.every((name) => taken.reduce((sum, one) => sum + (one[name] ?? 0), 0) <= (left[name] ?? 0));

describe('units add up', () => {
  it('given several persons, then their total is the sum of each unit, without what nobody asks for', () =>
    expect(total({ p1: { seats: 1, lunch: 0 }, p2: { seats: 2, am: 1 } })).toEqual({ seats: 3, am: 1 }));

  it('given nobody, then the total is nothing', () => expect(total({})).toEqual({}));

  it('given any units, when taken and given back, then they are what they were', () =>
    fc.assert(
      fc.property(someLeft, units, (left, taken) => {
        const back = Object.fromEntries(asked(taken).map(([unit, n]) => [unit, -n]));
        const rest = minus(left, taken);
        for (const name of names) expect((rest[name] ?? 0) - (back[name] ?? 0)).toBe(left[name]);
      }),
    ));

  it('given more taken than there is, then what remains says how much is owed', () =>
    expect(minus({ seats: 1 }, { seats: 3, lunch: 1 })).toEqual({ seats: -2, lunch: -1 }));

  it('given ways of several persons, then every unit is named once, and none of which none is asked', () =>
    expect(unitsIn({ p1: [{ a: 1, b: 0 }, { c: 2 }], p2: [{ a: 1 }] })).toEqual(['a', 'c']));
});

describe('what is short is named', () => {
  it('given enough of everything, then nothing is', () =>
    expect(shortOf({ a: 2, b: 1 }, { a: 2, b: 1 })).toBeUndefined());

  it('given a unit that is not there at all, then none is left of it', () =>
    expect(shortOf({ a: 2 }, { a: 1, b: 1 })).toEqual({ unit: 'b', left: 0, asked: 1 }));

  it('given that some is kept back beyond what is there, then none is left, not less', () =>
    expect(shortOf({ a: -1 }, { a: 1 })).toEqual({ unit: 'a', left: 0, asked: 1 }));

  it('given a unit of which none is asked, then its lack is no lack', () =>
    expect(shortOf({}, { a: 0 })).toBeUndefined());
});

describe('everybody fits, or nobody', () => {
  it('given any places and wants, then they fit exactly when some way of everybody’s does, and never beyond what is left', () =>
    fc.assert(
      fc.property(someLeft, wanted, (left, wants) => {
        const found = fit(left, wants);
        expect(found.fits).toBe(combinations(wants).some((taken) => enough(left, taken)));
        if (!found.fits) return;
        expect(Object.keys(found.places)).toEqual(Object.keys(wants));
        expect(enough(left, Object.values(found.places))).toBe(true);
        for (const [id, way] of Object.entries(found.places)) expect(wants[id]).toContain(way);
      }),
    ));

  it('given a quota for elders and seats for all, then an elder takes the quota and leaves the seat to others', () =>
    expect(fit({ elders: 1, all: 1 }, { p1: [{ elders: 1 }, { all: 1 }] })).toEqual({
      fits: true,
      places: { p1: { elders: 1 } },
    }));

  it('given any that fit, then of all ways to seat them it is the one in which the earlier take what they like best', () =>
    fc.assert(
      fc.property(someLeft, wanted, (left, wants) => {
        const found = fit(left, wants);
        const best = combinations(wants).find((taken) => enough(left, taken));
        expect(found.fits ? Object.values(found.places) : undefined).toEqual(best);
      }),
    ));

  it('given that the first one’s favourite is the only place of the second, then the first takes another', () =>
    expect(fit({ elders: 1, local: 1 }, { p1: [{ elders: 1 }, { local: 1 }], p2: [{ elders: 1 }] })).toEqual({
      fits: true,
      places: { p1: { local: 1 }, p2: { elders: 1 } },
    }));

  it('given somebody for whom there is no way at all, then nobody fits and nothing is short', () =>
    expect(fit({ a: 9 }, { p1: [{ a: 1 }], p2: [] })).toEqual({ fits: false, shortages: [] }));

  it('given a family of eight, five quotas and one place too few, then it is told within a thousand looks', () => {
    const quotas = ['q1', 'q2', 'q3', 'q4', 'q5'];
    let looks = 0;
    const counted = (unit: string): Units =>
      Object.defineProperty({}, unit, { enumerable: true, get: () => ((looks += 1), 1) }) as Units;
    const family = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`p${i}`, quotas.map(counted)]));
    const left = Object.fromEntries(quotas.map((unit, i) => [unit, i < 2 ? 2 : 1]));
    expect(fit(left, family).fits).toBe(false);
    // Without remembering what was in vain there would be a look for each of the 5^8 ways.
    expect(looks).toBeLessThan(10_000);
  });
});

describe('shortages are true', () => {
  it('given any that do not fit, then of each unit named less is left than is asked for together', () =>
    fc.assert(
      fc.property(someLeft, wanted, (left, wants) => {
        const found = fit(left, wants);
        if (found.fits) return;
        for (const shortage of found.shortages) {
          expect(shortage.left).toBe(left[shortage.unit]);
          expect(shortage.asked).toBeGreaterThan(shortage.left);
          const most = Object.values(wants).map((ways) =>
            Math.max(0, ...ways.map((way) => way[shortage.unit] ?? 0)),
          );
          expect(shortage.asked).toBeLessThanOrEqual(most.reduce((sum, n) => sum + n, 0));
        }
      }),
    ));

  it('given two who want the last seat, then both are asked for and one is left', () =>
    expect(fit({ seats: 1 }, { p1: [{ seats: 1 }], p2: [{ seats: 1 }] })).toEqual({
      fits: false,
      shortages: [{ unit: 'seats', left: 1, asked: 2 }],
    }));

  it('given one who could take either of two that are gone, then both are named', () =>
    expect(fit({ x: 0, y: 0 }, { p1: [{ x: 1 }, { y: 1 }] })).toEqual({
      fits: false,
      shortages: [
        { unit: 'x', left: 0, asked: 1 },
        { unit: 'y', left: 0, asked: 1 },
      ],
    }));
});
