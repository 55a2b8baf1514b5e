// Words about standing orders (长期预订): what is asked for on which weekdays, pauses, and what became of the days.
import type { LocalDate, Weekday } from '#domain/calendar';
import type { Refusal } from '#domain/refusal';
import type { Pause, StandingState } from '#domain/standing';
import { closedWords } from './closed';
import { dayWords, weekdayName } from './dates';
import { channelWords } from './dishes';
import { refusalWords } from './refusals';
import { unmetWords } from './unmet';

const WORKDAYS = '1,2,3,4,5';

/** `每天`, `周一到周五`, `每周二、周四` */
export function weekdaysWords(days: readonly Weekday[]): string {
  const sorted = [...days].sort();
  if (sorted.length === 7) return '每天';
  if (sorted.join() === WORKDAYS) return '周一到周五';
  return `每${sorted.map(weekdayName).join('、')}`;
}

/** `11月24日 周二到11月28日 周六`, `从11月24日 周二起，到您说恢复为止` */
export function pauseWords({ from, to }: Pause, today: LocalDate): string {
  if (to === undefined) return `从${dayWords(from, today)}起暂停，到您恢复为止`;
  return from === to
    ? `${dayWords(from, today)}暂停一天`
    : `${dayWords(from, today)}到${dayWords(to, today)}暂停`;
}

function because(refusal: Refusal, now: number): string {
  const { code, detail } = refusal;
  switch (code) {
    case 'SOLD_OUT':
      if (detail.channel) return `“${channelWords[detail.channel]}”约满了`;
      return detail.what ? `“${detail.what}”卖完了` : '已经约满了';
    case 'NOT_OFFERED':
      if (detail.what !== 'dish') return refusalWords(refusal, now).say;
      return detail.name ? `菜单上没有“${detail.name}”` : '菜单上没有您选的菜';
    case 'TOO_LATE':
      return '已经过了能订的时间';
    case 'CLOSED_DAY':
      return closedWords(detail.reason, detail.name);
    case 'SESSION_CLOSED':
      return detail.reason ? `当天停了，${detail.reason}` : '当天停了';
    case 'NO_SUCH_TIME':
      return '当天不开';
    case 'SERVICE_PAUSED':
      return '暂时停止预约';
    case 'ALREADY_BOOKED':
      return '那天已经另外约好了';
    case 'LIMIT_REACHED':
      return '已经约够次数了';
    case 'NOT_ELIGIBLE':
      return unmetWords(detail.unmet);
    default:
      return refusalWords(refusal, now).say;
  }
}

/** Why a day was skipped: `没订上：菜单上没有“清蒸鱼”。` */
export const skippedWords = (refusal: Refusal, now: number): string =>
  `没订上：${because(refusal, now).replace(/。$/, '')}。`;

export const standingStates: {
  readonly [S in StandingState]: { readonly name: string; readonly tone: 'good' | 'now' | 'over' };
} = {
  active: { name: '一直在订', tone: 'good' },
  paused: { name: '暂停了', tone: 'now' },
  ended: { name: '已经停掉', tone: 'over' },
};

export const standing = {
  title: '长期预订',
  heading: '每周固定订',
  hint: '设一次就行。系统每次提前一个星期替您订好，您随时能暂停、能停掉。',
  headingChange: '改长期预订',
  weekdays: '每周哪几天？',
  meal: '哪一餐？',
  from: '从哪天开始？',
  pickDay: '选一个日子',
  until: '订到哪天？',
  untilHint: '不填就一直订下去。',
  pickUntil: '一直订',
  dropUntil: '不定日子，一直订',
  forWhom: '给谁订？',
  noPeople: '还没有登记任何人。先登记一下给谁订。',
  addPerson: '去登记',
  dishes: '想吃什么？按点的先后算，先点的先订。',
  dishNth: (n: number) => `第 ${n} 想吃`,
  noDishes: '现在还看不到菜单。没有选菜的话，就按当天的菜单订。',
  otherwise: '哪天没有这些菜怎么办？',
  otherwiseFirst: '换一样合口味的',
  otherwiseSkip: '那天就不订',
  halves: '上午还是下午？',
  save: '就这样一直订',
  saveChange: '就这样改',
  saving: '正在保存，请稍等',
  wrong: {
    weekdays: '请选每周哪几天。',
    people: '请选给谁订。',
    most: (n: number) => `一次最多一起订 ${n} 个人，请少选几个。`,
    until: '结束的日子要在开始以后。',
    from: '请选从哪天开始。',
    halves: '请选上午或者下午。',
  },
  notHere: '这一项不能长期预订。',
  listTitle: '我的长期预订',
  none: '您还没有长期预订。',
  noneHint: '在食堂或者日间照料站的页面里，可以设每周固定订。',
  first: (day: string) => `下一次：${day}`,
  noNext: '两个月里没有要订的日子',
  people: (names: string) => `给${names}订`,
  wishes: (titles: readonly string[]) => `想吃：${titles.join('，没有就')}`,
  diets: (names: readonly string[]) => `口味：${names.join('、')}`,
  days: '这几天的情况',
  placed: '已经订好',
  withdrawn: '取消了',
  change: '改一改',
  pause: '暂停',
  pauseFrom: '从哪天开始暂停？',
  pauseTo: '暂停到哪天？',
  pauseToHint: '不知道的话可以不填，想吃了再点“恢复”。',
  pauseToPick: '还没定',
  pauseToDrop: '不定日子',
  pauseWrong: '结束的日子要在开始以后。',
  pauseYes: '就这样暂停',
  pauseNo: '先不暂停',
  resume: '恢复',
  end: '停掉',
  endAsk: '真的要停掉吗？已经替您订好、还能取消的，会一起取消。',
  endYes: '是的，停掉',
  endNo: '不停，留着',
  working: '正在办，请稍等',
  saved: '设好了。马上替您订最近的日子，订好了在“我的预约”里看。',
  cancelled: (days: string) => `已经替您取消：${days}。`,
  kept: (days: string) => `来不及取消、还要去的：${days}。去不了的话，请打电话说一声。`,
  done: '改好了。',
};
