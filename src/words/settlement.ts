// Words of a canteen's monthly settlement: what was eaten, by why it was cheaper, by who pays, by how it was had.
import type { Month } from '#domain/settlement';
import type { PriceReason } from '#domain/subsidy';

/** `2026年10月` */
export const monthWords = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

export const reasonWords: { readonly [B in PriceReason['by']]: string } = {
  age: '按年龄有补贴',
  group: '按身份有补贴',
  'every-meal': '每餐都有补贴',
  'month-card': '包月的',
  none: '没有补贴',
};

export const settlement = {
  title: '每月结算',
  hint: '只算登记过来吃的。价钱和补贴按订餐时定的算，后来改了也不变。',
  none: '这个月还没有算。每月 4 日起自动算上个月的，也可以现在就算。',
  make: (canteen: string) => `现在算${canteen}的`,
  again: '重新算一遍',
  toList: '到取餐名单补登',
  table: '导出成表格',
  againHint: '补登了来吃的人以后，重新算一遍才会算进去。',
  made: (when: string, name?: string) => (name ? `${when}由${name}算的` : `${when}自动算的`),
  meals: (n: number) => `${n} 份`,
  eaten: '吃了',
  list: '菜单价合计',
  subsidy: '补贴',
  prepaid: '包月已付',
  fee: '送餐费',
  pay: '居民付的',
  byReason: '为什么有补贴',
  byFunder: '补贴由谁出',
  byChannel: '怎么吃的',
  rest: '没有算钱的',
  missed: '订了没来',
  cancelled: '取消了',
  unmarked: '没登记来没来',
  unpriced: '来了但没有价钱',
  lunches: '日间照料站的午饭（按登记到站的人数）',
  noShare: '没有写明由谁出的补贴',
  noCanteen: '这个社区还没有食堂，没有要结算的。',
  unmarkedWarning: (n: number) =>
    `有 ${n} 份没登记来没来，没有算钱。来过的，请到“取餐名单”选那一天补登，再重新算一遍。`,
};
