// Words of the page where one chooses a time.
import type { SlotView } from '#contract/service';
import { placeMark } from './distance';

export const times = {
  title: '选时间',
  heading: '哪天来方便？',
  days: '选日子',
  slotsQuestion: '几点来？',
  earlier: '看前面的日子',
  later: '看后面的日子',
  dayOpen: '可以约',
  dayFew: '快约满',
  dayFull: '约满了',
  dayLine: '可排队',
  dayPast: '约不上了',
  dayClosed: '不办理',
  closedBecause: (why: string) => `这天不办理：${why}。`,
  noneThatDay: '这天没有能约的时间了。换一天看看。',
  lineThatDay: '这天约满了。换一天看看，或者点一个时间排队等。',
  noneAtAll: '这两周没有能约的时间。看看后面的日子，或者打电话问社区。',
  lineAtAll: '这些日子都约满了。可以选一个“可排队”的日子排队等，或者打电话问社区。',
  noneLeft: '没有能约的时间了。请打电话问社区，或者过两天再来看看。',
  earliestHere: '最近有空的时间',
  earliestNearby: '旁边的社区有空',
  here: '就在这里',
  away: (metres: string, sample?: boolean) => `离这里${metres}${sample ? `（${placeMark}）` : ''}`,
  at: (communityName: string, title: string) => `${communityName} · ${title}`,
  unknownYear: (years: readonly string[]) =>
    `${years.join('、')} 年的放假安排还没有登记。遇上节假日，请先打电话问一问社区开不开门。`,
  lastDate: (day: string) => `最远可以约到${day}。`,
};

/** What is said of a slot, and of its line where one may join it; the colour only repeats it. */
export function slotWords(
  { availability, left, waiting }: Pick<SlotView, 'availability' | 'left' | 'waiting'>,
  mayWait: boolean,
): string {
  if (availability === 'open') return `还有 ${left} 位`;
  if (availability === 'few') return `只剩 ${left} 位`;
  if (mayWait) return waiting > 0 ? `满了，${waiting} 个排队` : '满了，可排队';
  return { full: '约满了', line: '有人排队', past: '约不上了', closed: '停办' }[availability];
}
