import fc from 'fast-check';
import { ageOn } from './age';
import { addDays, type LocalDate } from './calendar';

const dates = fc.integer({ min: 0, max: 45_000 }).map((days): LocalDate => addDays('1910-01-01', days));

describe('one is a year older on the birthday', () => {
  it.each([
    ['the day before', '1966-11-24', '2026-11-23', 59],
    ['the day', '1966-11-24', '2026-11-24', 60],
    ['the day after', '1966-11-24', '2026-11-25', 60],
    ['the last day of the year', '1966-12-31', '2026-12-30', 59],
    ['the day of birth', '2026-11-24', '2026-11-24', 0],
    ['before the birth', '2026-11-24', '2026-11-23', -1],
  ])('given %s, born %s, when it is %s, then the age is %i', (_, born, date, age) =>
    expect(ageOn(born, date)).toBe(age),
  );

  it.each([
    ['2026-02-28', 65],
    ['2026-03-01', 66],
    ['2028-02-28', 67],
    ['2028-02-29', 68],
    ['2100-02-28', 139],
    ['2100-03-01', 140],
  ])('given a birth on 29 February 1960, when it is %s, then the age is %i', (date, age) =>
    expect(ageOn('1960-02-29', date)).toBe(age),
  );

  it('never falls from one day to the next, and grows by one at most', () =>
    fc.assert(
      fc.property(dates, dates, (born, date) => {
        const grown = ageOn(born, addDays(date, 1)) - ageOn(born, date);
        expect([0, 1]).toContain(grown);
      }),
    ));

  it('given any birth, then each year brings exactly one year of age', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 110 }), (born, years) => {
        const year = Number(born.slice(0, 4)) + years;
        expect(ageOn(born, `${year}-12-31`)).toBe(years);
        expect(ageOn(born, `${year}-01-01`)).toBe(born.slice(5) === '01-01' ? years : years - 1);
      }),
    ));
});
