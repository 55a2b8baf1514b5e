// Phrases that several pages share.
import { phoneWords } from './phones';

export const phrases = {
  back: '返回',
  backHome: '回到首页',
  badLink: '这个链接不对，打不开。请从首页进去找。',
  callNumber: (phone: string) => `打电话 ${phoneWords(phone)}`,
  retry: '再试一次',
  sample: '示例',
  sampleNote: '示例内容，社区还没有核对。出门前请打电话问一问。',
  loading: '正在取信息，请稍等',
  paused: '暂停办理',
  more: '看更多说明',
  fewer: '收起说明',
};
