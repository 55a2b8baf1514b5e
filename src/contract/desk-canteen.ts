// What is asked and answered at a desk about its canteen's day: the menus of a week, what is cooked, who fetches a meal.
// A community has one canteen as a rule; where it has several, one of them is named.
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { Diet, Dish } from '#domain/kinds/canteen';
import type { BookingStatus } from '#domain/lifecycle';
import type { ClosedReason } from '#domain/schedule';
import type { Channel, Fen } from '#domain/subsidy-table';
import { id, localDate, minutes, requestId } from './scalars';

const canteen = { communityId: id, serviceId: v.optional(id) };

export const menuWeekInput = v.strictObject({ ...canteen, from: localDate });
export type MenuWeekInput = v.InferOutput<typeof menuWeekInput>;

/** The seven days from `from` on become what the seven days before them were. */
export const copyMenusInput = v.strictObject({ serviceId: id, from: localDate });
export type CopyMenusInput = v.InferOutput<typeof copyMenusInput>;

export const canteenDayInput = v.strictObject({ ...canteen, date: localDate });
export type CanteenDayInput = v.InferOutput<typeof canteenDayInput>;

/** Without `start` the meal that is eaten now, or next. */
export const mealListInput = v.strictObject({ ...canteen, date: localDate, start: v.optional(minutes) });
export type MealListInput = v.InferOutput<typeof mealListInput>;

export const deliveriesInput = v.strictObject({
  communityId: id,
  serviceId: id,
  date: localDate,
  start: minutes,
});
export type DeliveriesInput = v.InferOutput<typeof deliveriesInput>;

/** One who stands there and eats without having booked, and leaves no name. */
export const walkInInput = v.strictObject({
  requestId,
  communityId: id,
  serviceId: id,
  date: localDate,
  start: minutes,
  dishIds: v.pipe(v.array(id), v.maxLength(8)),
});
export type WalkInInput = v.InferOutput<typeof walkInInput>;

/** A picture of a dish, made small by the phone. What is larger than `domain/picture` allows is answered, up to this. */
const MOST_BASE64 = 3_000_000;
export const dishPictureInput = v.strictObject({
  communityId: id,
  base64: v.pipe(v.string(), v.minLength(4), v.maxLength(MOST_BASE64), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type DishPictureInput = v.InferOutput<typeof dishPictureInput>;

/** `picture` goes into the dish; `unknown`: it is no JPEG, PNG or WebP. */
export type DishPictureView =
  | { readonly saved: true; readonly picture: string }
  | { readonly saved: false; readonly why: 'large' | 'unknown' };

/** A canteen, and the community's canteens to choose from. */
interface OfCanteen {
  readonly serviceId: string;
  readonly title: string;
  readonly canteens: readonly { readonly id: string; readonly title: string }[];
}

/** One meal of a day as its menu is written. */
export interface MenuMeal {
  readonly title: string;
  readonly start: Minutes;
  readonly end: Minutes;
  /** Until when people order. */
  readonly bookUntil: Instant;
  /** Over, or closed: its menu cannot be written any more. */
  readonly fixed?: 'over' | 'closed';
  readonly menu: readonly Dish[];
  /** Somebody wrote it for this day; else it is what the canteen has on every day. */
  readonly own: boolean;
  /** How many of each dish are held, by dish id; a dish that is not named has none. */
  readonly ordered: { readonly [dishId: string]: number };
  /** Says whether the menu is still as it was read (`menuInput.seen`). */
  readonly mark: string;
}

export interface MenuDay {
  readonly date: LocalDate;
  readonly closed?: { readonly reason: ClosedReason; readonly name?: string };
  readonly meals: readonly MenuMeal[];
}

export interface MenuWeekView extends OfCanteen {
  /** What dishes may promise. */
  readonly diets: readonly Diet[];
  readonly days: readonly MenuDay[];
  /** Meals that were written for their day in the week before: what there is to copy. */
  readonly before: number;
}

/** What copying did, in meals. */
export interface CopiedView {
  readonly written: number;
  /** Somebody has written them for their day already: they stay. */
  readonly own: number;
  /** Of those written, the ones where a dish stays besides, because somebody has ordered it. */
  readonly kept: readonly { readonly date: LocalDate; readonly title: string; readonly dish: string }[];
}

interface Counted<T> {
  readonly what: T;
  readonly count: number;
}

/** One meal in numbers, with the places that are kept for walk-ins: nobody is named in it. */
export interface KitchenMeal {
  readonly title: string;
  readonly start: Minutes;
  /** Persons who eat, those of day-care stations not among them. */
  readonly meals: number;
  /** Of them, of places kept for walk-ins. */
  readonly walkIns: number;
  /** Persons who were offered a place and may still say yes; in no other number. */
  readonly offered: number;
  /** Every dish of the menu, ordered or not. */
  readonly dishes: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly diets: readonly Counted<Diet>[];
  readonly channels: readonly Counted<Channel>[];
  /** Lunches at day-care stations that eat from this kitchen; none for its other meals. Who is absent eats none. */
  readonly stations: readonly {
    readonly serviceId: string;
    readonly title: string;
    readonly communityName: string;
    readonly count: number;
  }[];
  readonly end: Minutes;
  readonly bookUntil: Instant;
  readonly closed?: true;
  /** Places kept for walk-ins that nobody has taken; absent where none are ever kept. */
  readonly kept?: number;
  /** Meals that nobody has booked and that are not kept. */
  readonly free: number;
}

export interface KitchenDayView extends OfCanteen {
  readonly date: LocalDate;
  readonly meals: readonly KitchenMeal[];
}

/** Who comes for a meal. What is as usual is left out, so that the list of a large kitchen stays short. */
export interface MealRow {
  readonly id: string;
  readonly code: string;
  readonly persons: readonly {
    /** Empty for somebody who left none. */
    readonly name: string;
    /** Of `MealListView.dishes`. */
    readonly dishes: readonly number[];
    readonly diets?: readonly Diet[];
  }[];
  /** Eaten there when absent. */
  readonly channel?: Exclude<Channel, 'eat-in'>;
  /** Confirmed, and not there yet, when absent. */
  readonly status?: BookingStatus;
  readonly walkIn?: true;
  /** Where a delivery goes. */
  readonly address?: string;
  readonly note?: string;
}

export interface MealListView extends OfCanteen {
  readonly date: LocalDate;
  /** The meals of the day, to choose from. */
  readonly meals: readonly { readonly title: string; readonly start: Minutes; readonly end: Minutes }[];
  /** Of them, the one that is listed; none on a day without meals. */
  readonly start?: Minutes;
  /** What was ordered, by title as it was called then. */
  readonly dishes: readonly string[];
  /** What those without a booking may have. */
  readonly menu: readonly { readonly id: string; readonly title: string; readonly priceFen: Fen }[];
  /** Places kept for walk-ins that nobody has taken; absent where none are kept. */
  readonly kept?: number;
  /** Meals that nobody has booked, waits for, or that are kept: of them more can be kept. */
  readonly free: number;
  /** By name, as one looks for somebody; then what is delivered, in the order of the addresses. */
  readonly rows: readonly MealRow[];
}

/** A delivery as whoever carries it needs it. */
export interface Delivery {
  readonly id: string;
  readonly code: string;
  readonly address: string;
  readonly persons: readonly {
    readonly name: string;
    /** In full. */
    readonly phone: string;
    readonly dishes: readonly string[];
    readonly diets: readonly Diet[];
  }[];
  readonly note: string;
  readonly status: BookingStatus;
}

export interface DeliveriesView {
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  /** In the order of the addresses: 2 号 before 10 号. */
  readonly deliveries: readonly Delivery[];
}

export interface WalkInView {
  readonly bookingId: string;
}
