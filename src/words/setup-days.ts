// Words of single days in setting up: days on which all is closed, on which one service is other than usual, and on which somebody is away.
import type { Weekday } from '#domain/calendar';
import type { LocalDate, Minutes } from '#domain/calendar';
import type { HoursException } from '#domain/service';
import { dayWords, spanWords, timeWords, weekdayName } from './dates';

/** `2027年1月4日（周一）到 1月5日（周二）：年假`; the year is said once. */
export function daysWords(from: LocalDate, to: LocalDate, today: LocalDate, reason: string): string {
  const one = (date: LocalDate, seen: LocalDate) => dayWords(date, seen).replace(/ (.+)$/, '（$1）');
  return `${one(from, today)}${from === to ? '' : `到 ${one(to, from)}`}${reason ? `：${reason}` : ''}`;
}

export const days = {
  from: '从哪天',
  to: '到哪天',
  toHint: '只有一天就不用改。',
  pick: '选一天',
  reason: '原因',
  wrong: '请选好从哪天到哪天，最后一天不能在前面。',
  reasonWrong: (most: number) => `请写原因，最多 ${most} 个字。`,
  reasonLong: (most: number) => `最多 ${most} 个字。`,
  drop: '去掉',
  dropOf: (what: string) => `去掉：${what}`,
};

export const absences = {
  title: '不在的日子',
  add: '加不在的日子',
  put: '加上这几天',
  reasonHint: '像“年假”。居民看不到，不写也可以。',
};

export const rota = {
  title: '一个星期里谁上班',
  day: (day: Weekday, names: readonly string[]) =>
    `${weekdayName(day)}：${names.length > 0 ? names.join('、') : '没有人'}`,
  away: '接下来谁不在',
  nobodyAway: '没有人请假。',
  awayOne: (name: string, words: string) => `${name}：${words}`,
  partly: (name: string, spans: readonly string[]) => `${name}（${spans.join('，')}）`,
};

export const single = {
  title: '单独的日子',
  hint: '某一天和平时不一样，就写在这里：不办、改时间，或者改名额。',
  none: '没有，都按开放时间。',
  closed: '这天不办',
  other: '这天照办，时间或者名额不一样',
  spans: '这天的时间',
  spansHint: '用 24 小时写，像 9:00-12:00，14:00-17:00。',
  spansWrong: '写成 9:00-12:00 这样，几段用逗号隔开，按先后，不要重叠。',
  places: '这天每个时间一共多少名额',
  placesHint: '留给现场的也算在里面。空着就和平时一样。',
  reasonHint: '居民会看到，像“消防演练”。',
  add: '加一个单独的日子',
  put: '加上',
  many: (most: number) => `一次最多加 ${most} 天。`,
  full: (most: number) => `单独的日子最多 ${most} 天，请先去掉一些。`,
  unsaved: '加好了记得点“保存”。',
  /** `11月24日 周二，上午 9:00–10:00，每个时间 3 个名额，评审` */
  one: ({ date, spans, places, reason }: HoursException, today: LocalDate) =>
    [
      dayWords(date, today),
      spans.length === 0 ? '不办' : spans.map(([start, end]) => spanWords(start, end)).join('、'),
      ...(places === undefined ? [] : [`每个时间 ${places} 个名额`]),
      reason,
    ].join('，'),
};

export const closures = {
  title: '整个社区停办的日子',
  none: '没有定。',
  add: '定停办的日子',
  send: '停办这几天',
  leave: '不定了',
  shared: '区里或者几个社区一起定的，这里不能改。',
  reasonHint: '居民会看到，像“换届选举”。',
  closed: '定好了，这几天不能再约了。',
  booked: (n: number) => `有 ${n} 个时间已经约出去了，不会自动取消，他们还不知道。`,
  bookedOne: (n: number) => `约了 ${n} 个`,
  change: '改',
  changeOf: (what: string) => `改：${what}`,
  save: '改成这几天',
  leaveChange: '不改了',
  changed: '改好了。空出来的日子马上能约。',
  drop: '不停办了',
  dropOf: (what: string) => `不停办了：${what}`,
  dropAsk:
    '不停办了以后，这几天马上又能约。为了停办已经取消的预约不会回来，也不会自动替他们再约；要的人请自己再约一次。',
  dropYes: '确定，不停办了',
  dropNot: '先不动',
  dropped: '不停办了，这几天又能约了。',
  stillClosed: (n: number) => `有 ${n} 个时间是单独停办的，现在还停着：`,
  other: '刚才有别的管理员改过，下面是最新的，请看一看再改。',
  gone: '刚才有别的管理员让这几天不停办了。',
};

export const stopping = {
  all: (n: number) => `停办这 ${n} 个时间，告诉大家`,
  ask: '停办以后，约了这些时间的人都会取消，并且收到通知。',
  doing: (done: number, all: number) => `正在停办，第 ${done + 1} 个，一共 ${all} 个`,
  done: (n: number) => `停办好了，取消了 ${n} 个预约，都会通知到。`,
  reopen: '重新开放',
  reopenOf: (time: string) => `重新开放：${time}`,
  reopened: '重新开放了，可以约。已经取消的预约不会自己回来。',
  holding: (n: number) => `还有 ${n} 个预约没有通知完，请过几分钟再开。`,
  time: (date: LocalDate, start: Minutes, today: LocalDate) => `${dayWords(date, today)} ${timeWords(start)}`,
};
