import type { Weekday } from '#domain/calendar';
import { instantOf } from '#domain/calendar';
import type { Refusal } from '#domain/refusal';
import { pauseWords, skippedWords, weekdaysWords } from './standing';

const TODAY = '2026-11-22';
const NOW = instantOf(TODAY, 600);

describe('weekdays are said as one says them', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7], '每天'],
    [[5, 4, 3, 2, 1], '周一到周五'],
    [[4, 2], '每周二、周四'],
    [[7], '每周日'],
  ] as [Weekday[], string][])('given %j, then %s', (days, words) => {
    expect(weekdaysWords(days)).toBe(words);
  });
});

describe('a pause is said with its days', () => {
  it.each([
    [{ from: '2026-11-24' }, '从11月24日 周二起暂停，到您恢复为止'],
    [{ from: '2026-11-24', to: '2026-11-24' }, '11月24日 周二暂停一天'],
    [{ from: '2026-11-24', to: '2026-11-28' }, '11月24日 周二到11月28日 周六暂停'],
  ])('given %j, then %s', (pause, words) => {
    expect(pauseWords(pause, TODAY)).toBe(words);
  });
});

describe('a day that was skipped says why', () => {
  it.each([
    [
      { code: 'SOLD_OUT', detail: { left: 0, asked: 1, what: '清蒸鱼', mayWait: false, waiting: 0 } },
      '没订上：“清蒸鱼”卖完了。',
    ],
    [{ code: 'NOT_OFFERED', detail: { what: 'dish', name: '清蒸鱼' } }, '没订上：菜单上没有“清蒸鱼”。'],
    [
      { code: 'NOT_OFFERED', detail: { what: 'diet', name: 'halal' } },
      '没订上：这里没有这种口味，请换一个。',
    ],
    [{ code: 'TOO_LATE', detail: { until: NOW } }, '没订上：已经过了能订的时间。'],
    [{ code: 'CLOSED_DAY', detail: { date: TODAY, reason: 'holiday', name: '元旦' } }, '没订上：元旦放假。'],
    [{ code: 'ALREADY_BOOKED', detail: { name: '张敏', waiting: false } }, '没订上：那天已经另外约好了。'],
    [
      { code: 'NOT_ELIGIBLE', detail: { name: '张敏', unmet: [{ need: 'min-age', minAge: 60, age: 41 }] } },
      '没订上：要满 60 岁，那天是 41 岁。',
    ],
  ] as [Refusal, string][])('given %j, then %s', (refusal, words) => {
    expect(skippedWords(refusal, NOW)).toBe(words);
  });
});
