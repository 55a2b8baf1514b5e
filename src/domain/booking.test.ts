import { NOW } from '../../test/support/given';
import { holdsPlace, mayDo, transitions, type BookingStatus, type Part } from './booking';

const LATER = NOW + 3_600_000;

describe('who may do what from where', () => {
  const table: [BookingStatus, Part, string[]][] = [
    ['pending', 'resident', ['cancel', 'reschedule']],
    ['pending', 'staff', ['confirm', 'decline', 'cancel']],
    ['confirmed', 'resident', ['cancel', 'reschedule']],
    ['confirmed', 'staff', ['cancel']],
    ['declined', 'resident', []],
    ['declined', 'staff', []],
    ['cancelled', 'resident', []],
    ['cancelled', 'staff', []],
    ['pending', 'clock', []],
  ];

  it.each(table)('given %s, then %s may do %p', (status, part, actions) =>
    expect(mayDo({ status, cancelUntil: LATER }, part, NOW)).toEqual(actions),
  );

  it('given the deadline has passed, then the resident may not cancel or reschedule any more, and staff may cancel', () => {
    expect(mayDo({ status: 'confirmed', cancelUntil: NOW }, 'resident', NOW)).toEqual([]);
    expect(mayDo({ status: 'confirmed', cancelUntil: NOW }, 'staff', NOW)).toEqual(['cancel']);
  });
});

describe('the machine ends', () => {
  it('given a status that gave its place back, then nothing leads out of it', () => {
    const ends = (['declined', 'cancelled'] as const).filter((status) => !holdsPlace(status));
    expect(ends).toHaveLength(2);
    for (const step of Object.values(transitions))
      for (const end of ends) expect(step.from).not.toContain(end);
  });
});
