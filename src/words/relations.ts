// What the people one books for are to oneself; a desk keeps residents who have no WeChat.
import type { Relation } from '#domain/person';

export const relationWords: { readonly [R in Relation]: string } = {
  self: '我自己',
  parent: '父母',
  spouse: '爱人',
  child: '子女',
  relative: '亲戚',
  neighbour: '邻居',
  resident: '居民',
};
