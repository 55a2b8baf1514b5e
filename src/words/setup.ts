// Words of setting up a community's services: what can be changed, what is wrong about what was typed, and whom a change hurts.
import { dateAt, type Instant } from '#domain/calendar';
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
  hint: '改了马上生效，已经约好的不会被取消。会让别人没有着落的，先列出来问您。',
  services: '改哪个事项',
  none: '这个社区还没有事项。',
  paused: '暂停中',
  sample: '还没核对：打开“办事须知”核对',
  back: '看别的事项',
  change: (part: string) => `改${part}`,
  save: '保存',
  leave: '不改了',
  saved: '保存好了。',
  savedHurt: (n: number) =>
    `保存好了。有 ${n} 个时间没有着落了，下面这些人还不知道：请打电话告诉他们，再到工作台取消或者改时间。`,
  stopReason: '开放时间改了',
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
  stateHint: '暂停以后，居民还看得到这个事项，但是约不了。',
  confirmationHint: '要确认的，居民约了以后先是“等确认”，您在工作台点了才算数。',
  holidayHint: '法定节假日由国家定，不用您一天一天写。',

  about: '名称和地点',
  aboutTitle: '叫什么',
  aboutTitleHint: '居民在首页看到的名字，像“医保参保”。已经约好的，名字不变。',
  aboutTitleWrong: '请写名字，最多 30 个字。',
  summary: '一句话说明',
  summaryHint: '写在名字下面，像“新参保、续保”。不要的话就空着。',
  summaryWrong: '最多 60 个字。',
  place: '在哪儿办',
  placeHint: '写到找得着，像“便民服务站一楼 3 号窗口”。',
  placeWrong: '请写地点，最多 60 个字。',

  hours: '开放时间',
  hoursHint: '用 24 小时写，像 9:00-12:00，14:00-17:00。空着就是这天不开。',
  adjusted: '调休要上班的周末',
  adjustedHint: '国家把周末调成上班的那几天开不开，像 9:00-12:00。空着就是不开。',
  adjustedNow: (spans: readonly string[]) => `调休要上班的周末 ${spans.join('，')}`,
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
  trialDays: '一个人可以先试几天（不能试就写 0）',
  delivery: '每餐最多送几份（空着就是不限）',
  deliveryNone: '不限',
  cutoffDays: (meal: string) => `${meal}：提前几天停止预约（当天就写 0）`,
  cutoffAt: (meal: string) => `${meal}：那天几点停止预约`,
  cutoffNow: (meal: string, days: number, at: string) =>
    `${meal}：${days === 0 ? '当天' : days === 1 ? '前一天' : `提前 ${days} 天`} ${at}停止预约`,
  cutoffHint: '用 24 小时写，像 20:00。天数和钟点要么都写，要么都空着；空着就按“预约的规矩”。',
  cutoffWrong: '天数写 0 到 14，钟点写成 20:00 这样；要么都写，要么都空着。',
  capacityHints: {
    slotMinutes: '像 30，就是 9:00、9:30、10:00 各一个时间。',
    seats: '同一个时间最多几个人来，像有 2 个窗口就写 2。',
    places: '上午、下午分开算，像有 12 张躺椅就写 12。',
    lunches: '在站里吃午饭的，每天最多几份。',
    trialDays: '第一次来的人，不用先评估就可以试的天数。',
    walkIn: '没有预约、直接来的人，给他们留几个。',
    delivery: '送到家里的，一餐最多几份。',
    quota: '这一类人最多几个，和别的类分开算。',
    meals: '这一餐一共做几份，预约的和现场的都算。',
    mealWalkIn: '没有预约、直接来吃的，从总数里留几份。',
  },
  capacityFollows: '已经有人约的时间也跟着改；约出去的不会少。',
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
  rulesHints: {
    horizonDays: '像 14，就是今天能约到两个星期以后。',
    noticeMinutes: '像 120，就是开始前 2 小时还没约就约不了。1440 是 1 天，0 是到开始前都能约。',
    cancelMinutes: '像 60，就是开始前 1 小时还能自己取消，再晚要打电话。0 是到开始前都能取消。',
    mostPersons: '像 4，就是一家 4 口可以一次约好。',
  },
  mostPersons: '一次最多一起约几个人',
  limitHint: '像 2，就是第三次约不上。空着就是不限。',

  order: '谁能约、排队和没来',
  lineNone: '满了就不能排队',
  lineOffer: '可以排队，空出来先问下一位要不要',
  linePromote: '可以排队，空出来直接给下一位',
  lineMost: '最多几个人排队',
  lineMostHint: '像 10，第 11 个就排不上了。',
  offerMinutes: '问了以后等多少分钟',
  offerMinutesHint: '像 120，2 小时没有回话就问再下一位。',
  cooling: '约了不来的，要歇一阵才能再约',
  misses: '没来几次',
  missesHint: '像 2，就是第二次没来以后要歇。',
  withinDays: '在多少天里算',
  withinDaysHint: '像 30，就是一个月以内的才算。',
  forDays: '要歇多少天',
  forDaysHint: '像 7，就是一个星期不能约。有原因的，可以在工作台登记，登记了就不算。',
  minAge: '最小多少岁',
  minAgeHint: '像 60，60 岁的可以约，59 岁的不行。空着就是不限。',
  maxAge: '最大多少岁',
  maxAgeHint: '像 6，6 岁的可以约，7 岁的不行。空着就是不限。',
  agesWrong: '最小的岁数不能比最大的大。',
  groups: '只给哪些人',
  groupsHint: '用顿号隔开，像“独居、失能”，有一样就可以约，要社区核实过才算。空着就是不限。',
  groupsWrong: '最多 12 样，每样最多 20 个字，不要重复。',
  anyone: '谁都可以约',
  agesNow: (min: number | undefined, max: number | undefined) =>
    min === undefined
      ? `${max ?? ''} 岁以下（含）`
      : max === undefined
        ? `${min} 岁以上（含）`
        : `${min} 到 ${max} 岁`,
  groupsNow: (groups: readonly string[]) => `只给：${groups.join('、')}`,
  gradesNow: (grades: readonly string[]) => `评估过的：${grades.join('、')}`,
  lineNow: (words: string, most: number) => `${words}，最多 ${most} 个`,
  coolingNow: (misses: number, within: number, forDays: number) =>
    `${within} 天里 ${misses} 次没来，歇 ${forDays} 天`,
  coolingNone: '没来也不用歇',

  notice: '办事须知',
  lineHints: {
    conditions: '一条一条写，像“本社区户籍或者住满半年”。空着的不会留下。',
    steps: '按先后写，像“先到 1 号窗口取号”。',
    refusals: '写清楚了，居民就不会白跑一趟，像“材料不全的”。',
  },
  materialHint: '一样写一条，像“身份证”。名字空着就去掉了。',
  materialFromHint: '像“派出所”“自己带”。不用说就空着。',
  copiesHint: '像 2，就是两份。',
  feeHint: '用元写，像 12.5。',
  phoneHint: '居民有问题打这个电话，像 0877-2011234。',
  limitDaysHint: '像 5，就是交了材料以后 5 个工作日。',
  checkedHint: '没有核对的，居民会看到“示例”两个字。',
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
  linesNow: (part: string, shown: readonly string[], all: number) =>
    all === 0
      ? `${part}：没有写`
      : `${part}：${shown.join('；')}${shown.length < all ? `；等 ${all} 条` : ''}`,
  fee: '收费多少元（不收费写 0）',
  feeWrong: '写一个钱数，像 12.5。',
  phone: '咨询电话',
  phoneWrong: '请写手机号，或者带区号的座机号。',
  limitDays: '几个工作日办好（当场办好就空着）',
  checked: '内容已经核对过，不再标“示例”',

  questions: '预约时要问的问题',
  questionsHint: '只问办事用得着的。身份证号、银行卡号不要在这里问。',
  questionHint: '像“带轮椅来吗”。',
  optionsHint: '像“带、不带”。',
  maxLengthHint: '像 40，写多了会提醒。',
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
  workerHint: '居民会看到这个名字。',
  skillsHint: '不会办的事，不会派他去。',
  worker: (n: number) => `第 ${n} 位`,
  workerName: (n: number) => `第 ${n} 位的姓名`,
  workerWrong: '请写姓名，最多 20 个字。',
  skills: '会办',
  always: '事项开放的时候都上班',
  own: '有自己的班次',
  ownHours: (name: string, day: string) => `${name} ${day}`,
  addWorker: '加一个人',
  changeWorker: (name: string) => `改${name}`,
  awayOn: (days: string) => `不在：${days}`,
  newcomer: (name: string) => `${name}已经加入上门人员，还不在上面，所以不会派活。`,
  addNamed: (name: string) => `加上${name}`,
  dropWorker: (name: string) => `去掉${name}`,

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
