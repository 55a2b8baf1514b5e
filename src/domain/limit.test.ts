import { NOW } from '../../test/support/given';
import { closedKey, keysToTry, openKey } from './limit';

const key = (nth: number, person = 'p1') => openKey(person, 'counter', nth);
const holds = (nth: number, endsAt = NOW + 1, person = 'p1') => ({
  _id: `b${nth}`,
  limitKey: key(nth, person),
  endsAt,
});
const tried = (limit: number, open: ReturnType<typeof holds>[]) =>
  keysToTry('p1', 'counter', limit, open, NOW);

describe('a limit is a row of unique keys', () => {
  it('given none taken, then all are free', () =>
    expect(tried(2, [])).toEqual([{ key: key(1) }, { key: key(2) }]));

  it('given the middle one free, then it is taken again', () =>
    expect(tried(3, [holds(1), holds(3)])).toEqual([{ key: key(2) }]));

  it('given all taken, then there is none', () => expect(tried(1, [holds(1)])).toEqual([]));

  it('given one whose time is over, then its key is taken from it, after the free ones', () =>
    expect(tried(3, [holds(1, NOW), holds(2)])).toEqual([{ key: key(3) }, { key: key(1), from: 'b1' }]));

  it('given another person’s keys, then they do not count', () =>
    expect(tried(1, [holds(1, NOW + 1, 'p2')])).toEqual([{ key: key(1) }]));

  it('given a closed booking, then its key is its own', () =>
    expect(closedKey('b1')).not.toBe(closedKey('b2')));
});
