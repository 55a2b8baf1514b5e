// What the five kinds of services are called on the way in, and what one finds there.
import type { KindName } from '#domain/kinds/index';

export const kindWords: { readonly [K in KindName]: { readonly name: string; readonly hint: string } } = {
  counter: { name: '社区办事', hint: '证明、医保、补贴' },
  visit: { name: '上门办理', hint: '请人到家里来办' },
  canteen: { name: '幸福食堂', hint: '看菜单，订饭' },
  daycare: { name: '日间照料', hint: '白天有人照看' },
  event: { name: '社区活动', hint: '讲座、节日、出游' },
};

export const kind = {
  title: '能约什么',
  empty: (name: string) => `这个社区还没有开放“${name}”。`,
  emptyStep: '看看别的能约什么',
  unknown: '没有这一类事项，可能链接旧了。',
};
