import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate } from './calendar';
import {
  datesOf,
  festivalOn,
  knowsLunar,
  lunarOf,
  type Festival,
  type LunarDate,
  type LunarDay,
  nextFestival,
} from './lunar';
import { lunarYears } from './lunar-years';

const SPRING: LunarDay = { month: 1, day: 1 };
const EVE: LunarDay = { month: 12, day: 'last' };
const DRAGON_BOAT: LunarDay = { month: 5, day: 5 };
const MID_AUTUMN: LunarDay = { month: 8, day: 15 };
const TORCH: LunarDay = { month: 6, day: 24 };

/** As everyday calendars have them, and not taken from where the table comes from. */
const known: [string, LunarDay, LocalDate[]][] = [
  [
    'Spring Festival',
    SPRING,
    [
      ...['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29'],
      ...['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
    ],
  ],
  ['its eve', EVE, ['2024-02-09', '2025-01-28', '2026-02-16']],
  ['Dragon Boat', DRAGON_BOAT, ['2023-06-22', '2024-06-10', '2025-05-31', '2026-06-19']],
  ['Mid-Autumn', MID_AUTUMN, ['2023-09-29', '2024-09-17', '2025-10-06', '2026-09-25', '2027-09-15']],
  ['Torch Festival', TORCH, ['2026-08-06', '2027-07-27']],
  ['Lantern Festival', { month: 1, day: 15 }, ['2024-02-24', '2025-02-12', '2026-03-03']],
  ['Double Ninth', { month: 9, day: 9 }, ['2024-10-11', '2025-10-29', '2026-10-18']],
  ['Laba', { month: 12, day: 8 }, ['2024-01-18', '2026-01-26']],
];

describe('the lunar date of well-known festivals', () => {
  it.each(known.flatMap(([name, day, dates]) => dates.map((date) => [name, date, day] as const)))(
    'given %s of %s, then that is its date, once in its year',
    (_, date, day) => expect(datesOf(day, Number(date.slice(0, 4)))).toEqual([date]),
  );

  it('given a plain day, then both months and days are told', () =>
    expect(lunarOf('2026-08-06')).toEqual({ month: 6, day: 24, leap: false }));
});

describe('leap months', () => {
  it.each([
    ['2025-07-24', { month: 6, day: 30, leap: false }],
    ['2025-07-25', { month: 6, day: 1, leap: true }],
    ['2025-08-22', { month: 6, day: 29, leap: true }],
    ['2025-08-23', { month: 7, day: 1, leap: false }],
    ['2023-03-22', { month: 2, day: 1, leap: true }],
    ['2020-05-23', { month: 4, day: 1, leap: true }],
  ])('given %s, then it is %p', (date, lunar) => expect(lunarOf(date)).toEqual(lunar));

  it('given a year with a leap sixth month, then 火把节 is in the first one only', () =>
    expect(datesOf(TORCH, 2025)).toEqual(['2025-07-18']));

  it('given that the leap month is asked for, then only that one matches', () => {
    expect(datesOf({ ...TORCH, leap: true }, 2025)).toEqual(['2025-08-17']);
    expect(datesOf({ ...TORCH, leap: true }, 2026)).toEqual([]);
  });
});

describe('years and months that lack the day', () => {
  it('given a twelfth month of 29 days, then its 30th does not come and its last day does', () => {
    expect(datesOf({ month: 12, day: 30 }, 2025)).toEqual([]);
    expect(lunarOf('2025-01-28')).toEqual({ month: 12, day: 29, leap: false });
    expect(datesOf({ month: 12, day: 30 }, 2024)).toEqual(['2024-02-09']);
  });

  it('given a day around New Year, then a Gregorian year may have it twice or never', () => {
    const counts = Array.from({ length: 20 }, (_, i) => datesOf({ month: 11, day: 15 }, 2020 + i).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
  });

  it.each([NaN, Infinity, -5, 10_000, 2026.5])('given %p for a year, then there is no date', (year) =>
    expect(datesOf(SPRING, year)).toEqual([]),
  );

  it('given a day that is none, then it never comes', () => {
    expect(datesOf({ month: 13, day: 1 }, 2026)).toEqual([]);
    expect(datesOf({ month: 1, day: 31 }, 2026)).toEqual([]);
  });
});

const FIRST = '2020-01-25';
const LAST = '2051-02-10';
const allDates = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, i) => addDays(FIRST, i));
const dates = fc.constantFrom(...allDates);

describe('the table is a calendar', () => {
  it('given any date, then the next lunar day is one more, or the first of a month after 29 or 30', () => {
    const follows = (before: LunarDate, today: LunarDate): boolean => {
      if (today.day !== 1)
        return today.day === before.day + 1 && today.month === before.month && today.leap === before.leap;
      const month = today.leap ? before.month : (before.month % 12) + 1;
      return [29, 30].includes(before.day) && today.month === month;
    };
    const days = allDates.map((date) => lunarOf(date));
    const broken = allDates.slice(1).filter((_, i) => {
      const [before, today] = [days[i], days[i + 1]];
      return !before || !today || !follows(before, today);
    });
    expect(broken).toEqual([]);
  });

  it('given its years, then each has twelve months, or thirteen with one leap month', () => {
    for (const { months } of lunarYears) expect(months).toMatch(/^(?=[Ls+]+$)([Ls]{12}|[Ls]+\+[Ls]+)$/);
    for (const { months } of lunarYears)
      expect(months.replace('+', '')).toHaveLength(months.includes('+') ? 13 : 12);
  });

  it('given any date, then its lunar day is found again in its year', () =>
    fc.assert(
      fc.property(dates, (date) => {
        const lunar = lunarOf(date);
        expect(lunar && datesOf(lunar, Number(date.slice(0, 4)))).toContain(date);
      }),
    ));

  it('given dates before and after it, then they are unknown, which is not the same as no festival', () => {
    expect([FIRST, LAST].map(knowsLunar)).toEqual([true, true]);
    expect([addDays(FIRST, -1), addDays(LAST, 1), '1900-01-01', ''].map(knowsLunar)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('ICU’s calendar, which was reckoned apart from the table', () => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const icu = (date: LocalDate) => {
    const parts = chinese.formatToParts(Date.parse(date));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    const month = part('month');
    return { month: parseInt(month, 10), day: parseInt(part('day'), 10), leap: month.endsWith('bis') };
  };
  /** New moons within minutes of midnight, where ICU may be a day off (lunar-years.ts). */
  const uncertain = (date: LocalDate) =>
    [0, 1].some((early) => {
      const from = addDays(date, early);
      return ('2027-02-06' <= from && date <= '2027-03-07') || ('2030-02-03' <= from && date <= '2030-03-03');
    });

  it('given every day of 31 years, then it agrees but for two months', () => {
    const others = allDates.filter((date) => !uncertain(date));
    expect(allDates.length - others.length).toBeLessThan(65);
    const written = (lunar?: LunarDate) => `${lunar?.month}${lunar?.leap ? 'bis' : ''}/${lunar?.day}`;
    expect(others.filter((date) => written(lunarOf(date)) !== written(icu(date)))).toEqual([]);
  });
});

describe('a festival lasts its days', () => {
  const torch: Festival = { ...TORCH, name: '火把节', lastsDays: 3, spans: [[19 * 60, 22 * 60]] };
  const eve: Festival = { ...EVE, name: '除夕', lastsDays: 1, spans: [[600, 720]] };
  const all = [torch, eve];

  it.each([
    ['2026-08-05', undefined],
    ['2026-08-06', '火把节'],
    ['2026-08-08', '火把节'],
    ['2026-08-09', undefined],
    ['2027-07-27', '火把节'],
    ['2027-02-05', '除夕'],
    ['2027-02-06', undefined],
    ['2025-08-17', undefined],
  ])('given %s, then it is %p', (date, name) => expect(festivalOn(date, all)?.name).toBe(name));

  it('given one that runs over the lunar year’s end, then its days stay together', () => {
    const fair: Festival = { month: 12, day: 23, name: '年货街', lastsDays: 10, spans: [[540, 1080]] };
    const [first = ''] = datesOf(fair, 2026);
    const open = Array.from({ length: 400 }, (_, i) => addDays('2026-01-01', i))
      .filter((date) => festivalOn(date, [fair]))
      .map((date) => daysBetween(first, date));
    expect(open.slice(0, 11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, expect.any(Number)]);
    expect(open[10]).toBeGreaterThan(300);
  });

  it('given two on one date, then the first of the list', () =>
    expect(festivalOn('2026-08-06', [{ ...torch, name: '花灯' }, torch])?.name).toBe('花灯'));

  it('given one that lasts no day, or none at all, then no date is one', () => {
    expect(festivalOn('2026-08-06', [{ ...torch, lastsDays: 0 }])).toBeUndefined();
    expect(festivalOn('2026-08-06', [])).toBeUndefined();
  });
});

describe('the next day of a festival', () => {
  const torches = { name: '火把节', month: 6, day: 24, lastsDays: 3, spans: [] };
  const eve = { name: '除夕', month: 12, day: 'last', lastsDays: 1, spans: [] } as const;

  it.each([
    ['before it', '2026-11-22', '2027-07-27'],
    ['on its first day', '2027-07-27', '2027-07-27'],
    ['on its last day', '2027-07-29', '2027-07-29'],
  ])('given a day %s, then', (_, from, date) =>
    expect(nextFestival([torches], from)).toEqual({ date, name: '火把节' }),
  );

  it('given several, then the one that comes first', () =>
    expect(nextFestival([torches, eve], '2026-11-22')).toEqual({ date: '2027-02-05', name: '除夕' }));

  it('given it is over for the year, then that of the next', () =>
    expect(nextFestival([torches], '2027-07-30')?.date).toMatch(/^2028-/));

  it('given no festival, or past the end of the table, then none', () => {
    expect(nextFestival([], '2026-11-22')).toBeUndefined();
    expect(nextFestival([torches], '2060-01-01')).toBeUndefined();
  });
});
