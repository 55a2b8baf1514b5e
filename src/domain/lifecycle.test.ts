import { dateAt, instantOf } from './calendar';
import { NOW } from '../../test/support/given';
import {
  after,
  confirmationBy,
  holdsPlace,
  isOpen,
  mayDo,
  statuses,
  statusOf,
  transitions,
  type BookingStatus,
  type Move,
  type Part,
} from './lifecycle';

const HOUR = 3_600_000;
const parts: readonly Part[] = ['resident', 'staff', 'clock'];
const moves = Object.keys(transitions) as Move[];

/** Tomorrow's booking, and one whose time has begun. */
const ahead = (status: BookingStatus) => ({ status, cancelUntil: NOW + HOUR, startsAt: NOW + 2 * HOUR });
const begun = (status: BookingStatus) => ({ status, cancelUntil: NOW - HOUR, startsAt: NOW });

/** Who may do what before the deadline, and after the time has begun: the machine as the README draws it. */
const may: { readonly [S in BookingStatus]: { readonly [P in Part]: readonly [Move[], Move[]] } } = {
  waiting: {
    resident: [['cancel'], ['cancel']],
    staff: [
      ['decline', 'cancel'],
      ['decline', 'cancel'],
    ],
    clock: [
      ['promote', 'offer', 'expire'],
      ['promote', 'offer', 'expire'],
    ],
  },
  offered: {
    resident: [
      ['accept', 'cancel'],
      ['accept', 'cancel'],
    ],
    staff: [
      ['accept', 'cancel'],
      ['accept', 'cancel'],
    ],
    clock: [['expire'], ['expire']],
  },
  pending: {
    resident: [['cancel', 'reschedule'], []],
    staff: [
      ['confirm', 'decline', 'cancel', 'reschedule'],
      ['confirm', 'decline', 'cancel', 'reschedule'],
    ],
    clock: [['expire'], ['expire']],
  },
  confirmed: {
    resident: [['cancel', 'reschedule'], []],
    staff: [
      ['cancel', 'reschedule', 'arrive'],
      ['cancel', 'reschedule', 'arrive', 'miss'],
    ],
    clock: [[], ['miss']],
  },
  arrived: { resident: [[], []], staff: [['undo'], ['undo']], clock: [[], []] },
  missed: {
    resident: [[], []],
    staff: [
      ['arrive', 'undo', 'excuse'],
      ['arrive', 'undo', 'excuse'],
    ],
    clock: [[], []],
  },
  excused: { resident: [[], []], staff: [[], []], clock: [[], []] },
  declined: { resident: [[], []], staff: [[], []], clock: [[], []] },
  cancelled: { resident: [[], []], staff: [[], []], clock: [[], []] },
  expired: { resident: [[], []], staff: [[], []], clock: [[], []] },
};

describe('who may do what from where', () => {
  const rows = statuses.flatMap((status) => parts.map((part) => [status, part] as const));

  it.each(rows)(
    'given a booking that is %s, then %s may do what the machine says, and no more',
    (status, part) => {
      const [before, since] = may[status][part];
      expect(mayDo(ahead(status), part, NOW)).toEqual(before);
      expect(mayDo(begun(status), part, NOW)).toEqual(since);
    },
  );

  it('given every move, then somebody may make it from each status it leads out of', () => {
    for (const move of moves)
      for (const from of transitions[move].from)
        expect(parts.flatMap((part) => mayDo(begun(from), part, NOW))).toContain(move);
  });
});

describe('a deadline is a moment', () => {
  const at = (status: BookingStatus, until: number) => ({ status, cancelUntil: until, startsAt: NOW + HOUR });

  it.each<[string, BookingStatus, number, Move[]]>([
    ['a moment before it', 'confirmed', NOW + 1, ['cancel', 'reschedule']],
    ['at it', 'confirmed', NOW, []],
    ['after it, while waiting: there is no place to give up', 'waiting', NOW - 1, ['cancel']],
    ['after it, with an offer: it may be left to the next', 'offered', NOW - 1, ['accept', 'cancel']],
  ])('given %s, then the resident may do what is still possible', (_, status, until, expected) =>
    expect(mayDo(at(status, until), 'resident', NOW)).toEqual(expected),
  );

  it('given the start is a moment away, then nobody has missed it; at the start somebody has', () => {
    expect(mayDo({ ...begun('confirmed'), startsAt: NOW + 1 }, 'clock', NOW)).toEqual([]);
    expect(mayDo(begun('confirmed'), 'clock', NOW)).toEqual(['miss']);
  });

  it('given a wrong tick, then it is undone until the day is over, and not the day after', () => {
    const came = begun('arrived');
    const midnight = instantOf(dateAt(NOW), 24 * 60);
    expect(mayDo(came, 'staff', midnight - 1)).toEqual(['undo']);
    expect(mayDo(came, 'staff', midnight)).toEqual([]);
  });
});

describe('a move leads where it says', () => {
  it.each<[Move, Part, BookingStatus, BookingStatus]>([
    ['promote', 'clock', 'pending', 'confirmed'],
    ['offer', 'clock', 'offered', 'offered'],
    ['accept', 'resident', 'pending', 'confirmed'],
    ['accept', 'staff', 'confirmed', 'confirmed'],
    ['confirm', 'staff', 'confirmed', 'confirmed'],
    ['decline', 'staff', 'declined', 'declined'],
    ['cancel', 'resident', 'cancelled', 'cancelled'],
    ['reschedule', 'resident', 'pending', 'confirmed'],
    ['reschedule', 'staff', 'confirmed', 'confirmed'],
    ['arrive', 'staff', 'arrived', 'arrived'],
    ['undo', 'staff', 'confirmed', 'confirmed'],
    ['miss', 'clock', 'missed', 'missed'],
    ['excuse', 'staff', 'excused', 'excused'],
    ['expire', 'clock', 'expired', 'expired'],
  ])(
    'given %s by %s, then it is %s where staff confirm and %s where nobody does',
    (move, part, staff, none) => {
      expect(after(move, 'staff', part)).toBe(staff);
      expect(after(move, 'automatic', part)).toBe(none);
    },
  );

  it('given a booking made by staff, then nobody needs to confirm it; made by a resident, the service says', () => {
    expect(confirmationBy('staff', { confirmation: 'staff' })).toBe('automatic');
    expect(confirmationBy('resident', { confirmation: 'staff' })).toBe('staff');
    expect(statusOf({ confirmation: 'staff' })).toBe('pending');
    expect(statusOf({ confirmation: 'automatic' })).toBe('confirmed');
  });
});

describe('the machine ends', () => {
  const ends = statuses.filter((status) => !moves.some((move) => transitions[move].from.includes(status)));

  it('given a status that nothing leads out of, then it is neither open nor does it wait for anything', () => {
    expect(ends).toEqual(['excused', 'declined', 'cancelled', 'expired']);
    expect(ends.filter(isOpen)).toEqual([]);
  });

  it('given a place that was given back, then no move gives it to the same booking again', () => {
    const gone = statuses.filter((status) => !holdsPlace(status) && status !== 'waiting');
    expect(gone).toEqual(['declined', 'cancelled', 'expired']);
    for (const move of moves) for (const status of gone) expect(transitions[move].from).not.toContain(status);
  });

  it('given any status, then it is reached from the beginning', () => {
    const reached = new Set<BookingStatus>(['waiting', 'pending', 'confirmed']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const move of moves)
        if (transitions[move].from.some((from) => reached.has(from)))
          reached.add(after(move, 'staff', 'resident'));
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
});
