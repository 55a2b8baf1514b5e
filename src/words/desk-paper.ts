// Words of the pages on which a desk prints sheets and takes tables away.
import { minuteAt, type Instant, type LocalDate } from '#domain/calendar';
import type { SheetName } from '#domain/sheet';
import { dayWords, timeWords } from './dates';

/** What each sheet is for, in a line. */
export const sheetHints: { readonly [S in SheetName]: string } = {
  counter: '按时间排，谁来办什么',
  visits: '先去哪家，后去哪家',
  delivery: '送到哪家，签收',
  labels: '贴餐盒，A4 纸一页 24 张',
  kitchen: '每道菜做多少份',
  daycare: '来和走的时间，谁来接',
  event: '留了签名的地方',
};

export const paper = {
  title: '打印单子',
  day: '打印哪一天',
  otherDay: '别的日子',
  pickDay: '点这里选日子',
  today: '今天',
  tomorrow: '明天',
  meal: '哪一餐',
  allMeals: '这天的每一餐',
  which: '打印什么',
  make: '准备单子',
  making: '正在准备，请稍等',
  nothing: (sheet: string, day: string) => `${day}没有要打印的“${sheet}”：没有人约。`,
  ready: (name: string, rows: number) => `“${name.replace(/\.\w+$/, '')}”准备好了，共 ${rows} 条。`,
  slipReady: '预约单准备好了，一页，大字。',
  open: '打开，去打印',
  download: '下载表格',
  copy: '复制链接',
  copied: '链接复制好了。请发到办公电脑上打开。',
  copyFailed: '没有复制成。请再试一次。',
  until: (until: Instant) => `链接 ${timeWords(minuteAt(until))}以前有效，里面有姓名和电话，不要发给别人。`,
  slip: '打印预约单',
  slipHint: '给没有手机的人带回家：号码、时间、地点、要带什么，大字一页。',
  makeSlip: '准备预约单',
  fileGone: '文件一天以后自动删除。',
};

export const exporting = {
  title: '导出表格',
  span: '哪一段时间',
  from: '从',
  to: '到',
  pick: '点这里选日子',
  wrongSpan: (most: number) => `开始的日子要在前面，一次最多 ${most} 天。`,
  bookings: '约过的',
  bookingsHint: '每个人一行：时间、事项、姓名、电话、来没来',
  people: '来过的人',
  peopleHint: '每个人一行：来过几次，最近哪天',
  settlement: '食堂结算',
  settlementHint: '一个月的餐数、补贴、收的钱',
  which: '导出什么',
  month: '哪个月',
  months: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  make: '准备表格',
  making: '正在准备，请稍等',
  nothing: '这段时间没有可以导出的。换一段时间看看。',
  nothingSettled: '这个月还没有结算，没有可以导出的。每月 4 号以后会有上个月的。',
  more: (next: LocalDate) => `人太多，这张表到${dayWords(next, next)}前一天为止。`,
  rest: (next: LocalDate) => `接着导出${dayWords(next, next)}以后的`,
  opens: '用 Excel 或 WPS 打开。',
};
