// What is said of the price of a booked meal. Why a meal is cheaper is nobody's business but the settlement's.
import type { MealPrice } from '#domain/subsidy';
import { amountWords, yuanWords } from './prices';

/** Of one person's meal, in fen. */
export type PriceParts = Pick<
  MealPrice,
  'listFen' | 'subsidyFen' | 'prepaidFen' | 'deliveryFeeFen' | 'payFen'
>;

/** `菜单价 9 元`, `补贴 2 元`: what there is of it. */
const parts = ({ listFen, subsidyFen, prepaidFen, deliveryFeeFen }: PriceParts): string[] =>
  [
    `菜单价 ${yuanWords(listFen)}`,
    subsidyFen > 0 ? `补贴 ${yuanWords(subsidyFen)}` : '',
    prepaidFen > 0 ? `月费已付 ${yuanWords(prepaidFen)}` : '',
    deliveryFeeFen > 0 ? `送餐费 ${yuanWords(deliveryFeeFen)}` : '',
  ].filter(Boolean);

export const pay = {
  there: '到了付',
  nothing: '不用付钱',
  unpriced: '菜单还没有写，价钱到时候看',
  parts,
  /** `菜单价 9 元，补贴 2 元，付 7 元` */
  sum: (price: PriceParts): string => [...parts(price), `付 ${yuanWords(price.payFen)}`].join('，'),
  /** `9 − 3 + 1 = 7 元` */
  arithmetic: ({ listFen, subsidyFen, prepaidFen, deliveryFeeFen, payFen }: PriceParts): string =>
    [
      amountWords(listFen),
      subsidyFen > 0 ? `− ${amountWords(subsidyFen)}` : '',
      prepaidFen > 0 ? `− ${amountWords(prepaidFen)}` : '',
      deliveryFeeFen > 0 ? `+ ${amountWords(deliveryFeeFen)}` : '',
      `= ${yuanWords(payFen)}`,
    ]
      .filter(Boolean)
      .join(' '),
  /** Of several: `7 + 6 = 13 元` */
  together: (fens: readonly number[]): string =>
    `${fens.map(amountWords).join(' + ')} = ${yuanWords(fens.reduce((sum, fen) => sum + fen, 0))}`,
  each: (name: string, payFen: number): string => `${name}：${yuanWords(payFen)}`,
  /** Before it is booked. */
  owed: (payFen: number): string => (payFen > 0 ? `应付 ${yuanWords(payFen)}` : '不用付钱'),
  reckoning: '正在算补贴，不用等',
  later: '现在不用付钱，到了再付。',
  ageStep: (name: string) => `填${name}的出生日期`,
  /** Why there is no subsidy, for those named; what nobody can do anything about is not said. */
  without: {
    'age-unknown': (names: string) => `没有${names}的出生日期，还算不了老年补贴。`,
    'day-used-up': (names: string) => `${names}这天的补贴餐用完了，这一餐按菜单价。`,
    channel: () => '这种吃法没有补贴，换一种就有。',
    minimum: () => '点的菜太少，还不到有补贴的钱数。',
  },
  byGroup: '特困、低保这样的补贴，社区核实过才有。',
  /** In a list, in one line. */
  short: (fen: number): string => (fen > 0 ? `到了付 ${yuanWords(fen)}` : '不用付钱'),
};
