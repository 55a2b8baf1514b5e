// Words about events: when, how many places for whom, signing up as a family, standing in line, and lots.
import type { LineRule } from '#domain/line';
import { line } from './line';

export const event = {
  title: '社区活动',
  where: '在哪儿',
  howMany: '几个人去？',
  alone: '一个人去',
  family: '一家人一起去',
  familyHint: (most: number) => `最多 ${most} 个人，要么都有位置，要么都不占。下一页打勾选人。`,
  when: '去哪一场？',
  left: (left: number) => (left > 0 ? `还有 ${left} 个名额` : '名额满了'),
  quota: (title: string, left: number) => `${title}：${left > 0 ? `还有 ${left} 个名额` : '满了'}`,
  walkIn: (left: number) => `另外给当天直接来的人留 ${left} 个`,
  waiting: (waiting: number) => `${waiting} 个报名在排队`,
  signUp: '报名',
  wait: line.join,
  over: '报名结束了',
  full: '报满了',
  closed: '这一场停办了',
  /** On the button, for those who do not see what stands above it. */
  label: (action: string, when: string) => `${action}，${when}`,
  until: (moment: string) => `报名到${moment}。`,
  none: '最近没有场次。快到日子的时候再来看看，或者打电话问社区。',
  noneYet: '这一个月没有场次，看看后面的。',
  later: '看后面的场次',
  earlier: '看前面的场次',
  ifFull: '名额满了怎么办',
  waitMeans: (rule: Pick<LineRule, 'mode' | 'offerMinutes'>): readonly string[] => [
    '名额满了可以排队。有人取消了，就按先后轮到；一家人的位置够了才轮到一家人。',
    line.turn(rule),
    line.stayHome,
  ],
};

/** Words about lots: before one signs up, and on an event's page. */
export const lots = {
  title: '这个活动要抽签',
  how: [
    '报名不分先后，抽签以前都一样。',
    '到了时间，社区来抽。先后次序由一串事先封好的号码算出来，谁也改不了。',
    '排在前面的直接有位置。一家人一起报的是一个签，要么都有，要么都没有。',
    '没有抽中的，按抽出的次序等：有人不来就轮到。',
    '抽完以后，号码和次序都公开，谁都可以核对。',
  ],
  enter: '报名参加抽签',
  /** Of so many places; before the draw by how many bookings take part, after it by how many still wait. */
  places: (places: number, waiting: number, drawn: boolean) =>
    drawn
      ? `一共 ${places} 个名额，已经抽过签，${waiting} 个报名在等`
      : `一共 ${places} 个名额，已经有 ${waiting} 个报名`,
  at: (moment: string) => `${moment}以后抽签`,
  due: '抽签的时间到了，等社区来抽。现在报名还赶得上。',
  past: '已经抽过签了。现在报名，排在后面等。',
  see: '看抽签',
  /** Giving up a booking that takes part, before the draw. */
  leaving: {
    first: '不参加抽签了',
    ask: '真的不参加了吗？抽签以前，还可以再报名。',
    yes: '是的，不参加了',
    no: '还是参加',
    sending: '正在退出抽签，请稍等',
  },
  /** Of a booking that takes part, before the draw. */
  entered: '已报名，等抽签',
  enteredNext: '您的报名参加抽签了。还没有位置，请先不要准备出门。抽好以后，这里会变。',
};
