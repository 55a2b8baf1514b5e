// Decides what an editor of a menu makes of what was typed: yuan become fen digit by digit, and what is wrong is said by field.
// Whether it may be written is the functions' answer.
import type { MenuMeal } from '#contract/desk-canteen';
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { Fen } from '#domain/subsidy-table';
import { amountWords } from '#words/prices';

/** A dish as it stands in the fields. */
export interface DishDraft {
  readonly id: string;
  readonly title: string;
  readonly yuan: string;
  readonly portions: string;
  readonly diets: readonly Diet[];
  readonly picture?: string | undefined;
  /** How many have ordered it. */
  readonly ordered: number;
}

export type DishFault = 'title' | 'twice' | 'price' | 'portions' | 'few';

/** As the contract has it. */
const MOST_FEN = 100_000;
const MOST_PORTIONS = 5000;
const MOST_TITLE = 20;
export const MOST_DISHES = 30;

export const draftOf = ({ menu, ordered }: Pick<MenuMeal, 'menu' | 'ordered'>): DishDraft[] =>
  menu.map(({ id, title, priceFen, portions, diets = [], picture }) => ({
    ...{ id, title, diets, ...(picture ? { picture } : {}) },
    yuan: amountWords(priceFen),
    portions: portions === undefined ? '' : `${portions}`,
    ordered: ordered[id] ?? 0,
  }));

/** `7`, `7.5`, `7.50`, also in the wide forms of Chinese keyboards; nothing where it is no amount. */
export function fenOf(yuan: string): Fen | undefined {
  const [, whole = '', rest = ''] =
    /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(
      yuan
        .normalize('NFKC')
        .replace(/[元\s]/g, '')
        .replace('。', '.'),
    ) ?? [];
  if (whole === '') return undefined;
  const fen = Number(`${whole}${rest.padEnd(2, '0')}`);
  return fen <= MOST_FEN ? fen : undefined;
}

/** Nothing for "as many as there are meals"; `NaN` where it is no number of portions. */
export function portionsOf(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[份\s]/g, '');
  if (digits === '') return undefined;
  return /^\d{1,4}$/.test(digits) && Number(digits) <= MOST_PORTIONS ? Number(digits) : NaN;
}

const nameOf = ({ title }: DishDraft): string => title.replace(/\s+/g, ' ').trim();

/** What is wrong with a dish among the others; nothing when it is right. */
export function faultsOf(dish: DishDraft, all: readonly DishDraft[]): DishFault[] {
  const name = nameOf(dish);
  const portions = portionsOf(dish.portions);
  const long = name === '' || [...name].length > MOST_TITLE;
  const twice = all.some((other) => other.id !== dish.id && nameOf(other) === name);
  return [
    ...(long ? (['title'] as const) : twice ? (['twice'] as const) : []),
    ...(fenOf(dish.yuan) === undefined ? (['price'] as const) : []),
    ...(Number.isNaN(portions) ? (['portions'] as const) : []),
    ...(portions !== undefined && portions < dish.ordered ? (['few'] as const) : []),
  ];
}

/** As it is written; nothing while something is wrong. */
export function dishesOf(drafts: readonly DishDraft[]): Dish[] | undefined {
  if (drafts.length === 0 || drafts.some((one) => faultsOf(one, drafts).length > 0)) return undefined;
  return drafts.map((one) => {
    const portions = portionsOf(one.portions);
    return {
      id: one.id,
      title: nameOf(one),
      priceFen: fenOf(one.yuan) ?? 0,
      ...(portions === undefined ? {} : { portions }),
      ...(one.diets.length > 0 ? { diets: one.diets } : {}),
      ...(one.picture ? { picture: one.picture } : {}),
    };
  });
}
