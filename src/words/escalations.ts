// Words of what a community raises beyond itself (吹哨): to whom, about what, until when, and what came of it.
import {
  ANSWER_DAYS,
  type EscalationEvent,
  type EscalationSums,
  type EscalationState,
  type Matter,
  type Receiver,
} from '#domain/escalation';
import { dateAt, type Instant } from '#domain/calendar';
import type { RaisedBooking } from '#contract/desk-escalations';
import { dayWords, momentWords, timeWords } from './dates';
import { whoWords } from './desk';

export const receiverWords: { readonly [R in Receiver]: string } = {
  street: '街道',
  department: '区里的部门',
};

export const matterWords: { readonly [M in Matter]: string } = {
  urgent: '急事：有人受影响，等不了',
  facility: '设施坏了',
  staffing: '人手不够',
  policy: '政策要问清楚',
  other: '别的事',
};

export const stateWords: { readonly [S in EscalationState]: string } = {
  raised: '等答复',
  answered: '有答复了',
  closed: '办结了',
};

const didWords: { readonly [A in EscalationEvent['action']]: string } = {
  raise: '上报',
  answer: '记下答复',
  close: '办结',
  reopen: '又报了一次',
};

export const escalations = {
  title: '吹哨上报',
  hint: '社区自己办不了的事，报给街道或部门，记下什么时候要答复、答复了没有。',
  raise: '报一件事',
  raiseNot: '先不报了',
  to: '报给谁',
  department: '哪个部门',
  departmentHint: '比如：区住建局',
  departmentNeeded: '请写是哪个部门。',
  matter: '什么事',
  days: (matter: Matter) => `${ANSWER_DAYS[matter]} 个工作日里要答复`,
  text: '写清楚：什么事，在哪里，影响谁',
  textShort: '请写清楚一点，至少 5 个字。',
  tooLong: (most: number) => `最多 ${most} 个字，请写短一点。`,
  matterNeeded: '请选是什么事。',
  send: '报上去',
  sending: '正在记，请稍等',
  sent: '记下了。请把这件事告诉对方，答复来了记在这里。',
  about: '和这个预约有关',
  booking: ({ title, date, start, names }: RaisedBooking, now: Instant) =>
    `${names.filter(Boolean).join('、') || '居民'}，${dayWords(date, dateAt(now))} ${timeWords(start)} ${title}`,
  see: '看这个预约',
  raiseOf: '这件事社区办不了，吹哨上报',
  none: '还没有上报过的事。',
  open: '还没有办结的',
  closed: '办结了的',
  receiver: (to: Receiver, department: string) => (department ? department : receiverWords[to]),
  overdue: '过时间了，还没有答复',
  /** The deadline is the end of a day. */
  due: (at: Instant, now: Instant) => `最晚${dayWords(dateAt(at - 1), dateAt(now))}答复`,
  event: ({ action, name, at, from }: Omit<EscalationEvent, 'id' | 'text'>, now: Instant) =>
    from
      ? `${momentWords(at - (at % 60_000), now)} ${from}答复（${name}记的）：`
      : `${momentWords(at - (at % 60_000), now)} ${name}${didWords[action]}：`,
  gone: '写的内容保存到期，已经删掉了。',
  answerFrom: '谁答复的',
  answerFromHint: '比如：城建办李科长',
  answerFromNeeded: '请写是谁答复的，最多 20 个字。',
  answer: '记下答复',
  answerLabel: '对方怎么答复的',
  answerOnly: '答复由社区负责人来记。',
  close: '办结',
  closeLabel: '最后怎么样了',
  reopen: '没解决，再报一次',
  reopenLabel: '为什么再报',
  said: '记下',
  saidNot: '先不记',
  saidShort: '请写一句。',
  faster: (name: string | undefined) =>
    `${whoWords(name ? { part: 'staff', name } : undefined)}刚刚记过了。请刷新，看看写了什么再记。`,
  rates: '答复得及时吗',
  ratesBy: '按报给谁',
  ratesMonths: '按月份',
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  rate: ({ raised, inTime, late, overdue }: EscalationSums) => {
    const due = inTime + late + overdue;
    const percent = Math.round((100 * inTime) / Math.max(due, 1));
    return [
      `报了 ${raised} 件`,
      due > 0 ? `按时答复 ${inTime} 件（${percent}%）` : '',
      late > 0 ? `答复晚了 ${late} 件` : '',
      overdue > 0 ? `过时间没答复 ${overdue} 件` : '',
      raised > due ? `没到时间、还在等的 ${raised - due} 件` : '',
    ]
      .filter(Boolean)
      .join('，');
  },
  refresh: '刷新看看有没有新的',
};
