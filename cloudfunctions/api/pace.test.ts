import { newPace, OF_ANYONE, OF_STAFF, type Budget, type Pace } from './pace';

const NOW = 1_800_000_000_000;
const SECOND = 1000;
const BUDGET: Budget = { calls: 5, changes: 2 };

/** As many calls of one caller at one moment; how many were admitted. */
const admittedOf = (pace: Pace, count: number, change: boolean, at = NOW, caller = 'a'): number =>
  Array.from({ length: count }, () => pace(caller, change, BUDGET, at)).filter((until) => until === undefined)
    .length;

describe('a caller may call so often in any minute', () => {
  it('given more calls than that at once, then the rest are turned away until the first is a minute old', () => {
    const pace = newPace();
    expect(admittedOf(pace, 8, false)).toBe(5);
    expect(pace('a', false, BUDGET, NOW + 59 * SECOND)).toBe(NOW + 60 * SECOND);
    expect(pace('a', false, BUDGET, NOW + 60 * SECOND)).toBeUndefined();
  });

  it('given calls spread over two minutes, then any minute holds so many, not every full one', () => {
    const pace = newPace();
    expect(admittedOf(pace, 4, false, NOW + 50 * SECOND)).toBe(4);
    expect(admittedOf(pace, 4, false, NOW + 70 * SECOND)).toBe(1);
    expect(pace('a', false, BUDGET, NOW + 109 * SECOND)).toBe(NOW + 110 * SECOND);
    expect(admittedOf(pace, 9, false, NOW + 110 * SECOND)).toBe(4);
  });

  it('given changes, then fewer of them pass, and one may still look', () => {
    const pace = newPace();
    expect(admittedOf(pace, 4, true)).toBe(2);
    expect(admittedOf(pace, 9, false)).toBe(3);
  });

  it('given nothing but looks, then they do not use up the changes', () => {
    const pace = newPace();
    expect(admittedOf(pace, 3, false)).toBe(3);
    expect(admittedOf(pace, 3, true)).toBe(2);
  });

  it('given somebody who keeps trying, then being turned away does not count', () => {
    const pace = newPace();
    admittedOf(pace, 5, false);
    for (let s = 1; s < 60; s++) expect(pace('a', false, BUDGET, NOW + s * SECOND)).toBe(NOW + 60 * SECOND);
    expect(admittedOf(pace, 9, false, NOW + 60 * SECOND)).toBe(5);
  });

  it('given two callers, then each has an own count', () => {
    const pace = newPace();
    expect(admittedOf(pace, 9, false)).toBe(5);
    expect(admittedOf(pace, 9, false, NOW, 'b')).toBe(5);
  });
});

describe('what is remembered is bounded', () => {
  it('given more callers than that, then the one silent for longest is forgotten, and nobody else', () => {
    const pace = newPace(2);
    expect(admittedOf(pace, 5, false, NOW, 'first')).toBe(5);
    expect(admittedOf(pace, 5, false, NOW, 'second')).toBe(5);
    expect(admittedOf(pace, 1, false, NOW + 1, 'first')).toBe(0);
    expect(admittedOf(pace, 1, false, NOW + 2, 'third')).toBe(1);
    expect(admittedOf(pace, 1, false, NOW + 3, 'first')).toBe(0);
    expect(admittedOf(pace, 1, false, NOW + 4, 'second')).toBe(1);
  });
});

describe('people are not hindered', () => {
  it('given pages turned every second with two questions each, then a resident is never turned away', () => {
    const pace = newPace();
    for (let s = 0; s < 600; s++)
      for (let call = 0; call < 2; call++)
        expect(pace('a', call === 0 && s % 3 === 0, OF_ANYONE, NOW + s * SECOND)).toBeUndefined();
  });

  it('given a queue at the counter, a decision every second and the list after each, then staff are never turned away', () => {
    const pace = newPace();
    for (let s = 0; s < 600; s++)
      for (let call = 0; call < 4; call++)
        expect(pace('a', call === 0, OF_STAFF, NOW + s * SECOND)).toBeUndefined();
  });
});
