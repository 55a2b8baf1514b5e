import { instantOf } from '#domain/calendar';
import { dayWords, greetingWords, momentWords, nearDayWords, spanWords, timeWords } from './dates';

const TODAY = '2026-11-22';
const at = (minute: number) => instantOf(TODAY, minute);

describe('a date is said as one says it', () => {
  it.each([
    ['2026-11-24', '11月24日 周二'],
    ['2026-12-06', '12月6日 周日'],
    ['2027-01-04', '2027年1月4日 周一'],
  ])('given %s, then %s', (date, words) => {
    expect(dayWords(date, TODAY)).toBe(words);
  });

  it.each([
    ['2026-11-22', '今天 11月22日 周日'],
    ['2026-11-23', '明天 11月23日 周一'],
    ['2026-11-24', '后天 11月24日 周二'],
    ['2026-11-25', '11月25日 周三'],
    ['2026-11-21', '11月21日 周六'],
  ])('given %s seen from 2026-11-22, then %s', (date, words) => {
    expect(nearDayWords(date, TODAY)).toBe(words);
  });
});

describe('a time is said with its part of the day', () => {
  it.each([
    [0, '凌晨 0:00'],
    [570, '上午 9:30'],
    [720, '中午 12:00'],
    [780, '下午 1:00'],
    [1080, '晚上 6:00'],
  ])('given minute %d, then %s', (minute, words) => {
    expect(timeWords(minute)).toBe(words);
  });

  it.each([
    [570, 600, '上午 9:30–10:00'],
    [690, 720, '上午 11:30–12:00'],
    [690, 750, '上午 11:30–中午 12:30'],
    [1050, 1080, '下午 5:30–6:00'],
  ])('given %d to %d, then the part is said again only when it changes: %s', (start, end, words) => {
    expect(spanWords(start, end)).toBe(words);
  });

  it('given an instant, then it is said in the local time of the place', () => {
    expect(momentWords(instantOf('2026-11-23', 1020), at(600))).toBe('11月23日 周一 下午 5:00');
  });
});

describe('the greeting follows the clock', () => {
  it.each([
    [240, '夜深了'],
    [300, '早上好'],
    [540, '上午好'],
    [690, '上午好'],
    [720, '中午好'],
    [840, '下午好'],
    [1080, '晚上好'],
  ])('given minute %d, then %s', (minute, words) => {
    expect(greetingWords(at(minute))).toBe(words);
  });
});
