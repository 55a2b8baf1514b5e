// Words that several pages share.
import type { Relation } from '#domain/person';

export const common = {
  product: '邻里约',
  back: '返回',
  backHome: '回到首页',
  call: '打电话问社区',
  callNumber: (phone: string) => `打电话 ${phone}`,
  retry: '再试一次',
  sample: '示例',
  sampleNote: '示例内容，社区还没有核对。出门前请打电话问一问。',
  loading: '正在取信息，请稍等',
  paused: '暂停办理',
  chosen: '已选',
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
