// What is said of what was chosen besides the time, before it is booked and afterwards.
import type { HalfDay } from '#domain/kinds/choice';
import type { KindName } from '#domain/kinds/index';

const halves: { readonly [H in HalfDay]: string } = { am: '上午', pm: '下午' };

export const choice = {
  task: '办什么',
  address: '上门地址',
  deliverTo: '送到',
  eat: '吃什么',
  channel: '怎么吃',
  diets: '口味',
  halves: '哪半天',
  halvesWords: (chosen: readonly HalfDay[]) =>
    chosen.length === 2 ? '上午和下午' : chosen.map((half) => halves[half]).join('、'),
  lunch: '在站里吃午饭',
  noLunch: '不在站里吃午饭',
  transport: '要站里来接送',
  trial: '体验日，先试一天',
  noMenu: '菜单还没有写，当天做什么吃什么',
  unknownDish: (n: number) => `${n} 样菜`,
  dish: (title: string, price: string) => `${title} ${price}`,
  forWhom: (name: string) => `${name}吃什么`,
  list: (price: string) => `菜单价一共 ${price}`,
  paidThere: '现在不用付钱。到了再付，有补贴的约好就减。',
};

/** To change what was chosen; a counter matter and an event leave nothing to choose. */
export const changeWords: { readonly [K in KindName]?: string } = {
  visit: '改办的事或地址',
  canteen: '换菜、换吃法',
  daycare: '改半天',
};
