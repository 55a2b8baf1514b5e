// Words of rating a matter (好差评): the five levels as GB/T 39735-2020 names them, and nothing that leads to one of them.
import type { Aspect, Level } from '#domain/rating';

export const levelWords: { readonly [L in Level]: string } = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** The same whatever the level. */
export const aspectWords: { readonly [A in Aspect]: string } = {
  attitude: '工作人员的态度',
  time: '等的时间',
  clarity: '话说得清不清楚',
  place: '地方和设施',
  result: '最后的结果',
};

/** Characters; contract/rating.ts says the same. */
export const MOST_TEXT = 200;

export const rating = {
  title: '评价',
  ask: '您觉得这次办得怎么样？',
  once: '评不评都行。一件事评一次，交了就不能改。',
  confidential: '评价是保密的，窗口的工作人员看不到是谁评的。',
  callBack: '评了“不满意”或“非常不满意”的，社区负责人会在 5 个工作日里打电话来问一问。',
  level: '请选一个',
  aspects: '是哪方面？可以不选',
  text: '还想说什么？可以不写',
  textHint: `最多 ${MOST_TEXT} 个字`,
  tooLong: (n: number) => `写了 ${n} 个字，最多 ${MOST_TEXT} 个字，请写短一点。`,
  missing: '还没有选满意不满意，请在上面选一个。',
  send: '交上去',
  sending: '正在交，请稍等',
  thanks: '收到了，谢谢您',
  thanksGood: '您的评价会用来把事情办得更好。',
  thanksBad: '让您不满意了，对不起。社区负责人会在 5 个工作日里给您打电话。',
  notNow: '这件事现在不能评价：要办完、记下您来过以后，一个月里可以评。',
  toTicket: '看这个预约',
};
