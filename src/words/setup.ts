// Words of setting up a community's services: what can be changed, what is wrong about what was typed, and whom a change hurts.
import { dateAt, type Instant, type LocalDate } from '#domain/calendar';
import type { HurtView } from '#contract/desk-setup';
import type { LimitRule } from '#domain/limit';
import type { Question } from '#domain/question';
import type { Material } from '#domain/service';
import type { Unfit } from '#domain/setup';
import { dayWords, spanWords } from './dates';
import { statusWords } from './statuses';

/** `1 天`, `2 小时`, `45 分钟` */
function lengthWords(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

export const setup = {
  title: '事项设置',
  hint: '改了马上生效。已经有人约过的时间不受影响；会影响到别人的，先问您。',
  services: '改哪个事项',
  none: '这个社区还没有事项。',
  paused: '暂停中',
  sample: '还是示例，没有核对',
  back: '看别的事项',
  change: '改',
  changeOf: (part: string) => `改：${part}`,
  save: '保存',
  leave: '不改了',
  saved: '保存好了。',
  savedHurt: (n: number) =>
    `保存好了。有 ${n} 个时间受影响，请打电话告诉下面这些人，再到工作台取消或者改时间。`,
  stale: '刚才有别的管理员改过这个事项。下面是最新的，请看一看再改。',
  asks: (n: number) => `这样改，有 ${n} 个时间已经约出去的就没有着落了：`,
  agree: '知道了，还是要这样改',
  keep: '先不改了',
  wrong: '有的地方没有填对，请看看红字。',

  state: '开放和确认',
  open: '开放预约',
  pausedState: '暂停预约（已经约好的不受影响）',
  byStaff: '预约要工作人员确认',
  automatic: '预约不用确认，马上算数',
  holidayClosed: '法定节假日不办',
  holidayOpen: '法定节假日照常办',

  hours: '开放时间',
  hoursHint: '用 24 小时写，像 9:00-12:00，14:00-17:00。空着就是这天不开。',
  hoursWrong: '写成 9:00-12:00 这样，几段用逗号隔开，按先后，不要重叠。',

  capacity: '名额',
  slotMinutes: '每个时间多少分钟',
  seats: '每个时间多少个名额',
  places: '每半天多少个位置',
  lunches: '每天多少份午饭（没有就写 0）',
  walkIn: '留给现场的名额（没有就写 0）',
  meals: (meal: string) => `${meal}：一共多少份`,
  mealWalkIn: (meal: string) => `${meal}：其中留给现场多少份`,
  quota: (title: string) => `“${title}”多少个名额`,
  walkInTooMany: '留给现场的不能比一共的多。',

  rules: '预约的规矩',
  /** As it is now, said rather than typed. */
  now: {
    horizonDays: (days: number) => `最早提前 ${days} 天约`,
    noticeMinutes: (minutes: number) =>
      minutes === 0 ? '到开始前都能约' : `开始前 ${lengthWords(minutes)}停止预约`,
    cancelMinutes: (minutes: number) =>
      minutes === 0 ? '到开始前都能自己取消' : `开始前 ${lengthWords(minutes)}就不能自己取消`,
    mostPersons: (n: number) => `一次最多一起约 ${n} 个人`,
  },
  horizonDays: '最早能提前几天约',
  noticeMinutes: '开始前多少分钟停止预约',
  cancelMinutes: '开始前多少分钟不能自己取消',
  minutesHint: '60 是 1 小时，1440 是 1 天',
  mostPersons: '一次最多一起约几个人',
  limitHint: '空着就是不限',

  notice: '办事须知',
  conditions: '谁可以办',
  steps: '怎么办',
  refusals: '哪些情况办不了',
  line: (part: string, n: number) => `${part}（第 ${n} 条）`,
  lineWrong: '最多 200 个字。',
  materials: '要带的材料',
  materialName: (n: number) => `材料（第 ${n} 样）`,
  materialFrom: '在哪儿拿',
  copies: '复印件几份',
  nameWrong: '最多 40 个字。',
  feeShort: '收费（元）',
  lines: (part: string, n: number) => `${part}：${n} 条`,
  fee: '收费多少元（不收费写 0）',
  feeWrong: '写一个钱数，像 12.5。',
  phone: '咨询电话',
  phoneWrong: '请写手机号，或者带区号的座机号。',
  limitDays: '几个工作日办好（当场办好就空着）',
  checked: '内容已经核对过，不再标“示例”',

  questions: '预约时要问的问题',
  questionLabel: (n: number) => `第 ${n} 个问题`,
  questionWrong: '请写问题，最多 60 个字。',
  required: '一定要答',
  several: '可以选好几个',
  options: '有哪些选项，用顿号隔开',
  optionsWrong: '至少两个选项，不要重复。',
  maxLength: '最多写几个字',
  addQuestion: '加一个问题',
  removeQuestion: (n: number) => `去掉第 ${n} 个问题`,
  noQuestions: '现在没有问题。',

  workers: '上门的人和班次',
  worker: (n: number) => `第 ${n} 位`,
  workerName: (n: number) => `第 ${n} 位的姓名`,
  workerWrong: '请写姓名，最多 20 个字。',
  skills: '会办',
  always: '事项开放的时候都上班',
  own: '有自己的班次',
  ownHours: (name: string, day: string) => `${name} ${day}`,
  absences: '不在的日子',
  absence: (from: LocalDate, to: LocalDate, today: LocalDate, reason: string) =>
    `${dayWords(from, today)}${from === to ? '' : `至${dayWords(to, today)}`}${reason ? `，${reason}` : ''}`,
  from: '从哪天',
  to: '到哪天',
  pick: '选一天',
  reason: '原因',
  reasonWrong: '请写原因，最多 40 个字。',
  addDays: '加不在的日子',
  addAbsence: '加上这几天',
  dropAbsence: '去掉',
  addWorker: '加一个人',
  dropWorker: (name: string) => `去掉${name}`,

  closures: '整个社区停办的日子',
  noClosures: '没有定。',
  addClosure: '定停办的日子',
  close: '停办这几天',
  closed: '定好了，这几天不能再约了。',
  closedBooked: (n: number) =>
    `有 ${n} 个时间已经约出去了，不会自动取消。请到工作台把这些时间停办，告诉大家：`,
  daysWrong: '请选好从哪天到哪天，最后一天不能在前面。',
  closeReasonWrong: '请写原因，居民会看到，最多 60 个字。',
  booked: (n: number) => `约了 ${n} 个`,
  number: (least: number, most: number) => `请写 ${least} 到 ${most} 的数。`,
};

export const unfitWords: { readonly [U in Unfit]: string } = {
  capacity: '这个事项没有这一项名额，请刷新再看。',
  workers: '只有上门的事项才有班次。',
  hours: '食堂的每一段时间，都要从一餐的开餐时间开始。',
  places: '这个事项不能单独定一天的名额。',
  slots: '有一段时间太短，不够一个时间。请改长一点，或者把每个时间改短。',
};

export const limitLabels: { readonly [P in LimitRule['per']]: string } = {
  open: '一个人同时最多约几次',
  day: '一个人一天最多约几次',
  week: '一个人一星期最多约几次',
  month: '一个人一个月最多约几次',
};

export const questionTypes: { readonly [T in Question['type']]: string } = {
  text: '写几个字',
  choice: '选一选',
  number: '写一个数',
  date: '选一天',
};

export const materialForms: { readonly [F in Material['form']]: string } = {
  original: '原件',
  copy: '复印件',
  'original-and-copy': '原件和复印件',
};

/** `11月24日 周二 上午 9:00–9:30` */
export const hurtTime = ({ date, start, end }: HurtView, now: Instant): string =>
  `${dayWords(date, dateAt(now))} ${spanWords(start, end)}`;

/** Why a time is hurt. */
export function hurtWhy({ why, name, taken = 0, will = 0 }: HurtView): string {
  if (why === 'vanished') return '这个时间没有了';
  if (name && will === 0) return `${name}这个时间不在`;
  return `${name ? `“${name}”` : ''}约出去 ${taken} 个，只剩 ${will} 个`;
}

/** `张敏，号码 385211，等确认` */
export const hurtBooking = ({ names, code, status }: HurtView['bookings'][number]): string =>
  `${names.join('、')}，号码 ${code}，${statusWords[status].name}`;
