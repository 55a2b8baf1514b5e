// What a canteen's desk looks up in a database; store/canteen.ts implements it. Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { LocalDate } from '#domain/calendar';
import type { Diet } from '#domain/kinds/canteen';
import type { Circumstances } from '#domain/schedule';
import type { Service, ServiceOf } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type { LunchGuests } from '#domain/station-lunch';
import type { Channel } from '#domain/subsidy-table';

export type Canteen = ServiceOf<'canteen'>;

/** A canteen with its written sessions of some days. */
export interface CanteenWeek extends Circumstances {
  readonly service: Canteen;
  readonly sessions: readonly Glance[];
}

/** Persons of a meal who ordered alike. */
export interface OrderCount {
  readonly channel: Channel;
  readonly dishIds: readonly string[];
  readonly diets: readonly Diet[];
  /** Of places kept for walk-ins. */
  readonly walkIn: boolean;
  /** The place is offered, and not accepted yet. */
  readonly offered: boolean;
  readonly count: number;
}

/** A canteen's day as its kitchen counts it. */
export interface CanteenDay extends Circumstances {
  readonly service: Canteen;
  readonly sessions: readonly (Glance & { readonly orders: readonly OrderCount[] })[];
  /** Day-care stations that eat from this kitchen, with who asked for lunch that day. */
  readonly stations: readonly {
    readonly service: Pick<Service, '_id' | 'title' | 'communityName'>;
    readonly bookings: readonly LunchGuests[];
  }[];
}

/** A booking as far as a list of meals says it. */
export type ListedMeal = Pick<
  Booking,
  '_id' | 'code' | 'persons' | 'choice' | 'status' | 'walkIn' | 'note' | 'sessionId'
>;

/** A canteen's day with everybody who eats, came or stayed away. */
export interface CanteenMeals extends Circumstances {
  readonly service: Canteen;
  readonly sessions: readonly (Glance & { readonly bookings: readonly ListedMeal[] })[];
}

/** A canteen's sessions of some days as menus are written to them: with who waits for what, without who holds. */
export interface MenusToWrite extends Circumstances {
  readonly service?: Canteen;
  readonly sessions: readonly Session[];
}

export interface CanteenLooks {
  /** Of each canteen of a community, in the order of ids. */
  weeks(communityId: string, from: LocalDate, to: LocalDate): Promise<CanteenWeek[]>;
  day(communityId: string, date: LocalDate): Promise<CanteenDay[]>;
  meals(communityId: string, date: LocalDate): Promise<CanteenMeals[]>;
  menus(serviceId: string, from: LocalDate, to: LocalDate): Promise<MenusToWrite>;
}
