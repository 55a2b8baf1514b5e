// Words that several pages share.
import type { Relation } from '#domain/person';

/** As one says it: `138 0013 8000`, `0877-2012345`. */
export const phoneWords = (phone: string): string =>
  phone.startsWith('1')
    ? phone.replace(/^(\d{3})(\d{4})(\d+)$/, '$1 $2 $3')
    : phone.replace(/^(0(?:10|2\d|[3-9]\d{2}))(\d+)$/, '$1-$2');

export const common = {
  back: '返回',
  backHome: '回到首页',
  callNumber: (phone: string) => `打电话 ${phoneWords(phone)}`,
  retry: '再试一次',
  sample: '示例',
  sampleNote: '示例内容，社区还没有核对。出门前请打电话问一问。',
  loading: '正在取信息，请稍等',
  paused: '暂停办理',
  more: '看更多说明',
  fewer: '收起说明',
};

export const relationWords: { readonly [R in Relation]: string } = {
  self: '我自己',
  parent: '父母',
  spouse: '爱人',
  child: '子女',
  relative: '亲戚',
  neighbour: '邻居',
};

/** A place with its community's name in front, once. */
export const placeWords = (communityName: string, place: string): string =>
  place.includes(communityName) ? place : `${communityName} ${place}`;
