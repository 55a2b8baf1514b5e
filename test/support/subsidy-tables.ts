// The subsidy tables that real places published, as the domain writes them: read from the samples, nothing made up.
import type { AgeTier, SubsidyRule, SubsidyTable } from '#domain/subsidy-table';
import published from '../../local/seed/data/meal-subsidy-samples.json';

/** The shapes as published, of which each place fills some. */
interface Sample {
  place: string;
  type: string;
  minAge?: number;
  prices?: Record<string, number | undefined>;
  tiers?: (number | null)[][];
  groups?: Record<string, number | undefined>;
  city?: number;
  district?: number;
  oncePerDay?: boolean;
  minOrder?: number;
  excludesDelivery?: boolean;
  deliveryFee?: number;
  monthly?: number;
}
const samples: Sample[] = published.cases;

export const subsidyPlaces = samples.map(({ place }) => place);

const tiersOf = ({ tiers = [] }: Sample): AgeTier[] =>
  tiers.map(([from, to, fen]) => ({ fromAge: from ?? 0, toAge: to ?? undefined, fen: fen ?? NaN }));

/** `特困60+` is a group from an age on. */
const groupsOf = ({ groups = {} }: Sample) =>
  Object.entries(groups).map(([name, fen]) => {
    const [, group = '', age] = /^(.+?)(?:(\d+)\+)?$/.exec(name) ?? [];
    return { group, fen: fen ?? NaN, ...(age ? { fromAge: Number(age) } : {}) };
  });

const funders = (sample: Sample) => [
  { name: '市', fen: sample.city ?? NaN },
  { name: '区', fen: sample.district ?? NaN },
];

const ruleOf: { [type: string]: (sample: Sample) => SubsidyRule } = {
  fixedPriceBySet: ({ minAge, prices = {} }) => ({
    kind: 'price-by-set',
    fromAge: minAge ?? NaN,
    sets: Object.entries(prices).map(([title, fen]) => ({ title, fen: fen ?? NaN })),
  }),
  priceByAge: (sample) => ({ kind: 'price', tiers: tiersOf(sample), groups: [] }),
  priceByAgeOrGroup: (sample) => ({ kind: 'price', tiers: tiersOf(sample), groups: groupsOf(sample) }),
  deductPerMeal: (sample) => ({ kind: 'deduction-per-meal', funders: funders(sample) }),
  deductByAge: (sample) => ({ kind: 'deduction', tiers: tiersOf(sample), groups: [] }),
  deductByAgeOrGroup: (sample) => ({ kind: 'deduction', tiers: tiersOf(sample), groups: groupsOf(sample) }),
  setPlusDelivery: () => ({ kind: 'none' }),
  monthly: ({ monthly }) => ({ kind: 'monthly', feeFen: monthly ?? NaN }),
};

/** The table that a place published. */
export function subsidyTableOf(place: string): SubsidyTable {
  const sample = samples.find((one) => one.place.includes(place));
  const rule = sample && ruleOf[sample.type]?.(sample);
  if (!sample || !rule) throw new Error(`no sample that can be expressed: ${place}`);
  return {
    rule,
    ...(sample.minOrder === undefined ? {} : { minOrderFen: sample.minOrder }),
    ...(sample.oncePerDay ? { perDay: 1 } : {}),
    excludedChannels: sample.excludesDelivery ? ['delivery'] : [],
    deliveryFeeFen: sample.deliveryFee ?? 0,
  };
}
