// What the kinds of services are called on a desk's chips: short, all beside each other.
import type { KindName } from '#domain/kinds/index';

export const deskKinds: { readonly [K in KindName]: string } = {
  counter: '窗口',
  canteen: '食堂',
  visit: '上门',
  daycare: '照料',
  event: '活动',
};

export const deskKindsWords = { label: '只看哪一类', all: '全部' };
