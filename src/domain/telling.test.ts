import type { Booking } from './booking';
import { noticeKinds, noticeOf, type NoticeKind } from './notice';
import { owedOf, owesCall, type TellingBooking } from './telling';

const NOW = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;

/** A confirmed booking of tomorrow, with a minute between its notices; the clock or staff have done what they say. */
function aBooking(kinds: readonly NoticeKind[], change: Partial<TellingBooking> = {}): TellingBooking {
  return {
    status: 'confirmed',
    startsAt: NOW + 24 * HOUR,
    endsAt: NOW + 25 * HOUR,
    bookedBy: 'resident-a',
    history: [],
    outbox: kinds.map((kind, i) => noticeOf(kind, NOW - HOUR + i * 60_000)),
    ...change,
  };
}
const owed = (booking: TellingBooking) => owedOf(booking, NOW).notice?.kind;
const by = (part: 'resident' | 'staff', action: Booking['history'][number]['action']) => ({
  history: [{ at: NOW - HOUR, action, part }],
});

describe('the next notice of a booking', () => {
  it.each<[string, NoticeKind[], Partial<TellingBooking>, NoticeKind | undefined]>([
    ['nothing is written', [], {}, undefined],
    ['one', ['booking-confirmed'], {}, 'booking-confirmed'],
    ['it was told', ['booking-confirmed'], { told: 1 }, undefined],
    ['received, then confirmed', ['booking-received', 'booking-confirmed'], {}, 'booking-confirmed'],
    ['confirmed, then moved', ['booking-confirmed', 'booking-rescheduled'], {}, 'booking-rescheduled'],
    [
      'offered, then expired',
      ['booking-offered', 'booking-expired'],
      { status: 'expired' },
      'booking-expired',
    ],
    [
      'the community says something, then confirms',
      ['staff-message', 'booking-confirmed'],
      {},
      'staff-message',
    ],
    ['reminded, then moved', ['booking-reminder', 'booking-rescheduled'], {}, 'booking-rescheduled'],
    ['confirmed, then reminded', ['booking-confirmed', 'booking-reminder'], {}, 'booking-confirmed'],
    ['reminded of what is cancelled', ['booking-reminder'], { status: 'cancelled' }, undefined],
    ['reminded of what has begun', ['booking-reminder'], { startsAt: NOW }, undefined],
    ['a place that was cancelled', ['booking-offered'], { status: 'cancelled' }, undefined],
    ['an offer that is over', ['booking-offered'], { status: 'offered', offerUntil: NOW }, undefined],
    [
      'an offer that holds',
      ['booking-offered'],
      { status: 'offered', offerUntil: NOW + 1 },
      'booking-offered',
    ],
    ['confirmed, and over by now', ['booking-confirmed'], { endsAt: NOW }, undefined],
    ['confirmed to somebody who has come', ['booking-confirmed'], { status: 'arrived' }, undefined],
    ['cancelled, and over by now', ['booking-cancelled'], { endsAt: NOW }, 'booking-cancelled'],
    ['something said about what is cancelled', ['staff-message'], { status: 'cancelled' }, undefined],
    ['the resident has done it', ['booking-cancelled'], by('resident', 'cancel'), undefined],
    ['staff have done it', ['booking-cancelled'], by('staff', 'cancel'), 'booking-cancelled'],
    [
      'a desk has booked for who is there',
      ['booking-confirmed'],
      { bookedBy: 'desk:c1', ...by('staff', 'place') },
      undefined,
    ],
  ])('given %s', (_case, kinds, change, expected) => expect(owed(aBooking(kinds, change))).toBe(expected));

  it('given two that are both owed, then the first is told, the second after it, and nothing in between is lost', () => {
    const booking = aBooking(['staff-message', 'booking-received', 'booking-confirmed', 'booking-reminder']);
    const first = owedOf(booking, NOW);
    const second = owedOf({ ...booking, told: first.told }, NOW);
    const third = owedOf({ ...booking, told: second.told }, NOW);
    expect([first, second, third].map(({ notice, more }) => [notice?.kind, more])).toEqual([
      ['staff-message', true],
      ['booking-confirmed', true],
      ['booking-reminder', false],
    ]);
    expect(owedOf({ ...booking, told: third.told }, NOW)).toEqual({ told: 4, more: false });
  });
});

describe('somebody has to call', () => {
  const called = (bookedBy: string, change: Partial<TellingBooking> = {}) =>
    noticeKinds.filter((kind) => {
      const booking = aBooking(['booking-received', kind], { bookedBy, ...change });
      const [, notice] = booking.outbox;
      return notice && owesCall(booking, notice);
    });
  const changes = [
    'booking-promoted',
    'booking-offered',
    'booking-confirmed',
    'booking-declined',
    'booking-rescheduled',
    'booking-cancelled',
    'booking-expired',
    'booking-workers',
  ];

  it('given a resident whom no message reached, then about what has changed', () =>
    expect(called('resident-a')).toEqual(changes));

  it('given somebody without WeChat, then also about what the community says', () =>
    expect(called('desk:c1')).toEqual([...changes, 'staff-message']));

  it('given the resident has read it, then about nothing', () =>
    expect(called('resident-a', { readAt: NOW })).toEqual([]));

  it.each(['booking-waiting', 'booking-offered'] as const)(
    'given it expired after %s, then nobody',
    (before) => {
      const booking = aBooking([before, 'booking-expired'], { status: 'expired' });
      expect(owesCall(booking, booking.outbox[1] ?? noticeOf('booking-expired', NOW))).toBe(false);
    },
  );
});
