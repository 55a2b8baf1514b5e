// What is said of the price of a booked meal. Why a meal is cheaper is nobody's business but the settlement's.
import type { MealPrice } from '#domain/subsidy';
import { yuanWords } from './prices';

type Parts = Pick<MealPrice, 'listFen' | 'subsidyFen' | 'prepaidFen' | 'deliveryFeeFen' | 'payFen'>;

export const pay = {
  there: '到了付',
  nothing: '不用付钱',
  /** `菜单价 9 元，补贴 2 元，付 7 元` */
  sum: ({ listFen, subsidyFen, prepaidFen, deliveryFeeFen, payFen }: Parts): string =>
    [
      `菜单价 ${yuanWords(listFen)}`,
      subsidyFen > 0 ? `补贴 ${yuanWords(subsidyFen)}` : '',
      prepaidFen > 0 ? `月费已付 ${yuanWords(prepaidFen)}` : '',
      deliveryFeeFen > 0 ? `送餐费 ${yuanWords(deliveryFeeFen)}` : '',
      `付 ${yuanWords(payFen)}`,
    ]
      .filter(Boolean)
      .join('，'),
  /** In a list, in one line. */
  short: (fen: number): string => (fen > 0 ? `到了付 ${yuanWords(fen)}` : '不用付钱'),
};
