import {
  addDays,
  addWorkingDays,
  dateAt,
  dayKind,
  daysBetween,
  instantOf,
  isLocalDate,
  minuteAt,
  unknownYears,
  weekdayOf,
  type CalendarYear,
} from './calendar';

const calendar: CalendarYear[] = [
  {
    _id: '2026',
    days: [
      { date: '2026-10-01', name: '国庆节', work: false },
      { date: '2026-10-10', name: '国庆节', work: true },
    ],
  },
];

describe('local dates are Shanghai’s, wherever the code runs', () => {
  it('given 16:30 UTC, when asked for the date, then it is already tomorrow there', () => {
    const at = Date.UTC(2026, 10, 22, 16, 30);
    expect(dateAt(at)).toBe('2026-11-23');
    expect(minuteAt(at)).toBe(30);
  });

  it('given a date and minute, when turned into an instant and back, then nothing is lost', () => {
    const at = instantOf('2026-11-24', 9 * 60 + 30);
    expect(at).toBe(Date.UTC(2026, 10, 24, 1, 30));
    expect(dateAt(at)).toBe('2026-11-24');
    expect(minuteAt(at)).toBe(9 * 60 + 30);
  });

  it('counts days over the end of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-22', '2026-12-06')).toBe(14);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
  });

  it('numbers weekdays from Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', "2026-01-01' or 1"])(
    'given %p, then it is no date',
    (text) => expect(isLocalDate(text)).toBe(false),
  );
});

describe('the holiday table moves rest and work', () => {
  it.each([
    ['2026-10-01', { kind: 'holiday', name: '国庆节' }],
    ['2026-10-10', { kind: 'adjusted-workday', name: '国庆节' }],
    ['2026-10-12', { kind: 'workday' }],
    ['2026-10-17', { kind: 'weekend' }],
  ])('given %s, then the day is %p', (date, kind) => expect(dayKind(date, calendar)).toEqual(kind));

  it('given a year without a notice, then it is named unknown, not free of holidays', () => {
    expect(unknownYears('2026-12-28', '2027-01-05', calendar)).toEqual(['2027']);
    expect(unknownYears('2026-11-22', '2026-12-06', calendar)).toEqual([]);
  });
});

describe('working days are counted by the table', () => {
  it('given a weekend in between, then it does not count', () => {
    expect(addWorkingDays('2026-11-26', 5, calendar)).toBe('2026-12-03');
  });

  it('given a holiday and a Saturday that is worked, then the one does not count and the other does', () => {
    expect(addWorkingDays('2026-09-30', 1, calendar)).toBe('2026-10-02');
    expect(addWorkingDays('2026-10-09', 1, calendar)).toBe('2026-10-10');
  });

  it('given a year without a table, then weekdays count', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-01');
    expect(addWorkingDays('2026-12-31', 5, [])).toBe('2027-01-07');
  });
});
