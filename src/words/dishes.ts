// What is said of a dish: what kind of food its title names, which wishes of diet it meets, how many portions there are.
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { Channel } from '#domain/subsidy-table';

/** What is drawn on the plate of a dish that has no picture. */
export type Plate = 'set' | 'meat' | 'fish' | 'greens' | 'noodles' | 'porridge' | 'soup' | 'soft';

/** The first that its title names; a set, of which nobody knows what is in it, is drawn as one. */
const named: readonly (readonly [Plate, RegExp])[] = [
  ['soft', /软|烂|糊|泥/],
  ['porridge', /粥|早餐|早点|豆浆|馒头|包子|鸡蛋羹/],
  ['set', /套餐|荤.*素|份饭|盒饭/],
  ['noodles', /面|米线|饵丝|粉|卷粉/],
  ['soup', /汤|羹|炖/],
  ['fish', /鱼|虾|蟹/],
  ['meat', /肉|鸡|鸭|排骨|牛|羊|猪|荤/],
  ['greens', /菜|豆腐|瓜|茄|笋|菇|豆|素/],
];

export const plateOf = ({ title }: Pick<Dish, 'title'>): Plate =>
  named.find(([, words]) => words.test(title))?.[0] ?? 'set';

export const dietWords: { readonly [D in Diet]: string } = {
  soft: '软烂',
  lowSugar: '少糖',
  lowSalt: '少盐',
  vegetarian: '素食',
  halal: '清真',
};

export const channelWords: { readonly [C in Channel]: string } = {
  'eat-in': '在食堂吃',
  'take-away': '自己来取',
  delivery: '送到家',
};

/** Portions are said only when they may not last. */
const FEW = 5;

/** `卖完了`, `只剩 3 份`, or nothing. */
export function leftWords(left: number): string {
  if (left <= 0) return '卖完了';
  return left <= FEW ? `只剩 ${left} 份` : '';
}
