// Words of the tables a desk takes away: their names, their heads, and what of a settlement stands in which line.
import type { PriceReason } from '#domain/subsidy';

export const tables = {
  bookings: (from: string, to: string) => `预约 ${from} 到 ${to}`,
  people: (from: string, to: string) => `来过的人 ${from} 到 ${to}`,
  settlement: (month: string) => `食堂结算 ${month}`,
  heads: {
    bookings: [
      '日期',
      '开始',
      '结束',
      '类别',
      '办什么',
      '号码',
      '姓名',
      '电话',
      '状态',
      '要付（元）',
      '留言',
      '约的时间',
    ],
    people: ['姓名', '电话', '来过几次', '最近一次'],
    settlement: [
      '食堂',
      '按什么分',
      '项目',
      '餐数',
      '菜单价（元）',
      '补贴（元）',
      '月费已付（元）',
      '送餐费（元）',
      '收的钱（元）',
    ],
  },
  all: '合计',
  byReason: '按补贴原因',
  byChannel: '按吃法',
  byFunder: '按谁出钱',
  missed: '没来吃',
  cancelled: '取消了',
  unmarked: '没有登记',
  unpriced: '吃了，没有价钱',
  others: '没有钱的',
};

export const reasonWords: { readonly [R in PriceReason['by']]: string } = {
  age: '按年龄',
  group: '按人群',
  'every-meal': '每餐都有',
  'month-card': '月费',
  none: '没有补贴',
};
