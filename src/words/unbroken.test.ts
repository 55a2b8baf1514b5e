import { momentWords, nearDayWords, spanWords } from './dates';
import { instantOf } from '#domain/calendar';
import { unbrokenParts } from './unbroken';

const TODAY = '2026-11-22';
const wholeIn = (text: string) => unbrokenParts(text).filter((_, i) => i % 2 === 1);

describe('a line’s end breaks no date, hour or amount', () => {
  it.each([
    ['a day nearby', nearDayWords('2026-11-23', TODAY), ['11月23日 周一']],
    ['a day of another year', nearDayWords('2027-01-04', TODAY), ['2027年', '1月4日 周一']],
    ['a span within a part of the day', spanWords(660, 690), ['11:00–11:30']],
    ['a span across two', spanWords(660, 780), ['上午 11:00–', '下午 1:00']],
    [
      'a sentence',
      `${momentWords(instantOf('2026-11-23', 1020), instantOf(TODAY, 600))}之前可以取消。`,
      ['11月23日 周一', '下午 5:00'],
    ],
    ['weekdays', '周一至周五 上午 9:00', ['周一', '周五', '上午 9:00']],
    ['amounts', '菜单价 9 元，补贴 2.50 元', ['9 元', '2.50 元']],
    ['none of it', '请按时带好材料。', []],
  ])('given %s, then each stays whole', (_, text, whole) => expect(wholeIn(text)).toEqual(whole));

  it('given any text, then not a letter is lost or added', () => {
    for (const text of ['', '今天 11月22日 周日 上午 11:30–中午 12:30', '周一、周二'])
      expect(unbrokenParts(text).join('')).toBe(text);
  });
});
