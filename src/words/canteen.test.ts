import { instantOf } from '#domain/calendar';
import { untilWords } from './canteen';

const TODAY = '2026-11-22';
const NOW = instantOf(TODAY, 600);

describe('until when one may order is said as one says it', () => {
  it.each([
    [TODAY, 20 * 60, '2026-11-23', '今晚8点前可订'],
    [TODAY, 14 * 60, TODAY, '今天下午2点前可订'],
    ['2026-11-23', 9 * 60, '2026-11-23', '明天上午9点前可订'],
    ['2026-11-25', 9 * 60 + 30, '2026-11-25', '当天上午9点半前可订'],
    ['2026-11-25', 20 * 60, '2026-11-26', '前一天晚上8点前可订'],
    ['2026-11-25', 10 * 60 + 20, '2026-11-28', '11月25日 周三上午10:20前可订'],
    ['2026-11-24', 12 * 60, '2026-11-24', '当天中午12点前可订'],
  ])('given %s minute %d for a meal on %s, then %s', (date, minute, meal, words) => {
    expect(untilWords(instantOf(date, minute), meal, NOW)).toBe(words);
  });
});
