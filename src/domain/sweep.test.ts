import { aHolder, aService, NOW } from '../../test/support/given';
import type { BookingStatus } from './booking';
import { withHolder } from './ledger';
import { freshSession } from './session';
import { disagreements, GRACE_MS } from './sweep';

const empty = freshSession(aService(), '2026-11-24', [540, 570]);
const held = withHolder(empty, 'p1', aHolder('b1', { at: NOW - GRACE_MS }));
const booking = (status: BookingStatus, sessionId = empty._id) => ({
  _id: 'b1',
  personId: 'p1',
  status,
  sessionId,
});

describe('a ledger and its bookings agree', () => {
  it.each<[string, typeof held, ReturnType<typeof booking>[]]>([
    ['nobody booked', empty, []],
    ['a pending booking holds its place', held, [booking('pending')]],
    ['a confirmed booking holds its place', held, [booking('confirmed')]],
    ['a cancelled booking holds none', empty, [booking('cancelled')]],
  ])('given that %s, then nothing is to mend', (_, session, bookings) =>
    expect(disagreements(session, bookings, NOW)).toEqual([]),
  );
});

describe('what a crash leaves is mended', () => {
  it('given a place held without a booking for longer than a retry takes, then it is recorded', () =>
    expect(disagreements(held, [], NOW)).toMatchObject([{ mend: 'record', personId: 'p1' }]));

  it('given that the booking may still be on its way, then nothing is done yet', () =>
    expect(disagreements(held, [], NOW - 1)).toEqual([]));

  it.each<BookingStatus>(['cancelled', 'declined'])(
    'given a %s booking that still holds its place, then it is released',
    (status) =>
      expect(disagreements(held, [booking(status)], NOW)).toMatchObject([
        { mend: 'release', personId: 'p1' },
      ]),
  );
});

describe('what a crash in the middle of a move leaves is mended', () => {
  const elsewhere = booking('pending', 'another-session');

  it('given a booking that moved away, then the place it left behind is released', () =>
    expect(disagreements(held, [elsewhere], NOW)).toMatchObject([{ mend: 'release', personId: 'p1' }]));

  it('given a booking that may be just about to move here, then nothing is done yet', () =>
    expect(disagreements(held, [elsewhere], NOW - 1)).toEqual([]));
});

describe('what no crash leaves is reported, not guessed', () => {
  it('given an open booking without a place', () =>
    expect(disagreements(empty, [booking('confirmed')], NOW)).toEqual([
      { mend: 'report', what: 'booking-without-place', bookingId: 'b1' },
    ]));

  it('given places that do not add up', () =>
    expect(disagreements({ ...empty, left: { seats: 5 } }, [], NOW)).toEqual([
      { mend: 'report', what: 'imbalance' },
    ]));
});
