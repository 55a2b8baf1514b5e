import { instantOf } from '#domain/calendar';
import { isEarly } from './leaving-early';

const at = (hour: number) => instantOf('2026-11-24', hour * 60);

describe('leaving before the day is over', () => {
  it.each([
    ['the morning alone', ['am'], 11, true],
    ['the morning alone, at noon', ['am'], 12, false],
    ['the whole day, at noon', ['am', 'pm'], 12, true],
    ['the whole day, as the station closes', ['am', 'pm'], 17, false],
  ] as const)('given %s, then %s at %i: %s', (_, halves, hour, early) =>
    expect(isEarly({ halves }, 17 * 60 + 30, at(hour))).toBe(early),
  );
});
