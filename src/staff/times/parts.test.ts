import { instantOf } from '#domain/calendar';
import { concerned, isIdle, partsOf, toCome } from './parts';

const time = (start: number, end: number, more = {}) => ({
  ...{ start: start * 60, end: end * 60, state: 'open' as const, gone: false, taken: 0, waiting: 0 },
  ...more,
});
const said = (times: Parameters<typeof partsOf>[0]) =>
  partsOf(times).map(({ part, times: of }) => `${part} ${of.map(({ start }) => start / 60).join()}`);

describe('halves of a day', () => {
  it('given times before and after noon, then each half and the whole day can be closed', () =>
    expect(said([time(9, 10), time(11, 13), time(14, 15)])).toEqual(['am 9,11', 'pm 14', 'all 9,11,14']));

  it('given a time that goes over noon far into the afternoon, then it is of the whole day alone', () =>
    expect(said([time(9, 16), time(9, 10)])).toEqual(['am 9', 'all 9,9']));

  it('given one half only, then it is said once', () =>
    expect(said([time(14, 15), time(15, 16)])).toEqual(['pm 14,15']));

  it('given one open time, or closed ones, then there is nothing to do at once', () =>
    expect(said([time(9, 10), time(10, 11, { state: 'closed' })])).toEqual([]));
});

describe('what is left of today', () => {
  const date = '2026-11-23';
  it('given half past ten, then what is over by then is not there, what goes on is', () =>
    expect(
      toCome([time(7, 9), time(9.5, 10.5), time(10, 11)], date, instantOf(date, 630)).map((one) => one.start),
    ).toEqual([600]));

  it('given another day, then all of it is there', () =>
    expect(toCome([time(7, 9)], '2026-11-24', instantOf(date, 1200))).toHaveLength(1));
});

describe('who is told', () => {
  it('given places taken and people in line, then both', () =>
    expect(concerned([time(9, 10, { taken: 2, waiting: 1 }), time(10, 11, { taken: 3 })])).toBe(6));

  it.each([
    [{}, true],
    [{ taken: 1 }, false],
    [{ waiting: 1 }, false],
    [{ gone: true }, false],
    [{ state: 'closed' as const }, false],
  ])('given a time with %p, then idle is %p', (more, idle) =>
    expect(isIdle([time(9, 10), time(10, 11, more)])).toBe(idle),
  );
});
