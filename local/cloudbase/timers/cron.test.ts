import { CronError, parseCron } from './cron';

const at = (iso: string) => Date.parse(iso);
const next = (expression: string, from: string) => {
  const found = parseCron(expression).next(at(from));
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe('seven-field cron', () => {
  test.each([
    ['every five seconds', '*/5 * * * * * *', '2026-11-22T05:00:03Z', '2026-11-22T05:00:05.000Z'],
    ['strictly later than now', '*/5 * * * * * *', '2026-11-22T05:00:05Z', '2026-11-22T05:00:10.000Z'],
    [
      'two in the morning is Beijing time',
      '0 0 2 * * * *',
      '2026-11-22T05:00:00Z',
      '2026-11-22T18:00:00.000Z',
    ],
    ['the first of the month', '0 0 2 1 * * *', '2026-11-22T05:00:00Z', '2026-11-30T18:00:00.000Z'],
    ['working days by name', '0 15 10 * * MON-FRI *', '2026-11-20T03:00:00Z', '2026-11-23T02:15:00.000Z'],
    ['a list of hours', '0 0 10,14,16 * * * *', '2026-11-22T03:00:00Z', '2026-11-22T06:00:00.000Z'],
    ['0 is Sunday', '0 0 12 * * 0 *', '2026-11-22T05:00:00Z', '2026-11-29T04:00:00.000Z'],
    [
      'day or weekday when both are given',
      '0 0 0 13 * FRI *',
      '2026-11-08T00:00:00Z',
      '2026-11-12T16:00:00.000Z',
    ],
    ['a leap day', '0 0 0 29 2 * *', '2026-03-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['a start with a step', '10/20 * * * * * *', '2026-11-22T05:00:12Z', '2026-11-22T05:00:30.000Z'],
    ['a year', '0 0 8 1 JAN * 2027', '2026-11-22T05:00:00Z', '2027-01-01T00:00:00.000Z'],
  ])('%s', (_rule, expression, from, expected) => {
    expect(next(expression, from)).toBe(expected);
  });

  test('there is no next moment after the last year', () => {
    expect(next('0 0 8 1 1 * 2020', '2026-11-22T05:00:00Z')).toBeUndefined();
  });

  test.each([
    '* * * * *',
    '60 * * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * * 13 * *',
    'x * * * * * *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    '',
  ])('refuses %s in one sentence', (expression) => {
    expect(() => parseCron(expression)).toThrow(CronError);
    expect(() => parseCron(expression)).toThrow(/^[^\n]+\.$/);
  });
});
