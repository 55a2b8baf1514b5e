// A meal at the happiness canteen (幸福食堂): one of so many meals, of dishes of which there may be fewer, eaten there or not.
// A canteen signs people up and is paid on the spot; what a meal costs is subsidy.ts's.
import type { LocalDate, Minutes } from '../calendar';
import { done, refused, type Outcome } from '../refusal';
import { placesOn } from '../single-date';
import type { Cutoff, Service, ServiceOf, Span } from '../service';
import { CHANNELS, type Channel, type SubsidyTable } from '../subsidy-table';
import { WALK_IN, type Units, type Wants } from '../units';
import type { MealOrder } from './choice';
import type { Ask, Kind } from './kind';

/** What a kitchen can do for somebody; halal only where it is declared, never inferred from ingredients. */
export const diets = ['soft', 'lowSugar', 'lowSalt', 'vegetarian', 'halal'] as const;
export type Diet = (typeof diets)[number];

export interface Dish {
  readonly id: string;
  readonly title: string;
  /** In fen. */
  readonly priceFen: number;
  /** Portions; as many as there are meals when absent. */
  readonly portions?: number;
  readonly diets?: readonly Diet[];
  readonly picture?: string;
}

/** One of a canteen's meals; its time is the span of the weekly hours that starts at the same minute. */
export interface Meal {
  readonly title: string;
  readonly start: Minutes;
  readonly meals: number;
  /** Of them, kept for those who come without having booked. */
  readonly walkIn: number;
  readonly cutoff?: Cutoff;
  /** On every day for which nobody has written a menu. */
  readonly menu: readonly Dish[];
}

export interface CanteenSetup {
  readonly kind: 'canteen';
  readonly meals: readonly Meal[];
  /** How meals are had; a delivery may be limited in number. */
  readonly channels: { readonly [C in Channel]?: { readonly most?: number } };
  readonly diets: readonly Diet[];
  readonly subsidy?: SubsidyTable;
}

type Canteen = ServiceOf<'canteen'>;

const MEALS = 'meals';
export const dishUnit = (dishId: string): string => `dish-${dishId}`;
const channelUnit = (channel: Channel): string => `channel-${channel}`;

/** How many can still have their meal that way; as many as there are meals where it is not limited. */
export const leftBy = (channel: Channel, units: Units): number => units[channelUnit(channel)] ?? Infinity;

/** The way of having a meal that a unit counts. */
export const channelIn = (unit: string): Channel | undefined =>
  CHANNELS.find((channel) => unit === channelUnit(channel));

/** Meals of all kinds among a session's units. */
export const mealsIn = (units: Units): number => (units[MEALS] ?? 0) + (units[WALK_IN] ?? 0);

/** How close to noon a meal begins, in minutes: the closest is lunch, which day-care stations eat as well. */
const fromNoon = ({ start }: Pick<Meal, 'start'>): number => Math.abs(start - 720);

/** The lunch among a canteen's meals, or among the times of one of its days. */
export const lunchIn = <M extends Pick<Meal, 'start'>>(meals: readonly M[]): M | undefined =>
  [...meals].sort((a, b) => fromNoon(a) - fromNoon(b))[0];

/** Whether a canteen's meal is its lunch. */
export const isLunch = ({ meals }: Pick<CanteenSetup, 'meals'>, start: Minutes): boolean =>
  lunchIn(meals)?.start === start;

const mealAt = (service: Canteen, start: Minutes): Meal | undefined =>
  service.meals.find((meal) => meal.start === start);

/** `SubsidyTable.perDay` as keys: one for each subsidised meal of a person on a date, in whichever canteen. */
export const subsidyBase = (date: LocalDate, personId: string): string => `subsidy:${date}:${personId}`;

export const canteen: Kind<Canteen> = {
  slots: (service, spans) => spans.filter(([start]) => mealAt(service, start)),
  capacityOf,
  countsPlaces: () => true,
  placesIn: (units) => units[MEALS] ?? 0,
  wants,
  menuOf: (service, [start]) => mealAt(service, start)?.menu,
  cutoff: (service, start) => mealAt(service, start)?.cutoff,
  openedAs: () => MEALS,
};

/** The menu's portions, besides the meals: those for everybody, and those for walk-ins. */
function capacityOf(service: Canteen, [start]: Span, menu: readonly Dish[] = [], date?: LocalDate): Units {
  const meal = mealAt(service, start);
  const all = placesOn(service, date) ?? meal?.meals ?? 0;
  const walkIn = Math.min(all, meal?.walkIn ?? 0);
  const channels = Object.entries(service.channels) as [Channel, { most?: number }][];
  return {
    [MEALS]: all - walkIn,
    ...(walkIn > 0 ? { [WALK_IN]: walkIn } : {}),
    ...Object.fromEntries(menu.map((dish) => [dishUnit(dish.id), dish.portions ?? all])),
    ...Object.fromEntries(
      channels.flatMap(([channel, { most }]) => (most === undefined ? [] : [[channelUnit(channel), most]])),
    ),
  };
}

function wants(service: Canteen, { guests, choice, walkIn, session }: Ask): Outcome<Wants> {
  if (choice?.kind !== 'canteen') return refused('CHOICE_MISSING', { kind: 'canteen' });
  const { channel, orders } = choice;
  if (!service.channels[channel]) return refused('NOT_OFFERED', { what: 'channel', name: channel });
  if (channel === 'delivery' && !choice.address) return refused('CHOICE_MISSING', { kind: 'canteen' });
  if (walkIn && session.capacity[WALK_IN] === undefined) return refused('NOT_OFFERED', { what: 'walk-in' });
  const wanted: Record<string, Units[]> = {};
  for (const guest of guests) {
    const order = orders.find(({ personId }) => personId === guest.personId);
    if (!order) return refused('CHOICE_MISSING', { kind: 'canteen' });
    const units = unitsOf(service, order, session.menu ?? []);
    if (!units.ok) return units;
    const channels =
      session.capacity[channelUnit(channel)] === undefined ? {} : { [channelUnit(channel)]: 1 };
    wanted[guest.personId] = [{ [walkIn ? WALK_IN : MEALS]: 1, ...units.value, ...channels }];
  }
  return done(wanted);
}

function unitsOf(service: Canteen, order: MealOrder, menu: readonly Dish[]): Outcome<Units> {
  const wish = order.diets.find((diet) => !service.diets.includes(diet));
  if (wish) return refused('NOT_OFFERED', { what: 'diet', name: wish });
  if (menu.length > 0 && order.dishIds.length === 0) return refused('CHOICE_MISSING', { kind: 'canteen' });
  const strange = order.dishIds.find((id) => !menu.some((dish) => dish.id === id));
  if (strange !== undefined) return refused('NOT_OFFERED', { what: 'dish' });
  return done(Object.fromEntries(order.dishIds.map((id) => [dishUnit(id), 1])));
}

/** A menu as it may be shown: a dish is for a diet only where the kitchen has declared itself for it. */
export const asDeclared = (service: Service, menu: readonly Dish[]): readonly Dish[] =>
  menu.map((dish) => {
    if (!dish.diets) return dish;
    const declared = service.kind === 'canteen' ? service.diets : [];
    return { ...dish, diets: dish.diets.filter((diet) => declared.includes(diet)) };
  });

/** What a person's dishes cost together, in fen. */
export const listFen = (order: Pick<MealOrder, 'dishIds'>, menu: readonly Dish[]): number =>
  menu.filter(({ id }) => order.dishIds.includes(id)).reduce((sum, { priceFen }) => sum + priceFen, 0);
