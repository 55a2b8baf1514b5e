import { instantOf } from './calendar';
import type { KindName } from './kinds';
import { statuses } from './lifecycle';
import { remindAtOf } from './reminder';
import { timersOf } from './timers';

const DAY = '2026-11-24';
const MONDAY = instantOf('2026-11-23', 8 * 60);

const at = (kind: KindName, start: number, date = DAY) => ({
  kind,
  date,
  start,
  endsAt: instantOf(date, start + 60),
});

describe('when somebody is reminded', () => {
  it('given a morning time, then the evening before at six, whatever it is', () => {
    for (const kind of ['counter', 'visit', 'canteen', 'daycare', 'event'] as const)
      expect(remindAtOf(at(kind, 540), MONDAY)).toBe(instantOf('2026-11-23', 18 * 60));
    expect(remindAtOf(at('canteen', 719), MONDAY)).toBe(instantOf('2026-11-23', 18 * 60));
  });

  it('given a later time, then some hours before, by kind', () => {
    expect(remindAtOf(at('canteen', 720), MONDAY)).toBe(instantOf(DAY, 600));
    expect(remindAtOf(at('visit', 840), MONDAY)).toBe(instantOf(DAY, 600));
    expect(remindAtOf(at('event', 1140), MONDAY)).toBe(instantOf(DAY, 960));
  });

  it('given the moment to remind is now or past, then not at all', () => {
    const evening = instantOf('2026-11-23', 18 * 60);
    expect(remindAtOf(at('counter', 540), evening - 1)).toBe(evening);
    expect(remindAtOf(at('counter', 540), evening)).toBeUndefined();
  });

  it('given the first of March of a leap year or the new year, then the day before is a real one', () => {
    expect(remindAtOf(at('counter', 540, '2028-03-01'), MONDAY)).toBe(instantOf('2028-02-29', 1080));
    expect(remindAtOf(at('counter', 540, '2027-01-01'), MONDAY)).toBe(instantOf('2026-12-31', 1080));
  });
});

describe('what time does with a booking', () => {
  it.each(statuses)('given it is %s, then it has the timers of that, and no other', (status) => {
    const timers = timersOf({ ...at('canteen', 660), status }, MONDAY);
    const missAt = instantOf(DAY, 720 + 15);
    const expected =
      status === 'confirmed'
        ? { remindAt: instantOf('2026-11-23', 1080), missAt }
        : status === 'missed'
          ? { missAt }
          : {};
    expect(timers).toEqual(expected);
  });
});
