import { aService } from '../../test/support/given';
import { personIdsOf, placesOf, timeOf, withUnits, type BookedPerson } from './booking';
import { instantOf } from './calendar';
import { freshSession } from './session';

const person = (personId: string, change: Partial<BookedPerson> = {}): BookedPerson => ({
  personId,
  name: personId,
  phone: '',
  units: {},
  ...change,
});

describe('a booking says what each person holds', () => {
  const persons = [person('p1', { units: { am: 1, lunch: 1 } }), person('p2', { units: { am: 1 } })];

  it('given two persons, then their places are named by person, in their order', () => {
    expect(placesOf({ persons })).toEqual({ p1: { am: 1, lunch: 1 }, p2: { am: 1 } });
    expect(personIdsOf({ persons })).toEqual(['p1', 'p2']);
  });

  it('given places of a promotion, then each person gets theirs and keeps everything else; who has none holds nothing', () => {
    const waiting = [person('p1', { name: '张敏' }), person('p2')];
    expect(withUnits(waiting, { p1: { seats: 1 } })).toEqual([
      person('p1', { name: '张敏', units: { seats: 1 } }),
      person('p2'),
    ]);
  });
});

describe('a booking says its time by itself', () => {
  it('given a session, then its times are instants in Shanghai', () => {
    const session = freshSession(aService(), '2026-11-24', [540, 570]);
    expect(timeOf(session)).toEqual({
      sessionId: session._id,
      date: '2026-11-24',
      start: 540,
      end: 570,
      startsAt: instantOf('2026-11-24', 540),
      endsAt: instantOf('2026-11-24', 570),
      cancelUntil: session.cancelUntil,
    });
    expect(new Date(timeOf(session).startsAt).toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });
});
