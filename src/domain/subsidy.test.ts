import fc from 'fast-check';
import { subsidyPlaces, subsidyTableOf as tableOf } from '../../test/support/subsidy-tables';
import { addDays } from './calendar';
import { priceMeal, type MealToPrice } from './subsidy';
import { CHANNELS, tableFaults, type SubsidyTable } from './subsidy-table';

const DATE = '2026-11-24';
const bornFor = (age: number) => `${2026 - age}-11-24`;
const meal = (more: Partial<MealToPrice> = {}): MealToPrice => ({
  listFen: 1500,
  channel: 'eat-in',
  groups: [],
  date: DATE,
  monthCard: false,
  countedToday: 0,
  ...more,
});
const pay = (place: string, more: Partial<MealToPrice>) => priceMeal(meal(more), tableOf(place)).payFen;

describe('every published shape is a table without faults', () => {
  it.each(subsidyPlaces)('given %s, then its table holds', (place) =>
    expect(tableFaults(tableOf(place))).toEqual([]),
  );
});

describe('a price by set, from an age on', () => {
  it.each([
    ['早餐', 60, 500],
    ['一荤两素', 60, 700],
    ['两荤两素', 88, 900],
    ['两荤两素', 59, 1500],
    ['火锅', 60, 1500],
    ['__proto__', 60, 1500],
  ])('given the set %s for somebody of %i, when priced, then %i fen are paid', (setTitle, age, fen) =>
    expect(pay('葫田', { setTitle, born: bornFor(age) })).toBe(fen),
  );
});

describe('a price by age', () => {
  it.each([
    ['泸州', 59, 1500],
    ['泸州', 60, 1200],
    ['泸州', 69, 1200],
    ['泸州', 70, 1050],
    ['泸州', 79, 1050],
    ['泸州', 80, 900],
    ['泸州', 89, 900],
    ['泸州', 90, 0],
    ['泸州', 104, 0],
    ['芷溪', 59, 1500],
    ['芷溪', 60, 500],
    ['芷溪', 75, 500],
    ['芷溪', 76, 300],
    ['芷溪', 89, 300],
    ['芷溪', 90, 0],
  ])('given %s and an age of %i, when priced, then %i fen are paid', (place, age, fen) =>
    expect(pay(place, { born: bornFor(age) })).toBe(fen),
  );

  it.each([
    ['the day before the birthday', '2026-11-23', 1200],
    ['the birthday', '2026-11-24', 1050],
  ])('given somebody who turns 70, when the meal is on %s, %s, then %i are paid', (_, date, fen) =>
    expect(pay('泸州', { born: '1956-11-24', date })).toBe(fen),
  );

  it.each([
    ['2026-02-28', 1200],
    ['2030-02-28', 1200],
    ['2030-03-01', 1050],
    ['2040-02-28', 1050],
    ['2040-02-29', 900],
  ])('given a birth on 29 February 1960, when the meal is on %s, then %i are paid', (date, fen) =>
    expect(pay('泸州', { born: '1960-02-29', date })).toBe(fen),
  );
});

describe('age or group: what is better for the person', () => {
  it.each([
    ['长沙', 59, [], 1500],
    ['长沙', 60, [], 1200],
    ['长沙', 30, ['失能'], 800],
    ['长沙', 60, ['低保'], 800],
    ['长沙', 95, ['低保', '特困'], 400],
    ['长沙', 60, ['军属'], 1200],
    ['景德镇', 69, [], 1500],
    ['景德镇', 70, [], 1200],
    ['景德镇', 89, [], 1200],
    ['景德镇', 90, [], 1000],
    ['景德镇', 59, ['特困'], 1500],
    ['景德镇', 60, ['特困'], 1100],
    ['景德镇', 75, ['特困'], 1100],
    ['景德镇', 90, ['特困'], 1000],
    ['南昌', 69, [], 1500],
    ['南昌', 70, [], 1300],
    ['南昌', 79, [], 1300],
    ['南昌', 80, [], 1100],
  ])('given %s, an age of %i and %p, when priced, then %i fen are paid', (place, age, groups, fen) =>
    expect(pay(place, { born: bornFor(age), groups })).toBe(fen),
  );

  it('says what made the meal cheaper', () => {
    const why = (age: number, ...groups: string[]) =>
      priceMeal(meal({ born: bornFor(age), groups }), tableOf('景德镇')).why;
    expect(why(70)).toEqual({ by: 'age', age: 70 });
    expect(why(70, '特困')).toEqual({ by: 'group', group: '特困' });
    expect(why(90, '特困')).toEqual({ by: 'age', age: 90 });
    expect(why(40)).toEqual({ by: 'none', because: 'not-entitled' });
  });

  it('given no date of birth, then a group still counts, and without one the gap is named', () => {
    const without = (groups: string[]) => priceMeal(meal({ groups }), tableOf('长沙'));
    expect(without(['特困'])).toMatchObject({ payFen: 400, why: { by: 'group' } });
    expect(without([])).toMatchObject({ payFen: 1500, why: { by: 'none', because: 'age-unknown' } });
    expect(priceMeal(meal({ groups: ['特困'] }), tableOf('景德镇')).why).toEqual({
      by: 'none',
      because: 'age-unknown',
    });
  });
});

describe('a deduction for each meal, borne by several', () => {
  const priced = (more: Partial<MealToPrice>) => priceMeal(meal(more), tableOf('珠海'));

  it('given an order above the minimum, then both funders pay their part', () =>
    expect(priced({ listFen: 1000 })).toEqual({
      listFen: 1000,
      subsidyFen: 600,
      prepaidFen: 0,
      deliveryFeeFen: 0,
      payFen: 400,
      shares: [
        { funder: '市', fen: 300 },
        { funder: '区', fen: 300 },
      ],
      countsForDay: true,
      why: { by: 'every-meal' },
    }));

  it.each<[string, Partial<MealToPrice>, object]>([
    ['one fen too little', { listFen: 999 }, { because: 'minimum', minOrderFen: 1000 }],
    ['the second meal of the day', { countedToday: 1 }, { because: 'day-used-up', perDay: 1 }],
    ['delivery', { channel: 'delivery' }, { because: 'channel', channel: 'delivery' }],
  ])('given %s, then the list price is paid and the day is not used up', (_, more, why) =>
    expect(priced(more)).toMatchObject({ subsidyFen: 0, countsForDay: false, why: { by: 'none', ...why } }),
  );

  it('given a meal cheaper than the deduction, then it is free and the funders share it in order', () => {
    const table: SubsidyTable = { ...tableOf('珠海'), minOrderFen: 0 };
    expect(priceMeal(meal({ listFen: 400 }), table)).toMatchObject({
      payFen: 0,
      subsidyFen: 400,
      shares: [{ fen: 300 }, { fen: 100 }],
    });
  });

  it('given an age from which it holds, then it is asked for', () => {
    const table: SubsidyTable = {
      ...tableOf('珠海'),
      rule: { kind: 'deduction-per-meal', fromAge: 60, funders: [{ name: '市', fen: 300 }] },
    };
    const why = (born?: string) => priceMeal(meal({ born }), table).why;
    expect(why(bornFor(60))).toEqual({ by: 'age', age: 60 });
    expect(why(bornFor(59))).toEqual({ by: 'none', because: 'not-entitled' });
    expect(why()).toEqual({ by: 'none', because: 'age-unknown' });
  });
});

describe('delivery and the month’s fee', () => {
  it.each([900, 1100, 1300])('given a set of %i delivered, then its fee is added', (listFen) => {
    expect(pay('句容', { listFen, channel: 'delivery' })).toBe(listFen + 200);
    expect(pay('句容', { listFen, channel: 'take-away' })).toBe(listFen);
  });

  it('given a meal that is free, then its delivery still costs', () =>
    expect(
      priceMeal(meal({ born: bornFor(90), channel: 'delivery' }), {
        ...tableOf('泸州'),
        deliveryFeeFen: 200,
      }),
    ).toMatchObject({ payFen: 200, subsidyFen: 1500 }));

  it('given a month that was paid, then nothing is due, and it is no subsidy', () =>
    expect(priceMeal(meal({ monthCard: true }), tableOf('安宁'))).toMatchObject({
      payFen: 0,
      prepaidFen: 1500,
      subsidyFen: 0,
      why: { by: 'month-card' },
    }));

  it('given a month that was not paid, then the list price is', () =>
    expect(pay('安宁', { born: bornFor(95), groups: ['特困'] })).toBe(1500));

  it('given no subsidy at all, then that is why', () =>
    expect(priceMeal(meal(), tableOf('句容')).why).toEqual({ by: 'none', because: 'no-subsidy' }));

  it('given a price not below the menu’s, then the menu’s is paid, and nothing fell away', () => {
    const full = { by: 'none', because: 'not-entitled' };
    const at60 = meal({ listFen: 600, born: bornFor(60) });
    expect(priceMeal(at60, tableOf('泸州'))).toMatchObject({ payFen: 600, subsidyFen: 0, why: full });
    expect(priceMeal(meal({ born: bornFor(40) }), tableOf('泸州')).why).toEqual(full);
  });
});

const places = fc.constantFrom(...subsidyPlaces);
const anyMeal: fc.Arbitrary<MealToPrice> = fc.record(
  {
    listFen: fc.integer({ min: 0, max: 5000 }),
    channel: fc.constantFrom(...CHANNELS),
    setTitle: fc.constantFrom('早餐', '一荤两素', '两荤两素'),
    born: fc.integer({ min: 0, max: 41_000 }).map((days) => addDays(DATE, -days)),
    groups: fc.subarray(['低保', '失能', '特困']),
    date: fc.integer({ min: 0, max: 400 }).map((days) => addDays(DATE, days)),
    monthCard: fc.boolean(),
    countedToday: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['listFen', 'channel', 'groups', 'date', 'monthCard', 'countedToday'] },
);
const anyTable = fc
  .tuple(places, fc.constantFrom(0, 200))
  .map(([place, deliveryFeeFen]): SubsidyTable => ({ ...tableOf(place), deliveryFeeFen }));

describe('money adds up, whatever the table and the meal', () => {
  it('is whole, never negative, and the parts make the list price', () =>
    fc.assert(
      fc.property(anyMeal, anyTable, (given, table) => {
        const { listFen, subsidyFen, prepaidFen, deliveryFeeFen, payFen, shares, countsForDay } = priceMeal(
          given,
          table,
        );
        expect(listFen).toBe(given.listFen);
        expect(listFen).toBe(payFen - deliveryFeeFen + subsidyFen + prepaidFen);
        const amounts = [subsidyFen, prepaidFen, deliveryFeeFen, payFen, ...shares.map(({ fen }) => fen)];
        for (const fen of amounts) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true);
        expect(countsForDay).toBe(subsidyFen + prepaidFen > 0);
        if (shares.length > 0) expect(shares.reduce((sum, { fen }) => sum + fen, 0)).toBe(subsidyFen);
      }),
      { numRuns: 1000 },
    ));

  it('given one group more, then nobody pays more', () =>
    fc.assert(
      fc.property(anyMeal, anyTable, fc.constantFrom('低保', '失能', '特困'), (given, table, group) => {
        const richer = priceMeal({ ...given, groups: [...given.groups, group] }, table);
        expect(richer.payFen).toBeLessThanOrEqual(priceMeal(given, table).payFen);
      }),
    ));

  it('given a later birth, then nobody pays less: none of the published tables turns against the old', () =>
    fc.assert(
      fc.property(anyMeal, anyTable, fc.integer({ min: 0, max: 20_000 }), (given, table, days) => {
        const { born = DATE } = given;
        const younger = priceMeal({ ...given, born: addDays(born, days) }, table).payFen;
        expect(younger).toBeGreaterThanOrEqual(priceMeal({ ...given, born }, table).payFen);
      }),
    ));

  it('given a dearer meal above the minimum, then the person never pays less for it', () =>
    fc.assert(
      fc.property(anyMeal, anyTable, fc.integer({ min: 0, max: 2000 }), (given, table, more) => {
        const listFen = given.listFen + (table.minOrderFen ?? 0);
        const cheap = priceMeal({ ...given, listFen }, table).payFen;
        expect(priceMeal({ ...given, listFen: listFen + more }, table).payFen).toBeGreaterThanOrEqual(cheap);
      }),
    ));

  it('given a meal more today, then the price does not fall', () =>
    fc.assert(
      fc.property(anyMeal, anyTable, (given, table) => {
        const next = priceMeal({ ...given, countedToday: given.countedToday + 1 }, table);
        expect(next.payFen).toBeGreaterThanOrEqual(priceMeal(given, table).payFen);
      }),
    ));
});
