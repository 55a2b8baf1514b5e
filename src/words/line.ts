// Words about standing in line for a time that has no place left: what it means before one does, and where one stands.
import type { LineRule } from '#domain/line';

/** Bookings that came before. */
const ahead = (waiting: number): string =>
  waiting > 0 ? `前面有 ${waiting} 个预约在等` : '现在还没有人排，您排第一个';

const durationWords = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;

export const line = {
  offer: (waiting: number) => `也可以排队等：${ahead(waiting)}。有人取消了，就按先后轮到。`,
  join: '排队等位置',
  joining: '正在排队，请稍等',
  heading: '没有位置了，要排队吗？',
  before: (waiting: number) => `这个时间约满了。${ahead(waiting)}。有人取消了，就按先后轮到。`,
  /** What happens when it is one's turn. */
  turn: ({ mode, offerMinutes }: Pick<LineRule, 'mode' | 'offerMinutes'>) =>
    mode === 'promote'
      ? '轮到您时，位置直接就是您的。'
      : `轮到您时，位置给您留 ${durationWords(offerMinutes)}，要您自己点一下“要这个位置”。`,
  stayHome: '排到以前还没有位置，请先不要出门。',
  here: '您现在排在',
  position: (position: number) => `第 ${position} 位`,
  positionHint: (position: number) =>
    position === 1 ? '有人取消，就轮到您。请常来看看。' : '有人取消，您就往前走。请常来看看。',
  leave: '不排队了',
  leaveAsk: '真的不排了吗？以后再排，要从最后排起。',
  leaveYes: '是的，不排了',
  leaveNo: '接着排',
  leaving: '正在退出排队，请稍等',
};

/** Words about a place that has been offered to somebody in line. */
export const offer = {
  until: (moment: string) => `位置给您留到${moment}。过了时间，就让给后面的人。`,
  accept: '要这个位置',
  accepting: '正在办，请稍等',
  refuse: '不要这个位置',
  refuseAsk: '真的不要吗？不要的话，位置会让给后面的人。',
  refuseYes: '是的，不要了',
  refuseNo: '先留着',
  refusing: '正在办，请稍等',
};
