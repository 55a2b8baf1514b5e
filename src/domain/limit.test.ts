import { closedKey, freeKey, openKey } from './limit';

describe('a limit is a row of unique keys', () => {
  it('given none taken, then the first is free', () =>
    expect(freeKey('p1', 'counter', 3, [])).toBe(openKey('p1', 'counter', 1)));

  it('given the middle one free, then it is taken again', () =>
    expect(freeKey('p1', 'counter', 3, [openKey('p1', 'counter', 1), openKey('p1', 'counter', 3)])).toBe(
      openKey('p1', 'counter', 2),
    ));

  it('given all taken, then there is none', () =>
    expect(freeKey('p1', 'counter', 1, [openKey('p1', 'counter', 1)])).toBeUndefined());

  it('given another person’s keys, then they do not count', () =>
    expect(freeKey('p1', 'counter', 1, [openKey('p2', 'counter', 1)])).toBe(openKey('p1', 'counter', 1)));

  it('given a closed booking, then its key is its own', () =>
    expect(closedKey('b1')).not.toBe(closedKey('b2')));
});
