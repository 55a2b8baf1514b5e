// What a desk's day is looked up with; store/desk-day.ts implements it.
import type { Booking, BookedPerson, BookingEvent, OrderedDish } from '#domain/booking';
import type { CallReason } from '#domain/call';
import type { Instant } from '#domain/calendar';
import type { CanteenChoice, DayCareChoice, VisitChoice } from '#domain/kinds/choice';
import type { VisitTask } from '#domain/kinds/visit';
import type { Address } from '#domain/person';
import type { Notice } from '#domain/notice';
import type { Serving } from '#domain/serving';

/** What was chosen, without who eats what. */
type LineChoice =
  | DayCareChoice
  | (Pick<VisitChoice, 'kind' | 'taskId'> & { readonly address: Pick<Address, 'text'> })
  | (Pick<CanteenChoice, 'kind' | 'channel'> & { readonly address?: Pick<Address, 'text'> });

/** A booking as far as a line of a list needs it. */
export type LineBooking = Pick<
  Booking,
  | '_id'
  | 'code'
  | 'kind'
  | 'serviceId'
  | 'serviceTitle'
  | 'communityId'
  | 'date'
  | 'start'
  | 'end'
  | 'startsAt'
  | 'endsAt'
  | 'cancelUntil'
  | 'status'
  | 'note'
  | 'priority'
  | 'walkIn'
  | 'serving'
> & {
  readonly persons: readonly (Pick<BookedPerson, 'name' | 'phone'> & {
    readonly dishes?: readonly Pick<OrderedDish, 'title'>[];
  })[];
  readonly choice?: LineChoice;
  readonly history: readonly Pick<BookingEvent, 'action' | 'at'>[];
};

/** One that was looked for: also which persons it is of. */
export type FoundBooking = Omit<LineBooking, 'persons'> & Pick<Booking, 'persons'>;

/** What may be done at a household, of a community's services. */
export type Tasks = readonly Pick<VisitTask, 'id' | 'title'>[];

export interface Span {
  readonly bookings: readonly LineBooking[];
  readonly tasks: Tasks;
}

export interface Day extends Span {
  readonly calls: { readonly open: number; readonly overdue: number };
}

/** Each is one round trip. */
export interface DeskDay {
  /** Confirmed, come or missed in a span, and all that wait to be decided; with the open calls of some reasons. At most 1,300. */
  day(
    communityId: string,
    span: { readonly from: Instant; readonly until: Instant; readonly now: Instant },
    reasons: readonly CallReason[],
  ): Promise<Day>;
  /** The same without what waits and without calls. */
  span(communityId: string, from: Instant, until: Instant): Promise<Span>;
  /** From an instant on, by a part of somebody's name, the end of a phone, or six digits; the nearest first. */
  find(
    communityId: string,
    from: Instant,
    by: { readonly name: string } | { readonly digits: string },
    most: number,
  ): Promise<FoundBooking[]>;
  /**
   * Writes how far somebody is served, of a booking that has arrived and is believed to be served so far; whether it did.
   */
  serve(
    bookingId: string,
    before: Serving | undefined,
    serving: Serving,
    notice: Notice | undefined,
  ): Promise<boolean>;
}
