// Words of a day-care worker's page: who is there, who is expected, who took whom home, and why somebody stayed away.
import type { WentHome } from '#domain/going-home';
import { minuteAt } from '#domain/calendar';
import { timeWords } from './dates';

export const care = {
  title: '日间照料站',
  today: '今天',
  tomorrow: '明天',
  refresh: '刷新看看有没有变化',
  none: '这个社区还没有日间照料站。',
  closed: (why: string) => `这天站里不开：${why}。`,
  nobody: '这天还没有人约。',
  half: (name: string, expected: number, places: number) => `${name} ${expected} 人，共 ${places} 位`,
  lunches: (n: number) => `午饭 ${n} 份（没来的不算）`,
  fetched: (n: number) => `要接送 ${n} 人`,
  groups: {
    here: '在站里',
    coming: '等着来',
    gone: '回家了',
    away: '没有来',
    unsure: '还没有确认',
  },
  count: (n: number) => `${n} 人`,
  lunch: '在站里吃午饭',
  transport: '要接送',
  trial: '体验日',
  phone: (masked: string) => (masked ? `电话 ${masked}` : '没有电话'),
  code: (code: string) => `号码 ${code}`,
  note: (text: string) => `留言：${text}`,
  together: (names: string) => `和${names}一起约的，一起登记`,
  cameAt: (at: number) => `${timeWords(minuteAt(at))}来的`,
  reason: (text: string) => `原因：${text}`,
  unknown: '还不知道为什么没来，请打电话问问平安。',
  arrive: '来了',
  absent: '没来',
  leave: '回家',
  contacts: '联系人',
  of: (act: string, name: string) => `${name}：${act}`,
  leaveAsk: (name: string) => `谁来接${name}？`,
  fetch: (name: string, relation: string) => `${name}（${relation}）`,
  nobodyNamed: '家里没有登记可以来接的人。请先打电话问清楚，再让别人接走。',
  alone: '自己回家',
  byStation: '站里送回家',
  otherLabel: '别的人来接，写姓名',
  otherHint: '先打电话问过家里人',
  otherNeeded: '请写来接的人的姓名。',
  otherTooLong: '姓名最多 20 个字。',
  otherSend: '记下这个人接走',
  not: '先不登记',
  stillHere: '记错了，还在站里',
  absentAsk: (name: string) => `${name}为什么没来？`,
  reasons: ['身体不舒服', '住院、看病去了', '家里有事', '家人接去住几天'],
  ownReason: '别的原因',
  ownHint: '比如：要去走亲戚',
  reasonNeeded: '请选一个原因，或者写一个。',
  reasonTooLong: '原因最多 60 个字，请写短一点。',
  absentSend: '记下原因',
  absentUnknown: '还不知道原因，只记没来',
  whyLater: '补记原因',
  call: (name: string, relation: string, phone: string) => `打给${name}（${relation}） ${phone}`,
  callSelf: (phone: string) => `打给本人 ${phone}`,
  mayFetch: '可以来接人回家',
  noContacts: '没有留紧急联系人。',
  closeContacts: '收起联系人',
};

/** `下午 4:30 女儿李娟接走，刘护理员登记` */
export function homeWords({ at, way, taker = '', relation = '', by }: WentHome): string {
  const who = {
    contact: `${relation}${taker}接走`,
    other: `${taker}接走（不在名单上）`,
    alone: '自己回家',
    transport: '站里送回家',
  }[way];
  return `${timeWords(minuteAt(at))} ${who}，${by}登记`;
}
