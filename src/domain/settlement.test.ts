import fc from 'fast-check';
import { subsidyPlaces, subsidyTableOf } from '../../test/support/subsidy-tables';
import { addDays, instantOf } from './calendar';
import { statuses } from './lifecycle';
import { endOf, lastSettled, monthAfter, settle, type MealBooking, type MealSums } from './settlement';
import { priceMeal, type MealPrice, type MealToPrice } from './subsidy';
import { CHANNELS, type Channel } from './subsidy-table';

const DATE = '2026-11-24';
const price = (change: Partial<MealPrice> = {}): MealPrice => ({
  listFen: 1500,
  subsidyFen: 0,
  prepaidFen: 0,
  deliveryFeeFen: 0,
  payFen: 1500,
  shares: [],
  countsForDay: false,
  why: { by: 'none', because: 'not-entitled' },
  ...change,
});
const booking = (
  change: Partial<MealBooking> & { prices?: MealPrice[]; channel?: Channel } = {},
): MealBooking => {
  const { prices = [price()], channel = 'eat-in', ...rest } = change;
  return { status: 'arrived', choice: { channel }, persons: prices.map((one) => ({ price: one })), ...rest };
};
const shared = price({
  subsidyFen: 500,
  payFen: 1000,
  shares: [
    { funder: '市', fen: 200 },
    { funder: '区', fen: 300 },
  ],
  why: { by: 'every-meal' },
});
const nothing = { meals: 0, listFen: 0, subsidyFen: 0, prepaidFen: 0, deliveryFeeFen: 0, payFen: 0 };

describe('a month is settled once it is over and has had three days of grace', () => {
  it.each([
    ['2026-11-03', '2026-09'],
    ['2026-11-04', '2026-10'],
    ['2026-11-30', '2026-10'],
    ['2026-12-03', '2026-10'],
    ['2027-01-03', '2026-11'],
    ['2027-01-04', '2026-12'],
    ['2028-03-03', '2028-01'],
    ['2028-03-04', '2028-02'],
  ])('given the first minute of %s, then the last month settled is %s', (date, month) => {
    expect(lastSettled(instantOf(date, 0))).toBe(month);
    expect(lastSettled(instantOf(date, 1439))).toBe(month);
  });

  it.each([
    ['2026-12', '2027-01'],
    ['2027-01', '2027-02'],
    ['2028-02', '2028-03'],
    ['2027-02', '2027-03'],
  ])('given %s, then %s follows, and it ends at that midnight in Shanghai', (month, next) => {
    expect(monthAfter(month)).toBe(next);
    expect(endOf(month)).toBe(Date.parse(`${next}-01T00:00:00+08:00`));
  });
});

describe('what was eaten has money, the rest is counted', () => {
  it('given nothing was booked, then everything is nothing', () =>
    expect(settle([])).toEqual({
      ...nothing,
      byReason: [],
      byChannel: [],
      byFunder: [],
      missed: 0,
      cancelled: 0,
      unmarked: 0,
      unpriced: 0,
      bookings: 0,
    }));

  it('given two eat together, then they are two meals', () =>
    expect(settle([booking({ prices: [shared, price()] })])).toMatchObject({
      meals: 2,
      listFen: 3000,
      subsidyFen: 500,
      payFen: 2500,
      bookings: 1,
    }));

  it('given who did not come, was excused, called off or was never ticked off, then they are counted by themselves, without money', () =>
    expect(
      settle([
        booking({ status: 'missed' }),
        booking({ status: 'excused' }),
        booking({ status: 'cancelled', prices: [shared, shared] }),
        booking({ status: 'confirmed' }),
        booking({ status: 'expired' }),
        booking({ status: 'waiting' }),
      ]),
    ).toMatchObject({
      ...nothing,
      missed: 2,
      cancelled: 2,
      unmarked: 1,
      bookings: 4,
      byReason: [],
      byFunder: [],
    }));

  it('given an eaten meal without a price, then no price is made up for it', () =>
    expect(settle([booking({ persons: [{}] })])).toMatchObject({ ...nothing, unpriced: 1 }));
});

describe('sums are told apart', () => {
  const group = price({ subsidyFen: 900, payFen: 600, why: { by: 'group', group: '特困' } });
  const card = price({ prepaidFen: 1500, payFen: 0, why: { by: 'month-card' } });
  const brought = price({ deliveryFeeFen: 200, payFen: 1700 });
  const settled = settle([
    booking({ prices: [shared, group] }),
    booking({ prices: [shared] }),
    booking({ prices: [card], channel: 'take-away' }),
    booking({ prices: [brought], channel: 'delivery' }),
  ]);

  it('by why, without saying of which group anybody is', () => {
    expect(settled.byReason).toMatchObject([
      { by: 'every-meal', meals: 2, subsidyFen: 1000 },
      { by: 'group', meals: 1, subsidyFen: 900 },
      { by: 'month-card', meals: 1, prepaidFen: 1500, payFen: 0 },
      { by: 'none', meals: 1, deliveryFeeFen: 200 },
    ]);
    expect(JSON.stringify(settled)).not.toContain('特困');
  });

  it('by who bears it, and by how it was had', () => {
    expect(settled.byFunder).toEqual([
      { funder: '区', fen: 600 },
      { funder: '市', fen: 400 },
    ]);
    expect(settled.byChannel).toMatchObject([
      { channel: 'delivery', meals: 1, payFen: 1700 },
      { channel: 'eat-in', meals: 3 },
      { channel: 'take-away', meals: 1 },
    ]);
  });
});

const anyPrice = fc
  .tuple(
    fc.constantFrom(...subsidyPlaces),
    fc.record({
      listFen: fc.integer({ min: 0, max: 5000 }),
      born: fc.integer({ min: 0, max: 41_000 }).map((days) => addDays(DATE, -days)),
      groups: fc.subarray(['低保', '失能', '特困']),
      monthCard: fc.boolean(),
      countedToday: fc.integer({ min: 0, max: 2 }),
    }),
    fc.constantFrom(...CHANNELS),
  )
  .map(([place, meal, channel]) => {
    const given: MealToPrice = { ...meal, channel, date: DATE };
    return { channel, price: priceMeal(given, { ...subsidyTableOf(place), deliveryFeeFen: 200 }) };
  });
const anyBooking = fc
  .tuple(fc.constantFrom(...statuses), fc.array(anyPrice, { minLength: 1, maxLength: 3 }))
  .map(([status, all]) =>
    booking({ status, prices: all.map((one) => one.price), channel: all[0]?.channel ?? 'eat-in' }),
  );
const MONEY = ['meals', 'listFen', 'subsidyFen', 'prepaidFen', 'deliveryFeeFen', 'payFen'] as const;
const total = (parts: readonly MealSums[], name: (typeof MONEY)[number]): number =>
  parts.reduce((sum, part) => sum + part[name], 0);

describe('money adds up, whatever the tables, and in whichever order the bookings are read', () => {
  it('is the meals’ own, whole, and every list price is borne by somebody', () =>
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 40 }), (bookings) => {
        const settled = settle(bookings);
        for (const part of [settled, ...settled.byReason, ...settled.byChannel])
          expect(part.listFen).toBe(part.payFen - part.deliveryFeeFen + part.subsidyFen + part.prepaidFen);
        const eaten = bookings.filter(({ status }) => status === 'arrived').flatMap(({ persons }) => persons);
        expect(settled.meals).toBe(eaten.length);
        expect(settled.listFen).toBe(eaten.reduce((sum, one) => sum + (one.price?.listFen ?? 0), 0));
        for (const name of MONEY) {
          expect(Number.isSafeInteger(settled[name]) && settled[name] >= 0).toBe(true);
          expect(total(settled.byReason, name)).toBe(settled[name]);
          expect(total(settled.byChannel, name)).toBe(settled[name]);
        }
        const borne = settled.byFunder.reduce((sum, { fen }) => sum + fen, 0);
        expect(borne).toBeLessThanOrEqual(settled.subsidyFen);
        expect(settle([...bookings].reverse())).toEqual(settled);
      }),
      { numRuns: 300 },
    ));
});
