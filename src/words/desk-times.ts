// Words of the page on which a desk sees a date of all its services, closes times and opens them again.
import type { DayTimeView, UnitView } from '#contract/desk-times';
import { spanWords } from './dates';

export const dayTimes = {
  title: '停办时间',
  hint: '先选哪一天、哪个事项。停办以后，约了的人都会收到通知；以后能再开。',
  day: '哪一天',
  before: '前一天',
  after: '后一天',
  pick: '选一天',
  none: '这一天没有事项开放。',
  closedDay: (name: string | undefined) => (name ? `这一天不办：${name}` : '这一天不办'),
  paused: '暂停中，居民约不了',
  gone: '这个时间现在没有了',
  taken: (n: number) => `约了 ${n} 个`,
  left: (n: number) => `还剩 ${n} 个`,
  waiting: (n: number) => `排队 ${n} 个`,
  closed: (reason: string | undefined) => (reason ? `已经停办：${reason}` : '已经停办'),
  which: '哪个事项？',
  all: '全部事项',
  allHint: '只停一个时间，请回到上一页选一个事项。',
  idle: (n: number) => `看没有人约的 ${n} 个事项`,
  noneLeft: '这一天没有时间了。',
  openStop: '停办',
  openBoth: '停办或者改名额',
  openOf: (title: string, time: string) => `${title} ${time}`,
  fold: '收起来',
  stop: '停办这个时间',
  reasons: {
    ask: '为什么停办？约了的人会看到。',
    offered: ['停电停水', '工作人员临时有事', '设备坏了', '场地另有安排'],
    leave: '先不停办',
  },
  tell: (n: number) => (n === 0 ? '停办（没有人约）' : `停办，告诉 ${n} 个人`),
  undo: '停办以后能再开，但是取消了的预约不会自己回来。',
  stopPart: (what: string) => `停办${what}`,
  partAsk: (what: string, n: number) => `停办${what}，一共 ${n} 个时间。为什么停办？约了的人会看到。`,
  brokenOff: (done: number, all: number) => `中间断了：${all} 个时间停办了 ${done} 个。`,
  stopped: (told: number) =>
    told === 0 ? '停办好了，没有人约。' : `停办好了，取消了 ${told} 个预约，都会通知到。`,
  more: '还有人没有通知完，系统会接着通知。',
  count: '改名额',
  countHint: '只改这一天这一个时间。约出去的不会少。',
  countSave: '改这个名额',
  countDone: '改好了。空出来的先给排队的人。',
  countWrong: (taken: number) => `请写 ${taken} 到 5000 的数，已经约出去 ${taken} 个。`,
};

const UNITS: { readonly [unit: string]: string } = {
  seats: '名额',
  meals: '预约的份数',
  walkIn: '留给现场的',
  am: '上午的位置',
  pm: '下午的位置',
  lunch: '午饭',
};

/** What is counted, as one says it. */
export const unitWords = ({ unit, name }: Pick<UnitView, 'unit' | 'name'>): string =>
  name ? `“${name}”的名额` : (UNITS[unit] ?? '名额');

/** `约了 2 个，还剩 0 个，排队 1 个` */
export const takenWords = ({ taken, left, waiting, gone }: DayTimeView): string =>
  [
    dayTimes.taken(taken),
    ...(gone ? [] : [dayTimes.left(left)]),
    ...(waiting > 0 ? [dayTimes.waiting(waiting)] : []),
  ].join('，');

export const timeSpan = ({ start, end }: Pick<DayTimeView, 'start' | 'end'>): string => spanWords(start, end);

/** `12 个时间，约了 3 个` */
export const sumWords = (times: readonly DayTimeView[]): string =>
  `${times.length} 个时间，${dayTimes.taken(times.reduce((sum, { taken }) => sum + taken, 0))}`;

export const partWords = { am: '上午', pm: '下午', all: '全天' } as const;

/** Why times are closed; the last step says how many people it reaches. */
export const reasonsFor = (ask: string, told: number) => ({
  ...dayTimes.reasons,
  ask,
  send: dayTimes.tell(told),
});
