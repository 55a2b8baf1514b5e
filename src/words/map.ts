// Words of the page that shows what is around: within a quarter of an hour on foot.
import type { KindName } from '#domain/kinds/index';
import { kindWords } from './kinds';

export const map = {
  title: '身边一刻钟',
  heading: '走路一刻钟，有什么',
  around: (name: string) => `从${name}算起。`,
  aroundMe: '从您现在的位置算起。',
  straight: '按直线算的，路上要多走几步。',
  fromMe: '从我的位置算起',
  fromCommunity: (name: string) => `从${name}算起`,
  looking: '正在看您在哪儿，请稍等',
  nowhere: '没有找到您的位置，还是从您的社区算起。',
  stays: '您的位置只在这部手机上用，不会发给社区。',
  sample: '这些位置是示例，社区还没有核对。出门前请打电话问一问。',
  what: '看什么？',
  all: '全部',
  minutes: (minutes: number) => `${minutes} 分钟`,
  north: '北',
  plan: (count: number) => `图：四周 ${count} 个地方，下面按远近一个一个写着。`,
  near: (count: number) => `一刻钟以内（${count} 个地方）`,
  far: '再远一点',
  more: (count: number) => `看再远一点的（${count} 个）`,
  matters: (count: number) => `${count} 件事可以约`,
  nothing: '走路一刻钟以内，没有找到能约的地方。',
  nothingOf: (kind: KindName) => `走路一刻钟以内，没有${kindWords[kind].name}。`,
  noPositions: '社区还没有登记位置，所以画不出来。要办什么事，请从首页进去找。',
  noCommunity: '先选您的社区，再看身边有什么。',
  choose: '选社区',
} as const;
