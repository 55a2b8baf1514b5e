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
  move: '改个时间',
  cancel: '取消这个预约',
  cancelAsk: '真的要取消吗？取消以后，位置会让给别人。',
  cancelYes: '是的，取消',
  cancelNo: '不取消，留着',
  cancelling: '正在取消，请稍等',
  cancelUntil: (moment: string) => `${moment}之前可以自己改时间或取消。`,
  cancelOver: '已经过了自己改时间、取消的时候。来不了的话，请打电话告诉社区。',
  workers: '谁会来',
  again: '和上次一样，再约一次',
  otherTime: '换个时间再约',
  history: '办到哪一步了',
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
