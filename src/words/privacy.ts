// Words about one's own data: what is kept and why, what never is, how it is seen, carried away and erased.
// What is said of each thing in the list and in the file is own-data.ts's.
import { retention } from '#domain/retention';

export interface KeptWords {
  readonly what: string;
  readonly why: string;
}

const kept: readonly KeptWords[] = [
  { what: '您和家人的姓名、电话，紧急联系人', why: '预约时知道是谁，有变化、有急事能找到人。' },
  { what: '出生日期、地址（您填了才有）', why: '算补贴、看够不够年龄，上门和送餐找得到门。' },
  { what: '预约和每周的长期预订', why: '给您留位置，来的时候核对。' },
  { what: '您选的口味，写的留言、回答和评价', why: '照您说的准备，把事情办好。' },
  { what: '您同意收哪些消息', why: '只发您同意过的。' },
];

export const privacy = {
  title: '我的信息和隐私',
  intro: '您的信息只用来办您约的事。您可以随时看、带走，也可以删掉。',
  kept,
  about: '存什么、为什么、存多久',
  keptTitle: '存了什么，为什么存',
  neverTitle: '从来不要的',
  never: '身份证号、银行卡号、人脸、民族、信仰、平时去了哪里，这些我们都不收。',
  longTitle: '存多久',
  long: `预约过了 ${retention.booking.days} 天，里面的姓名、电话、地址和您写的话会自动删掉，只留日期、事项和价钱，用来统计和结算。`,
  deskTitle: '社区核实过的',
  desk: '年龄、补贴类别、评估等级，是社区当面核实后记下的。要看、要改、要删，请打电话或者到社区去说。',

  seeTitle: '看一看，带走一份',
  see: '看存了我什么',
  hide: '收起来',
  reading: '正在取，请稍等',
  more: (n: number) => `还有 ${n} 个更早的预约，导出的文件里都有。`,
  export: '导出成文件',
  exporting: '正在做文件，请稍等',
  exported: {
    file: '文件存好了，在手机的“下载”里。',
    shared: '文件发出去了。',
    copied: '没能做成文件，内容已经复制好了，可以粘贴到别处。',
    cancelled: '没有发出去。要的时候再点一次。',
    failed: '没有导出成。请再试一次，或者打电话问社区。',
  },
  fileName: (date: string) => `邻里约-我的信息-${date}.txt`,

  eraseTitle: '不想留着了',
  erase: '删掉我的信息',
  eraseAsk: '真的要全部删掉吗？删了就找不回来了。',
  eraseLost: [
    '您和家人的姓名、电话、地址，以后再约要重新填',
    '以前的预约和消息，您再也看不到',
    '每周的长期预订会停掉',
    '您写的留言、回答和评价',
  ],
  eraseStays: '只留下没有姓名的记录：哪天、哪件事、多少钱，用来统计和结算。',
  eraseYes: '是的，全部删掉',
  eraseNo: '不删，留着',
  erasing: '正在删，请不要关掉',
  erasingMore: (n: number) => `正在删，已经删了 ${n} 批，请不要关掉`,
  erased: '都删掉了。谢谢您用过邻里约，需要的时候随时再来。',
  openFirst: '还有没办完的预约。请先取消，或者等办完，再来删除：',
};
