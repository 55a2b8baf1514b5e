import { MOST_TRIES, retryAt } from './retry';

const MINUTE = 60_000;
const wait = (failures: number, jitter: number) => retryAt(failures, 0, jitter) / MINUTE;

describe('what failed is tried again later and later', () => {
  it('given failures one after another, then the wait doubles from a minute, to an hour at most', () =>
    expect([1, 2, 3, 4, 5, 6, 7, 8, 20].map((failures) => wait(failures, 0.5))).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]));

  it('given jitter, then it spreads by a quarter to either side', () =>
    expect([wait(3, 0), wait(3, 1)]).toEqual([3, 5]));

  it('given it fails every time, then it is tried for half a day at least', () => {
    const hours =
      Array.from({ length: MOST_TRIES - 1 }, (_, i) => wait(i + 1, 0)).reduce((a, b) => a + b) / 60;
    expect(hours).toBeGreaterThan(10);
  });
});
