// Decides what a canteen's meals of one month come to, for whoever pays the subsidy, and from when on that is reckoned.
// Money is what the bookings say, as it was frozen when they were made (subsidy.ts); nothing here says who anybody is.
import { addDays, dateAt, instantOf, type Instant } from './calendar';
import type { BookingStatus } from './lifecycle';
import type { MealPrice, PriceReason } from './subsidy';
import type { Channel, Fen } from './subsidy-table';

/** A month in Asia/Shanghai, `YYYY-MM`. */
export type Month = string;

/** The 1st may be a Saturday: Monday the 3rd is then the first day on which staff can tick off what they had forgotten. */
const SETTLED_FROM_DAY = 4;

export const monthAfter = (month: Month): Month => addDays(`${month}-01`, 31).slice(0, 7);
const monthBefore = (month: Month): Month => addDays(`${month}-01`, -1).slice(0, 7);

/** When a month is over. */
export const endOf = (month: Month): Instant => instantOf(`${monthAfter(month)}-01`, 0);

/** The last month that is over and has had its days of grace. */
export const lastSettled = (now: Instant): Month =>
  monthBefore(addDays(dateAt(now), 1 - SETTLED_FROM_DAY).slice(0, 7));

/** What a settlement reads of a booking. */
export interface MealBooking {
  readonly status: BookingStatus;
  readonly walkIn?: boolean;
  readonly choice?: { readonly channel?: Channel };
  readonly persons: readonly { readonly price?: MealPrice }[];
}

/** The statuses a settlement counts; a place in line, one declined or expired was nobody's meal. */
const COUNTED: readonly BookingStatus[] = ['arrived', 'missed', 'excused', 'cancelled', 'confirmed'];

/** Of meals that were eaten: `listFen = payFen − deliveryFeeFen + subsidyFen + prepaidFen`, as of each of them. */
export interface MealSums {
  readonly meals: number;
  readonly listFen: Fen;
  readonly subsidyFen: Fen;
  readonly prepaidFen: Fen;
  readonly deliveryFeeFen: Fen;
  readonly payFen: Fen;
}

export type ReasonSums = MealSums & { readonly by: PriceReason['by'] };
export type ChannelSums = MealSums & { readonly channel: Channel };
export type FunderSum = Readonly<{ funder: string; fen: Fen }>;

export interface MonthSums extends MealSums {
  /** Of why meals were cheaper or not: the sums of each are the whole's. Which group somebody is of is not said. */
  readonly byReason: readonly ReasonSums[];
  readonly byChannel: readonly ChannelSums[];
  /** By name. The subsidy that no table shares out among funders is not in it. */
  readonly byFunder: readonly FunderSum[];
  /** Meals without money: nobody came (excused or not), or it was called off. */
  readonly missed: number;
  readonly cancelled: number;
  /** Nobody has said whether it was eaten: neither ticked off nor missed. */
  readonly unmarked: number;
  /** Eaten, but the booking says no price. */
  readonly unpriced: number;
  /** Bookings that count, eaten or not. */
  readonly bookings: number;
}

/** Lunches that a day-care station ate from a canteen: counted, because who pays whom for them is agreed elsewhere. */
export interface StationLunches {
  readonly serviceId: string;
  readonly title: string;
  readonly communityName: string;
  /** Of people who were there. */
  readonly lunches: number;
}

export interface Settlement extends MonthSums {
  /** `<serviceId>:<month>`. */
  readonly _id: string;
  readonly communityId: string;
  readonly serviceId: string;
  readonly title: string;
  readonly month: Month;
  /** By station; in none of the sums. Absent in those of before this was counted. */
  readonly stations?: readonly StationLunches[];
  readonly madeAt: Instant;
  /** The manager who asked for it; absent when the clock made it. */
  readonly madeBy?: string;
}

export const settlementIdOf = (serviceId: string, month: Month): string => `${serviceId}:${month}`;

const NOTHING: MealSums = {
  meals: 0,
  listFen: 0,
  subsidyFen: 0,
  prepaidFen: 0,
  deliveryFeeFen: 0,
  payFen: 0,
};

const plus = (sums: MealSums, price: MealPrice): MealSums => ({
  meals: sums.meals + 1,
  listFen: sums.listFen + price.listFen,
  subsidyFen: sums.subsidyFen + price.subsidyFen,
  prepaidFen: sums.prepaidFen + price.prepaidFen,
  deliveryFeeFen: sums.deliveryFeeFen + price.deliveryFeeFen,
  payFen: sums.payFen + price.payFen,
});

interface Eaten {
  readonly channel: Channel;
  readonly price: MealPrice;
}

const sumOf = (eaten: readonly Eaten[]): MealSums =>
  eaten.reduce((sums, { price }) => plus(sums, price), NOTHING);

/** In the order of the names, so that the same meals in another order come to the same. */
function groupsOf<K extends string>(eaten: readonly Eaten[], keyOf: (one: Eaten) => K): [K, Eaten[]][] {
  const groups = new Map<K, Eaten[]>();
  for (const one of eaten) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups].sort(byName);
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

function fundersOf(eaten: readonly Eaten[]): FunderSum[] {
  const sums = new Map<string, Fen>();
  for (const { funder, fen } of eaten.flatMap(({ price }) => price.shares))
    sums.set(funder, (sums.get(funder) ?? 0) + fen);
  return [...sums].sort(byName).map(([funder, fen]) => ({ funder, fen }));
}

/** Who stood there and was written down by mistake has cancelled nothing. */
const isMistake = ({ status, walkIn }: MealBooking): boolean => status === 'cancelled' && walkIn === true;

/** What the bookings of one canteen and month come to; each person of an eaten booking is a meal. */
export function settle(all: readonly MealBooking[]): MonthSums {
  const bookings = all.filter((one) => !isMistake(one));
  const persons = (...statuses: readonly BookingStatus[]): number =>
    bookings
      .filter(({ status }) => statuses.includes(status))
      .reduce((count, one) => count + one.persons.length, 0);
  const eaten = bookings
    .filter(({ status }) => status === 'arrived')
    .flatMap(({ choice, persons: eaters }) =>
      eaters.flatMap(({ price }): Eaten[] =>
        price && choice?.channel ? [{ channel: choice.channel, price }] : [],
      ),
    );
  return {
    ...sumOf(eaten),
    byReason: groupsOf(eaten, ({ price }) => price.why.by).map(([by, all]) => ({ by, ...sumOf(all) })),
    byChannel: groupsOf(eaten, (one) => one.channel).map(([channel, all]) => ({ channel, ...sumOf(all) })),
    byFunder: fundersOf(eaten),
    missed: persons('missed', 'excused'),
    cancelled: persons('cancelled'),
    unmarked: persons('confirmed'),
    unpriced: persons('arrived') - eaten.length,
    bookings: bookings.filter(({ status }) => COUNTED.includes(status)).length,
  };
}
