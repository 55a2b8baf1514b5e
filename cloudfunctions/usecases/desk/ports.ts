// What a desk looks up in a database beyond what residents do; store/desk.ts implements it.
// Every method is one round trip.
import type { Booking } from '#domain/booking';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import type { Diet } from '#domain/kinds/canteen';
import type { Circumstances } from '#domain/schedule';
import type { Service } from '#domain/service';
import type { Glance, Session } from '#domain/session';
import type { Channel } from '#domain/subsidy-table';

/** A session as staff change it, with what its service says. */
export interface SessionContext extends Circumstances {
  readonly service?: Service;
  /** Whole; absent while nobody has written it. */
  readonly session?: Session;
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

export interface KitchenContext {
  readonly service?: Service;
  readonly session?: Glance;
  readonly orders: readonly OrderCount[];
  /** Day-care stations that eat from this kitchen, with their written sessions of the date. */
  readonly stations: readonly {
    readonly service: Pick<Service, '_id' | 'title' | 'communityName'>;
    readonly sessions: readonly Glance[];
  }[];
}

/** A session with open bookings. */
export interface BusySession {
  readonly sessionId: string;
  readonly serviceId: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly bookings: number;
}

/** What a desk looks up beyond what residents do. */
export interface DeskLooks {
  session(serviceId: string, sessionId: string, date: LocalDate): Promise<SessionContext>;
  kitchen(serviceId: string, sessionId: string, date: LocalDate): Promise<KitchenContext>;
  /** Of bookings by their ids, those that exist. */
  bookings(bookingIds: readonly string[]): Promise<Booking[]>;
  /** Open bookings of a session; at most so many. */
  open(sessionId: string, most: number): Promise<Booking[]>;
  /** Of one community, by the six digits: the latest start first, at most 20. */
  coded(communityId: string, code: string): Promise<Booking[]>;
  /** Sessions of one community with open bookings that start in a span, the earliest first. */
  busy(communityId: string, from: Instant, until: Instant, most: number): Promise<BusySession[]>;
}
