// What sheets and tables need: looks into the database, and somebody who makes documents of what was found.
// How they look is the room paper's (cloudfunctions/paper); where they are kept is usecases/files'.
import type { KitchenMeal } from '#contract/desk-canteen';
import type { Booking } from '#domain/booking';
import type { Instant, LocalDate } from '#domain/calendar';
import type { Community } from '#domain/community';
import type { KindName } from '#domain/kinds/index';
import type { Service } from '#domain/service';
import type { Settlement } from '#domain/settlement';
import type { SheetName } from '#domain/sheet';
import type { Document } from '../files/keep';

/** What tables say of a booking: no OPENID, no answers, nothing of why a meal is cheaper. */
export type TableBooking = Pick<
  Booking,
  | '_id'
  | 'code'
  | 'kind'
  | 'serviceTitle'
  | 'date'
  | 'start'
  | 'end'
  | 'startsAt'
  | 'status'
  | 'note'
  | 'createdAt'
> & { readonly persons: readonly TablePerson[] };

type TablePerson = Pick<Booking['persons'][number], 'personId' | 'name' | 'phone'> & {
  readonly price?: { readonly payFen: number };
};

export interface PaperDay {
  readonly community?: Community;
  /** Of the kind, on the day, of those who are expected; the nearest start first. */
  readonly bookings: readonly Booking[];
  /** Of the kind. */
  readonly services: readonly Service[];
}

export interface PaperLooks {
  /** One round trip. */
  day(communityId: string, kind: KindName, from: Instant, until: Instant): Promise<PaperDay>;
  /** A booking with its service and its community. One round trip. */
  booking(bookingId: string): Promise<{ readonly booking: Booking; readonly service?: Service } | undefined>;
  /** Of one community, by their beginning, the earliest first; at most so many and what belongs to a thousand. One round trip a thousand. */
  span(communityId: string, from: Instant, until: Instant, most: number): Promise<TableBooking[]>;
}

/** What is above every sheet. */
export interface SheetHead {
  readonly sheet: SheetName;
  readonly communityName: string;
  readonly date: LocalDate;
  readonly printedAt: Instant;
  /** As they are called at the desk. */
  readonly printedBy: string;
}

/** A meal in numbers, and whose it is where a community has several canteens. */
export type PrintedMeal = KitchenMeal & { readonly canteen?: string };

export interface SheetContent extends SheetHead {
  readonly bookings: readonly Booking[];
  readonly services: readonly Service[];
  /** Of the kitchen's sheet. */
  readonly meals: readonly PrintedMeal[];
}

export interface Sheet {
  readonly document: Document;
  /** Bookings, labels or dishes; nothing need be printed when there are none. */
  readonly rows: number;
}

export type TableContent =
  | {
      readonly table: 'bookings';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly bookings: readonly TableBooking[];
    }
  | {
      readonly table: 'people';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly people: readonly Served[];
    }
  | { readonly table: 'settlement'; readonly month: string; readonly settlements: readonly Settlement[] };

/** Somebody who came, and how often, in all and by kind. */
export interface Served {
  readonly name: string;
  readonly phone: string;
  readonly times: number;
  readonly byKind: { readonly [K in KindName]?: number };
  readonly last: LocalDate;
}

export interface Paper {
  sheet(content: SheetContent): Sheet;
  slip(booking: Booking, service: Service | undefined): Document;
  /** A workbook, and how many rows its table has. */
  table(content: TableContent): Promise<{ readonly document: Document; readonly rows: number }>;
}
