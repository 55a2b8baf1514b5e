// Words of the call list: why somebody is called, what they have to be told, and what came of it.
// What a notice says is messages.ts's, in the words of the one who reads it: they can be read out as they stand.
import { dateAt, isLocalDate, minuteAt, type Instant } from '#domain/calendar';
import type { CallView } from '#contract/desk-calls';
import type { CallReason } from '#domain/call';
import { dayWords, momentWords, nearWords, timeWords } from './dates';
import { noticeWords, nowWords } from './messages';
import { phoneWords } from './phones';

/** `今天上午 9:30`; further away with its day. */
function soonWords(at: Instant, now: Instant): string {
  const near = nearWords(dateAt(at), dateAt(now));
  return near ? `${near}${timeWords(minuteAt(at))}` : momentWords(at, now);
}

export const calls = {
  title: '要打的电话',
  none: '没有要打的电话。有人收不到消息、没有来，就会写在这里。',
  left: (n: number) => (n > 0 ? `还有 ${n} 个要打。` : '都打完了。'),
  toDesk: '回到工作台',
  others: (n: number) => `看后面的（还有 ${n} 个）`,
  mere: '只是告诉一声：约好了',
  mereWhy: '对方打开手机也看得到，看过、来过就自己不见了。有空再打。',
  mereOpen: (n: number) => `看这 ${n} 个`,
  mereClose: '收起来',
  more: '后面还有。打完这些，再刷新看看。',
  refresh: '刷新看看有没有新的',
  overdue: '过时间了，快打',
  due: (at: Instant, now: Instant) => `${soonWords(at, now)} 以前打`,
  call: (phone: string) => `打电话 ${phoneWords(phone)}`,
  noPhone: '没有留电话，请上门告诉一声。',
  tried: (times: number) => `打过 ${times} 次，没人接`,
  readHimself: '对方已经在手机上看过这条消息了，打不打都行。',
  tell: '要告诉对方：',
  reached: '打通了，已告知',
  visited: '上门告诉了',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
  other: '写别的结果',
  otherLabel: '打电话的结果',
  otherHint: '比如：家人接的',
  otherSend: '记下来',
  otherNot: '先不写',
  otherNeeded: '请写一写结果。',
  otherTooLong: (most: number) => `结果最多 ${most} 个字，请写短一点。`,
  done: '已完成',
  result: (text: string) => `结果：${text}`,
  later: (at: Instant, now: Instant) => `记下了。请在${soonWords(at, now)} 再打一次。`,
  faster: (who: string) => `${who}已经处理过这个电话了，不用再打。`,
  of: (act: string, name: string) => `${act}：${name}`,
};

const why: { readonly [R in CallReason]: string } = {
  undelivered: '手机消息没有送到',
  'missed-meal': '约了吃饭没有来，问问平安',
  absence: '约了日托没有来，问问平安',
  'bad-rating': '评价不满意，要回访',
  visit: '上门之前先打个电话',
  unstaffed: '约好上门，现在没有人能去',
  'not-home': '上门的时候没有人在家，问问平安',
};

/** Why somebody is called. */
export const whyWords = (reason: CallReason): string => why[reason];

/** `2026-11-24 午餐` as the clock writes it; what is written otherwise stays. */
function missedWords(about: string, now: Instant): string {
  const [date = '', ...title] = about.split(' ');
  return isLocalDate(date) ? `${dayWords(date, dateAt(now))} “${title.join(' ')}”` : about;
}

const plain: { readonly [R in CallReason]: (about: string, now: Instant) => string } = {
  undelivered: () => '这个预约有变化，请在工作台看看再打。',
  'missed-meal': missedWords,
  absence: missedWords,
  visit: missedWords,
  unstaffed: () => '商量换个时间，或者在“今天的上门”里另外派人。',
  'not-home': (about) => `同事说：${about}。请问一问，再约一个时间。`,
  'bad-rating': (about) => (about ? `对方写的：${about}` : '对方没有写原因，请问一问。'),
};

/** What the call is about, a sentence a line; of a message what the person has to be told. */
export function aboutWords(
  { reason, about, message }: Pick<CallView, 'reason' | 'about' | 'message'>,
  now: Instant,
): string[] {
  if (!message) return [plain[reason](about, now)];
  const { heading, what, day, time, next, because, now: status } = noticeWords(message, now);
  const lines = [`${heading}：${what}`, day, time, because, next, status && nowWords(status)];
  return lines.filter((line): line is string => Boolean(line));
}
