import { isCalled } from './missed';

describe('who is called after a missed meal', () => {
  it.each([
    ['sixty on the day of the meal', { born: '1966-11-24', groups: [] }, true],
    ['sixty a day later', { born: '1966-11-25', groups: [] }, false],
    ['young, and living alone', { born: '1990-01-01', groups: ['独居'] }, true],
    ['of unknown age, in need', { groups: ['低保', '特困'] }, true],
    ['of unknown age, of another group', { groups: ['低保'] }, false],
    ['of unknown age', { groups: [] }, false],
  ])('given somebody %s, then %o is %s', (_, facts, called) => {
    expect(isCalled(facts, '2026-11-24')).toBe(called);
  });
});
