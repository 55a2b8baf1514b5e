// What is asked and answered at a desk about sheets to print and tables to take away.
import * as v from 'valibot';
import { daysBetween, type Instant } from '#domain/calendar';
import { SHEETS } from '#domain/sheet';
import { id, localDate, minutes } from './scalars';

/** A file to open: a page to print, or a table. */
export interface LinkView {
  readonly url: string;
  /** As the file is called. */
  readonly name: string;
  /** The link serves nothing from then on. */
  readonly until: Instant;
}

/** A community's sheet of a day; of a canteen's one meal, where it is named. */
export const sheetInput = v.strictObject({
  communityId: id,
  sheet: v.picklist(SHEETS),
  date: localDate,
  start: v.optional(minutes),
});
export type SheetInput = v.InferOutput<typeof sheetInput>;

/** What of a day is printed. */
export interface SheetView {
  /** Bookings, labels or dishes on it. */
  readonly rows: number;
  /** Absent when there is nothing to print. */
  readonly link?: LinkView;
}

export const slipInput = v.strictObject({ communityId: id, bookingId: id });
export type SlipInput = v.InferOutput<typeof slipInput>;

/** Days a table may reach over: a quarter, and a little. */
export const MOST_DAYS = 100;

/** Both days included. */
export const spanInput = v.pipe(
  v.strictObject({ communityId: id, from: localDate, to: localDate }),
  v.forward(
    v.check(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS),
    ['to'],
  ),
);
export type SpanInput = v.InferOutput<typeof spanInput>;

export interface ExportView {
  /** Rows of the table, its head not among them. */
  readonly rows: number;
  /** There are more than fit: the table ends at a day, and the next begins with this one. */
  readonly next?: string;
  /** Absent when there is nothing to take away. */
  readonly link?: LinkView;
}
