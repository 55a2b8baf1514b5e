// Words of a desk's last weeks: what the charts are called, and the same numbers in sentences beneath them.
import { dateWords } from './dates';
import type { LocalDate } from '#domain/calendar';

const MINUTE = 60_000;

/** `12 分钟`, `3 小时`, `2 天`: as long waits are said. */
export function waitWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 90) return `${minutes} 分钟`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} 小时` : `${Math.round(hours / 24)} 天`;
}

export const trends = {
  title: '这几周的情况',
  all: '全部事项',
  which: '看哪件事',
  none: '这几周还没有人约过，没有数字。',
  refresh: '刷新看看有没有新的',
  toDesk: '回到工作台',
  attendance: '约了多少，来了多少',
  booked: '约了',
  came: '来了',
  missed: '没来',
  waits: '等了多久',
  answerWait: '等社区确认（平均，小时）',
  counterWait: '在窗口等叫号（平均，分钟）',
  ratings: '评价（平均分，5 分最高）',
  confidential: (least: number) => `评价是保密的：一周满 ${least} 个才显示平均分，还没过完的这周不显示。`,
  noRatings: '还没有够多的评价。',
  noWaits: '还没有等待的记录。',
  weekShort: (week: LocalDate) => `${Number(week.slice(5, 7))}/${Number(week.slice(8))}`,
  line: (week: LocalDate, booked: number, came: number, missed: number) =>
    `${dateWords(week)}这周：约 ${booked}，来 ${came}，没来 ${missed}`,
  waited: (week: LocalDate, words: string) => `${dateWords(week)}这周：平均 ${words}`,
  rated: (week: LocalDate, mean: number, count: number) =>
    `${dateWords(week)}这周：平均 ${mean.toFixed(1)} 分，${count} 个评价`,
  sum: (booked: number, came: number, missed: number) =>
    `八周一共约了 ${booked} 人，来了 ${came} 人，没来 ${missed} 人。`,
};
