// Decides what a canteen's price and subsidy table may say; it is data that staff edit, and its faults are found here.
// What one meal costs by it is subsidy.ts's. The shapes are those that places published (meal-subsidy-samples.json).

/** Money in fen: whole, never negative. */
export type Fen = number;

export type Channel = 'eat-in' | 'take-away' | 'delivery';

export const CHANNELS: readonly Channel[] = ['eat-in', 'take-away', 'delivery'];

/** Both ages included; without `toAge` it holds for everybody older. */
export interface AgeTier {
  readonly fromAge: number;
  readonly toAge?: number;
  readonly fen: Fen;
}

/** A group of people (特困, 低保, 失能 …), from an age on where the place says so. */
export interface GroupTier {
  readonly group: string;
  readonly fromAge?: number;
  readonly fen: Fen;
}

interface Tiers {
  readonly tiers: readonly AgeTier[];
  readonly groups: readonly GroupTier[];
}

/** Who pays how much of a deduction. */
export interface Funder {
  readonly name: string;
  readonly fen: Fen;
}

/** How a meal gets cheaper for whom. The list price of a set or dish is the menu's. */
export type SubsidyRule =
  | { readonly kind: 'none' }
  /** Sets at a fixed price for those old enough; everybody else pays the menu's. */
  | {
      readonly kind: 'price-by-set';
      readonly fromAge: number;
      readonly sets: readonly { readonly title: string; readonly fen: Fen }[];
    }
  /** What those of an age or a group pay. */
  | ({ readonly kind: 'price' } & Tiers)
  /** What those of an age or a group pay less. */
  | ({ readonly kind: 'deduction' } & Tiers)
  /** What everybody (from an age on) pays less for each meal, and who bears it, in the order in which they pay. */
  | { readonly kind: 'deduction-per-meal'; readonly fromAge?: number; readonly funders: readonly Funder[] }
  /** Whoever has paid the month's fee pays nothing at the counter. */
  | { readonly kind: 'monthly'; readonly feeFen: Fen };

export interface SubsidyTable {
  readonly rule: SubsidyRule;
  /** Cheaper meals are not subsidised. */
  readonly minOrderFen?: Fen;
  /** How many meals a day are subsidised (or covered by the month's fee); absent: all. */
  readonly perDay?: number;
  /** Ways of taking the meal that are not subsidised. */
  readonly excludedChannels: readonly Channel[];
  /** For each delivered meal. */
  readonly deliveryFeeFen: Fen;
}

export interface TableFault {
  /** Where it is, such as `rule.tiers.1.fen`. */
  readonly at: string;
  readonly fault:
    | 'not-fen'
    | 'not-an-age'
    | 'not-a-count'
    | 'not-a-channel'
    | 'nameless'
    | 'reversed'
    | 'overlap'
    | 'twice'
    | 'empty';
}

const whole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

const fenFault = (at: string, fen: Fen | undefined): TableFault[] =>
  fen === undefined || whole(fen, 0) ? [] : [{ at, fault: 'not-fen' }];

const ageFault = (at: string, age: number | undefined): TableFault[] =>
  age === undefined || whole(age, 0) ? [] : [{ at, fault: 'not-an-age' }];

const emptyFault = (at: string, list: readonly unknown[]): TableFault[] =>
  list.length > 0 ? [] : [{ at, fault: 'empty' }];

/** Names that are blank, or that stand there a second time. */
const nameFaults = (at: string, names: readonly string[]): TableFault[] =>
  names.flatMap((name, i): TableFault[] => {
    if (name.trim() === '') return [{ at: `${at}.${i}`, fault: 'nameless' }];
    return names.indexOf(name) < i ? [{ at: `${at}.${i}`, fault: 'twice' }] : [];
  });

/** The same group may stand there again from another age on. */
const groupKey = ({ group, fromAge = 0 }: GroupTier): string =>
  group.trim() === '' ? '' : `${group} ${fromAge}`;

const overlaps = (one: AgeTier, other: AgeTier): boolean =>
  one.fromAge <= (other.toAge ?? Infinity) && other.fromAge <= (one.toAge ?? Infinity);

function tierFaults(tiers: readonly AgeTier[]): TableFault[] {
  return tiers.flatMap((tier, i): TableFault[] => {
    const at = `rule.tiers.${i}`;
    const reversed = tier.toAge !== undefined && tier.toAge < tier.fromAge;
    const overlapping = tiers.slice(0, i).some((earlier) => overlaps(earlier, tier));
    return [
      ...ageFault(`${at}.fromAge`, tier.fromAge),
      ...ageFault(`${at}.toAge`, tier.toAge),
      ...fenFault(`${at}.fen`, tier.fen),
      ...(reversed ? [{ at, fault: 'reversed' } as const] : []),
      ...(overlapping ? [{ at, fault: 'overlap' } as const] : []),
    ];
  });
}

function ruleFaults(rule: SubsidyRule): TableFault[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'monthly':
      return fenFault('rule.feeFen', rule.feeFen);
    case 'price-by-set':
      return [
        ...ageFault('rule.fromAge', rule.fromAge),
        ...emptyFault('rule.sets', rule.sets),
        ...nameFaults(
          'rule.sets',
          rule.sets.map(({ title }) => title),
        ),
        ...rule.sets.flatMap(({ fen }, i) => fenFault(`rule.sets.${i}.fen`, fen)),
      ];
    case 'deduction-per-meal':
      return [
        ...ageFault('rule.fromAge', rule.fromAge),
        ...emptyFault('rule.funders', rule.funders),
        ...nameFaults(
          'rule.funders',
          rule.funders.map(({ name }) => name),
        ),
        ...rule.funders.flatMap(({ fen }, i) => fenFault(`rule.funders.${i}.fen`, fen)),
      ];
    case 'price':
    case 'deduction':
      return [
        ...emptyFault('rule', [...rule.tiers, ...rule.groups]),
        ...tierFaults(rule.tiers),
        ...nameFaults('rule.groups', rule.groups.map(groupKey)),
        ...rule.groups.flatMap(({ fen, fromAge }, i) => [
          ...fenFault(`rule.groups.${i}.fen`, fen),
          ...ageFault(`rule.groups.${i}.fromAge`, fromAge),
        ]),
      ];
  }
}

/** Everything that is wrong with a table; a table with faults must not be saved, and prices nothing. */
export function tableFaults(table: SubsidyTable): TableFault[] {
  const channels = table.excludedChannels.flatMap((channel, i): TableFault[] =>
    CHANNELS.includes(channel) ? [] : [{ at: `excludedChannels.${i}`, fault: 'not-a-channel' }],
  );
  const count: TableFault[] =
    table.perDay === undefined || whole(table.perDay, 1) ? [] : [{ at: 'perDay', fault: 'not-a-count' }];
  return [
    ...ruleFaults(table.rule),
    ...fenFault('minOrderFen', table.minOrderFen),
    ...fenFault('deliveryFeeFen', table.deliveryFeeFen),
    ...count,
    ...channels,
  ];
}
