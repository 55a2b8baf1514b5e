import { aHolder, aService, NOW } from '../../test/support/given';
import { statuses, type BookingStatus } from './lifecycle';
import { withPlaces } from './ledger';
import { withEntry } from './line';
import { freshSession, type Session } from './session';
import { disagreements, GRACE_MS, type SweptBooking } from './sweep';

/** The last moment at which something may still be on its way, and the first at which it may not. */
const AGO = NOW - GRACE_MS;
const persons = ['p1', 'p2'];
const places = { p1: { seats: 1 }, p2: { seats: 1 } };
const wants = { p1: [{ seats: 1 }], p2: [{ seats: 1 }] };

const empty = freshSession(aService({ capacity: { seats: 3 } }), '2026-11-24', [540, 570]);
const heldAt = (at: number, change: Partial<Session> = {}): Session => ({
  ...withPlaces(empty, { booking: 'b1', wants, by: 'resident-a', at, moves: 0 }, places),
  ...change,
});
const offeredAt = (at: number, offerUntil: number): Session => ({
  ...heldAt(at),
  holders: Object.fromEntries(persons.map((id) => [id, aHolder('b1', { at, offerUntil })])),
});
const full = { ...empty, left: { seats: 0 }, capacity: { seats: 0 } };
const waitingAt = (at: number): Session =>
  withEntry(full, { booking: 'b1', wants, by: 'resident-a', at, moves: 0 }, at);

const booking = (status: BookingStatus, change: Partial<SweptBooking> = {}): SweptBooking => ({
  _id: 'b1',
  persons: persons.map((personId) => ({ personId, name: '张敏', phone: '', units: { seats: 1 } })),
  status,
  sessionId: empty._id,
  history: [{ at: AGO }],
  ...change,
});
const offered = (offerUntil: number): SweptBooking => booking('offered', { offerUntil });
const elsewhere = { sessionId: 'another-session' };

describe('a ledger and its bookings agree', () => {
  it.each<[string, Session, SweptBooking[]]>([
    ['nobody booked', empty, []],
    ...(['pending', 'confirmed', 'arrived', 'missed', 'excused'] as const).map(
      (status): [string, Session, SweptBooking[]] => [`one ${status} holds`, heldAt(AGO), [booking(status)]],
    ),
    ...(['declined', 'cancelled', 'expired'] as const).map((status): [string, Session, SweptBooking[]] => [
      `one ${status} holds nothing`,
      empty,
      [booking(status)],
    ]),
    ['one waits in line', waitingAt(AGO), [booking('waiting')]],
    ['one has an offer', offeredAt(AGO, NOW + 1), [offered(NOW + 1)]],
    ['an offer is over, and the clock has not come yet', offeredAt(AGO, NOW), [offered(NOW)]],
    ['a session is closed and its bookings are', { ...empty, state: 'closed' }, [booking('cancelled')]],
    ['one came, and then the session was closed', heldAt(AGO, { state: 'closed' }), [booking('arrived')]],
    ['one who was here holds elsewhere', empty, [booking('pending', elsewhere)]],
  ])('given that %s, then nothing is to mend', (_, session, bookings) =>
    expect(disagreements(session, bookings, NOW)).toEqual([]),
  );
});

describe('the ledger has decided: what it holds is recorded', () => {
  const found = { mend: 'record', booking: 'b1', by: 'resident-a', persons };

  it('given places without a booking for longer than a retry takes, then it is recorded with everybody', () => {
    expect(disagreements(heldAt(AGO), [], NOW)).toEqual([{ ...found, at: AGO, places }]);
    expect(disagreements(heldAt(AGO + 1), [], NOW)).toEqual([]);
  });

  it('given an offer without a booking, then it is recorded as one', () =>
    expect(disagreements(offeredAt(AGO, NOW + 1), [], NOW)).toEqual([
      { ...found, at: AGO, places, offerUntil: NOW + 1 },
    ]));

  it('given somebody in line without a booking, then it is recorded without places', () => {
    expect(disagreements(waitingAt(AGO), [], NOW)).toEqual([{ ...found, at: AGO }]);
    expect(disagreements(waitingAt(AGO + 1), [], NOW)).toEqual([]);
  });

  it('given a booking that still waits while it holds, then it was promoted', () => {
    const promoted = { mend: 'promote', booking: 'b1', places };
    expect(disagreements(heldAt(AGO), [booking('waiting')], NOW)).toEqual([promoted]);
    expect(disagreements(offeredAt(AGO, NOW + 9), [booking('waiting')], NOW)).toEqual([
      { ...promoted, offerUntil: NOW + 9 },
    ]);
    expect(disagreements(heldAt(AGO + 1), [booking('waiting')], NOW)).toEqual([]);
  });

  it('given an offer that is one’s own in the ledger, then it was accepted', () => {
    const accepted = { mend: 'accept', booking: 'b1', places };
    expect(disagreements(heldAt(AGO), [offered(NOW + 1)], NOW)).toEqual([accepted]);
    expect(disagreements(heldAt(AGO), [offered(NOW - 1)], NOW)).toEqual([accepted]);
    expect(disagreements(heldAt(AGO + 1), [offered(NOW + 1)], NOW)).toEqual([]);
  });
});

describe('what a closed booking still has is given back', () => {
  const released = [{ mend: 'release', booking: 'b1', places }];

  it.each<BookingStatus>(['declined', 'cancelled', 'expired'])(
    'given one %s that holds places, then they are released at once: nothing leads back',
    (status) => {
      expect(disagreements(heldAt(AGO), [booking(status)], NOW)).toEqual(released);
      expect(disagreements(heldAt(NOW), [booking(status, { history: [{ at: NOW }] })], NOW)).toEqual(
        released,
      );
    },
  );

  it('given a booking that has moved away, then the places it left are released; not those it is about to come to', () => {
    expect(disagreements(heldAt(AGO), [booking('pending', elsewhere)], NOW)).toEqual(released);
    expect(disagreements(heldAt(AGO + 1), [booking('pending', elsewhere)], NOW)).toEqual([]);
  });

  it.each(statuses.filter((status) => status !== 'waiting'))(
    'given one %s that stands in line, then it leaves it',
    (status) => {
      const left = disagreements(waitingAt(AGO), [booking(status, { history: [{ at: NOW }] })], NOW);
      expect(left).toContainEqual({ mend: 'leave', booking: 'b1' });
    },
  );
});

describe('a booking follows what became of its session', () => {
  const closed = (session: Session): Session => ({ ...session, state: 'closed', closedReason: '停电' });
  const cancel = [{ mend: 'cancel', booking: 'b1' }];

  it.each<[BookingStatus, Session]>([
    ['waiting', waitingAt(AGO)],
    ['offered', offeredAt(AGO, NOW + 1)],
    ['pending', heldAt(AGO)],
    ['confirmed', heldAt(AGO)],
  ])('given one %s in a session that was closed, then it is cancelled', (status, session) => {
    expect(disagreements(closed(session), [booking(status)], NOW)).toEqual(cancel);
    const moving = booking(status, { history: [{ at: AGO - 1 }, { at: AGO + 1 }] });
    expect(disagreements(closed(session), [moving], NOW)).toEqual([]);
  });

  it('given an offer that passed on, then it expires, not before its time', () => {
    expect(disagreements(empty, [offered(NOW)], NOW)).toEqual([{ mend: 'expire', booking: 'b1' }]);
    expect(disagreements(empty, [offered(NOW + 1)], NOW)).toEqual([]);
  });
});

describe('what no crash leaves is reported, not guessed', () => {
  const missing = [{ mend: 'report', what: 'booking-without-place', booking: 'b1' }];

  it.each<BookingStatus>(['waiting', 'pending', 'confirmed'])(
    'given one %s without a place, then somebody must look, unless it has just changed',
    (status) => {
      expect(disagreements(empty, [booking(status)], NOW)).toEqual(missing);
      expect(disagreements(empty, [booking(status, { history: [{ at: AGO + 1 }] })], NOW)).toEqual([]);
    },
  );

  it('given a family of which one has no place, then somebody must look', () => {
    const half = { ...empty, left: { seats: 2 }, holders: { p1: aHolder('b1', { at: AGO }) } };
    expect(disagreements(half, [booking('confirmed')], NOW)).toEqual(missing);
  });

  it('given places that do not add up, then each unit is', () =>
    expect(disagreements({ ...empty, left: { seats: 5, lunch: 1 } }, [], NOW)).toEqual([
      { mend: 'report', what: 'imbalance' },
      { mend: 'report', what: 'imbalance' },
    ]));
});

describe('each booking is mended by itself', () => {
  it('given one to record, one to release and one in order, then only those two are named', () => {
    const session: Session = {
      ...empty,
      left: { seats: 0 },
      holders: {
        p1: aHolder('b1', { at: AGO }),
        p2: aHolder('b2', { at: AGO }),
        p3: aHolder('b3', { at: AGO }),
      },
    };
    const of = (id: string, personId: string, status: BookingStatus): SweptBooking =>
      booking(status, { _id: id, persons: [{ personId, name: '', phone: '', units: { seats: 1 } }] });
    expect(
      disagreements(session, [of('b2', 'p2', 'cancelled'), of('b3', 'p3', 'confirmed')], NOW),
    ).toMatchObject([
      { mend: 'record', booking: 'b1', persons: ['p1'] },
      { mend: 'release', booking: 'b2', places: { p2: { seats: 1 } } },
    ]);
  });
});
