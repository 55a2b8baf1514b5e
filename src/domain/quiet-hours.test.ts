import { instantOf } from './calendar';
import { isUrgent, quietUntil, tellAt } from './quiet-hours';

const at = (date: string, hour: number, minute = 0) => instantOf(date, hour * 60 + minute);
const NIGHT = at('2026-11-23', 22);
const MORNING = at('2026-11-24', 7, 30);
const booking = (startsAt: number, offerUntil?: number) => ({
  startsAt,
  ...(offerUntil ? { offerUntil } : {}),
});

describe('quiet hours are from half past nine in the evening to half past seven', () => {
  it.each([
    ['21:29', at('2026-11-23', 21, 29), undefined],
    ['21:30', at('2026-11-23', 21, 30), MORNING],
    ['midnight', at('2026-11-24', 0), MORNING],
    ['7:29', at('2026-11-24', 7, 29), MORNING],
    ['7:30', MORNING, undefined],
    ['noon', at('2026-11-24', 12), undefined],
    ['the last evening of a year', at('2026-12-31', 23), at('2027-01-01', 7, 30)],
    ['the evening before a leap day', at('2028-02-28', 23), at('2028-02-29', 7, 30)],
  ])('at %s', (_name, now, until) => expect(quietUntil(now)).toBe(until));
});

describe('what changes the next twelve hours is told at any hour', () => {
  it.each([
    ['a cancellation of what begins at nine', 'booking-cancelled', booking(at('2026-11-24', 9)), true],
    ['a cancellation of the day after', 'booking-cancelled', booking(at('2026-11-25', 9)), false],
    ['a cancellation of what is over', 'booking-cancelled', booking(NIGHT - 1), false],
    [
      'an offer that ends at midnight',
      'booking-offered',
      booking(at('2026-11-30', 9), at('2026-11-24', 0)),
      true,
    ],
    [
      'an offer until the day after',
      'booking-offered',
      booking(at('2026-11-30', 9), at('2026-11-25', 9)),
      false,
    ],
    ['a place for tomorrow at eight', 'booking-promoted', booking(at('2026-11-24', 8)), true],
    ['a confirmation for tomorrow at nine', 'booking-confirmed', booking(at('2026-11-24', 9)), false],
    ['a reminder of tomorrow at nine', 'booking-reminder', booking(at('2026-11-24', 9)), false],
  ] as const)('%s', (_name, kind, one, urgent) => {
    expect(isUrgent(kind, one, NIGHT)).toBe(urgent);
    expect(tellAt(kind, one, NIGHT)).toBe(urgent ? NIGHT : MORNING);
  });

  it('given a confirmation of what begins before the morning’s messages, then it does not wait for them', () =>
    expect(tellAt('booking-confirmed', booking(at('2026-11-24', 7)), NIGHT)).toBe(NIGHT));

  it('given daytime, then nothing waits', () =>
    expect(tellAt('staff-message', booking(at('2026-11-30', 9)), MORNING)).toBe(MORNING));
});
