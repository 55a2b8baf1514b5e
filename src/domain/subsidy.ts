// Decides what one meal costs one person: who is entitled, how much of the list price falls away, and why.
// What a table may say is subsidy-table.ts's. The caller freezes the result on the booking and counts a day's meals.
import { ageOn } from './age';
import type { LocalDate } from './calendar';
import type { AgeTier, Channel, Fen, GroupTier, SubsidyRule, SubsidyTable } from './subsidy-table';

/** One person's meal: what is on the tray, however many dishes. */
export interface MealToPrice {
  /** The menu's price. */
  readonly listFen: Fen;
  readonly channel: Channel;
  /** As the menu calls the set, where there are sets. */
  readonly setTitle?: string;
  readonly born?: LocalDate;
  /** Groups that staff verified. */
  readonly groups: readonly string[];
  /** Of the meal, not of the booking. */
  readonly date: LocalDate;
  /** The month's fee has been paid for the month of the meal. */
  readonly monthCard: boolean;
  /** How many meals of that day, other than this one, were priced with `countsForDay`. */
  readonly countedToday: number;
}

/** Why a meal is cheaper, or why not. A group says something of a person's life: not for the kitchen's eyes. */
export type PriceReason =
  | { readonly by: 'age'; readonly age: number }
  | { readonly by: 'group'; readonly group: string }
  | { readonly by: 'every-meal' }
  | { readonly by: 'month-card' }
  | { readonly by: 'none'; readonly because: 'no-subsidy' | 'not-entitled' | 'age-unknown' }
  | { readonly by: 'none'; readonly because: 'channel'; readonly channel: Channel }
  | { readonly by: 'none'; readonly because: 'minimum'; readonly minOrderFen: Fen }
  | { readonly by: 'none'; readonly because: 'day-used-up'; readonly perDay: number };

/** Why not, in a word; nothing of a person's life is in it. */
export type NoSubsidy = Extract<PriceReason, { by: 'none' }>['because'];

/** `listFen = payFen − deliveryFeeFen + subsidyFen + prepaidFen`, every one of them whole and never negative. */
export interface MealPrice {
  readonly listFen: Fen;
  /** Borne by the funders or by whoever set the lower price; never above the list price. */
  readonly subsidyFen: Fen;
  /** Covered by the month's fee: paid by the person, so no subsidy. */
  readonly prepaidFen: Fen;
  readonly deliveryFeeFen: Fen;
  /** What is paid at the counter. */
  readonly payFen: Fen;
  /** The subsidy by funder, where the table names them. */
  readonly shares: readonly { readonly funder: string; readonly fen: Fen }[];
  /** It uses up one of the day's subsidised meals. */
  readonly countsForDay: boolean;
  readonly why: PriceReason;
}

/** What falls away of a list price, before the list price bounds it. */
interface Relief {
  readonly fen: Fen;
  readonly why: PriceReason;
}

const ofAge = (age: number | undefined, from = 0, to = Infinity): boolean =>
  age !== undefined && from <= age && age <= to;

function tierReliefs(
  { tiers, groups }: { tiers: readonly AgeTier[]; groups: readonly GroupTier[] },
  meal: MealToPrice,
  age: number | undefined,
  reliefOf: (fen: Fen) => Fen,
): Relief[] {
  const byAge = tiers
    .filter((tier) => ofAge(age, tier.fromAge, tier.toAge))
    .map(({ fen }): Relief => ({ fen: reliefOf(fen), why: { by: 'age', age: age ?? 0 } }));
  const byGroup = groups
    .filter(({ group, fromAge }) => meal.groups.includes(group) && (!fromAge || ofAge(age, fromAge)))
    .map(({ group, fen }): Relief => ({ fen: reliefOf(fen), why: { by: 'group', group } }));
  return [...byAge, ...byGroup];
}

/** Everything a person is entitled to for a meal; at equal amounts the age stands first. */
function reliefsOf(rule: SubsidyRule, meal: MealToPrice, age: number | undefined): Relief[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'price':
      return tierReliefs(rule, meal, age, (price) => meal.listFen - price);
    case 'deduction':
      return tierReliefs(rule, meal, age, (less) => less);
    case 'price-by-set':
      return rule.sets
        .filter(({ title }) => title === meal.setTitle && ofAge(age, rule.fromAge))
        .map(({ fen }) => ({ fen: meal.listFen - fen, why: { by: 'age', age: age ?? 0 } }));
    case 'deduction-per-meal': {
      const fen = rule.funders.reduce((sum, funder) => sum + funder.fen, 0);
      if (!rule.fromAge) return [{ fen, why: { by: 'every-meal' } }];
      return ofAge(age, rule.fromAge) ? [{ fen, why: { by: 'age', age: age ?? 0 } }] : [];
    }
    case 'monthly':
      return meal.monthCard ? [{ fen: meal.listFen, why: { by: 'month-card' } }] : [];
  }
}

const asksForAge = (rule: SubsidyRule): boolean => {
  if (rule.kind === 'price' || rule.kind === 'deduction')
    return rule.tiers.length > 0 || rule.groups.some(({ fromAge }) => Boolean(fromAge));
  return rule.kind === 'price-by-set' || (rule.kind === 'deduction-per-meal' && Boolean(rule.fromAge));
};

/** Why somebody entitled gets nothing for this meal, if so. */
function hindrance(meal: MealToPrice, table: SubsidyTable): PriceReason | undefined {
  const { excludedChannels, minOrderFen = 0, perDay = Infinity } = table;
  if (excludedChannels.includes(meal.channel))
    return { by: 'none', because: 'channel', channel: meal.channel };
  if (meal.listFen < minOrderFen) return { by: 'none', because: 'minimum', minOrderFen };
  if (meal.countedToday >= perDay) return { by: 'none', because: 'day-used-up', perDay };
  return undefined;
}

/** What falls away of this meal's list price: the best that a person is entitled to, unless something is in its way. */
function reliefFor(meal: MealToPrice, table: SubsidyTable): Relief {
  const { rule } = table;
  const age = meal.born === undefined ? undefined : ageOn(meal.born, meal.date);
  const [first, ...others] = reliefsOf(rule, meal, age).filter(({ fen }) => fen > 0);
  if (!first) {
    const unknown = age === undefined && asksForAge(rule);
    const because = rule.kind === 'none' ? 'no-subsidy' : unknown ? 'age-unknown' : 'not-entitled';
    return { fen: 0, why: { by: 'none', because } };
  }
  const why = hindrance(meal, table);
  return why ? { fen: 0, why } : others.reduce((best, one) => (one.fen > best.fen ? one : best), first);
}

/** The funders pay in order until the subsidy is paid: less than all of it when the meal costs less. */
function sharesOf(rule: SubsidyRule, subsidyFen: Fen): MealPrice['shares'] {
  if (rule.kind !== 'deduction-per-meal') return [];
  let open = subsidyFen;
  return rule.funders.map(({ name, fen }) => {
    const share = Math.min(fen, open);
    open -= share;
    return { funder: name, fen: share };
  });
}

/**
 * The price of one person's meal by a table without faults. Age or group: what is better for the person.
 * A price above the menu's is not charged. The delivery fee is due whatever the meal costs.
 */
export function priceMeal(meal: MealToPrice, table: SubsidyTable): MealPrice {
  const { fen, why } = reliefFor(meal, table);
  const less = Math.min(meal.listFen, fen);
  const prepaid = why.by === 'month-card';
  const subsidyFen = prepaid ? 0 : less;
  const deliveryFeeFen = meal.channel === 'delivery' ? table.deliveryFeeFen : 0;
  return {
    listFen: meal.listFen,
    subsidyFen,
    prepaidFen: prepaid ? less : 0,
    deliveryFeeFen,
    payFen: meal.listFen - less + deliveryFeeFen,
    shares: sharesOf(table.rule, subsidyFen),
    countsForDay: less > 0,
    why,
  };
}
