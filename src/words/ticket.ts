// Words of a booking's ticket.
import type { BookingView } from '#contract/booking';
import type { KindName } from '#domain/kinds/index';

export const ticket = {
  title: '我的号单',
  code: '预约号码',
  codeHint: '把这个号码念给工作人员就行',
  codeAloud: (code: string) => `预约号码 ${[...code].join(' ')}`,
  qr: (code: string) => `二维码，里面是预约号码 ${[...code].join(' ')}`,
  when: '时间',
  where: '地点',
  who: '预约人',
  note: '留言',
  declinedBecause: (reason: string) => `原因：${reason}`,
  cancelledBecause: (reason: string) => `取消原因：${reason}`,
  goTo: (window: string) => `请到${window}`,
  signed: (name: string) => `${name}代签`,
  nobody: '正在另外派人',
  lacks: (missing: readonly string[]) => `还差：${missing.join('、')}`,
  move: '改个时间',
  cancel: '取消这个预约',
  cancelAsk: '真的要取消吗？取消以后，位置会让给别人。',
  cancelYes: '是的，取消',
  cancelNo: '不取消，留着',
  cancelling: '正在取消，请稍等',
  cancelUntil: (moment: string) => `${moment}之前可以自己改时间或取消。`,
  cancelOver: '已经过了自己改时间、取消的时候。来不了的话，请打电话告诉社区。',
  workers: '谁会来',
  calendar: '记进手机日历',
  call: '打电话问社区',
  /** In the calendar, under the title. */
  calendarAbout: (code: string, who: string, come: string) => `预约号码 ${code}，${who}。${come}`,
  map: '在地图上看怎么走',
  /** Of coordinates nobody has surveyed. */
  sampleAt: (place: string) => `${place}（示例位置，请先打电话问清楚）`,
  copyPlace: '复制地址',
  placeCopied: (place: string) => `地址复制好了，粘贴到地图里就能查怎么走：${place}`,
  placeNotCopied: (place: string) => `手机没有让我们复制。地址是：${place}`,
  again: '和上次一样，再约一次',
  otherTime: '换个时间再约',
  history: '办到哪一步了',
  more: '更多',
};

/** What has become of writing it into the calendar; nothing when somebody changed their mind. */
export const keptWords: { readonly [K in 'kept' | 'file' | 'denied']: string } = {
  kept: '记好了，提前 1 小时手机会响。以后要是改时间或者取消，请把日历里的也删掉。',
  file: '日历文件下载好了，打开它，就记进日历了，提前 1 小时会响。以后要是改时间或者取消，请把日历里的也删掉。',
  denied: '手机没有让我们记日历。请把时间抄下来，或者在微信设置里让“邻里约”用日历，再点一次。',
};

/** What to do with a confirmed booking, kind by kind. */
const comes: { readonly [K in KindName]: string } = {
  counter: '请按时带好材料过去，把号码念给工作人员就行。',
  visit: '请按时在家等，备好材料。来的人会出示工作证，也说得出下面的号码。',
  canteen: '到时候去食堂，把号码念给工作人员，或者报名字也行。',
  daycare: '请按约好的半天过来，把号码念给工作人员就行。',
  event: '请按时到场，把号码念给工作人员就行。',
};

export const comeWords = ({ kind, choice }: Pick<BookingView, 'kind' | 'choice'>): string =>
  choice?.kind === 'canteen' && choice.channel === 'delivery'
    ? '到时候送到家，请留人在家。送餐的人会问下面的号码。'
    : comes[kind];

/** The way from a ticket to the page of its service. */
export const seeWords: { readonly [K in KindName]: string } = {
  counter: '看要带的材料',
  visit: '看要备的材料',
  canteen: '看这几天的菜',
  daycare: '看照料站',
  event: '看这个活动',
};
