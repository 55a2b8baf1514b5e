import fc from 'fast-check';
import { aCanteen, aService, NOW } from '../../test/support/given';
import { addDays, instantOf } from './calendar';
import { statuses, type BookingStatus } from './lifecycle';
import {
  callerWant,
  chooseKeys,
  keysIn,
  limitWants,
  MOST_A_DAY,
  ownKey,
  type Counted,
  type KeyWant,
  type LimitRule,
} from './limit';

const withLimits = (...limits: LimitRule[]) => aService({ rules: { ...aService().rules, limits } });
const basesOn = (per: LimitRule['per'], date: string): string[] =>
  limitWants(withLimits({ per, of: 'service', most: 2 }), ['p1'], date).map(({ base }) => base);
const together = (per: LimitRule['per'], a: string, b: string): boolean =>
  basesOn(per, a).join() === basesOn(per, b).join();

const anyDate = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

describe('bookings count together within a day, a week, a month, or while they are open', () => {
  it.each<[LimitRule['per'], string, string, boolean]>([
    ['day', '2026-11-24', '2026-11-24', true],
    ['day', '2026-11-24', '2026-11-25', false],
    ['week', '2026-11-23', '2026-11-29', true], // Monday to Sunday
    ['week', '2026-11-22', '2026-11-23', false], // Sunday, Monday
    ['week', '2026-12-28', '2027-01-03', true], // over New Year
    ['week', '2026-12-27', '2026-12-28', false],
    ['week', '2027-01-03', '2027-01-04', false],
    ['month', '2026-11-01', '2026-11-30', true],
    ['month', '2026-11-30', '2026-12-01', false],
    ['month', '2025-12-01', '2026-12-01', false],
    ['open', '2026-01-01', '2027-12-31', true],
  ])('given a limit per %s, then %s and %s count together: %p', (per, a, b, expected) =>
    expect(together(per, a, b)).toBe(expected),
  );

  it('given any date, then its week is the seven days from a Monday, whatever the year', () =>
    fc.assert(
      fc.property(anyDate, (date) => {
        const same = Array.from({ length: 13 }, (_, i) => addDays(date, i - 6)).filter((other) =>
          together('week', date, other),
        );
        expect(same).toHaveLength(7);
        expect(new Date(`${same[0] ?? ''}T00:00:00Z`).getUTCDay()).toBe(1);
      }),
    ));
});

describe('limits are each person’s own', () => {
  const both: LimitRule[] = [
    { per: 'open', of: 'kind', most: 3 },
    { per: 'week', of: 'service', most: 1 },
  ];

  it('given two limits and two persons, then a key of each is wanted for each, and says who is refused by it', () =>
    expect(limitWants(withLimits(...both), ['p1', 'p2'], '2026-11-24')).toEqual([
      { base: 'open:counter:-:p1', most: 3, of: { personId: 'p1', per: 'open' } },
      { base: 'open:counter:-:p2', most: 3, of: { personId: 'p2', per: 'open' } },
      { base: 'week:c1-medical:2026-11-23:p1', most: 1, of: { personId: 'p1', per: 'week' } },
      { base: 'week:c1-medical:2026-11-23:p2', most: 1, of: { personId: 'p2', per: 'week' } },
    ]));

  it('given a limit of the kind, then other services of the kind count, and other kinds do not', () => {
    const ofKind: LimitRule = { per: 'day', of: 'kind', most: 1 };
    const [here] = limitWants(withLimits(ofKind), ['p1'], '2026-11-24');
    const other = { ...withLimits(ofKind), _id: 'c2-other' };
    expect(limitWants(other, ['p1'], '2026-11-24')[0]?.base).toBe(here?.base);
    const canteen = aCanteen({ rules: { ...aService().rules, limits: [ofKind] } });
    expect(limitWants(canteen, ['p1'], '2026-11-24')[0]?.base).not.toBe(here?.base);
  });
});

describe('the caller’s day is the day of the call in Shanghai', () => {
  const base = (date: string, minute: number): string => callerWant('o1', instantOf(date, minute)).base;

  it('given calls around midnight in Shanghai, then they count to the day they were made on', () => {
    expect(base('2026-11-24', 0)).toBe(base('2026-11-24', 1439));
    expect(base('2026-11-23', 1439)).not.toBe(base('2026-11-24', 0));
    expect(callerWant('o2', NOW).base).not.toBe(callerWant('o1', NOW).base);
  });

  it('given as many calls as one may make a day, then there is no key for one more', () => {
    const want = callerWant('o1', NOW);
    const made = Array.from({ length: MOST_A_DAY }, (_, i) => counted(`b${i}`, [`${want.base}:${i + 1}`], 0));
    expect(chooseKeys([want], made, NOW)).toEqual({ short: want });
    expect(chooseKeys([want], made.slice(1), NOW)).toMatchObject({ chosen: { keys: [`${want.base}:1`] } });
  });
});

const counted = (_id: string, limitKeys: string[], endsAt = NOW + 1): Counted => ({ _id, limitKeys, endsAt });
const want = (base: string, most: number): KeyWant => ({ base, most, of: { personId: 'p1', per: 'open' } });
const open = want('open:counter:-:p1', 3);

describe('one free key for each want', () => {
  it.each<[string, Counted[], string[]]>([
    ['nothing counts', [], ['open:counter:-:p1:1']],
    ['the first is taken', [counted('b1', ['open:counter:-:p1:1'])], ['open:counter:-:p1:2']],
    [
      'one in the middle is free',
      [counted('b1', ['open:counter:-:p1:1']), counted('b3', ['open:counter:-:p1:3'])],
      ['open:counter:-:p1:2'],
    ],
    ['only another’s count', [counted('b1', ['open:counter:-:p2:1'])], ['open:counter:-:p1:1']],
  ])('given that %s, then the first free one is chosen', (_, list, keys) =>
    expect(chooseKeys([open], list, NOW)).toEqual({ chosen: { keys, retire: [] } }),
  );

  it('given that all are taken, then the want is short, though others have keys left', () => {
    const all = [1, 2, 3].map((n) => counted(`b${n}`, [`open:counter:-:p1:${n}`]));
    expect(chooseKeys([want('day:x', 1), open], all, NOW)).toEqual({ short: open });
  });

  it('given a want that may be missing, as a used-up subsidy, then it is left out', () => {
    const subsidy: KeyWant = { base: 'subsidy:2026-11-24:p1', most: 1 };
    const used = [counted('b1', ['subsidy:2026-11-24:p1:1'])];
    expect(chooseKeys([subsidy, open], used, NOW)).toEqual({
      chosen: { keys: ['open:counter:-:p1:1'], retire: [] },
    });
  });

  it('given any taken keys, then those chosen are free or retired, one of each series, within it; short only when full', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ nth: fc.integer({ min: 1, max: 5 }), past: fc.boolean() }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (taken, most) => {
          const held = new Map(taken.map(({ nth, past }) => [nth, past]));
          const list = [...held].map(([nth, past]) =>
            counted(`b${nth}`, [`open:x:${nth}`], past ? NOW : NOW + 1),
          );
          const found = chooseKeys([want('open:x', most)], list, NOW);
          const series = Array.from({ length: most }, (_, i) => i + 1);
          const free = series.filter((nth) => !held.has(nth));
          const over = series.filter((nth) => held.get(nth));
          const first = free[0] ?? over[0];
          const retire =
            free.length === 0 && over[0] ? [{ bookingId: `b${over[0]}`, key: `open:x:${over[0]}` }] : [];
          expect(found).toEqual(
            first ? { chosen: { keys: [`open:x:${first}`], retire } } : { short: want('open:x', most) },
          );
        },
      ),
    ));
});

describe('a booking whose time is over stands in nobody’s way', () => {
  it.each<[string, string, number, boolean]>([
    ['ended this moment', 'open', NOW, true],
    ['ends a moment later', 'open', NOW + 1, false],
    ['ended, but counts for its day', 'day', NOW - 1, false],
  ])('given one that %s, then its key is taken from it or not', (_, per, endsAt, retired) => {
    const one = want(`${per}:x`, 1);
    const key = `${per}:x:1`;
    expect(chooseKeys([one], [counted('b1', [key], endsAt)], NOW)).toEqual(
      retired ? { chosen: { keys: [key], retire: [{ bookingId: 'b1', key }] } } : { short: one },
    );
  });
});

describe('a booking keeps the keys of what it still counts for', () => {
  const caller = 'caller:o1:2026-11-23:1';
  const period = ['day:x:2026-11-24:p1:1', 'trial:x:p1:1', 'subsidy:2026-11-24:p1:1'];
  const all = [caller, ownKey('b1'), 'open:x:-:p1:1', ...period];
  const kept: { readonly [S in BookingStatus]: readonly string[] } = {
    waiting: all,
    offered: all,
    pending: all,
    confirmed: all,
    arrived: [caller, 'own:b1', ...period],
    missed: [caller, 'own:b1', ...period],
    excused: [caller, 'own:b1', ...period],
    declined: [caller, 'own:b1'],
    cancelled: [caller, 'own:b1'],
    expired: [caller, 'own:b1'],
  };

  it.each(statuses)('given a booking that is %s, then it keeps them, the caller’s day always', (status) =>
    expect(keysIn(status, all)).toEqual(kept[status]),
  );

  it('given two bookings nobody’s calls count, then their own keys differ', () =>
    expect(ownKey('b1')).not.toBe(ownKey('b2')));
});
