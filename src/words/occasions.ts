// Words of an event's page about when it comes again, and of council meetings (协商议事): what is talked over, and what came of it.
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { dateWords, dayWords, fullDateWords, momentWords, timeWords } from './dates';

/** Of an event that comes again and again. */
export const series = {
  weekly: '每周都有',
  dates: '接下来的日子',
  /** `11月25日、`, and the last without the comma. */
  date: (date: LocalDate, last: boolean) => `${dateWords(date)}${last ? '' : '、'}`,
};

/** Of a rare event. */
export const rare = {
  next: (date: LocalDate, name: string) => `下一次是${fullDateWords(date)}（${name}）。`,
  from: (date: LocalDate) => `${fullDateWords(date)}起可以报名，到时候再来看看。`,
  now: '现在就能报名，看后面的场次。',
};

export const council = {
  topic: '这次商量什么',
  background: '为什么商量',
  minutes: '会议纪要',
  none: '还没有纪要。开完会以后，纪要写在这里，谁都可以看。',
  meeting: (date: LocalDate, start: Minutes, today: LocalDate) =>
    `${dayWords(date, today)} ${timeWords(start)}的会`,
  written: (at: Instant, now: Instant) => `${momentWords(at, now)}公布`,
  earlier: (count: number) => `看以前的纪要（${count} 次）`,
};
