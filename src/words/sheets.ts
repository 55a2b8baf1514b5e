// Words of what a desk prints: sheets of a day, labels, and the slip for somebody without a phone.
import type { Booking } from '#domain/booking';
import type { ServiceOf, Service } from '#domain/service';
import type { SheetName } from '#domain/sheet';

/** The heads of the columns of a sheet, with the share of the width that each has. */
export type Columns = readonly (readonly [head: string, percent: number])[];

export const columns: { readonly [S in Exclude<SheetName, 'labels' | 'kitchen'>]: Columns } = {
  counter: [
    ['时间', 11],
    ['号码', 9],
    ['姓名', 12],
    ['电话', 14],
    ['办什么', 19],
    ['留言', 22],
    ['结果', 13],
  ],
  visits: [
    ['顺序', 6],
    ['时间', 11],
    ['姓名、电话', 16],
    ['地址', 19],
    ['办什么，要带的', 17],
    ['谁去', 9],
    ['到、走', 9],
    ['结果，签名', 13],
  ],
  delivery: [
    ['顺序', 6],
    ['地址', 24],
    ['姓名、电话', 17],
    ['吃什么', 22],
    ['口味', 8],
    ['收钱', 8],
    ['送到', 6],
    ['签收', 9],
  ],
  daycare: [
    ['姓名', 16],
    ['电话', 18],
    ['哪半天', 12],
    ['午饭', 8],
    ['接送', 8],
    ['来的时间', 12],
    ['走的时间', 12],
    ['谁来接', 14],
  ],
  event: [
    ['序号', 8],
    ['号码', 13],
    ['姓名', 22],
    ['电话', 22],
    ['签到', 35],
  ],
};

export const sheets = {
  printed: (name: string, at: string) => `${name} ${at} 打印`,
  nobody: '只有数字，没有姓名。',
  keep: '有姓名和电话，用完请收好，不要留在桌上。',
  hint: '在电脑上按 Ctrl+P（苹果电脑按 ⌘P）打印，纸张选 A4。',
  total: (n: number) => `共 ${n} 人`,
  households: (n: number) => `共 ${n} 户`,
  walkIns: '没有预约、当场来的：',
  priority: '优先',
  noPhone: '没有电话',
  pending: '等确认',
  yes: '要',
  no: '',
  km: (metres: number) =>
    metres < 1000
      ? `离上一户约 ${Math.round(metres / 10) * 10} 米`
      : `离上一户约 ${(metres / 1000).toFixed(1)} 公里`,
  bring: (names: readonly string[]) => `带：${names.join('、')}`,
  asIs: '做什么吃什么',
  pay: (yuan: string) => yuan,
  noPay: '不收',
  next: '接下张',
  on: '接上张',
};

export const kitchenSheet = {
  meals: '一共',
  walkIns: '其中当场来的',
  offered: '还没答应的',
  unit: '份',
  dish: '菜',
  count: '份数',
  diets: '口味',
  channels: '怎么吃',
  stations: '日间照料站的午饭（另外算）',
  none: '没有',
};

export const slip = {
  title: '预约单',
  number: '您的号码',
  when: '什么时候',
  what: '办什么',
  who: '谁来',
  where: '在哪里',
  bring: '请带好',
  call: '有事打电话',
  eats: '吃什么',
  eatsOf: (name: string, dishes: string) => `${name}：${dishes}`,
  pay: '付多少',
  scan: '来了给工作人员扫',
  visit: '工作人员到您家来，请在家里等。',
  note: '来不了，请打电话说一声，位置好让给别人。',
  /** What it is about, with what somebody does there. */
  matter: ({ serviceTitle, choice }: Booking, service?: Service): string => {
    const task =
      choice?.kind === 'visit' && service?.kind === 'visit'
        ? taskOf(service, choice.taskId)?.title
        : undefined;
    return task ? `${serviceTitle}：${task}` : serviceTitle;
  },
};

export const taskOf = ({ tasks }: ServiceOf<'visit'>, taskId: string) =>
  tasks.find(({ id }) => id === taskId);
